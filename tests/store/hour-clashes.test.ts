import { sql } from 'drizzle-orm';
import { bookHour } from '../../domain/booking/book-hour';
import { moveHour } from '../../domain/booking/booked/change-hour';
import { seeClashes, settleClash } from '../../domain/booking/booked/see-clashes';
import type { Booking } from '../../domain/booking/booking';
import { addLeave, changeDay, endLeave, readHours } from '../../domain/booking/hours/keep-hours';
import type { Actor } from '../../domain/network/actor';
import type { Outcome } from '../../domain/outcome';
import { sendReferral } from '../../domain/referrals/send-referral';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { comparePast, takeIn } from '../../server/calendar/take-in';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let coordinator: Actor;
let counsellor: Actor;
let hour: Booking;

const one = stableId('person', 'counsellor-verdal-1');
const act = <Value, Name extends string>(actor: Actor, work: (ports: Ports) => Promise<Outcome<Value, Name>>) => db.asActor(actor, work);
const minute = (text: string) => Math.floor(Date.parse(text) / 60_000);
/** Half past seven to nine on the first of February, in UTC; the hour is from eight. */
const inTheWay: readonly [number, number] = [minute('2027-02-01T07:30Z'), minute('2027-02-01T09:00Z')];

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-base');
  counsellor = await db.as('counsellor-verdal-1');
  const verdal = await db.as('case-contact-verdal');
  const sent = good(await act(verdal, (ports) => sendReferral(ports, verdal, { category: 'fosterParentGuidance', orderSummary: 'Veiledning om grenser', place: { kind: 'teams' } })));
  hour = good(await act(coordinator, (ports) => bookHour(ports, coordinator, {
    referralId: sent.id, start: Temporal.Instant.from('2027-02-01T08:00:00Z'), minutes: 60, counsellorIds: [one], skill: 'cosP',
  })));
});
afterAll(() => db.close());

const read = (...entries: (readonly [number, number])[]) => takeIn({ database: db.database, clock: db.clock.now, newId: db.newId }, [{
  personId: one, source: 'microsoft365', tenantId: 'innherred', dueAt: db.clock.now(),
  told: { covers: [minute('2026-11-23T08:00Z'), minute('2027-03-01T08:00Z')], busy: entries.flat(), entries },
}]);
const seen = async (actor: Actor) => good(await act(actor, (ports) => seeClashes(ports, actor))).filter(({ bookingId }) => bookingId === hour.id).map(({ kind }) => kind);
/** Whom a card waits for, and empties the line. */
const told = () => db.owner.transaction(async (tx) => {
  const people = await rowsOf<{ key: string }>(tx, sql`select p.key from outbox o join person p on p.id::text = o.recipient where o.card = 'booking.clash' order by p.key`);
  await tx.execute(sql`delete from outbox where card = 'booking.clash'`);
  return people.map(({ key }) => key);
});

