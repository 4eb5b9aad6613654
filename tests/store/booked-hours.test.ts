import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { answerAssignment, listAssignments } from '../../domain/booking/booked/answer-assignment';
import { cancelHour, moveHour, replaceCounsellor } from '../../domain/booking/booked/change-hour';
import { findSubstitutes } from '../../domain/booking/booked/find-substitutes';
import { giveUpHolds, holdHour, listHolds } from '../../domain/booking/booked/hold-hour';
import { readHourHistory } from '../../domain/booking/booked/read-history';
import { remindOfHours } from '../../domain/booking/booked/remind-of-hours';
import { bookHeldHour, bookHour } from '../../domain/booking/book-hour';
import { agreeTerms } from '../../domain/booking/hours/agree-terms';
import type { BookingId, PersonId, ReferralId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import type { Outcome } from '../../domain/outcome';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import { sendReferral } from '../../domain/referrals/send-referral';
import type { Ports } from '../../domain/unit-of-work';
import { asSystem } from '../../store/as-actor';
import { hourRemindersIn } from '../../store/booking/booked/hour-reminders';
import { stableId } from '../../store/demonstration/stable-id';
import { outboxIn } from '../../store/write-ports';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let other: Actor;
let verdal: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-base');
  verdal = await db.as('case-contact-verdal');
  // Another person who coordinates the same base.
  const colleague = stableId('person', 'colleague-of-the-base');
  await db.owner.script(`
    insert into person (id, key, language, valid_from, demonstration) values ('${colleague}', 'colleague-of-the-base', 'nb', '2020-01-01', true);
    insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values (gen_random_uuid(), '${colleague}', 'coordinator', '${stableId('organisation', 'kompetansebasen')}', '2020-01-01', true);`);
  other = await db.as('colleague-of-the-base');
});
afterAll(() => db.close());

const person = (key: string): PersonId => stableId('person', key);
const [one, two] = [person('counsellor-verdal-1'), person('counsellor-midtre-namdal-1')];
const third = person('counsellor-inn-trondelag-1');
const act = <Value, Name extends string>(actor: Actor, work: (ports: Ports) => Promise<Outcome<Value, Name>>) => db.asActor(actor, work);
const newReferral = async (): Promise<ReferralId> => good(await act(verdal, (ports) =>
  sendReferral(ports, verdal, { category: 'fosterParentGuidance', orderSummary: 'Veiledning om grenser', place: { kind: 'teams' } }))).id;
const wanted = (referralId: ReferralId, start: string, counsellorIds: readonly PersonId[]) =>
  ({ referralId, start: Temporal.Instant.from(start), minutes: 60, counsellorIds, skill: 'cosP' });
const hold = async (start: string, people: readonly PersonId[], actor = coordinator) => {
  const referralId = await newReferral();
  return act(actor, (ports) => holdHour(ports, actor, wanted(referralId, start, people)));
};
const book = async (start: string, people: readonly PersonId[], actor = coordinator) => {
  const referralId = await newReferral();
  return act(actor, (ports) => bookHour(ports, actor, wanted(referralId, start, people)));
};
const bookHeld = (holdId: BookingId, actor = coordinator) => act(actor, (ports) => bookHeldHour(ports, actor, { holdId }));
const rows = async <Row>(statement: ReturnType<typeof sql>) =>
  db.owner.transaction(async (tx) => ((await tx.execute(statement)) as { rows: readonly Row[] }).rows);

