import { createHmac } from 'node:crypto';
import { exportSPKI, UnsecuredJWT, type JWTPayload } from 'jose';
import entraApp from '../../../infra/entra-app.json';
import { entraKeys, readEntraToken, teamsClients, type EntraTrust } from '../../../server/sign-on/entra-tokens';
import { signingKey, startOpenIdProvider, type OpenIdProvider, type TokenChange } from '../../support/open-id-provider';

const clientId = '00000000-0000-4000-8000-00000000000a';
const home = '00000000-0000-4000-8000-00000000000b';
const admitted = '00000000-0000-4000-8000-00000000000c';
const stranger = '00000000-0000-4000-8000-00000000000d';
const objectId = '00000000-0000-4000-8000-0000000000ee';

let provider: OpenIdProvider;
let trust: EntraTrust;
let fetches: number;
beforeAll(async () => { provider = await startOpenIdProvider(clientId); });
afterAll(() => provider.stop());
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T08:00:00Z'), doNotFake: [
    'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout',
  ] });
  provider.away(false);
  trust = {
    clientId, keysOf: entraKeys(provider.url), isAdmitted: (tenantId) => Promise.resolve([home, admitted].includes(tenantId)),
  };
  fetches = provider.keyRequests();
});
afterEach(() => jest.useRealTimers());

const account = { tenantId: home, objectId };
const token = (change?: TokenChange) => provider.token(account, change);
const read = (text: string) => readEntraToken(trust, text);
const wait = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1_000);

describe('A token of Entra ID', () => {
  it('names the account by its tenant and the object id there', async () => {
    expect(await read(await token())).toEqual(account);
  });

  it('counts for every tenant that is admitted, each by keys of its own', async () => {
    const theirs = { tenantId: admitted, objectId };
    expect(await read(await provider.token(theirs))).toEqual(theirs);
    expect(await read(await provider.token(theirs, { key: await provider.keyOf(home) }))).toBeUndefined();
  });

  it('of a guest is the guest account in the tenant that they are a guest of', async () => {
    const guest = await token({ claims: { idp: `https://sts.windows.net/${stranger}/`, oid: '00000000-0000-4000-8000-0000000000ef' } });
    expect(await read(guest)).toEqual({ tenantId: home, objectId: '00000000-0000-4000-8000-0000000000ef' });
  });

  it('of a tenant that is not admitted is told so, and no key of it is asked for', async () => {
    expect(await read(await provider.token({ tenantId: stranger, objectId }))).toBe('tenantIsNotAdmitted');
    expect(provider.keyRequests()).toBe(fetches);
  });

  it('may be issued to Teams or to the tab’s own sign-in, as the application is registered', async () => {
    expect([...teamsClients].sort()).toEqual(entraApp.api.preAuthorizedApplications.map(({ appId }) => appId).sort());
    for (const azp of [...teamsClients, clientId]) expect(await read(await token({ claims: { azp } }))).toEqual(account);
  });

  it.each<[string, TokenChange]>([
    ['is issued by another tenant than it names', { claims: { iss: `https://login.microsoftonline.com/${admitted}/v2.0` } }],
    ['names another tenant than its issuer', { claims: { tid: admitted } }],
    ['is of version 1', { claims: { iss: `https://sts.windows.net/${home}/`, ver: '1.0', aud: `api://${clientId}` } }],
    ['says that it is of version 1', { claims: { ver: '1.0' } }],
    ['is for another application', { claims: { aud: '00000000-0000-4000-8000-00000000000f' } }],
    ['was issued to another application', { claims: { azp: '00000000-0000-4000-8000-00000000000f' } }],
    ['is the application’s own', { without: ['scp'] }],
    ['carries another right', { claims: { scp: 'User.Read' } }],
    ['names its tenant in another way', { claims: { tid: home.toUpperCase() } }],
    ...['exp', 'nbf', 'oid', 'tid', 'azp', 'ver', 'iss', 'aud'].map((name): [string, TokenChange] => [`does not say ${name}`, { without: [name] }]),
  ])('is refused that %s', async (_why, change) => {
    expect(await read(await token(change))).toBeUndefined();
  });

  it('is refused when it has expired, or does not count yet', async () => {
    const [old, early] = [await token(), await token({ claims: { nbf: Math.floor(Date.now() / 1_000) + 600 } })];
    expect(await read(early)).toBeUndefined();
    wait(3_700);
    expect(await read(old)).toBeUndefined();
  });

  it('is refused when it is forged: signed by another key under the same name, or changed after it was signed', async () => {
    const { kid } = await provider.keyOf(home);
    expect(await read(await token({ key: await signingKey(), kid }))).toBeUndefined();
    const [header, , signature] = (await token()).split('.');
    const claims = Buffer.from(JSON.stringify({ tid: home, oid: 'somebody-else' })).toString('base64url');
    expect(await read([header, claims, signature].join('.'))).toBeUndefined();
  });

  it('is refused without a signature, and with one made of the public key as if it were a secret', async () => {
    const [, claims = ''] = (await token()).split('.');
    expect(await read(new UnsecuredJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()) as JWTPayload).encode())).toBeUndefined();
    const { kid, publicKey } = await provider.keyOf(home);
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', kid })).toString('base64url');
    const signature = createHmac('sha256', await exportSPKI(publicKey)).update(`${header}.${claims}`).digest('base64url');
    expect(await read(`${header}.${claims}.${signature}`)).toBeUndefined();
    for (const text of ['', 'no token at all', 'a.b.c']) expect(await read(text)).toBeUndefined();
  });
});

describe('A tenant that changes its keys', () => {
  it('is believed as soon as its new key can be fetched, and never asked twice within half a minute', async () => {
    await read(await token());
    await provider.rotate(home);
    const renewed = await token();
    expect(await read(renewed)).toBeUndefined();
    expect(await read(await token({ kid: 'made-up' }))).toBeUndefined();
    expect(provider.keyRequests()).toBe(fetches + 1);
    wait(31);
    expect(await read(renewed)).toEqual(account);
    expect(provider.keyRequests()).toBe(fetches + 2);
  });

  it('is not believed by the old key once that is withdrawn', async () => {
    const old = await token();
    await read(old);
    await provider.rotate(home);
    wait(11 * 60);
    expect(await read(old)).toBeUndefined();
  });

  it('makes nobody sign in again when its keys cannot be had: that is a fault of ours to tell', async () => {
    provider.away(true);
    await expect(read(await token())).rejects.toThrow();
  });
});
