import { sql } from 'drizzle-orm';
import { bookHour } from '../../domain/booking/book-hour';
import type { ReferralId } from '../../domain/identifiers';
import { listReferrals } from '../../domain/referrals/list-referrals';
import { readReferral } from '../../domain/referrals/read-referrals';
import { sendReferral, type SendReferral } from '../../domain/referrals/send-referral';
import { Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredBooking } from '../../store/booking-delivery';
import { deliveredReferral } from '../../store/referrals-delivery';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const base = stableId('organisation', 'kompetansebasen');
const verdal = stableId('organisation', 'verdal');
const counsellors = ['counsellor-verdal-1', 'counsellor-midtre-namdal-1'];
const everybody = [
  'coordinator-innherred', 'coordinator-namdalen', 'coordinator-fosterhjemsnettverk', 'coordinator-base',
  'foster-care-advisor-innherred', 'case-contact-verdal', 'service-leader-verdal', 'case-contact-levanger', 'case-contact-inn-trondelag',
  'case-contact-sunnhordland', 'counsellor-verdal-1', 'counsellor-inn-trondelag-1', 'counsellor-midtre-namdal-1', 'service-leader-inn-trondelag',
  'group-leader-bufetat', 'county-governor-trondelag', 'administrator',
];

let db: TestDatabase;
let referralId: ReferralId;
const command: SendReferral = { category: 'fosterParentGuidance', orderSummary: 'Grenser ved leggetid', place: { kind: 'teams' } };
const send = async (key: string, change: Partial<SendReferral> = {}) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => sendReferral(ports, actor, { ...command, ...change }));
};

beforeAll(async () => {
  db = await freshDatabase();
  referralId = good(await send('case-contact-verdal')).id;
  const coordinator = await db.as('coordinator-base');
  good(await db.asActor(coordinator, (ports) =>
    bookHour(ports, coordinator, {
      referralId, start: Temporal.Instant.from('2026-11-24T08:00:00Z'), minutes: 60, skill: 'cosP',
      counsellorIds: counsellors.map((key) => stableId('person', key)),
    })));
});
afterAll(() => db.close());

/** Who of everybody gets any row out of a query that the code never asks. */
async function whoSees(table: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const key of everybody) {
    const { rows } = (await asPerson(db.database, await db.as(key), (tx) => tx.execute(sql.raw(`select 1 from ${table}`)))) as { rows: unknown[] };
    if (rows.length > 0) seen.push(key);
  }
  return seen;
}

