import { sql } from 'drizzle-orm';
import { bookHour } from '../../domain/booking/book-hour';
import { reportCounsellorAbsence } from '../../domain/booking/report-absence';
import { createOffer } from '../../domain/groupOffers/create-offer';
import type { PersonId, ReferralId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { Temporal, type Period } from '../../domain/time';
import { sendReferral } from '../../domain/referrals/send-referral';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-base');
  verdal = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const person = (key: string): PersonId => stableId('person', key);
const [one, other] = [person('counsellor-verdal-1'), person('counsellor-midtre-namdal-1')];
const at = (time: string) => Temporal.Instant.from(time);

async function newReferral(): Promise<ReferralId> {
  const sent = await db.asActor(verdal, (ports) =>
    sendReferral(ports, verdal, { category: 'fosterParentGuidance', orderSummary: 'Veiledning om grenser', place: { kind: 'teams' } }));
  return good(sent).id;
}

const book = (referralId: ReferralId, start: string, counsellorIds: readonly PersonId[]) =>
  db.asActor(coordinator, (ports) =>
    bookHour(ports, coordinator, { referralId, start: at(start), minutes: 60, counsellorIds, skill: 'cosP' }));

async function rowsOf(start: string): Promise<number> {
  const { rows } = (await db.owner.transaction((tx) =>
    tx.execute(sql`select count(*)::int as n from booked_counsellor where lower(during) = ${start}`))) as { rows: { n: number }[] };
  return rows[0]?.n ?? -1;
}

describe('Booking an hour in the database', () => {
  it('writes the hour with its counsellors, answers the referral and tells both sides', async () => {
    const referralId = await newReferral();
    const booked = good(await book(referralId, '2026-12-01T08:00:00Z', [other, one]));
    expect(booked.counsellors.map(({ name, absent }) => [name.placeName, absent])).toHaveLength(2);
    const { rows } = (await db.owner.transaction((tx) =>
      tx.execute(sql`select card, recipient_kind from outbox where object_id in (${referralId}, ${booked.id}) order by 1, 2`))) as {
      rows: { card: string; recipient_kind: string }[];
    };
    expect(rows.map((row) => `${row.card} ${row.recipient_kind}`)).toEqual([
      'booking.booked person', 'booking.booked person',
      'referrals.answered person', 'referrals.answered serviceChannel',
      'referrals.received person', 'referrals.received serviceChannel',
    ]);
    expect(await book(referralId, '2026-12-02T08:00:00Z', [one])).toMatchObject({ refusal: 'referralIsAnswered' });
  });

  it('lets one hour begin when the other ends', async () => {
    good(await book(await newReferral(), '2026-12-03T08:00:00Z', [one]));
    good(await book(await newReferral(), '2026-12-03T09:00:00Z', [one]));
    expect(await book(await newReferral(), '2026-12-03T08:45:00Z', [one])).toMatchObject({ refusal: 'counsellorIsTaken' });
  });

  it('never books half a pair', async () => {
    good(await book(await newReferral(), '2026-12-04T08:00:00Z', [other]));
    expect(await book(await newReferral(), '2026-12-04T08:30:00Z', [one, other])).toMatchObject({ refusal: 'counsellorIsTaken' });
    expect(await rowsOf('2026-12-04T08:30:00Z')).toBe(0);
    good(await book(await newReferral(), '2026-12-04T08:30:00Z', [one]));
  });

  it('gives an hour that many book at once to exactly one of them', async () => {
    const referrals: ReferralId[] = [];
    for (let count = 0; count < 12; count += 1) referrals.push(await newReferral());
    const start = '2026-12-08T08:00:00Z';
    const answers = await Promise.all(
      referrals.map((id, count) => book(id, start, count % 3 === 0 ? [one] : count % 3 === 1 ? [one, other] : [other, one])),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal])))).toEqual(new Set(['counsellorIsTaken']));
    const winner = answers.find(({ ok }) => ok);
    expect(await rowsOf(start)).toBe(winner?.ok === true ? winner.value.counsellors.length : -1);
  });

  it('gives one referral one hour, however many book for it at once', async () => {
    const referralId = await newReferral();
    const starts = ['2026-12-09T08:00:00Z', '2026-12-09T09:00:00Z', '2026-12-09T10:00:00Z', '2026-12-09T11:00:00Z'];
    const answers = await Promise.all(starts.map((start) => book(referralId, start, [one])));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuses a counsellor who is on leave', async () => {
    const away = await db.asActor(coordinator, async (ports) => ({
      ok: true as const,
      value: await ports.booking.busyTimes(stableId('organisation', 'kompetansebasen'), period('2026-12-06T00:00:00Z', '2026-12-14T00:00:00Z')),
    }));
    expect(good(away).get(person('counsellor-levanger-1'))?.map(({ start, end }) => `${start.toString()} ${end.toString()}`)).toEqual([
      '2026-12-06T23:00:00Z 2026-12-11T23:00:00Z',
    ]);
    const referralId = await newReferral();
    const asked = await db.asActor(coordinator, (ports) =>
      bookHour(ports, coordinator, {
        referralId, start: at('2026-12-08T08:00:00Z'), minutes: 60, counsellorIds: [person('counsellor-levanger-1')], skill: 'fosterCare',
      }));
    expect(asked).toMatchObject({ refusal: 'counsellorIsNotFree' });
  });
});

