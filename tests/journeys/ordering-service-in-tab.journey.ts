import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/accessibility';
import { setStage, type Stage } from '../support/stage';

const sender = 'Kontaktperson, Verdal';
const narrow = { viewport: { width: 320, height: 640 } };
const began = 'Samtale om leggetid';
const sent = 'Samtale om leggetid og grenser';

let stage: Stage;
let tab: Page;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.strike());

describe('A service that orders, on a telephone', () => {
  it('begins a henvendelse and leaves it, and finds it again as a draft', async () => {
    tab = await stage.tabAs(sender, 'referrals/new', narrow);
    await tab.getByRole('radio', { name: 'Annet (samtale eller drøfting)' }).check();
    await tab.getByLabel('Hva ønsker dere hjelp til?').fill(began);
    await tab.getByText('Kladden er lagret.').waitFor();
    await tab.goto(`${stage.url}/tab/#/referrals`);
    await tab.getByRole('link', { name: 'Kladd: Annet (samtale eller drøfting)' }).click();
    await tab.getByLabel('Hvor ønsker dere å møtes?').waitFor();
    expect(await tab.getByLabel('Hva ønsker dere hjelp til?').inputValue()).toBe(began);
  });

  it('says that it cannot wait and sends it, and no draft is left behind', async () => {
    await tab.getByLabel('Hvor ønsker dere å møtes?').selectOption('teams');
    await tab.getByRole('checkbox', { name: 'Ja, ring oss så snart dere kan' }).check();
    await tab.getByRole('button', { name: 'Send henvendelsen' }).click();
    await tab.getByText('Henvendelsen er sendt.', { exact: false }).waitFor();
    await tab.getByText('Haster', { exact: true }).waitFor();
    await tab.getByRole('link', { name: 'Alle henvendelser' }).click();
    await tab.getByText('Viser 1 henvendelse.').waitFor();
    expect(await tab.getByRole('heading', { name: 'Kladder' }).count()).toBe(0);
  });

  it('narrows the list by keyboard, and is told when nothing fits', async () => {
    await tab.getByRole('button', { name: 'Filtre', exact: true }).focus();
    await tab.keyboard.press('Enter');
    await tab.getByLabel('Status').focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('Gruppeveiledning');
    await tab.getByText('Ingen henvendelser passer').waitFor();
    expect(await seriousFaults(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'Fjern alle filtre' }).press('Enter');
    await tab.getByText('Viser 1 henvendelse.').waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('amends it, and the log shows what it said before', async () => {
    await tab.getByRole('link', { name: 'Annet (samtale eller drøfting)' }).click();
    await tab.getByRole('button', { name: 'Endre henvendelsen' }).click();
    await tab.getByLabel('Hva ønsker dere hjelp til?').fill(sent);
    await tab.getByRole('button', { name: 'Lagre endringen' }).click();
    await tab.getByText(`(før: ${began})`, { exact: true }).waitFor();
  });

  it('withdraws it with a reason, and it no longer stands as urgent', async () => {
    await tab.getByLabel('Begrunnelse').fill('Løst i egen tjeneste');
    await tab.getByRole('button', { name: 'Trekk henvendelsen' }).click();
    await tab.getByRole('listitem').filter({ hasText: /^Trukket: Løst i egen tjeneste/u }).waitFor();
    await tab.getByRole('button', { name: 'Trekk henvendelsen' }).waitFor({ state: 'detached' });
    expect(await tab.getByText('Haster', { exact: true }).count()).toBe(0);
  });
});
