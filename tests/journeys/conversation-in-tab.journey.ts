import { type Page } from 'playwright-core';
import { press, tabTo, write } from '../support/keyboard';
import { setStage, type Stage } from '../support/stage';

const deck = 'Hvor er vi? Hvor skal vi? Hvordan kommer vi oss dit?';

let stage: Stage;
let facilitators: Page;
let participants: Page;
beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage.strike());

describe('A conversation in the tab, with the keyboard alone', () => {
  it('is started by the facilitator, who signs in and finds it with Tab and Enter', async () => {
    facilitators = await stage.tab('conversations');
    await press(facilitators, facilitators.getByRole('button', { name: 'Koordinator, Innherred', exact: true }));
    await press(facilitators, facilitators.getByRole('link', { name: 'Start en samtale' }));
    await tabTo(facilitators, facilitators.getByRole('radio', { name: deck }));
    await press(facilitators, facilitators.getByRole('button', { name: 'Start samtalen' }));
    await facilitators.getByRole('heading', { level: 2, name: 'Hvor er vi?', exact: true }).waitFor();
  });

  it('takes contributions from both, and shows each the other\'s when the facilitator does', async () => {
    await write(facilitators, facilitators.getByLabel('Ditt bidrag'), 'Tre tjenester er med');
    await press(facilitators, facilitators.getByRole('button', { name: 'Bidra', exact: true }));
    await facilitators.getByText('Takk, bidraget er med.').waitFor();

    participants = await stage.tab('conversations');
    await press(participants, participants.getByRole('button', { name: 'Fosterhjemsressurs, Innherred', exact: true }));
    await press(participants, participants.getByRole('link', { name: deck }));
    await participants.getByText('1 bidrag er skrevet.').waitFor();
    expect(await participants.getByText('Tre tjenester er med').count()).toBe(0);
    await write(participants, participants.getByLabel('Ditt bidrag'), 'To grupper er i gang');
    await press(participants, participants.getByRole('button', { name: 'Bidra', exact: true }));
    await facilitators.getByText('2 bidrag er skrevet.').waitFor();
    await press(facilitators, facilitators.getByRole('button', { name: 'Vis bidragene' }));
    await facilitators.getByText('To grupper er i gang').waitFor();
    await participants.getByText('Tre tjenester er med').waitFor();
  });

  it('gives nobody but the facilitator the way on', async () => {
    expect(await participants.getByRole('button', { name: 'Neste spørsmål' }).count()).toBe(0);
    await press(facilitators, facilitators.getByRole('button', { name: 'Neste spørsmål' }));
    await facilitators.getByRole('heading', { level: 2, name: 'Hvor skal vi?', exact: true }).waitFor();
    await participants.getByRole('heading', { level: 2, name: 'Hvor skal vi?', exact: true }).waitFor();
  });

  it('is closed with what was agreed, and everybody sees the summary', async () => {
    await press(facilitators, facilitators.getByRole('button', { name: 'Avslutt samtalen' }));
    await write(facilitators, facilitators.getByLabel('Avtale 1', { exact: true }), 'Felles kurs i mars');
    await press(facilitators, facilitators.getByRole('button', { name: 'Avslutt og lagre' }));
    for (const tab of [facilitators, participants]) {
      await tab.getByRole('heading', { level: 2, name: 'Det vi ble enige om' }).waitFor();
      await tab.getByText('Felles kurs i mars').waitFor();
      await tab.getByText('To grupper er i gang').first().waitFor();
    }
  });

  it('has minutes when both have approved their lines and the facilitator the minutes', async () => {
    for (const tab of [participants, facilitators]) {
      await press(tab, tab.getByRole('button', { name: 'Godkjenn bidragene mine' }));
      await tab.getByText('Takk, bidragene dine er godkjent.').waitFor();
    }
    await press(facilitators, facilitators.getByRole('button', { name: 'Godkjenn referatet' }));
    for (const tab of [facilitators, participants]) await tab.getByRole('button', { name: 'Last ned referatet (.docx)' }).waitFor();
    await facilitators.getByLabel('Ledernettverk').waitFor();
  });

  it('is told anew in the other language as soon as that is chosen', async () => {
    const tab = await stage.tabAs('Koordinator, Innherred', 'conversations/new');
    await tab.getByRole('radio', { name: deck }).waitFor();
    await tab.getByRole('button', { name: 'Nynorsk' }).click();
    await tab.getByRole('radio', { name: 'Kvar er vi? Kvar skal vi? Korleis kjem vi oss dit?' }).waitFor();
  });
});