describe('Holding an hour', () => {
  it('keeps it from others, who are told no more than that somebody is not free, and becomes the booking itself', async () => {
    const held = good(await hold('2026-12-01T08:00:00Z', [one, two]));
    expect(await book('2026-12-01T08:30:00Z', [two], other)).toMatchObject({ refusal: 'counsellorIsNotFree' });
    expect(await bookHeld(held.hold.id, other)).toMatchObject({ refusal: 'holdIsNotYours' });
    const booked = good(await bookHeld(held.hold.id));
    expect([booked.id, booked.counsellors.length]).toEqual([held.hold.id, 2]);
    expect(await bookHeld(held.hold.id)).toMatchObject({ refusal: 'holdIsUsed' });
    expect(good(await act(coordinator, (ports) => listHolds(ports)))).toEqual([]);
  });

  it('gives up the earlier hold when another is chosen, and all of them when asked', async () => {
    const first = good(await hold('2026-12-01T10:00:00Z', [one]));
    good(await hold('2026-12-01T11:00:00Z', [one]));
    expect(await bookHeld(first.hold.id)).toMatchObject({ refusal: 'holdIsGone' });
    good(await book('2026-12-01T10:00:00Z', [one], other));
    good(await act(coordinator, (ports) => giveUpHolds(ports)));
    good(await book('2026-12-01T11:00:00Z', [one], other));
  });

  it('never stands in the way of the one who holds', async () => {
    good(await hold('2026-12-01T12:00:00Z', [one]));
    good(await book('2026-12-01T12:00:00Z', [one]));
  });

  it('runs out by itself; late it is booked all the same if nobody was quicker, and else refused by name', async () => {
    const begun = db.clock.now();
    const [late, lost] = [good(await hold('2026-12-02T08:00:00Z', [one])), good(await hold('2026-12-02T10:00:00Z', [two], other))];
    db.clock.set(begun.add({ minutes: 11 }));
    expect(good(await act(coordinator, (ports) => listHolds(ports)))).toEqual([]);
    good(await bookHeld(late.hold.id));
    good(await book('2026-12-02T10:30:00Z', [two]));
    expect(await bookHeld(lost.hold.id, other)).toMatchObject({ refusal: 'holdHasExpired' });
    db.clock.set(begun);
  });

  it('lets the one whose hold ran out choose the same counsellor anew at about that time', async () => {
    const begun = db.clock.now();
    good(await hold('2026-12-02T12:00:00Z', [one, two]));
    db.clock.set(begun.add({ minutes: 11 }));
    good(await hold('2026-12-02T12:30:00Z', [one]));
    db.clock.set(begun.add({ minutes: 22 }));
    good(await book('2026-12-02T12:00:00Z', [two, one]));
    db.clock.set(begun);
  });
});

describe('Changing a booked hour', () => {
  it('moves a pair together or not at all, and keeps what happened for both sides', async () => {
    const booked = good(await book('2026-12-03T08:00:00Z', [one, two]));
    good(await book('2026-12-03T10:00:00Z', [two]));
    const move = (time: string, basedOn: number) => act(coordinator, (ports) => moveHour(ports, coordinator, { bookingId: booked.id, basedOn, date: '2026-12-03', time }));
    expect(await move('11:00', 1)).toMatchObject({ refusal: 'counsellorIsTaken' });
    expect(good(await move('09:30', 1))).toMatchObject({ version: 2 });
    expect(await move('13:00', 1)).toMatchObject({ refusal: 'versionIsOld' });
    const history = good(await act(verdal, (ports) => readHourHistory(ports, verdal, booked.id)));
    expect(history.map(({ role, what, formerStart }) => [role, what, formerStart?.toString() ?? null])).toEqual([
      ['coordinator', 'booked', null], ['coordinator', 'moved', '2026-12-03T08:00:00Z'],
    ]);
  });

  it('lets the service cancel for one of few reasons, and frees the counsellors', async () => {
    const booked = good(await book('2026-12-04T08:00:00Z', [one]));
    const cancel = (reason: string) => act(verdal, (ports) => cancelHour(ports, verdal, { bookingId: booked.id, basedOn: 1, reason }));
    expect(await cancel('Barnet er sykt')).toMatchObject({ refusal: 'cancelReasonIsUnknown' });
    expect(good(await cancel('familyAsked'))).toMatchObject({ cancelled: true, cancelReason: 'familyAsked' });
    good(await book('2026-12-04T08:00:00Z', [one]));
  });

  it('lets another come instead in this one hour, or the other go on alone', async () => {
    const booked = good(await book('2026-12-04T10:00:00Z', [one, two]));
    const free = good(await act(coordinator, (ports) => findSubstitutes(ports, coordinator, { bookingId: booked.id, out: two })));
    expect(free).toMatchObject({ out: two, canGoOnAlone: true });
    expect(free.free.map(({ personId }) => personId)).toContain(third);
    const swap = (out: PersonId, comes: PersonId | null, basedOn: number) =>
      act(coordinator, (ports) => replaceCounsellor(ports, coordinator, { bookingId: booked.id, basedOn, out, in: comes }));
    expect(good(await swap(two, third, 1)).counsellors.map(({ name }) => name.personId).sort()).toEqual([one, third].sort());
    good(await book('2026-12-04T10:00:00Z', [two]));
    expect(good(await swap(third, null, 2))).toMatchObject({ seats: 1 });
    expect(await swap(one, null, 3)).toMatchObject({ refusal: 'hourNeedsACounsellor' });
    const counsellor = await db.as('counsellor-midtre-namdal-1');
    expect(await act(counsellor, (ports) => readHourHistory(ports, counsellor, booked.id))).toMatchObject({ refusal: 'notFound' });
  });
});

