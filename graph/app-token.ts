import {
  ConfidentialClientApplication, ManagedIdentityApplication, type ClientAssertionCallback, type Configuration, type INetworkModule,
} from '@azure/msal-node';

/**
 * How the application proves who it is, the best first: by a certificate whose key never leaves the product, by a managed identity
 * that the application trusts (a federated credential, or the identity itself), or by a secret.
 */
export type AppCredential =
  | { readonly kind: 'certificate'; readonly privateKey: string; readonly thumbprintSha256: string }
  | { readonly kind: 'managedIdentity'; readonly identityId: string }
  | { readonly kind: 'secret'; readonly secret: string };

const graphScope = 'https://graph.microsoft.com/.default';
const tokenExchange = 'api://AzureADTokenExchange';

/** Gives the application's own token for Graph in a tenant; `fresh` asks Entra though an older one still holds. Rejects when there is none. */
export type AppTokens = (tenantId: string, how?: { readonly fresh: boolean }) => Promise<string>;

/** The application as a tenant knows it. */
export type ApplicationOf = (tenantId: string) => ConfidentialClientApplication;

/**
 * The application's tokens, in one tenant at a time: each tenant's administrator consents by itself. They are kept in memory by
 * the library until they near their end.
 */
export function appTokens(applicationOf: ApplicationOf): AppTokens {
  return async (tenantId, how = { fresh: false }) => {
    const answer = await applicationOf(tenantId).acquireTokenByClientCredential({ scopes: [graphScope], skipCache: how.fresh });
    if (answer === null) throw new Error('the tenant gave no token');
    return answer.accessToken;
  };
}

/** The application as each tenant knows it, made once for each. A test gives a network of its own. */
export function confidentialApplications(clientId: string, credential: AppCredential, network?: INetworkModule): ApplicationOf {
  const applications = new Map<string, ConfidentialClientApplication>();
  const made = freshApplications(clientId, credential, network);
  return (tenantId) => {
    const application = applications.get(tenantId) ?? made(tenantId);
    applications.set(tenantId, application);
    return application;
  };
}

/** The application as a tenant knows it, made anew each time: what the library keeps in memory goes with it. */
export function freshApplications(clientId: string, credential: AppCredential, network?: INetworkModule): ApplicationOf {
  const proof = proofOf(credential);
  return (tenantId) => new ConfidentialClientApplication({
    auth: { clientId, authority: `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}`, ...proof },
    ...(network === undefined ? {} : { system: { networkClient: network } }),
  });
}

function proofOf(credential: AppCredential): Pick<Configuration['auth'], 'clientCertificate' | 'clientAssertion' | 'clientSecret'> {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  if (credential.kind === 'certificate') {
    const { privateKey, thumbprintSha256 } = credential;
    return { clientCertificate: { privateKey, thumbprintSha256 } };
  }
  const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: credential.identityId } });
  const assertion: ClientAssertionCallback = async () => (await identity.acquireToken({ resource: tokenExchange })).accessToken;
  return { clientAssertion: assertion };
}
