import { type Frame, type Page } from 'playwright-core';
import { seriousFaults } from '../support/accessibility';
import { apiAs } from '../support/api-as';
import { type PlaygroundCard } from '../support/playground-card';
import { type PlaygroundPage } from '../support/playground-page';
import { setStage, type Stage } from '../support/stage';
import { openInTeams, type TeamsHost } from '../support/teams-host';
import { personalTab, type TeamsContext } from '../support/teams-host-answers';

const deck = 'Hvor er vi? Hvor skal vi? Hvordan kommer vi oss dit?';
const meetingOfTheNetwork = { ...personalTab, chatId: '19:meeting@thread.v2', meetingId: 'meeting' };

interface Opened {
  readonly page: Page;
  readonly host: TeamsHost;
  readonly frame: Frame;
}

let stage: Stage;
let chat: PlaygroundPage;
let panel: Opened;
let screen: Opened;
beforeAll(async () => {
  stage = await setStage('nettverket');
  chat = stage.window('nettverket');
  await chat.goToGroupChat('Nettverksmøte Innherred');
  await chat.say('samtalekort');
  await (await card()).waitForText('Spørsmål 1 av 3');
});
afterAll(() => stage.strike());

function card(): Promise<PlaygroundCard> {
  return chat.cardWith(deck);
}

/** A window of Teams around a page of the tab, of the width that Teams gives it. */
async function open(personKey: string, tabPath: string, frameContext: TeamsContext['frameContext'], width: number): Promise<Opened> {
  const { token } = await apiAs(stage.url, personKey);
  const page = await (await stage.browser.newContext({ viewport: { width, height: 800 } })).newPage();
  const host = await openInTeams(page, { baseUrl: stage.url, tabPath, context: { ...meetingOfTheNetwork, frameContext }, token });
  await host.tab.getByRole('heading', { level: 1 }).waitFor();
  const frame = page.frame({ name: 'tab' });
  if (frame === null) throw new Error('the host page has no frame');
  return { page, host, frame };
}

/** What keeps people from using a window, in each of Teams' themes; it is in light again afterwards. */
async function faultsInEachTheme({ page, host, frame }: Opened): Promise<readonly string[]> {
  const ground = () => frame.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor);
  const faults = (await seriousFaults(frame)).map((fault) => `light: ${fault}`);
  for (const theme of ['dark', 'contrast', 'default'] as const) {
    const before = await ground();
    await host.changeTheme(theme);
    await page.waitForFunction(([known]) => {
      const tab = document.querySelector('iframe')?.contentDocument?.querySelector('.fui-FluentProvider');
      return tab !== null && tab !== undefined && getComputedStyle(tab).backgroundColor !== known;
    }, [before] as const);
    if (theme !== 'default') faults.push(...(await seriousFaults(frame)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}
const everyWindow = async () => [...await faultsInEachTheme(panel), ...await faultsInEachTheme(screen)];

describe('Side panel, stage and the card in the chat, open at once', () => {
  it('are opened from the panel: the running discussion stands there, and one press shows it to all', async () => {
    panel = await open('coordinator-innherred', '/tab/#/panel', 'sidePanel', 320);
    await panel.host.tab.getByRole('link', { name: deck }).click();
    await panel.host.tab.getByRole('button', { name: 'Vis på storskjermen' }).click();
    const [address] = await panel.host.called('meeting.shareAppContentToStage');
    await panel.host.tab.getByText('Samtalen vises for alle i møtet.').waitFor();
    const { origin, pathname, hash } = new URL(String(address));
    expect([origin, hash]).toEqual([stage.url, expect.stringMatching(/^#\/stage\//)]);
    screen = await open('foster-care-advisor-innherred', `${pathname}${hash}`, 'meetingStage', 1280);
    await screen.host.tab.getByRole('heading', { level: 1, name: 'Hvor er vi?', exact: true }).waitFor();
  });

  it('each count what is written in another, and none shows it yet', async () => {
    await panel.host.tab.getByLabel('Ditt bidrag').fill('Skrevet i panelet');
    await panel.host.tab.getByRole('button', { name: 'Bidra', exact: true }).click();
    await screen.host.tab.getByText('1 bidrag er skrevet.').waitFor();
    await (await card()).waitForText('1 bidrag er skrevet');
    await (await card()).fill('Ditt bidrag. Ikke skriv noe som viser hvem en sak gjelder.', 'Skrevet på kortet');
    await (await card()).press('Bidra');
    await screen.host.tab.getByText('2 bidrag er skrevet.').waitFor();
    await panel.host.tab.getByText('2 bidrag er skrevet.').waitFor();
    expect(await screen.host.tab.getByText(/Skrevet (i|på)/).count()).toBe(0);
    expect(await everyWindow()).toEqual([]);
  });

  it('all show what was written when the facilitator does, on the card', async () => {
    await (await card()).press('Vis bidragene');
    for (const line of ['Skrevet i panelet', 'Skrevet på kortet']) {
      await (await card()).waitForText(line);
      for (const { host } of [panel, screen]) await host.tab.getByRole('listitem').filter({ hasText: line }).waitFor();
    }
    expect(await everyWindow()).toEqual([]);
  });

  it('all go on when the facilitator does, in the panel', async () => {
    await panel.host.tab.getByRole('button', { name: 'Neste spørsmål' }).click();
    await screen.host.tab.getByRole('heading', { level: 1, name: 'Hvor skal vi?', exact: true }).waitFor();
    await (await card()).waitForText('Spørsmål 2 av 3');
  });

  it('all say that it is over, with what was agreed', async () => {
    await panel.host.tab.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await panel.host.tab.getByLabel('Avtale 1', { exact: true }).fill('Felles kurs i mars');
    await panel.host.tab.getByRole('button', { name: 'Avslutt og lagre' }).click();
    await screen.host.tab.getByRole('heading', { level: 1, name: 'Samtalen er avsluttet. Takk!' }).waitFor();
    await screen.host.tab.getByText('Felles kurs i mars').waitFor();
    await (await chat.cardWith('Oppsummering:')).waitForText('Felles kurs i mars');
    expect(await everyWindow()).toEqual([]);
  });
});
