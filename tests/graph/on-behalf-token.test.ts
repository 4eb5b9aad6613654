import { jwtVerify } from 'jose';
import { freshApplications } from '../../graph/app-token';
import { exchangeFaultOf, onBehalfTokens } from '../../graph/on-behalf-token';
import { readCertificate } from '../../server/certificate';
import { EntraNetwork, type TokenAnswer } from '../support/entra-network';
import { selfSigned } from '../support/self-signed';

const clientId = '00000000-0000-4000-8000-00000000000a';
const tenantId = '00000000-0000-4000-8000-00000000000b';

function setting(answer: TokenAnswer = { token: 'a-token-of-the-person' }) {
  const network = new EntraNetwork(() => answer);
  const { certificate, privateKey, publicKey } = selfSigned();
  const credential = { kind: 'certificate' as const, ...(readCertificate(certificate + privateKey) ?? { privateKey: '', thumbprintSha256: '' }) };
  const applications: ReturnType<ReturnType<typeof freshApplications>>[] = [];
  const made = freshApplications(clientId, credential, network);
  const exchange = onBehalfTokens((tenant) => {
    const application = made(tenant);
    applications.push(application);
    return application;
  });
  return { network, exchange, publicKey, applications };
}
const faultOf = (answer: TokenAnswer, away = false) => {
  const { network, exchange } = setting(answer);
  network.away = away;
  return exchange(tenantId, 'what.somebody.signedInWith').then(() => 'none', exchangeFaultOf);
};

describe('A token on behalf of a person', () => {
  it('is asked for in the person’s own tenant, for what they signed in with, one scope alone, proved by the certificate', async () => {
    const { network, exchange, publicKey } = setting();
    expect(await exchange(tenantId, 'what.somebody.signedInWith')).toBe('a-token-of-the-person');
    const [asked] = network.tokenRequests;
    expect(asked?.tenantId).toBe(tenantId);
    expect(Object.fromEntries(asked?.form ?? [])).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', assertion: 'what.somebody.signedInWith', client_id: clientId,
    });
    expect(asked?.form.get('scope')?.split(' ').filter((scope) => !['openid', 'profile', 'offline_access'].includes(scope)))
      .toEqual(['https://graph.microsoft.com/Calendars.ReadBasic']);
    const { payload } = await jwtVerify(asked?.form.get('client_assertion') ?? '', publicKey, { clockTolerance: 1 });
    expect([payload.iss, asked?.form.get('client_secret')]).toEqual([clientId, null]);
  });

  it('is asked for anew each time by an application that is thrown away, with all that the library keeps', async () => {
    const { network, exchange, applications } = setting();
    await exchange(tenantId, 'what.somebody.signedInWith');
    await exchange(tenantId, 'what.somebody.signedInWith');
    expect([network.tokenRequests.length, new Set(applications).size]).toEqual([2, 2]);
  });

  it.each<[string, TokenAnswer, string]>([
    ['no consent', { error: 'invalid_grant', aadsts: 65_001, suberror: 'consent_required' }, 'calendarNeedsYourYes'],
    ['no consent, said shorter', { error: 'invalid_grant', aadsts: 65_001 }, 'calendarNeedsYourYes'],
    ['consent by its name', { error: 'consent_required', aadsts: 65_001 }, 'calendarNeedsYourYes'],
    ['a question to the person', { error: 'interaction_required', aadsts: 65_001 }, 'calendarNeedsYourYes'],
    ['a tenant that does not know the application', { error: 'unauthorized_client', aadsts: 700_016 }, 'calendarNeedsYourYes'],
    ['a second factor', { error: 'interaction_required', aadsts: 50_076, suberror: 'basic_action', claims: '{"access_token":{}}' }, 'calendarNeedsMoreProof'],
    ['a device', { error: 'invalid_grant', aadsts: 53_000, suberror: 'message_only' }, 'calendarNeedsMoreProof'],
    ['a claims challenge', { error: 'invalid_grant', aadsts: 50_000, suberror: 'additional_action', claims: '{}' }, 'calendarNeedsMoreProof'],
    ['an assertion that has expired', { error: 'invalid_grant', aadsts: 500_133 }, 'calendarSignInIsOld'],
    ['an assertion that is not for us', { error: 'invalid_grant', aadsts: 50_013 }, 'calendarSignInIsOld'],
    ['a bad token', { error: 'invalid_grant', aadsts: 70_043, suberror: 'bad_token' }, 'calendarSignInIsOld'],
    ['a certificate that has run out', { error: 'invalid_client', aadsts: 700_027 }, 'calendarKeyIsRefused'],
    ['a fault of Entra’s', { error: 'temporarily_unavailable', aadsts: 90_033, status: 503 }, 'calendarServiceFails'],
    ['a question that is none', { error: 'invalid_scope', aadsts: 70_011 }, 'calendarQuestionIsRefused'],
  ])('is refused by name: %s', async (_what, answer, fault) => {
    expect(await faultOf(answer)).toBe(fault);
  });

  it('is refused by name when Entra is away', async () => {
    expect(await faultOf({ token: 'never' }, true)).toBe('calendarServiceFails');
  });
});
