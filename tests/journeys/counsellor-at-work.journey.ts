import type { Page } from 'playwright-core';
import { setStage, type Stage } from '../support/stage';

const sender = 'Kontaktperson, Verdal';
const base = 'Koordinator, Kompetansebasen';
const veileder = 'Veileder 1, Levanger';
const narrow = { viewport: { width: 320, height: 640 } };

let stage: Stage;
let coordinator: Page;
let own: Page;
beforeAll(async () => { stage = await setStage('nettverket'); });
afterAll(() => stage.strike());

describe('A veileder at work', () => {
  it('is given a henvendelse together with another, from a list of facts without points', async () => {
    const tab = await stage.tabAs(sender, 'referrals/new');
    await tab.getByRole('radio', { name: 'Veiledning til fosterforeldre', exact: true }).check();
    await tab.getByLabel('Hva ønsker dere hjelp til?').fill('Samtale om grenser');
    await tab.getByLabel('Hvor ønsker dere å møtes?').selectOption('teams');
    await tab.getByRole('button', { name: 'Send henvendelsen' }).click();
    await tab.getByText('Henvendelsen er sendt.').waitFor();
    coordinator = await stage.tabAs(base, 'referrals');
    await coordinator.getByRole('link', { name: 'Veiledning til fosterforeldre' }).click();
    for (const step of ['Jeg har ringt', 'Gjennomgått']) await coordinator.getByRole('button', { name: step }).click();
    await coordinator.getByRole('radio', { name: 'Ta imot', exact: true }).check();
    await coordinator.getByRole('button', { name: 'Ta imot', exact: true }).click();
    await coordinator.getByText('Neste steg er å avtale første time.').waitFor();
    await coordinator.getByRole('button', { name: 'Velg veiledere' }).click();
    await coordinator.getByText('Rekkefølge: først de som kan', { exact: false }).waitFor();
    await coordinator.getByRole('checkbox', { name: veileder }).check();
    await coordinator.getByRole('checkbox', { name: 'Veileder 1, Verdal' }).check();
    await coordinator.getByText('Utfyller dere hverandre?').waitFor();
    await coordinator.getByRole('button', { name: 'Lagre valget' }).click();
    await coordinator.getByRole('button', { name: 'Velg veiledere' }).waitFor();
  });

  it('finds it on a page of their own, on a telephone, and opens it', async () => {
    own = await stage.tabAs(veileder, 'referrals', narrow);
    await own.getByRole('heading', { name: 'Mine oppdrag', level: 1 }).waitFor();
    await own.getByText('Ingen time er avtalt').first().waitFor();
    expect(await own.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await own.getByRole('link', { name: /^Åpne henvendelse/ }).click();
    await own.getByText('Samtale om grenser').first().waitFor();
    await own.getByRole('link', { name: 'Mine oppdrag' }).click();
  });

  it('is told in Teams that work has come, and by `i dag` how much waits, without what it is about', async () => {
    const window = stage.window('nettverket');
    await window.goToPersonalChat();
    await window.say('bytt person');
    const who = await window.lastCard();
    await who.choose('Person', veileder);
    await who.press('Velg');
    expect(await who.text()).toContain(`Du er her som ${veileder}.`);
    const card = await window.cardWith('Du har fått et oppdrag');
    expect(await card.text()).not.toMatch(/grenser|Veiledning til/);
    await window.say('i dag');
    const today = await window.cardWith('1 oppdrag venter på deg.');
    expect(await today.text()).not.toMatch(/grenser|Veiledning til/);
  });

  it('steps back without saying why; the base hears that somebody is needed, and may not ask again', async () => {
    await own.getByRole('button', { name: /^Gå ut av oppdraget/ }).click();
    await own.getByRole('alertdialog').getByRole('button', { name: 'Gå ut av oppdraget' }).click();
    await own.getByText('Du har gått ut av oppdrag', { exact: false }).waitFor();
    await own.getByText('Ingen oppdrag nå').waitFor();
    await coordinator.reload();
    await coordinator.getByText('En veileder har gått ut av oppdraget. Velg en ny.', { exact: false }).waitFor();
    await coordinator.getByRole('button', { name: 'Velg veiledere' }).click();
    await coordinator.getByText('Har gått ut av dette oppdraget og kan ikke velges.').waitFor();
    expect(await coordinator.getByRole('checkbox', { name: veileder }).isDisabled()).toBe(true);
  });

  it('leaves a text for the case system, which the kontaktperson journalfører', async () => {
    const tab = await stage.tabAs(sender, 'referrals');
    await tab.getByRole('link', { name: 'Veiledning til fosterforeldre' }).click();
    await tab.getByText('3 steg er ikke journalført.').waitFor();
    await tab.getByRole('button', { name: /^Journalført: Sendt/ }).click();
    await tab.getByLabel('Saks- eller journalnummer').fill('2026/117');
    await tab.getByRole('button', { name: 'Lagre', exact: true }).click();
    await tab.getByText('2 steg er ikke journalført.').waitFor();
    const [file] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('button', { name: /^Last ned dokument: Sendt/ }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  });
});
