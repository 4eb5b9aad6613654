import { sql } from 'drizzle-orm';
import { bookHour } from '../../domain/booking/book-hour';
import type { ReferralId } from '../../domain/identifiers';
import { amendReferral } from '../../domain/referrals/amend-referral';
import { readReferral, readReferralLog } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import type { StepTaken } from '../../domain/referrals/step-changes';
import { takeStep } from '../../domain/referrals/take-step';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const counsellor = stableId('person', 'counsellor-verdal-1');
const day = (text: string) => Temporal.PlainDate.from(text);
const begin: StepTaken = {
  step: 'begin', evaluationDate: day('2027-01-20'), endDate: day('2027-03-01'), measurePlan: 'inPreparation', counsellorIds: [counsellor],
  ticks: ['genogram', 'teamMapped'],
};
let db: TestDatabase;
let id: ReferralId;

const read = async (key: string) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => readReferral(ports, actor, id))).referral;
};
const log = async (key: string) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => readReferralLog(ports, actor, id)));
};
const take = async (taken: StepTaken, key = 'coordinator-base', basedOn?: number) => {
  const actor = await db.as(key);
  const version = basedOn ?? (await read('coordinator-base')).version;
  return db.asActor(actor, (ports) => takeStep(ports, actor, { referralId: id, basedOn: version, taken }));
};
const changed = async (key: string, set: string) =>
  asPerson(db.database, await db.as(key), async (tx) =>
    ((await tx.execute(sql.raw(`update referral set ${set} where id = '${id}' returning id`))) as { rows: unknown[] }).rows.length);

beforeAll(async () => {
  db = await freshDatabase();
  const contact = await db.as('case-contact-verdal');
  id = good(await db.asActor(contact, (ports) =>
    sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } }))).id;
});
afterAll(() => db.close());

