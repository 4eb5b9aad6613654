import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seriousFaults } from '../support/accessibility';
import { buildTab } from '../support/built-tab';
import { launchChromium } from '../support/chromium';
import { entraInBrowser, type EntraInBrowser } from '../support/entra-in-browser';
import { account, clientId, noYesYet, startOwnCalendarProduct, type OwnCalendarProduct } from '../support/own-calendar-product';
import { openInTeams } from '../support/teams-host';
import { answerOf, personalTab, type HostRequest } from '../support/teams-host-answers';

let product: OwnCalendarProduct;
let browser: Browser;
beforeAll(async () => {
  await buildTab();
  product = await startOwnCalendarProduct();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});
beforeEach(() => product.answerExchanges(noYesYet));

/** The page of one's own calendar, signed in at Microsoft in a plain browser. */
async function signedIn(): Promise<{ context: BrowserContext; entra: EntraInBrowser; page: Page }> {
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 320, height: 640 } });
  const entra = await entraInBrowser(context, product.provider, { ...account, clientId });
  const page = await context.newPage();
  await page.goto(`${product.url}/tab/#/referrals/calendar`);
  await page.getByRole('button', { name: /Logg inn med jobbkontoen/ }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  return { context, entra, page };
}

/** Runs in the page that stands for Teams: opens the window, and relays what its teams-js asks to the test. */
function openAsTeams(url: string): void {
  window.addEventListener('message', ({ source, data, origin }: MessageEvent<HostRequest & { id: number; uuidAsString: string }>) => {
    const { id, uuidAsString, func, args } = data;
    void (window as unknown as { answer: (request: HostRequest) => Promise<unknown> }).answer({ func, args })
      .then((answered) => { if (answered !== null) source?.postMessage({ id, uuidAsString, args: answered }, { targetOrigin: origin }); });
  });
  window.open(url);
}

const address = 'https://fosterhjem.example';

/** A browser that reaches the product at an address with TLS, which Teams asks for before it opens a window. */
async function behindTls(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nb-NO' });
  await context.route(`${address}/**`, async (route, request) =>
    route.fulfill({ response: await route.fetch({ url: request.url().replace(address, product.url) }) }));
  return context;
}

describe('A counsellor whose organisation has not let the application in', () => {
  it('says yes at Microsoft, in a window that closes by itself, and sees that the calendar is read and how old that is', async () => {
    const { context, entra, page } = await signedIn();
    await page.getByRole('button', { name: 'Les kalenderen min nå' }).click();
    await page.getByText('Du må si ja hos Microsoft før vi kan lese når du er opptatt.').waitFor();
    expect(await seriousFaults(page.mainFrame())).toEqual([]);
    const [window] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Si ja hos Microsoft' }).click()]);
    const yes = window.getByRole('link', { name: 'Sign in' });
    await yes.waitFor();
    product.answerExchanges('well');
    await Promise.all([window.waitForEvent('close'), yes.click()]);
    await page.getByText('Kalenderen er lest nå nettopp.').waitFor();
    await page.getByRole('button', { name: 'Les kalenderen min på nytt' }).waitFor();
    expect(await seriousFaults(page.mainFrame())).toEqual([]);
    const asked = entra.asked.at(-1);
    expect([asked?.get('scope'), asked?.get('redirect_uri'), asked?.get('code_challenge_method')])
      .toEqual(['https://graph.microsoft.com/Calendars.ReadBasic', `${product.url}/tab/calendar-consent.html`, 'S256']);
    // What came back was exchanged by nobody, and nothing of Graph's is in the browser.
    expect(entra.tokensFor.map((form) => form.get('scope')).join()).not.toContain('graph.microsoft.com');
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(/on-behalf-of-|ReadBasic/);
    await page.getByRole('button', { name: 'Slett tidene herfra' }).click();
    await page.getByRole('button', { name: 'Slett tidene herfra' }).last().click();
    await page.getByText('Tidene er slettet.').waitFor();
    await context.close();
  });

  it('is told so when the window is closed without a yes, and may try again', async () => {
    const { context, page } = await signedIn();
    await page.getByRole('button', { name: 'Les kalenderen min nå' }).click();
    const [window] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: 'Si ja hos Microsoft' }).click()]);
    await window.getByRole('link', { name: 'Sign in' }).waitFor();
    await window.close();
    await page.getByText(/Vi fikk ikke ja hos Microsoft/).waitFor();
    await page.getByRole('button', { name: 'Si ja hos Microsoft' }).waitFor();
    await context.close();
  });

  it('says yes in the window that Teams opens, which tells Teams and closes', async () => {
    const context = await browser.newContext({ locale: 'nb-NO' });
    await entraInBrowser(context, product.provider, { ...account, clientId });
    const teams = await context.newPage();
    const heard: HostRequest[] = [];
    await teams.goto(`${product.url}/healthz`);
    await teams.exposeFunction('answer', (request: HostRequest) => {
      heard.push(request);
      return answerOf(request, { ...personalTab, frameContext: 'authentication' }, undefined);
    });
    const opening = context.waitForEvent('page');
    await teams.evaluate(openAsTeams, `${product.url}/tab/calendar-consent.html?tenant=${account.tenantId}&in=teams&language=nb`);
    const window = await opening;
    await window.getByRole('link', { name: 'Sign in' }).waitFor();
    await Promise.all([window.waitForEvent('close'), window.getByRole('link', { name: 'Sign in' }).click()]);
    expect(heard.find(({ func }) => func === 'authentication.authenticate.success')?.args).toEqual(['given']);
    await context.close();
  });

  it('reads in Teams once Teams has had the yes', async () => {
    const page = await (await behindTls()).newPage();
    const host = await openInTeams(page, { baseUrl: address, tabPath: '/tab/#/referrals/calendar', context: personalTab, token: await product.provider.token(account) });
    await host.tab.getByRole('button', { name: 'Les kalenderen min nå' }).click();
    const yes = host.tab.getByRole('button', { name: 'Si ja hos Microsoft' });
    await yes.waitFor();
    product.answerExchanges('well');
    await yes.click();
    await host.tab.getByText('Kalenderen er lest nå nettopp.').waitFor();
    const [opened] = await host.called('authentication.authenticate');
    expect(String(opened)).toBe(`${address}/tab/calendar-consent.html?tenant=${account.tenantId}&in=teams&language=nb`);
    await page.context().close();
  });
});
