import { createHash } from 'node:crypto';
import type { BrowserContext, Request } from 'playwright-core';
import type { OpenIdProvider } from './open-id-provider';

/** What the sign-in page was asked for, and how often tokens were. */
export interface EntraInBrowser {
  readonly asked: URLSearchParams[];
  readonly tokensFor: URLSearchParams[];
}

/**
 * Entra's own pages for one account, in a browser that asks for them by their real addresses: a page with a button to sign in by,
 * and tokens for a code whose proof key (PKCE) is right, each once.
 */
export async function entraInBrowser(
  context: BrowserContext, provider: OpenIdProvider, account: { tenantId: string; objectId: string; clientId: string },
): Promise<EntraInBrowser> {
  const seen: EntraInBrowser = { asked: [], tokensFor: [] };
  const codes = new Map<string, URLSearchParams>();
  await context.route('https://login.microsoftonline.com/**', async (route, request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith('/oauth2/v2.0/authorize')) {
      seen.asked.push(url.searchParams);
      const code = `code-${codes.size}`;
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.hash = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString();
      await route.fulfill({ contentType: 'text/html', body: `<a href="${back.href.replaceAll('&', '&amp;')}">Sign in</a>` });
    } else if (url.pathname.endsWith('/oauth2/v2.0/token')) {
      const form = new URLSearchParams(request.postData() ?? '');
      seen.tokensFor.push(form);
      const wanted = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const isRight = wanted !== undefined && proofOf(form) === wanted.get('code_challenge');
      await route.fulfill({
        status: isRight ? 200 : 400, headers: { 'access-control-allow-origin': origin(request) }, contentType: 'application/json',
        body: JSON.stringify(isRight ? await tokens(provider, account, wanted.get('nonce') ?? '') : { error: 'invalid_grant' }),
      });
    } else await route.abort();
  });
  return seen;
}

function origin(request: Request): string {
  return request.headers()['origin'] ?? '*';
}

function proofOf(form: URLSearchParams): string {
  return createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
}

async function tokens(provider: OpenIdProvider, account: { tenantId: string; objectId: string; clientId: string }, nonce: string) {
  const { tenantId, objectId, clientId } = account;
  const idToken = await provider.token(account, { claims: { nonce, preferred_username: 'one@example.no' } });
  return {
    token_type: 'Bearer', scope: `api://fosterhjem.example/botid-${clientId}/access_as_user openid profile offline_access`, expires_in: 3_599,
    access_token: await provider.token(account, { claims: { azp: clientId } }), refresh_token: 'refresh-token-of-the-test', id_token: idToken,
    client_info: Buffer.from(JSON.stringify({ uid: objectId, utid: tenantId })).toString('base64url'),
  };
}
