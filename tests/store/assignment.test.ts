import { sql } from 'drizzle-orm';
import type { ReferralId } from '../../domain/identifiers';
import { assignCounsellors } from '../../domain/referrals/assignment/assign-counsellors';
import { listCandidates } from '../../domain/referrals/assignment/list-candidates';
import { mapReferral } from '../../domain/referrals/assignment/mapping';
import { seeOwnAssignments } from '../../domain/referrals/assignment/own-assignments';
import { stepBack } from '../../domain/referrals/assignment/step-back';
import { recordInCaseSystem } from '../../domain/referrals/handover/record-in-case-system';
import { seeHandover } from '../../domain/referrals/handover/see-handover';
import { readReferral } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import { takeStep } from '../../domain/referrals/take-step';
import type { StepTaken } from '../../domain/referrals/step-changes';
import { osloDate } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredAssignment } from '../../store/referrals/assignment/delivered';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const [one, other] = ['counsellor-levanger-1', 'counsellor-midtre-namdal-1'];
const coordinator = 'coordinator-base';
let db: TestDatabase;
let id: ReferralId;

const version = async () => {
  const actor = await db.as(coordinator);
  return good(await db.asActor(actor, (ports) => readReferral(ports, actor, id))).referral.version;
};
const assign = async (keys: readonly string[]) => {
  const actor = await db.as(coordinator);
  const basedOn = await version();
  return db.asActor(actor, (ports) => assignCounsellors(ports, actor, { referralId: id, basedOn, counsellorIds: keys.map((key) => stableId('person', key)) }));
};
const sees = async (key: string, table: string) => {
  const { rows } = (await asPerson(db.database, await db.as(key), (tx) => tx.execute(sql.raw(`select 1 from ${table}`)))) as { rows: unknown[] };
  return rows.length;
};

beforeAll(async () => {
  db = await freshDatabase();
  const contact = await db.as('case-contact-verdal');
  id = good(await db.asActor(contact, (ports) =>
    sendReferral(ports, contact, { category: 'fosterParentGuidance', orderSummary: 'Samtale', place: { kind: 'municipality', municipalityNumber: '5038' } }))).id;
  const steps: readonly StepTaken[] = [{ step: 'logCall', on: osloDate(db.clock.now()), reasons: [] }, { step: 'review', ticks: [] }, { step: 'accept' }];
  for (const taken of steps) {
    const actor = await db.as(coordinator);
    const basedOn = await version();
    good(await db.asActor(actor, (ports) => takeStep(ports, actor, { referralId: id, basedOn, taken })));
  }
});
afterAll(() => db.close());

describe('Who performs a henvendelse, in the database', () => {
  it('is chosen by facts from the base’s own people, with the way to the place', async () => {
    const actor = await db.as(coordinator);
    good(await db.asActor(actor, (ports) => mapReferral(ports, actor, { referralId: id, complexity: 'complex', services: ['school'], wantedLanguage: 'sma', basedOn: 0 })));
    const { candidates, wantedLanguage } = good(await db.asActor(actor, (ports) => listCandidates(ports, actor, id)));
    expect(wantedLanguage).toBe('sma');
    expect(candidates[0]).toMatchObject({ name: { personId: stableId('person', other ?? '') }, hasTheSkill: true, speaksTheLanguage: true, courses: 0 });
    expect(candidates.every(({ travel }) => travel !== undefined && travel.minutes % 5 === 0)).toBe(true);
  });

  it('lets those who are assigned read it, and nobody else of the base', async () => {
    good(await assign([one ?? '', other ?? '']));
    expect([await sees(one ?? '', 'referral'), await sees(other ?? '', 'referral'), await sees('counsellor-ytre-namdal-1', 'referral')]).toEqual([1, 1, 0]);
    const actor = await db.as(one ?? '');
    expect(good(await db.asActor(actor, (ports) => seeOwnAssignments(ports, actor))).assignments).toMatchObject([{ waiting: ['noHour'], mayStepBack: true }]);
  });

  it('ends the reading at once for who steps back, shows the coordinator alone who, and lets them not be asked again', async () => {
    const actor = await db.as(one ?? '');
    good(await db.asActor(actor, (ports) => stepBack(ports, actor, id)));
    expect([await sees(one ?? '', 'referral'), await sees(one ?? '', 'referral_log'), await sees(one ?? '', 'referral_mapping')]).toEqual([0, 0, 0]);
    const seen = await Promise.all([coordinator, 'case-contact-verdal', other ?? '', 'counsellor-ytre-namdal-1'].map((key) => sees(key, 'referral_step_back')));
    expect(seen).toEqual([1, 0, 0, 0]);
    expect(await assign([one ?? ''])).toMatchObject({ refusal: 'counsellorHasSteppedBack' });
    expect(await db.asActor(actor, (ports) => stepBack(ports, actor, id))).toMatchObject({ refusal: 'notFound' });
  });

  it('refuses a third, and one who has stepped back, whatever the code believes', async () => {
    const insert = (key: string) => `insert into assignment (id, referral_id, person_id, from_day, assigned_by, at)
      values ('${db.newId()}', '${id}', '${stableId('person', key)}', '2026-11-23', '${stableId('person', coordinator)}', now())`;
    const write = async (as: string, statement: string) => asPerson(db.database, await db.as(as), (tx) => tx.execute(sql.raw(statement)));
    await expect(write(coordinator, insert(one ?? ''))).rejects.toMatchObject({ code: '23514' });
    await expect(write('case-contact-verdal', insert('counsellor-ytre-namdal-1'))).rejects.toMatchObject({ code: '42501' });
    await expect(write('counsellor-ytre-namdal-1', `select step_back('${id}', now())`)).rejects.toMatchObject({ code: '42501' });
  });

  it('says on the base’s card that somebody is needed until somebody is assigned', async () => {
    const isNeeded = async () => (await asSystem(db.database, 'delivery', (tx) => deliveredAssignment(tx, id)))?.isNeeded;
    expect(await isNeeded()).toBe(true);
    db.clock.set('2026-11-23T09:00:00Z');
    good(await assign([other ?? '', 'counsellor-ytre-namdal-1']));
    expect(await isNeeded()).toBe(false);
  });

  it('keeps each side’s records in its case system to itself', async () => {
    const contact = await db.as('case-contact-verdal');
    const { steps, waiting } = good(await db.asActor(contact, (ports) => seeHandover(ports, contact, id)));
    const logId = steps[0]?.line.logId;
    if (logId === undefined) throw new Error('nothing to journal');
    good(await db.asActor(contact, (ports) => recordInCaseSystem(ports, contact, { referralId: id, logId, recordedOn: osloDate(db.clock.now()), caseReference: '2026/1' })));
    expect(good(await db.asActor(contact, (ports) => seeHandover(ports, contact, id))).waiting).toBe(waiting - 1);
    const seen = await Promise.all(['case-contact-verdal', 'service-leader-verdal', coordinator, other ?? '', 'case-contact-levanger'].map((key) => sees(key, 'case_record')));
    expect(seen).toEqual([1, 1, 0, 0, 0]);
  });
});