describe('A counsellor who leads a group', () => {
  it('is busy during its sessions, and not free to be booked', async () => {
    const innherred = await db.as('coordinator-innherred');
    good(await db.asActor(innherred, (ports) =>
      createOffer(ports, innherred, {
        networkId: stableId('network', 'innherred'), programmeKey: 'trygg-base', capacity: 4,
        serviceIds: [stableId('organisation', 'verdal')], leaderIds: [one, stableId('person', 'group-leader-bufetat')],
        sessions: [{ date: '2027-01-12', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
      })));
    const busy = await db.asActor(coordinator, async (ports) => ({
      ok: true as const,
      value: await ports.booking.busyTimes(stableId('organisation', 'kompetansebasen'), period('2027-01-11T00:00:00Z', '2027-01-16T00:00:00Z')),
    }));
    expect(good(busy).get(one)?.map(({ start, end }) => [start.toString(), end.toString()])).toEqual([['2027-01-12T08:00:00Z', '2027-01-12T10:00:00Z']]);
    expect(await book(await newReferral(), '2027-01-12T09:00:00Z', [one])).toMatchObject({ refusal: 'counsellorIsTaken' });
    good(await book(await newReferral(), '2027-01-12T10:00:00Z', [one]));
  });
});

describe('Forfall in the database', () => {
  it('is kept once, frees the referral for a new hour, and leaves the hour booked', async () => {
    const referralId = await newReferral();
    const start = '2026-12-10T08:00:00Z';
    const { id } = good(await book(referralId, start, [one]));
    const counsellor = await db.as('counsellor-verdal-1');
    const report = () => db.asActor(counsellor, (ports) => reportCounsellorAbsence(ports, counsellor, { bookingId: id }));
    expect(good(await report())).toMatchObject({ version: 2, counsellors: [{ absent: true }] });
    expect(good(await report())).toMatchObject({ version: 2 });
    expect(await book(await newReferral(), start, [one])).toMatchObject({ refusal: 'counsellorIsTaken' });
    const waiting = await db.asActor(coordinator, async (ports) => ({
      ok: true as const, value: await ports.referrals.waitingFor(stableId('organisation', 'kompetansebasen'), db.clock.now()),
    }));
    expect(good(waiting).map((referral) => referral.id)).toContain(referralId);
    good(await book(referralId, '2026-12-10T10:00:00Z', [other]));
  });

  it('is reported by the counsellor alone', async () => {
    const { id } = good(await book(await newReferral(), '2026-12-14T08:00:00Z', [one]));
    for (const key of ['counsellor-midtre-namdal-1', 'case-contact-levanger']) {
      const actor = await db.as(key);
      expect(await db.asActor(actor, (ports) => reportCounsellorAbsence(ports, actor, { bookingId: id }))).toMatchObject({ refusal: 'notFound' });
    }
    for (const actor of [coordinator, verdal]) {
      expect(await db.asActor(actor, (ports) => reportCounsellorAbsence(ports, actor, { bookingId: id }))).toMatchObject({ refusal: 'notAllowed' });
    }
  });
});

function period(start: string, end: string): Period {
  return { start: at(start), end: at(end) };
}
