import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** What was asked of Entra's token endpoint, and in which tenant. */
export interface TokenRequest {
  readonly tenantId: string;
  readonly form: URLSearchParams;
}

/** How the token endpoint answers: with a token, or with an error of Entra's by its name and number. */
export type TokenAnswer =
  | { readonly token: string }
  | { readonly error: string; readonly aadsts: number; readonly suberror?: string; readonly claims?: string; readonly status?: number };

/** Entra's addresses as `@azure/msal-node` asks them, answered by the test. */
export class EntraNetwork implements INetworkModule {
  readonly tokenRequests: TokenRequest[] = [];
  /** While true, nobody answers. */
  away = false;

  constructor(private readonly answer: (request: TokenRequest) => TokenAnswer) {}

  sendGetRequestAsync<T>(url: string): Promise<NetworkResponse<T>> {
    const [, tenantId = ''] = new URL(url).pathname.split('/');
    const base = `https://login.microsoftonline.com/${tenantId}`;
    const metadata = {
      tenant_discovery_endpoint: `${base}/v2.0/.well-known/openid-configuration`,
      metadata: [{ preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net', aliases: ['login.microsoftonline.com'] }],
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`, token_endpoint: `${base}/oauth2/v2.0/token`,
      issuer: `${base}/v2.0`, jwks_uri: `${base}/discovery/v2.0/keys`,
    };
    return this.#answered(200, metadata);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const [, tenantId = ''] = new URL(url).pathname.split('/');
    const request = { tenantId, form: new URLSearchParams(options?.body ?? '') };
    this.tokenRequests.push(request);
    const answer = this.answer(request);
    if ('token' in answer) return this.#answered(200, { token_type: 'Bearer', expires_in: 3_599, access_token: answer.token, ...this.#alsoGiven(request.form) });
    const { error, aadsts, status = 400, ...rest } = answer;
    return this.#answered(status, {
      error, error_description: `AADSTS${aadsts}: refused. Trace ID: of the test`, error_codes: [aadsts], timestamp: '2026-11-23 08:00:00Z', status, ...rest,
    });
  }

  /** On behalf of a person Entra also gives what it was asked for beside the scope: a token to renew by. */
  #alsoGiven(form: URLSearchParams) {
    return form.get('requested_token_use') === 'on_behalf_of' ? { refresh_token: 'refresh-token-of-the-test', scope: form.get('scope') } : {};
  }

  #answered<T>(status: number, body: unknown): Promise<NetworkResponse<T>> {
    if (this.away) return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve({ headers: {}, status, body: body as T });
  }
}