describe('What comes in the way of a booked hour', () => {
  it('is no more than the hour itself in the calendar', async () => {
    await read([minute('2027-02-01T08:00Z'), minute('2027-02-01T09:00Z')]);
    expect([await seen(coordinator), await told()]).toEqual([[], []]);
  });

  it('is seen when the calendar is read later, told once to the counsellor and the base, and changes nothing', async () => {
    await read(inTheWay);
    await read(inTheWay);
    expect([await seen(coordinator), await seen(counsellor), await told()]).toEqual([['calendar'], ['calendar'], ['coordinator-base', 'counsellor-verdal-1']]);
    const [other, service] = [await db.as('counsellor-inn-trondelag-1'), await db.as('case-contact-verdal')];
    expect([await seen(other), await seen(service)]).toEqual([[], []]);
    const booking = await act(coordinator, async (ports) => ({ ok: true as const, value: await ports.booking.find(hour.id) }));
    expect(booking).toMatchObject({ value: { version: 1, cancelled: false } });
  });

  it('is gone when the person says that it is well, and comes again when it has been away', async () => {
    const service = await db.as('case-contact-verdal');
    const settle = (actor: Actor) => act(actor, (ports) => settleClash(ports, actor, { bookingId: hour.id, personId: one }));
    expect(await settle(service)).toMatchObject({ refusal: 'notFound' });
    good(await settle(counsellor));
    await read(inTheWay);
    expect([await seen(coordinator), await settle(counsellor), await told()]).toMatchObject([[], { refusal: 'notFound' }, []]);
    await read();
    await read(inTheWay);
    expect([await seen(coordinator), (await told()).length]).toEqual([['calendar'], 2]);
  });

  it('does not follow an hour that moves away from it', async () => {
    hour = good(await act(coordinator, (ports) => moveHour(ports, coordinator, { bookingId: hour.id, basedOn: hour.version, date: '2027-02-02', time: '09:00' })));
    expect(await seen(coordinator)).toEqual([]);
    await read(inTheWay);
    expect([await seen(coordinator), await told()]).toEqual([[], []]);
  });

  it('is found in a calendar file that was read in before the hour was booked, and stands for as long as the file does', async () => {
    const busy = `{${minute('2027-02-02T08:30Z')},${minute('2027-02-02T10:00Z')}}`;
    await db.owner.transaction((tx) => tx.execute(sql`
      insert into calendar_reading (person_id, source, covers_from, covers_to, busy, read_at, used_at)
      values (${one}, 'file', ${minute('2026-11-23T08:00Z')}, ${minute('2027-03-01T08:00Z')}, ${busy}::integer[], now(), now())`));
    await asSystem(db.database, 'calendarReader', (tx) => comparePast({ database: db.database, clock: db.clock.now, newId: db.newId }, tx));
    expect([await seen(counsellor), (await told()).length]).toEqual([['calendar'], 2]);
    await db.owner.transaction((tx) => tx.execute(sql`delete from calendar_reading where source = 'file'`));
    expect(await seen(counsellor)).toEqual([]);
  });

  it('may be leave that is entered later: the base is told, not the one who entered it, and it ends with the leave', async () => {
    const basedOn = async () => good(await act(counsellor, (ports) => readHours(ports, counsellor, one))).version;
    const day = Temporal.PlainDate.from('2027-02-02');
    const kept = good(await act(counsellor, async (ports) => addLeave(ports, counsellor, { personId: one, basedOn: (await ports.booking.lockHours(one)), first: day, last: day })));
    expect([await seen(coordinator), await seen(counsellor), await told()]).toEqual([['leave'], ['leave'], ['coordinator-base']]);
    const leaveId = kept.leaves.find(({ first }) => first.equals(day))?.id;
    const version = await basedOn();
    good(await act(counsellor, (ports) => endLeave(ports, counsellor, { personId: one, basedOn: version, leaveId: leaveId as NonNullable<typeof leaveId> })));
    expect(await seen(coordinator)).toEqual([]);
  });

  it('may be a dated day that leaves no room for it, by the clock of Oslo', async () => {
    const change = async (hours: { fromMinute: number; toMinute: number }[]) => act(counsellor, async (ports) =>
      changeDay(ports, counsellor, { personId: one, basedOn: await ports.booking.lockHours(one), day: Temporal.PlainDate.from('2027-02-02'), hours }));
    good(await change([{ fromMinute: 9 * 60, toMinute: 10 * 60 }]));
    expect(await seen(coordinator)).toEqual([]);
    good(await change([{ fromMinute: 9 * 60, toMinute: 9 * 60 + 55 }, { fromMinute: 12 * 60, toMinute: 15 * 60 }]));
    expect([await seen(coordinator), await told()]).toEqual([['day'], ['coordinator-base']]);
  });

  it('is nobody else’s to read or to write', async () => {
    await expect(act(counsellor, async (ports) => {
      await ports.booking.settleClash(hour.id, stableId('person', 'counsellor-midtre-namdal-1'), db.clock.now());
      return { ok: true, value: undefined };
    })).rejects.toMatchObject({ code: '42501' });
  });
});
