import { answerAssignment, listAssignments } from '../../domain/booking/booked/answer-assignment';
import { cancelHour, moveHour, replaceCounsellor } from '../../domain/booking/booked/change-hour';
import { findSubstitutes } from '../../domain/booking/booked/find-substitutes';
import { giveUpHolds, holdHour, listHolds } from '../../domain/booking/booked/hold-hour';
import type { Hold } from '../../domain/booking/booked/hold';
import { seeClashes, settleClash, type Clash } from '../../domain/booking/booked/see-clashes';
import { readHourHistory } from '../../domain/booking/booked/read-history';
import { hoursInCalendars } from '../../domain/booking/booked/hours-in-calendars';
import { bookHeldHour } from '../../domain/booking/book-hour';
import type { Booking } from '../../domain/booking/booking';
import { mayDo } from '../../domain/booking/read-bookings';
import type { BookingId, PersonId, ReferralId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import { readInstant, type Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { bookingTexts } from '../../texts/booking';
import { bookingOperations as ops } from '../contract/booking';
import { hoursOperations } from '../contract/hours';
import type { AnswerOf } from '../contract/operation';
import { presentBooking, presentHistory, presentPerson } from './booking-presenter';
import { handler, type ApiHandler } from './handler';
import { presentPlace } from './referrals-presenter';

type Presented = AnswerOf<typeof ops.bookHour>;

/** Holding hours, and what happens to hours that are booked. */
export function bookedHourHandlers(): readonly ApiHandler[] {
  return [
    handler(hoursOperations.holdHour, async ({ actor, body, run }) => {
      const start = readInstant(body.start);
      if (start === undefined) return refuse('timeIsUnreadable', 'start');
      const { referralId, counsellorIds, ...rest } = body;
      return run(async (ports) => {
        const held = await holdHour(ports, actor, { ...rest, start, referralId: referralId as ReferralId, counsellorIds: counsellorIds as PersonId[] });
        return held.ok ? success({ ...presentHold(held.value.hold, ports.clock()), loads: held.value.loads.map((load) => ({ ...load })) }) : held;
      });
    }),
    handler(hoursOperations.listHolds, async ({ run }) => run(async (ports) => {
      const holds = await listHolds(ports);
      return holds.ok ? success({ items: holds.value.map((hold) => presentHold(hold, ports.clock())) }) : holds;
    })),
    handler(hoursOperations.giveUpHolds, async ({ run }) => run(async (ports) => {
      const given = await giveUpHolds(ports);
      return given.ok ? success({}) : given;
    })),
    handler(ops.bookHeldHour, async ({ actor, language, params, run }) =>
      run((ports) => presented(ports, actor, language, bookHeldHour(ports, actor, { holdId: params.holdId as BookingId })))),
    handler(ops.moveHour, async ({ actor, language, params, body, basedOn, run }) =>
      run((ports) => presented(ports, actor, language, moveHour(ports, actor, { bookingId: params.bookingId as BookingId, basedOn, ...body })))),
    handler(ops.cancelHour, async ({ actor, language, params, body, basedOn, run }) =>
      run((ports) => presented(ports, actor, language, cancelHour(ports, actor, { bookingId: params.bookingId as BookingId, basedOn, ...body })))),
    handler(ops.replaceCounsellor, async ({ actor, language, params, body, basedOn, run }) => run((ports) =>
      presented(ports, actor, language, replaceCounsellor(ports, actor, {
        bookingId: params.bookingId as BookingId, basedOn, out: body.out as PersonId | null, in: body.in as PersonId | null,
      })))),
    handler(ops.findSubstitutes, async ({ actor, language, params, run }) => run(async (ports) => {
      const found = await findSubstitutes(ports, actor, { bookingId: params.bookingId as BookingId });
      if (!found.ok) return found;
      const { free, out, canGoOnAlone } = found.value;
      return success({ items: free.map((name) => presentPerson(name, language)), out, canGoOnAlone });
    })),
    handler(ops.hoursInCalendars, async ({ actor, run }) => run(async (ports) => {
      const standing = await hoursInCalendars(ports, actor);
      return standing.ok ? success({ items: standing.value.map(({ bookingId, state }) => ({ bookingId, state })) }) : standing;
    })),
    handler(ops.seeClashes, async ({ actor, language, run }) => run(async (ports) => {
      const seen = await seeClashes(ports, actor);
      return seen.ok ? success(presentClashes(seen.value, actor, language)) : seen;
    })),
    handler(ops.settleClash, async ({ actor, language, params, body, run }) => run(async (ports) => {
      const left = await settleClash(ports, actor, { bookingId: params.bookingId as BookingId, personId: body.personId as PersonId });
      return left.ok ? success(presentClashes(left.value, actor, language)) : left;
    })),
    handler(ops.readHourHistory, async ({ actor, language, params, run }) => run(async (ports) => {
      const history = await readHourHistory(ports, actor, params.bookingId as BookingId);
      return history.ok ? success({ items: history.value.map((line) => presentHistory(line, language)) }) : history;
    })),
    handler(hoursOperations.listAssignments, async ({ actor, language, run }) => run(async (ports) => {
      const listed = await listAssignments(ports);
      if (!listed.ok) return listed;
      return success({
        items: listed.value.map(({ bookingId, version, personId, name, base, skill, place, period, answerBy }) => ({
          bookingId, version, base: base.name, skill: bookingTexts[language].skills[skill], place: presentPlace(place, language),
          person: presentPerson(name, language), own: personId === actor.scope.personId,
          start: period.start.toString(), end: period.end.toString(), answerBy: answerBy.toString(),
        })),
      });
    })),
    handler(hoursOperations.answerAssignment, async ({ actor, params, body, basedOn, run }) => run(async (ports) => {
      const answered = await answerAssignment(ports, actor, {
        bookingId: params.bookingId as BookingId, personId: body.personId as PersonId, basedOn, accept: body.accept,
      });
      return answered.ok ? success({ accepted: body.accept }) : answered;
    })),
  ];
}

async function presented<Name extends string>(
  ports: Ports, actor: Actor, language: Language, changed: Promise<Outcome<Booking, Name>>,
): Promise<Outcome<Presented, Name>> {
  const booking = await changed;
  return booking.ok ? success(presentBooking(booking.value, mayDo(ports, actor, booking.value), language)) : booking;
}

function presentHold({ id, referralId, period, heldUntil, counsellorIds }: Hold, now: Temporal.Instant) {
  return {
    secondsLeft: Math.max(0, Math.floor(now.until(heldUntil).total('seconds'))),
    id, referralId, start: period.start.toString(), end: period.end.toString(), heldUntil: heldUntil.toString(), counsellorIds: [...counsellorIds],
  };
}

function presentClashes(clashes: readonly Clash[], actor: Actor, language: Language): AnswerOf<typeof ops.seeClashes> {
  return {
    items: clashes.map(({ bookingId, name, kind }) => ({ bookingId, person: presentPerson(name, language), own: name.personId === actor.scope.personId, kind })),
  };
}