describe('An hour with somebody who is lent', () => {
  const leader = () => db.as('service-leader-verdal');
  const agree = (consent: 'person' | 'leader' | 'none') => act(coordinator, (ports) => agreeTerms(ports, coordinator, {
    baseId: stableId('organisation', 'kompetansebasen'), personId: third, from: Temporal.PlainDate.from('2026-11-23'),
    terms: { consent, ownServiceId: stableId('organisation', 'verdal'), lentMinutesAWeek: 120 },
  }));

  it('holds the time while it is asked, tells nothing of the referral, and is agreed by a yes', async () => {
    good(await agree('person'));
    const booked = good(await book('2026-12-10T08:00:00Z', [third]));
    const own = await db.as('counsellor-inn-trondelag-1');
    expect(booked.counsellors).toMatchObject([{ asked: true }]);
    expect(await book('2026-12-10T08:00:00Z', [third])).toMatchObject({ refusal: 'counsellorIsTaken' });
    expect(good(await act(own, async (ports) => success(await ports.booking.find(booked.id) ?? null)))).toBeNull();
    expect(good(await act(own, async (ports) => success(await ports.referrals.find(booked.referralId) ?? null)))).toBeNull();
    const [asked] = good(await act(own, (ports) => listAssignments(ports)));
    expect(asked).toMatchObject({ bookingId: booked.id, answerBy: Temporal.PlainDate.from('2026-11-26') });
    const answer = (actor: Actor, accept: boolean) => act(actor, (ports) => answerAssignment(ports, actor, { bookingId: booked.id, personId: third, accept }));
    expect(await answer(await leader(), true)).toMatchObject({ refusal: 'assignmentIsAnswered' });
    good(await answer(own, true));
    expect(await answer(own, false)).toMatchObject({ refusal: 'assignmentIsAnswered' });
    expect(good(await act(own, async (ports) => success(await ports.booking.find(booked.id) ?? null)))).toMatchObject({ counsellors: [{ asked: false }] });
  });

  it('goes to the leader where it was agreed so; a no needs no reason, and somebody else can be found', async () => {
    good(await agree('leader'));
    const booked = good(await book('2026-12-10T10:00:00Z', [third]));
    const asks = await leader();
    expect(good(await act(asks, (ports) => listAssignments(ports))).map(({ bookingId }) => bookingId)).toEqual([booked.id]);
    good(await act(asks, (ports) => answerAssignment(ports, asks, { bookingId: booked.id, personId: third, accept: false })));
    const after = good(await act(coordinator, async (ports) => success(await ports.booking.find(booked.id) ?? null)));
    expect(after).toMatchObject({ seats: 1, counsellors: [] });
    good(await act(coordinator, (ports) => replaceCounsellor(ports, coordinator, { bookingId: booked.id, basedOn: 2, out: null, in: one })));
    const told = await rows<{ kind: string }>(sql`select recipient_kind as kind from outbox where card = 'booking.absence' and object_id = ${booked.id} order by 1`);
    expect(told.map(({ kind }) => kind)).toEqual(['person', 'person', 'serviceChannel']);
  });

  it('lapses when nobody answers in the working days, once; reminders are sent once each', async () => {
    good(await agree('person'));
    const [asked, agreed] = [good(await book('2026-12-14T08:00:00Z', [third])), good(await book('2026-12-14T10:00:00Z', [one]))];
    const begun = db.clock.now();
    const pass = () => asSystem(db.database, 'reminders', (tx) => remindOfHours({
      reminders: hourRemindersIn(tx), clock: db.clock.now, newId: db.newId, outbox: outboxIn(tx, { clock: db.clock.now, newId: db.newId }),
    }));
    await pass();
    const standing = () => rows<{ consent: string }>(sql`select consent from booked_counsellor where booking_id = ${asked.id}`);
    expect(await standing()).toEqual([{ consent: 'asked' }]);
    const remindersOf = async () => (await rows<{ kind: string }>(sql`select kind from hour_reminder where booking_id = ${agreed.id} order by at`)).map(({ kind }) => kind);
    for (const [time, kinds] of [['2026-12-11T05:00:00Z', []], ['2026-12-11T07:00:00Z', ['dayBefore']], ['2026-12-13T07:00:00Z', ['dayBefore']], ['2026-12-14T06:30:00Z', ['dayBefore', 'sameDay']]] as const) {
      db.clock.set(time);
      await pass();
      expect(await remindersOf()).toEqual(kinds);
    }
    expect(await pass()).toBe(0);
    expect(await standing()).toEqual([{ consent: 'lapsed' }]);
    db.clock.set(begun);
    good(await agree('none'));
  });
});

