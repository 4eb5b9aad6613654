import { CacheLookupPolicy, createStandardPublicClientApplication, type AccountInfo, type IPublicClientApplication } from '@azure/msal-browser';
import type { z } from 'zod';
import type { waysIn } from '../../../contract/sign-in';

export type EntraWay = Extract<z.output<typeof waysIn>, { kind: 'entra' }>;

/** Sign-in with an account of Entra ID in a plain browser. */
export interface EntraClient {
  /** A token without asking anybody; rejects when the reader must be asked. */
  readonly token: () => Promise<string>;
  /** Leaves for Microsoft's own page; a guest signs in with the tenant that runs the product. */
  readonly leaveToSignIn: (as: 'member' | 'guest' | 'another') => Promise<void>;
}

const authority = (tenant: string): string => `https://login.microsoftonline.com/${tenant}`;

/** Opens it, with whoever has signed in since this browser tab was opened; rejects when what Microsoft sent back is no sign-in. */
export async function openEntra({ clientId, homeTenantId, scope }: EntraWay): Promise<{ client: EntraClient; token: string | undefined }> {
  const redirectUri = `${location.origin}/tab/`;
  const msal = await createStandardPublicClientApplication({
    auth: { clientId, authority: authority('organizations'), redirectUri },
    // Gone when the browser's tab is closed: nothing of it outlives the reader's visit.
    cache: { cacheLocation: 'sessionStorage' },
  });
  const scopes = [scope];
  try {
    const answer = await msal.handleRedirectPromise({ navigateToLoginRequestUrl: true });
    if (answer !== null) msal.setActiveAccount(answer.account);
  } finally {
    if (/^#(code|error)=/.test(location.hash)) location.replace('#/');
  }
  const token = async (): Promise<string> => {
    const account = accountIn(msal);
    if (account === undefined) throw new Error('nobody has signed in');
    const { accessToken } = await msal.acquireTokenSilent({
      scopes, account, authority: authority(account.tenantId), cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
    return accessToken;
  };
  return {
    token: await token().catch(() => undefined),
    client: {
      token,
      leaveToSignIn: (as) => msal.loginRedirect({
        scopes, authority: authority(as === 'guest' ? homeTenantId : 'organizations'), redirectStartPage: location.href,
        ...(as === 'another' ? { prompt: 'select_account' } : {}),
      }),
    },
  };
}

function accountIn(msal: IPublicClientApplication): AccountInfo | undefined {
  return msal.getActiveAccount() ?? msal.getAllAccounts()[0];
}
