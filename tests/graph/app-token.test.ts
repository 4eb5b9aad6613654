import { createHash, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { appTokens, confidentialApplications, type AppCredential } from '../../graph/app-token';
import { readCertificate } from '../../server/certificate';
import { EntraNetwork } from '../support/entra-network';
import { selfSigned } from '../support/self-signed';

const clientId = '00000000-0000-4000-8000-00000000000a';
const [one, other] = ['00000000-0000-4000-8000-00000000000b', '00000000-0000-4000-8000-00000000000c'];

function setting(credential: AppCredential) {
  const network = new EntraNetwork(({ tenantId }) => ({ token: `token-of-${tenantId}` }));
  return { network, token: appTokens(confidentialApplications(clientId, credential, network)) };
}

describe('The application’s token', () => {
  it('is asked for in each tenant by itself, for Graph, and kept while it holds', async () => {
    const { network, token } = setting({ kind: 'secret', secret: 'not-a-secret' });
    expect([await token(one), await token(other), await token(one)]).toEqual([`token-of-${one}`, `token-of-${other}`, `token-of-${one}`]);
    expect(network.tokenRequests.map(({ tenantId, form }) => [tenantId, form.get('grant_type'), form.get('client_id'), form.get('scope')?.split(' ')[0]]))
      .toEqual([one, other].map((tenantId) => [tenantId, 'client_credentials', clientId, 'https://graph.microsoft.com/.default']));
  });

  it('is proved by what the certificate’s key has signed, under the certificate’s thumbprint; the key itself is not sent', async () => {
    const { certificate, privateKey, publicKey } = selfSigned();
    const { network, token } = setting({ kind: 'certificate', ...(readCertificate(certificate + privateKey) ?? { privateKey: '', thumbprintSha256: '' }) });
    await token(one);
    const [{ form } = { form: new URLSearchParams() }] = network.tokenRequests;
    const assertion = form.get('client_assertion') ?? '';
    expect([form.get('client_secret'), form.toString().includes('PRIVATE')]).toEqual([null, false]);
    // The library rounds the second from which it counts, up as well as down.
    const { payload } = await jwtVerify(assertion, publicKey, { audience: `https://login.microsoftonline.com/${one}/oauth2/v2.0/token`, clockTolerance: 1 });
    expect([payload.iss, payload.sub]).toEqual([clientId, clientId]);
    const thumbprint = createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url');
    expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'PS256', 'x5t#S256': thumbprint });
  });

  it('is none where the tenant gives none', async () => {
    const network = new EntraNetwork(() => ({ error: 'unauthorized_client', aadsts: 700_016 }));
    await expect(appTokens(confidentialApplications(clientId, { kind: 'secret', secret: 'not-a-secret' }, network))(one)).rejects.toThrow();
  });
});
