import { compose } from '../../server/composition';
import { readConfig } from '../../server/config';
import { openLog } from '../../server/log';
import { freshDatabase, type TestDatabase } from '../support/database';
import { listening, type Listening } from '../support/listening';

let db: TestDatabase;
let server: Listening;
let end: () => Promise<void>;

beforeAll(async () => {
  db = await freshDatabase();
  const config = readConfig({
    CLIENT_ID: '00000000-0000-4000-8000-00000000000a', TENANT_ID: '00000000-0000-4000-8000-00000000000b', CLIENT_SECRET: 'not-a-secret',
    DATABASE_URL: 'postgres://app@db/fhn', PUBLIC_URL: 'https://fosterhjem.example', LOG_LEVEL: 'silent',
  });
  const product = compose(config, { database: db.database, clock: db.clock.now, log: openLog('silent') });
  server = await listening(product.app);
  end = product.stop;
});
afterAll(async () => {
  await server.stop();
  await end();
  await db.close();
});

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const activity = JSON.stringify({
  type: 'message', text: 'grupper', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:x', aadObjectId: 'object' }, recipient: { id: '28:bot' }, conversation: { id: 'a:x', conversationType: 'personal', tenantId: 't' },
});

describe('With an Entra application', () => {
  it('nobody can choose who they are: the local sign-in is not there', async () => {
    expect((await fetch(`${server.url}/api/local/people`)).status).toBe(404);
    expect((await post('/api/local/sign-in', JSON.stringify({ person: 'coordinator-innherred' }))).status).toBe(404);
  });

  it('an activity without a token, or with a forged one, is answered 401', async () => {
    expect((await post('/api/messages', activity)).status).toBe(401);
    expect((await post('/api/messages', activity, { authorization: 'Bearer not.a.token' })).status).toBe(401);
  });

  it('what is no activity is answered 400 before anybody is asked who it is', async () => {
    expect((await post('/api/messages', '{}')).status).toBe(400);
    expect((await post('/api/messages', '{"type":')).status).toBe(400);
    expect((await post('/api/messages', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(400);
  });

  it('a browser is told how one signs in, and may speak to Entra beside us and to nobody else new', async () => {
    const response = await fetch(`${server.url}/api/sign-in`);
    expect(await response.json()).toEqual({
      kind: 'entra', clientId: '00000000-0000-4000-8000-00000000000a', homeTenantId: '00000000-0000-4000-8000-00000000000b',
      scope: 'api://fosterhjem.example/botid-00000000-0000-4000-8000-00000000000a/access_as_user',
    });
    expect(response.headers.get('content-security-policy')).toContain(`connect-src 'self' https://res.cdn.office.net https://login.microsoftonline.com;`);
  });

  it('the API takes no local token', async () => {
    const response = await fetch(`${server.url}/api/offers`, { headers: { authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.x' } });
    expect(response.status).toBe(401);
  });
});
