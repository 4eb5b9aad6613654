import { type Page } from 'playwright-core';
import { apiAs, type ApiAs } from '../support/api-as';
import { type PlaygroundCard } from '../support/playground-card';
import { type PlaygroundPage } from '../support/playground-page';
import { setStage, type Stage } from '../support/stage';

const deck = 'Hvor er vi? Hvor skal vi? Hvordan kommer vi oss dit?';
const onCard = 'Ditt bidrag. Ikke skriv noe som viser hvem en sak gjelder.';

/** The coordinator has the card in the meeting's chat alone, and a colleague the tab alone. */
let stage: Stage;
let meeting: PlaygroundPage;
let tab: Page;
let coordinator: ApiAs;
beforeAll(async () => {
  stage = await setStage('nettverket');
  coordinator = await apiAs(stage.url, 'coordinator-innherred');
  const me = await coordinator.ask<{ networks: readonly { readonly id: string }[] }>('me');
  await coordinator.ask('conversations/planned', {
    networkId: me.networks[0]?.id, deckKey: 'tre-sporsmal', date: '2026-11-23', time: '09:30', authorship: 'named', votesEach: 2,
    phases: ['reveal', 'group', 'vote', 'discuss', 'agree'],
  });
  meeting = stage.window('nettverket');
  await meeting.goToGroupChat('Nettverksmøte Innherred');
});
afterAll(() => stage.strike());

function card(): Promise<PlaygroundCard> {
  return meeting.cardWith(deck);
}
/** Goes one stage on, and waits for the card to follow: its edit has then come, and takes nothing of what is filled in after. */
async function goOn(words: string): Promise<void> {
  const { items: [{ id, version }] } = await coordinator.ask<{ items: readonly [{ readonly id: string; readonly version: number }] }>('conversations');
  await coordinator.ask(`conversations/${id}/next-step`, {}, 'POST', version);
  await (await card()).waitForText(words);
}
/** The theme that these lines make together; the choice below it repeats the others' words. */
const theme = (...lines: readonly string[]) => tab.getByRole('list', { name: 'Temaene' }).locator(':scope > li > ul').filter({ hasText: new RegExp(lines.join('.*')) });

describe('Two people in a discussion with every phase, one on the card and one in the tab', () => {
  it('begin what was planned for this hour, and write', async () => {
    await meeting.say('samtalekort');
    await (await card()).waitForText('Spørsmål 1 av 3');
    await (await card()).fill(onCard, 'Felles kurs');
    await (await card()).press('Bidra');
    tab = await stage.tabAs('Fosterhjemsressurs, Innherred', 'conversations');
    await tab.getByRole('link', { name: deck }).click();
    for (const [at, line] of ['Kurs sammen', 'Flere veiledere'].entries()) {
      await tab.getByLabel('Ditt bidrag').fill(line);
      await tab.getByRole('button', { name: 'Bidra', exact: true }).click();
      await (await card()).waitForText(`${at + 2} bidrag`);
    }
    for (const question of ['Spørsmål 2 av 3', 'Spørsmål 3 av 3']) {
      await (await card()).press('Neste spørsmål');
      await (await card()).waitForText(question);
    }
  });

  it('put together what belongs together, and each sees what the other did', async () => {
    await goOn('Sett bidrag som handler om det samme');
    await (await card()).choose('Dette bidraget', 'Kurs sammen');
    await (await card()).choose('hører sammen med', 'Felles kurs');
    await (await card()).press('Sett sammen');
    await theme('Felles kurs', 'Kurs sammen').waitFor();

    await tab.getByRole('button', { name: 'Ta ut: Kurs sammen' }).click();
    await tab.getByLabel('Sett «Kurs sammen» sammen med').selectOption({ label: 'Felles kurs' });
    await theme('Felles kurs', 'Kurs sammen').waitFor();
    await (await card()).waitForText('– Kurs sammen');
  });

  it('vote, and see how many votes there are but not on what', async () => {
    await goOn('Hva vil du helst snakke om?');
    await (await card()).choose('Hva vil du helst snakke om?', 'Flere veiledere');
    await (await card()).press('Gi stemmer');
    const more = tab.getByRole('button', { name: 'Gi en stemme til «Flere veiledere»' });
    await more.click();
    await tab.getByText('2 stemmer er gitt.').waitFor();
    await tab.getByRole('button', { name: 'Gi en stemme til «Felles kurs»' }).click();
    await tab.getByText('Du har brukt alle stemmene dine.').waitFor();
    expect(await more.getAttribute('aria-disabled')).toBe('true');
    expect(await tab.getByText(/2 stemmer$/).count()).toBe(0);
    await (await card()).waitForText('3 stemmer er gitt.');
  });

  it('talk about the theme with the most votes first, on the card as in the tab', async () => {
    await (await card()).press('Snakk om temaene');
    await (await card()).waitForText('Tema 1 av 2 · 2 stemmer');
    expect(await (await card()).text()).toContain('Flere veiledere');
    await tab.getByText('Tema 1 av 2 · 2 stemmer').waitFor();
    await (await card()).press('Neste tema');
    await (await card()).waitForText('Tema 2 av 2 · 1 stemme');
    await tab.getByText('Tema 2 av 2 · 1 stemme').waitFor();
    await tab.getByRole('listitem').filter({ hasText: 'Kurs sammen' }).first().waitFor();
  });

  it('agree on who does what; the colleague takes the lead over in the tab, and the card follows', async () => {
    await (await card()).press('Bli enige');
    await tab.getByRole('heading', { level: 2, name: 'Bli enige om hva dere gjør' }).waitFor();
    await tab.getByRole('button', { name: 'Ta over ledelsen' }).click();
    await tab.getByRole('button', { name: 'Ta over ledelsen' }).waitFor({ state: 'detached' });
    await tab.getByLabel('Hva skal gjøres?').fill('Sette opp et felles kurs');
    await tab.getByLabel('Innen når?').fill('2027-01-15');
    await tab.getByRole('button', { name: 'Legg til', exact: true }).click();
    await tab.getByRole('listitem').filter({ hasText: 'Sette opp et felles kurs' }).first().waitFor();
    await (await card()).waitForText('Sette opp et felles kurs');
    await (await card()).press('Avslutt');
    await (await card()).waitForText('Bare møtelederen');
    await tab.getByRole('button', { name: 'Avslutt samtalen' }).click();
    await tab.getByRole('button', { name: 'Avslutt og lagre' }).click();
    await (await meeting.cardWith('Oppsummering:')).waitForText('Sette opp et felles kurs');
  });
});
