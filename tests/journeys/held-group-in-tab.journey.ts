import { type Page } from 'playwright-core';
import { stableId } from '../../store/demonstration/stable-id';
import { setStage, type Stage } from '../support/stage';

const [running, over] = ['innherred/running', 'innherred/over-and-shown'].map((key) => stableId('offer', key));

let stage: Stage;
let coordinator: Page;
beforeAll(async () => {
  stage = await setStage();
  coordinator = await stage.tabAs('Koordinator, Innherred', `offers/${running}/staffing`);
});
afterAll(() => stage.strike());

async function goTo(tab: Page, page: string): Promise<void> {
  await tab.goto(`${stage.url}/tab/#/${page}`);
}

describe('A group that is held, in the tab', () => {
  it('has its forfall solved from one screen, by somebody who holds what the programme asks for', async () => {
    await coordinator.getByText('Forfall', { exact: true }).waitFor();
    await coordinator.getByRole('button', { name: /^Erstatt Fosterhjemsressurs, Innherred i samling \d$/ }).click();
    const question = coordinator.getByRole('alertdialog');
    await question.getByText('Ingen får vite hvorfor.').waitFor();
    await question.getByRole('radio', { name: 'Veileder 1, Verdal' }).check();
    await question.getByRole('button', { name: 'Erstatt' }).click();
    await coordinator.getByText('Gruppelederen er byttet.').waitFor();
    await coordinator.getByText('Forfall', { exact: true }).waitFor({ state: 'detached' });
  });

  it('has who came written down service by service, and a service sees its own numbers alone', async () => {
    await goTo(coordinator, `offers/${running}/attendance`);
    const session = coordinator.getByRole('form', { name: 'Samling 5' });
    await session.getByLabel('Verdal (av 3)').fill('2');
    await session.getByRole('button', { name: 'Lagre oppmøtet' }).click();
    await coordinator.getByText('Oppmøtet er lagret.').waitFor();
    await coordinator.getByText('6 av 7 kom').first().waitFor();
    const levanger = await stage.tabAs('Kontaktperson, Levanger', `offers/${running}/attendance`);
    await levanger.getByText('2 av 2').first().waitFor();
    expect(await levanger.getByRole('main').innerText()).not.toContain('Verdal:');
  });
});

describe('A group that is over, in the tab', () => {
  it('shows what enough people said of it, and what its leaders pass on', async () => {
    await goTo(coordinator, `offers/${over}/afterwards`);
    await coordinator.getByText('7 svarte.').waitFor();
    await coordinator.getByText('Det var godt å møte andre i samme situasjon.').waitFor();
    await coordinator.getByText('Versjon 1, delt 24. oktober 2026').or(coordinator.getByText('Delt 24. oktober 2026')).first().waitFor();
  });

  it('shows nothing of what too few said', async () => {
    await goTo(coordinator, `offers/${stableId('offer', 'innherred/over-and-suppressed')}/afterwards`);
    await coordinator.getByText('Færre enn fem svarte. Da vises ingenting, og svarene er slettet.').waitFor();
  });

  it('gives a certificate to each who completed, and no more', async () => {
    const levanger = await stage.tabAs('Kontaktperson, Levanger', `offers/${over}/afterwards`);
    await levanger.getByRole('button', { name: 'Gi et kursbevis' }).click();
    await levanger.getByText('Kursbeviset er klart. Skriv det ut og skriv navnet på papiret.').waitFor();
    await levanger.getByText(/^2 fullførte\. Alle kursbevis er gitt\./).waitFor();
    await levanger.getByRole('button', { name: 'Gi et kursbevis' }).waitFor({ state: 'detached' });
  });
});

describe('The year, in the tab', () => {
  it('is a timeline, and a list that is read aloud', async () => {
    await goTo(coordinator, 'offers/year');
    await coordinator.getByRole('button', { name: 'Liste' }).click();
    await coordinator.getByRole('listitem').filter({ hasText: '8 samlinger, ' }).getByRole('link', { name: 'COS-P – Trygghetssirkelen' }).waitFor();
  });

  it('says who supplied leaders and premises and who took places, and what is lacking', async () => {
    await goTo(coordinator, 'offers/coverage');
    await coordinator.getByText('Mangler').first().waitFor();
    await coordinator.getByRole('row', { name: /Bufetat, region Midt-Norge/ }).first().waitFor();
  });

  it('copies last year’s plan to drafts, and shows what would clash', async () => {
    await goTo(coordinator, 'offers/next-year');
    await coordinator.getByRole('button', { name: /^Lag \d+ kladde?r?$/ }).click();
    await coordinator.getByText(/^\d+ kladde?r? er laget\.$/).waitFor();
    await coordinator.getByRole('link', { name: 'Se kladden' }).first().click();
    await coordinator.getByText('Kladd', { exact: true }).first().waitFor();
  });
});

describe('A group that is just over, in the tab', () => {
  it('asks the kontaktperson of the last one how it was, and counts one answer', async () => {
    const verdal = await stage.tabAs('Kontaktperson, Verdal', `offers/${stableId('offer', 'innherred/just-over')}/afterwards`);
    // The product looks after groups that are over once a minute.
    await verdal.getByRole('button', { name: 'Send svaret' }).waitFor({ timeout: 120_000 });
    for (const question of [1, 2, 3, 4]) await verdal.getByRole('radiogroup', { name: new RegExp(`^${question}\\.`) }).getByRole('radio', { name: /^4/ }).check();
    await verdal.getByRole('button', { name: 'Send svaret' }).click();
    await verdal.getByText('Takk, svaret ditt er talt med.').waitFor();
    await verdal.reload();
    await verdal.getByText('Du har svart.').waitFor();
  });
});
