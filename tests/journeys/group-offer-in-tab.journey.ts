import { type Page } from 'playwright-core';
import { setStage, type Stage } from '../support/stage';

const programme = 'Traumebevisst omsorg for fosterforeldre (TBO-F)';

let stage: Stage;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.strike());

async function offerAs(person: string): Promise<Page> {
  const tab = await stage.tabAs(person, 'offers');
  await tab.getByRole('link', { name: programme, exact: true }).click();
  await tab.getByRole('heading', { level: 1, name: programme, exact: true }).waitFor();
  return tab;
}

async function enrol(tab: Page): Promise<void> {
  await tab.getByRole('button', { name: 'Meld på et fosterhjem' }).click();
}

describe('A group offer, in the tab', () => {
  let inVerdal: Page;
  let inLevanger: Page;

  it('keeps what the coordinator has typed while something is missing', async () => {
    const tab = await stage.tabAs('Koordinator, Innherred', 'offers');
    await tab.getByRole('link', { name: 'Nytt gruppetilbud' }).click();
    await tab.getByRole('spinbutton', { name: 'Plasser' }).fill('2');
    await tab.getByRole('button', { name: 'Åpne for påmelding' }).click();
    await tab.getByRole('group', { name: 'Rett dette først:' }).waitFor();
    expect(await tab.getByRole('spinbutton', { name: 'Plasser' }).inputValue()).toBe('2');

    const plan = tab.getByRole('group', { name: 'Sett opp samlingene' });
    await plan.getByLabel('Første dato').fill('2027-01-12');
    await plan.getByLabel('Klokkeslett').fill('09:30');
    await plan.getByLabel('Antall samlinger').fill('3');
    await plan.getByLabel('Sted').selectOption('Verdal');
    await plan.getByRole('button', { name: 'Lag samlingene' }).click();
    await tab.getByText('3 samlinger er satt opp.').waitFor();
    await tab.getByRole('button', { name: 'Åpne for påmelding' }).click();
    await tab.getByText('Gruppetilbudet er åpnet. Tjenestene får beskjed i Teams.').waitFor();
    await tab.getByText('0 av 2 plasser er tatt.').waitFor();
  });

  it('gives another service a place with a code and no name', async () => {
    inVerdal = await offerAs('Kontaktperson, Verdal');
    await enrol(inVerdal);
    await inVerdal.getByText(/^Plassen er deres\. Koden er \w{6}\./).waitFor();
    await enrol(await offerAs('Kontaktperson, Inn-Trøndelag'));
  });

  it('puts the one too many on the waiting list, and says so', async () => {
    inLevanger = await offerAs('Kontaktperson, Levanger');
    await inLevanger.getByText('Alle plassene er tatt. Den neste dere melder på, kommer på ventelisten.').waitFor();
    await enrol(inLevanger);
    await inLevanger.getByText(/^Gruppen er full\. Dere er nummer 1 på ventelisten/).waitFor();
    await inLevanger.getByText('Nummer 1 på ventelisten', { exact: true }).waitFor();
  });

  it('asks before a place is given back, and then gives it to the next', async () => {
    await inVerdal.getByRole('button', { name: /^Meld av \w{6}$/ }).click();
    const question = inVerdal.getByRole('alertdialog');
    await question.getByText('Plassen tilbys den neste på ventelisten.').waitFor();
    await question.getByRole('button', { name: 'Meld av' }).click();
    await inVerdal.getByText(/^\w{6} er meldt av\.$/).waitFor();
    await inLevanger.reload();
    await inLevanger.getByRole('button', { name: /^Ja takk til plass for \w{6}$/ }).click();
    await inLevanger.getByText('Har plass', { exact: true }).waitFor();
  });

  it('tells the coordinator all the counts, and a service no other\'s', async () => {
    const coordinators = await offerAs('Koordinator, Innherred');
    await coordinators.getByText('2 av 2 plasser er tatt.').waitFor();
    expect(await inLevanger.getByRole('main').innerText()).not.toMatch(/\d+ av \d+ plasser/);
  });
});

describe('The tab of somebody who writes nynorsk', () => {
  it('is in nynorsk from the first page', async () => {
    const tab = await stage.tabAs('Kontaktperson, Sunnhordland interkommunale barnevern', 'offers');
    await tab.getByRole('heading', { level: 1, name: 'Gruppetilbod' }).waitFor();
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('nn');
    await tab.getByRole('link', { name: 'Førespurnader' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Førespurnader' }).waitFor();
  });
});