const refusedByDatabase = (key: string, statement: string) =>
  db.as(key).then((actor) => expect(asPerson(db.database, actor, (tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({ code: '42501' }));

describe('A henvendelse in the database', () => {
  it('has a reference of letters alone, and no two are the same', async () => {
    const references = await Promise.all(Array.from({ length: 5 }, () => send('case-contact-levanger').then((sent) => good(sent).reference)));
    expect(new Set(references).size).toBe(5);
    for (const reference of references) expect(reference).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
  });

  it('comes from services in the base’s area alone', async () => {
    expect(await send('case-contact-ytre-namdal')).toMatchObject({ ok: true });
    expect(await send('case-contact-sunnhordland')).toMatchObject({ refusal: 'serviceIsOutsideTheArea' });
    expect(await send('coordinator-base')).toMatchObject({ refusal: 'notAllowed' });
  });

  it('is refused with an identity number, and nothing is written', async () => {
    const count = async () => good(await (async () => {
      const actor = await db.as('case-contact-verdal');
      return db.asActor(actor, (ports) => listReferrals(ports, actor, { limit: 100 }));
    })()).length;
    const before = await count();
    expect(await send('case-contact-verdal', { orderSummary: 'Gjelder 10915596784' })).toMatchObject({ refusal: 'identityNumberInText' });
    expect(await count()).toBe(before);
  });

  it('is not found by those who may not know of it', async () => {
    for (const key of everybody) {
      const actor = await db.as(key);
      const read = await db.asActor(actor, (ports) => readReferral(ports, actor, referralId));
      const may = ['coordinator-base', 'case-contact-verdal', 'service-leader-verdal', ...counsellors].includes(key);
      expect([key, read.ok]).toEqual([key, may]);
    }
  });
});

describe('The second wall around referrals and booking', () => {
  const parties = ['coordinator-base', 'case-contact-verdal', 'service-leader-verdal', ...counsellors].sort();

  it('shows a referral to its service, the base’s coordinator and the counsellors booked on it, and to nobody else', async () => {
    expect([...(await whoSees(`referral where id = '${referralId}'`))].sort()).toEqual(parties);
  });

  it('shows its hours and who holds them to the same', async () => {
    expect([...(await whoSees(`booking where referral_id = '${referralId}'`))].sort()).toEqual(parties);
    expect([...(await whoSees(`booked_counsellor join booking on booking.id = booking_id where referral_id = '${referralId}'`))].sort()).toEqual(parties);
  });

  it('shows nobody why a counsellor is away, and free or busy to the base’s coordinator alone', async () => {
    expect(await whoSees(`counsellor_busy where kind <> 'leave'`)).toEqual([]);
    expect(await whoSees('counsellor_busy')).toEqual(['coordinator-base']);
    await refusedByDatabase('coordinator-base', 'select * from counsellor_away');
    expect(await whoSees(`busy_of_base('${base}', '2026-11-23', '2026-12-31')`)).toEqual(['coordinator-base']);
    expect(await whoSees(`hours_ahead_of_base('${base}', '2026-11-23')`)).toEqual(['coordinator-base']);
  });

  it('shows a counsellor’s hours to the counsellor and the base’s coordinator', async () => {
    expect(await whoSees('working_hours')).toEqual(['coordinator-base', 'counsellor-verdal-1', 'counsellor-inn-trondelag-1', 'counsellor-midtre-namdal-1']);
  });

  it('lets nobody send for another service, in another’s name, or outside the area', async () => {
    const values = (service: string, sender: string) => `insert into referral (id, reference, base_id, ordering_service_id, sender_id, category,
      order_summary, place_kind, state, version, sent_at, awaits_since) values ('${db.newId()}', 'BCDF-GHJK', '${base}', '${service}', '${sender}', 'other',
      'x', 'teams', 'sent', 1, '2026-11-23', '2026-11-23')`;
    const contact = stableId('person', 'case-contact-verdal');
    await refusedByDatabase('case-contact-levanger', values(verdal, stableId('person', 'case-contact-levanger')));
    await refusedByDatabase('case-contact-verdal', values(verdal, stableId('person', 'service-leader-verdal')));
    await refusedByDatabase('counsellor-verdal-1', values(verdal, stableId('person', 'counsellor-verdal-1')));
    const outside = stableId('organisation', 'sunnhordland');
    await refusedByDatabase('case-contact-sunnhordland', values(outside, stableId('person', 'case-contact-sunnhordland')));
    await expect(asPerson(db.database, await db.as('case-contact-verdal'), (tx) => tx.execute(sql.raw(values(verdal, contact))))).resolves.toBeDefined();
  });

  it('lets nobody change who sent it and when, and nobody but the two sides change anything', async () => {
    for (const key of everybody) {
      await refusedByDatabase(key, `update referral set reference = 'BCDF-GHJK'`);
      await refusedByDatabase(key, 'update referral set sent_at = now()');
      await refusedByDatabase(key, 'delete from referral');
      const actor = await db.as(key);
      const changed = (await asPerson(db.database, actor, (tx) =>
        tx.execute(sql.raw(`update referral set version = 9 where id = '${referralId}' returning id`)))) as { rows: unknown[] };
      expect([key, changed.rows.length]).toEqual([key, ['coordinator-base', 'case-contact-verdal', 'service-leader-verdal'].includes(key) ? 1 : 0]);
    }
  });

  it('lets nobody but the base’s coordinator book, and nobody else report another’s absence', async () => {
    const insert = (by: string) => `insert into booking (id, referral_id, base_id, booked_by, skill, place_kind, starts_at, ends_at, version, booked_at)
      values ('${db.newId()}', '${referralId}', '${base}', '${stableId('person', by)}', 'cosP', 'teams', '2026-12-01 09:00', '2026-12-01 10:00', 1, '2026-11-23')`;
    for (const key of everybody.filter((one) => one !== 'coordinator-base')) await refusedByDatabase(key, insert(key));
    // The coordinator does it when a substitute cannot come to an hour of a course that is taken over (KB-26).
    for (const key of everybody.filter((one) => one !== 'coordinator-base')) {
      const changed = (await asPerson(db.database, await db.as(key), (tx) =>
        tx.execute(sql`update booked_counsellor set absence_reported_at = now() returning person_id`))) as { rows: { person_id: string }[] };
      expect([key, changed.rows.map((row) => row.person_id)]).toEqual([key, counsellors.includes(key) ? [stableId('person', key)] : []]);
    }
  });
});

describe('What delivery may know of a referral', () => {
  it('is reference, parties and hours', async () => {
    const found = await asSystem(db.database, 'delivery', (tx) => deliveredReferral(tx, referralId));
    expect(found).toMatchObject({ state: 'startMeeting', service: expect.stringContaining('Verdal') as string, bookings: [{ counsellors: [{}, {}] }] });
    const [booking] = found?.bookings ?? [];
    if (booking === undefined) throw new Error('the hour is missing');
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredBooking(tx, booking.id))).toEqual(booking);
  });

  it('is never category or order', async () => {
    for (const column of ['category', 'order_summary']) {
      await expect(asSystem(db.database, 'delivery', (tx) => tx.execute(sql.raw(`select ${column} from referral`)))).rejects.toMatchObject({ code: '42501' });
    }
  });
});
