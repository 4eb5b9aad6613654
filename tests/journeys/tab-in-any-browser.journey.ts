import type { Browser } from 'playwright-core';
import { compose } from '../../server/composition';
import { readConfig } from '../../server/config';
import { openLog } from '../../server/log';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { seriousFaults } from '../support/accessibility';
import { buildTab } from '../support/built-tab';
import { launchChromium } from '../support/chromium';
import { freshDatabase, type TestDatabase } from '../support/database';
import { entraInBrowser } from '../support/entra-in-browser';
import { listening, type Listening } from '../support/listening';
import { startOpenIdProvider, type OpenIdProvider } from '../support/open-id-provider';

const clientId = '00000000-0000-4000-8000-00000000000a';
const tenantId = '00000000-0000-4000-8000-00000000000b';
const objectId = '00000000-0000-4000-8000-0000000000ee';

let db: TestDatabase;
let provider: OpenIdProvider;
let server: Listening;
let browser: Browser;
let end: () => Promise<void>;

beforeAll(async () => {
  await buildTab();
  db = await freshDatabase();
  provider = await startOpenIdProvider(clientId);
  const config = readConfig({
    CLIENT_ID: clientId, TENANT_ID: tenantId, CLIENT_SECRET: 'not-a-secret', DATABASE_URL: 'postgres://app@db/fhn',
    PUBLIC_URL: 'https://fosterhjem.example', LOG_LEVEL: 'silent',
  });
  const product = compose(config, { database: db.database, clock: db.clock.now, log: openLog('silent'), entraAuthority: provider.url });
  server = await listening(product.app);
  end = product.stop;
  browser = await launchChromium();
  await asSystem(db.database, 'signOn', (tx) =>
    linkAccount(tx, { tenantId, objectId }, { id: db.newId(), personId: stableId('person', 'coordinator-innherred'), at: db.clock.now() }));
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await provider.stop();
  await end();
  await db.close();
});

describe('The tab in any browser', () => {
  it('signs in at Microsoft with a proof key, comes back to the page that was asked for, and leaves nothing behind', async () => {
    const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 320, height: 640 } });
    const entra = await entraInBrowser(context, provider, { tenantId, objectId, clientId });
    const page = await context.newPage();
    await page.goto(`${server.url}/tab/#/networks`);
    await page.getByRole('button', { name: 'Logg inn med jobbkontoen' }).waitFor();
    expect(await seriousFaults(page.mainFrame())).toEqual([]);
    await page.getByRole('button', { name: 'Logg inn med jobbkontoen' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nettverk' }).waitFor();
    await page.getByText('Koordinator, Innherred').waitFor();
    expect(new URL(page.url()).hash).toBe('#/networks');
    const [asked] = entra.asked;
    expect([asked?.get('code_challenge_method'), asked?.get('redirect_uri'), asked?.get('response_type')]).toEqual(['S256', `${server.url}/tab/`, 'code']);
    expect(asked?.get('scope')).toContain(`api://fosterhjem.example/botid-${clientId}/access_as_user`);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/refresh|accesstoken/i);
    await page.reload();
    await page.getByText('Koordinator, Innherred').waitFor();
    expect(entra.asked).toHaveLength(1);
    await context.close();
  });

  it('starts afresh when Microsoft sends back no sign-in', async () => {
    const context = await browser.newContext({ locale: 'nn-NO' });
    await entraInBrowser(context, provider, { tenantId, objectId, clientId });
    const page = await context.newPage();
    await page.goto(`${server.url}/tab/#error=access_denied&state=made-up`);
    await page.getByRole('button', { name: 'Logg inn med jobbkontoen' }).waitFor();
    expect(page.url()).not.toContain('error');
    await context.close();
  });
});
