import type { Page } from 'playwright-core';
import { stableId } from '../../store/demonstration/stable-id';
import { apiAs, type ApiAs } from '../support/api-as';
import { setStage, type Stage } from '../support/stage';

const veileder = 'Veileder 1, Levanger';
const person = stableId('person', 'counsellor-levanger-1');
const baseId = stableId('organisation', 'kompetansebasen');
const narrow = { viewport: { width: 320, height: 640 } };
interface Seen { readonly id: string; readonly version: number; readonly reference: string }

let stage: Stage;
let base: ApiAs;
let own: Page;
let performed: Seen;

/** A henvendelse that the base has taken as far as an hour with the veileder, who is asked before it is agreed. */
async function untilTheHour(orderSummary: string, day: string): Promise<Seen> {
  const service = await apiAs(stage.url, 'case-contact-verdal');
  let seen = await service.ask<Seen>('referrals', { category: 'fosterParentGuidance', orderSummary, place: { kind: 'teams' } });
  for (const step of [{ step: 'logCall', on: '2026-11-23', reasons: [] }, { step: 'review', ticks: [] }, { step: 'accept' }]) {
    seen = await base.ask<Seen>(`referrals/${seen.id}/steps`, step, 'POST', seen.version);
  }
  await base.ask(`referrals/${seen.id}/counsellors`, { counsellorIds: [person] }, 'PUT', seen.version);
  await base.ask('bookings', { referralId: seen.id, start: `${day}T09:00:00Z`, minutes: 60, skill: 'fosterCare', counsellorIds: [person] });
  return base.ask<Seen>(`referrals/${seen.id}`);
}

beforeAll(async () => {
  stage = await setStage();
  base = await apiAs(stage.url, 'coordinator-base');
  await base.ask(`bases/${baseId}/counsellors/${person}/terms`, { ownServiceId: null, consent: 'person', lentMinutesAWeek: null, from: '2026-11-23' }, 'PUT');
  performed = await untilTheHour('Samtale om grenser', '2026-11-25');
});
afterAll(() => stage.strike());

describe('A veileder, on a telephone', () => {
  it('is asked for an hour, and says yes by one press', async () => {
    own = await stage.tabAs(veileder, 'referrals/bookings', narrow);
    await own.getByRole('button', { name: /^Ja til / }).click();
    await own.getByText('Svaret er sendt.').waitFor();
  });

  it('finds the work on a page of their own, with what waits', async () => {
    await own.goto(`${stage.url}/tab/#/referrals/assignments`);
    await own.getByRole('link', { name: `Åpne henvendelsen ${performed.reference}` }).waitFor();
    expect(await own.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it('records the evaluation and that the report is written, and cannot send or close', async () => {
    const { version } = await base.ask<Seen>(`referrals/${performed.id}`);
    await base.ask(`referrals/${performed.id}/steps`, {
      step: 'begin', evaluationDate: '2026-11-23', endDate: '2027-02-01', measurePlan: 'received', counsellorIds: [person], ticks: [],
    }, 'POST', version);
    await own.goto(`${stage.url}/tab/#/referrals/${performed.id}`);
    await own.getByRole('radio', { name: 'Delvis' }).check();
    await own.getByRole('checkbox', { name: 'Nådde vi bestillingen?' }).check();
    await own.getByRole('button', { name: 'Evaluert' }).click();
    await own.getByRole('button', { name: 'Sluttrapporten er skrevet' }).click();
    await own.getByText('Rapport skrevet, klar til å sendes').waitFor();
    const { may } = await (await apiAs(stage.url, 'counsellor-levanger-1')).ask<{ may: { steps: readonly string[] } }>(`referrals/${performed.id}`);
    expect([...may.steps].sort()).toEqual(['evaluate', 'proposeReport']);
  });

  it('sees the texts for the case system, which name nobody', async () => {
    const handover = own.getByRole('region', { name: 'Til fagsystemet' });
    await handover.getByText(/^Evaluert/).first().click();
    const [file] = await Promise.all([own.waitForEvent('download'), handover.getByRole('button', { name: /^Last ned dokument: Evaluert/ }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
  });

  it('steps back from another without saying why, and sees nothing of it any more', async () => {
    const other = await untilTheHour('Samtale om samvær', '2026-11-26');
    await own.goto(`${stage.url}/tab/#/referrals/assignments`);
    await own.getByRole('button', { name: `Gå ut av oppdraget ${other.reference}` }).click();
    await own.getByRole('alertdialog').getByRole('button', { name: 'Gå ut av oppdraget' }).click();
    await own.getByText('Du har gått ut av oppdrag', { exact: false }).waitFor();
    await own.goto(`${stage.url}/tab/#/referrals/${other.id}`);
    await own.getByText('Vi finner ikke dette.', { exact: false }).waitFor();
    expect(await own.getByRole('main').innerText()).not.toContain('samvær');
  });
});
