import { type Frame, type Page } from 'playwright-core';
import { seriousFaults } from '../support/accessibility';
import { apiAs } from '../support/api-as';
import { setStage, type Stage } from '../support/stage';
import { openInTeams, type TeamsHost } from '../support/teams-host';
import { personalTab } from '../support/teams-host-answers';

let stage: Stage;
let token: string;
beforeAll(async () => {
  stage = await setStage();
  token = (await apiAs(stage.url, 'coordinator-innherred')).token;
});
afterAll(() => stage.strike());

interface Opened {
  readonly page: Page;
  readonly host: TeamsHost;
  readonly frame: Frame;
}

async function open(tabPath: string, settings: { context?: Partial<typeof personalTab>; token?: string }): Promise<Opened> {
  const page = await (await stage.browser.newContext()).newPage();
  const context = { ...personalTab, ...settings.context };
  const host = await openInTeams(page, {
    baseUrl: stage.url, tabPath, context, ...(settings.token === undefined ? {} : { token: settings.token }),
  });
  await host.tab.getByRole('heading', { level: 1 }).waitFor();
  const frame = page.frame({ name: 'tab' });
  if (frame === null) throw new Error('the host page has no frame');
  return { page, host, frame };
}

/** The colour behind the page, which every theme has its own of. */
function ground(frame: Frame): Promise<string> {
  return frame.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor);
}

describe('The tab inside Teams', () => {
  it('signs in with the account that Teams knows, and asks nobody who they are', async () => {
    const { host } = await open('/tab/', { token });
    expect(await host.called('authentication.getAuthToken')).toBeDefined();
    await host.tab.getByRole('heading', { level: 1, name: 'Gruppetilbud' }).waitFor();
    await host.tab.getByText('Koordinator, Innherred').waitFor();
    expect(await host.tab.getByRole('button', { name: 'Bytt person' }).count()).toBe(0);
  });

  it('says what to do when Teams gives no sign-in', async () => {
    const { host } = await open('/tab/', {});
    await host.tab.getByRole('heading', { level: 1, name: 'Vi fikk ikke logget deg inn' }).waitFor();
    await host.tab.getByRole('button', { name: 'Prøv igjen' }).waitFor();
  });

  it('follows Teams from light to dark and to contrast while it is open, and can be used in each', async () => {
    const { frame, host, page } = await open('/tab/', { token });
    const grounds = [await ground(frame)];
    for (const theme of ['dark', 'contrast'] as const) {
      await host.changeTheme(theme);
      await page.waitForFunction(([known]) => {
        const tab = document.querySelector('iframe')?.contentDocument?.querySelector('.fui-FluentProvider');
        return tab !== null && tab !== undefined && !known.includes(getComputedStyle(tab).backgroundColor);
      }, [grounds] as const);
      grounds.push(await ground(frame));
      expect([theme, await seriousFaults(frame)]).toEqual([theme, []]);
    }
    expect(grounds[2]).toBe('rgb(0, 0, 0)');
  });

  it('is in nynorsk from the start where Teams is', async () => {
    const { frame } = await open('/tab/', { context: { locale: 'nn-no' } });
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('nn');
  });

  it('opens the page that a deep link asks for', async () => {
    const { host } = await open('/tab/', { token, context: { subPageId: 'networks' } });
    await host.tab.getByRole('heading', { level: 1, name: 'Nettverk' }).waitFor();
  });
});

describe('Adding the tab to a channel', () => {
  it('saves the page that is chosen', async () => {
    const { host } = await open('/tab/#/configure', { context: { frameContext: 'settings' } });
    await host.tab.getByRole('radio', { name: 'Samtaler' }).check();
    await host.called('settings.setValidityState');
    await host.save();
    const [saved] = await host.called('settings.setSettings');
    expect(saved).toMatchObject({
      entityId: 'conversations', suggestedDisplayName: 'Samtaler', contentUrl: `${stage.url}/tab/#/conversations`,
    });
  });
});
