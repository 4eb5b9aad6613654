import { ConfidentialClientApplication, ManagedIdentityApplication, type ClientAssertionCallback } from '@azure/msal-node';

/** How the app proves who it is: by its secret, or by the managed identity it runs as. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'managedIdentity'; readonly clientId: string };

const graphScope = 'https://graph.microsoft.com/.default';
const tokenExchange = 'api://AzureADTokenExchange';

/**
 * The application's own token for Graph, in one tenant at a time: each tenant's administrator consents by itself.
 * Tokens are kept in memory by the library until they near their end. Rejects when a tenant gives none.
 */
export function appTokens(clientId: string, credential: AppCredential): (tenantId: string) => Promise<string> {
  const applications = new Map<string, ConfidentialClientApplication>();
  const applicationOf = (tenantId: string): ConfidentialClientApplication => {
    const known = applications.get(tenantId);
    if (known !== undefined) return known;
    const made = new ConfidentialClientApplication({
      auth: { clientId, authority: `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}`, ...proofOf(credential) },
    });
    applications.set(tenantId, made);
    return made;
  };
  return async (tenantId) => {
    const answer = await applicationOf(tenantId).acquireTokenByClientCredential({ scopes: [graphScope] });
    if (answer === null) throw new Error('the tenant gave no token');
    return answer.accessToken;
  };
}

function proofOf(credential: AppCredential): { clientSecret: string } | { clientAssertion: ClientAssertionCallback } {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: credential.clientId },
  });
  return { clientAssertion: async () => (await identity.acquireToken({ resource: tokenExchange })).accessToken };
}