describe('Holding, booking, moving, replacing and cancelling in any order', () => {
  it('never gives anybody two hours at once, and never half a pair', async () => {
    const step = fc.record({
      what: fc.constantFrom('hold', 'bookHeld', 'book', 'move', 'cancel'), slot: fc.integer({ min: 0, max: 3 }),
      people: fc.constantFrom([one], [two], [one, two]), who: fc.boolean(), pick: fc.nat(20),
    });
    let day = 0;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
      day += 1;
      const date = Temporal.PlainDate.from('2027-01-11').add({ weeks: Math.floor((day - 1) / 5), days: (day - 1) % 5 });
      const start = (slot: number) => date.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: `${String(9 + Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}` });
      // The model: what each is busy with, by half hours; holds by who holds.
      const booked: { id: BookingId; slot: number; people: readonly PersonId[]; version: number }[] = [];
      const held = new Map<Actor, { id: BookingId; slot: number; people: readonly PersonId[] }>();
      const clashes = (slot: number, people: readonly PersonId[], by: Actor, besides?: BookingId) =>
        [...booked, ...[...held].filter(([actor]) => actor !== by).map(([, one]) => one)]
          .some((taken) => taken.id !== besides && Math.abs(taken.slot - slot) < 2 && taken.people.some((who) => people.includes(who)));
      for (const { what, slot, people, who, pick } of steps) {
        const actor = who ? coordinator : other;
        const at = start(slot).toInstant().toString();
        const hour = booked[pick % Math.max(booked.length, 1)];
        if (what === 'hold') {
          const outcome = await hold(at, people, actor);
          expect(outcome.ok).toBe(!clashes(slot, people, actor));
          if (outcome.ok) held.set(actor, { id: outcome.value.hold.id, slot, people });
        } else if (what === 'book') {
          const outcome = await book(at, people, actor);
          expect(outcome.ok).toBe(!clashes(slot, people, actor));
          if (!outcome.ok) continue;
          held.delete(actor);
          booked.push({ id: outcome.value.id, slot, people, version: 1 });
        } else if (what === 'bookHeld') {
          const mine = held.get(actor);
          if (mine === undefined) continue;
          good(await bookHeld(mine.id, actor));
          held.delete(actor);
          booked.push({ ...mine, version: 1 });
        } else if (hour !== undefined && what === 'move') {
          const outcome = await act(actor, (ports) => moveHour(ports, actor, {
            bookingId: hour.id, basedOn: hour.version, date: date.toString(), time: start(slot).toPlainTime().toString().slice(0, 5),
          }));
          expect(outcome.ok).toBe(!clashes(slot, hour.people, actor, hour.id));
          if (!outcome.ok) continue;
          held.delete(actor);
          Object.assign(hour, { slot, version: hour.version + 1 });
        } else if (hour !== undefined && what === 'cancel') {
          good(await act(actor, (ports) => cancelHour(ports, actor, { bookingId: hour.id, basedOn: hour.version, reason: 'notNeeded' })));
          booked.splice(booked.indexOf(hour), 1);
        }
      }
      const [counted] = await rows<{ doubles: number; halves: number }>(sql`
        select (select count(*)::int from booked_counsellor a join booked_counsellor b on a.person_id = b.person_id and a.during && b.during
            and a.booking_id < b.booking_id and not a.cancelled and not b.cancelled) as doubles,
          (select count(*)::int from booking b where not b.cancelled and b.seats <> (
            select count(*) from booked_counsellor c where c.booking_id = b.id and not c.cancelled and lower(c.during) = b.starts_at)
            and b.starts_at > '2027-01-01') as halves`);
      expect(counted).toEqual({ doubles: 0, halves: 0 });
      good(await act(coordinator, (ports) => giveUpHolds(ports)));
      good(await act(other, (ports) => giveUpHolds(ports)));
    }), { numRuns: 8 });
  });
});