describe('The flow of a henvendelse in the database', () => {
  it('is walked from the call to the closing, every step with its version', async () => {
    const contact = await db.as('case-contact-verdal');
    good(await db.asActor(contact, (ports) => amendReferral(ports, contact, {
      referralId: id, basedOn: 1, category: 'fosterParentGuidance', orderSummary: 'Grenser ved leggetid', place: { kind: 'teams' },
    })));
    good(await take({ step: 'logCall', on: day('2026-11-23'), reasons: ['noCapacity', 'lacksCompetence'] }));
    good(await take({ step: 'review', ticks: ['orderIsClear'] }));
    good(await take({ step: 'accept' }));
    const coordinator = await db.as('coordinator-base');
    good(await db.asActor(coordinator, (ports) => bookHour(ports, coordinator, {
      referralId: id, start: Temporal.Instant.from('2026-11-24T08:00:00Z'), minutes: 60, skill: 'cosP', counsellorIds: [counsellor],
    })));
    expect(await read('case-contact-verdal')).toMatchObject({ state: 'startMeeting', version: 6 });
    expect(good(await take(begin))).toMatchObject({
      state: 'active', version: 7,
      course: {
        reasons: ['noCapacity', 'lacksCompetence'], ticks: ['orderIsClear', 'genogram', 'teamMapped'], measurePlan: 'inPreparation',
        counsellorIds: [counsellor], endDate: day('2027-03-01'), helpedAt: db.clock.now(),
      },
    });
  });

  it('takes two presses on the same version once', async () => {
    const { version } = await read('coordinator-base');
    const press = () => take({ step: 'extend', reason: 'Flere møter', until: day('2027-04-01') }, 'coordinator-base', version);
    const [one, other] = [await press(), await press()];
    expect([one.ok, other]).toMatchObject([true, { refusal: 'versionIsOld' }]);
    expect((await log('coordinator-base')).filter(({ what }) => what === 'extend')).toHaveLength(1);
  });

  it('shows its log to both sides and to the counsellor, who does not see what a field said before', async () => {
    const amended = { what: 'amend', field: 'orderSummary', role: 'caseContact' };
    for (const key of ['case-contact-verdal', 'service-leader-verdal', 'coordinator-base']) {
      expect(await log(key)).toContainEqual(expect.objectContaining({ ...amended, formerly: 'Samtale' }));
    }
    const seen = (await log('counsellor-verdal-1')).filter(({ what }) => what === 'amend');
    expect(seen).toHaveLength(2);
    for (const line of seen) expect(line).not.toHaveProperty('formerly');
  });

  it('shows nothing of the log to anybody else', async () => {
    for (const key of ['case-contact-levanger', 'counsellor-levanger-1', 'coordinator-innherred', 'county-governor-trondelag', 'administrator']) {
      for (const table of ['referral_log', 'referral_former_value']) {
        const { rows } = (await asPerson(db.database, await db.as(key), (tx) => tx.execute(sql.raw(`select 1 from ${table}`)))) as { rows: unknown[] };
        expect([key, table, rows.length]).toEqual([key, table, 0]);
      }
    }
  });

  it('lets each side change its own alone, whatever the code believes', async () => {
    await expect(changed('coordinator-base', `order_summary = 'x'`)).rejects.toMatchObject({ code: '42501' });
    await expect(changed('case-contact-verdal', `evaluation_date = '2027-02-02'`)).rejects.toMatchObject({ code: '42501' });
    await expect(changed('case-contact-verdal', `state = 'closed'`)).rejects.toMatchObject({ code: '42501' });
    expect(await changed('case-contact-verdal', `order_summary = 'x'`)).toBe(1);
    expect(await changed('case-contact-levanger', 'version = 99')).toBe(0);
  });

  it('keeps the hard rules: nothing active without dates, tiltaksplan and counsellors', async () => {
    for (const missing of ['evaluation_date = null', 'end_date = null', 'measure_plan = null', `counsellor_ids = '{}'`]) {
      await expect(changed('coordinator-base', missing)).rejects.toMatchObject({ code: '23514' });
    }
  });

  it('lets who performs write the evaluation, and nothing else of the base’s or the service’s', async () => {
    const performer = 'counsellor-verdal-1';
    for (const set of [`order_summary = 'x'`, `end_date = '2028-01-01'`, `measure_plan = 'received'`, `state = 'closed'`, `reasons = '{}'`]) {
      await expect(changed(performer, `${set}, evaluated_on = '2026-11-23'`)).rejects.toMatchObject({ code: '42501' });
    }
    // Nothing is evaluated without being in the state of it.
    await expect(changed(performer, `evaluated_on = '2026-11-23'`)).rejects.toMatchObject({ code: '42501' });
    expect(await changed('counsellor-levanger-1', `evaluated_on = '2026-11-23', state = 'evaluated'`)).toBe(0);
  });

  it('goes on to evaluation and report by who performs, to the closing by the base, and can be reopened with a reason', async () => {
    const performer = 'counsellor-verdal-1';
    good(await take({ step: 'evaluate', on: day('2026-11-23'), usefulness: 'partly', ticks: ['orderReached'], nextOn: undefined }, performer));
    good(await take({ step: 'proposeReport', on: day('2026-11-23') }, performer));
    expect((await log('coordinator-base')).slice(-2)).toMatchObject([{ what: 'evaluate', role: 'counsellor' }, { what: 'proposeReport', role: 'counsellor' }]);
    expect(await take({ step: 'sendReport', on: day('2026-11-23'), ticks: [] }, performer)).toMatchObject({ refusal: 'notAllowed' });
    good(await take({ step: 'sendReport', on: day('2026-11-23'), ticks: ['writtenInTheCaseSystem'] }));
    good(await take({ step: 'close', conferenceOffered: false }));
    expect(good(await take({ step: 'reopen', reason: 'Nytt behov' }))).toMatchObject({ state: 'sent', course: { helpedAt: db.clock.now() } });
  });
});
