import type { Page } from 'playwright-core';
import { setStage, type Stage } from '../support/stage';

const base = 'Koordinator, Kompetansebasen';
const sender = 'Kontaktperson, Verdal';

let stage: Stage;
let coordinator: Page;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.strike());

describe('A henvendelse from the call to the decision, in the tab', () => {
  it('is sent by a kontaktperson, who may amend it, and the log shows that', async () => {
    const tab = await stage.tabAs(sender, 'referrals/new');
    await tab.getByRole('radio', { name: 'Annet (samtale eller drøfting)' }).check();
    await tab.getByLabel('Hva ønsker dere hjelp til?').fill('Samtale om grenser');
    await tab.getByLabel('Hvor ønsker dere å møtes?').selectOption('teams');
    await tab.getByRole('button', { name: 'Send henvendelsen' }).click();
    await tab.getByRole('button', { name: 'Endre henvendelsen' }).click();
    await tab.getByLabel('Hva ønsker dere hjelp til?').fill('Samtale om leggetid');
    await tab.getByRole('button', { name: 'Lagre endringen' }).click();
    await tab.getByText('(før: Samtale om grenser)').waitFor();
  });

  it('stands on the base’s board among those that wait for an answer', async () => {
    coordinator = await stage.tabAs(base, 'referrals');
    await coordinator.getByRole('heading', { name: /^Venter på svar \(\d+\)$/ }).waitFor();
    await coordinator.getByRole('listitem').filter({ hasText: 'Verdal' }).waitFor();
  });

  it('is called about, reviewed and accepted without leaving the page', async () => {
    await coordinator.getByRole('listitem').filter({ hasText: 'Verdal' }).getByRole('link', { name: 'Annet (samtale eller drøfting)' }).click();
    await coordinator.getByRole('checkbox', { name: 'Tjenesten har ikke kapasitet' }).check();
    await coordinator.getByRole('button', { name: 'Jeg har ringt' }).click();
    await coordinator.getByRole('checkbox', { name: 'Bestillingen er tydelig' }).check();
    await coordinator.getByRole('button', { name: 'Gjennomgått' }).click();
    await coordinator.getByRole('radio', { name: 'Ikke ta imot', exact: true }).check();
    await coordinator.getByRole('button', { name: 'Ikke ta imot' }).click();
    await coordinator.getByText('Noe i skjemaet må rettes.').waitFor();
    await coordinator.getByRole('radio', { name: 'Ta imot', exact: true }).check();
    await coordinator.getByRole('button', { name: 'Ta imot', exact: true }).click();
    await coordinator.getByText('Neste steg er å avtale første time.').waitFor();
  });

  it('counts as received and not yet helped', async () => {
    const tab = await stage.tabAs(base, 'referrals/statistics');
    const row = tab.getByRole('region', { name: 'Tjenestene slik de var' }).getByRole('row', { name: /^Verdal/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['1', '0', '0', '0']);
  });
});
