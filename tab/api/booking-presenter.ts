import type { HourLogLine } from '../../domain/booking/booked/history';
import { seatsOpen, type Booking } from '../../domain/booking/booking';
import type { FreeHour, FreeHours } from '../../domain/booking/find-free-hours';
import type { Ranked } from '../../domain/booking/rank-hours';
import type { BaseCounsellor } from '../../domain/booking/read-bookings';
import type { HourSeries } from '../../domain/booking/series/asked-series';
import type { Language } from '../../domain/language';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { OSLO, type Temporal } from '../../domain/time';
import { bookedHourTexts } from '../../texts/booked-hours';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import type { bookingOperations } from '../contract/booking';
import type { AnswerOf } from '../contract/operation';
import { presentPlace } from './referrals-presenter';

type Ops = typeof bookingOperations;

/** A counsellor by role and service, with skills in the reader's words. */
export function presentCounsellor(
  { counsellor: { name, homeMunicipality, skills }, base }: BaseCounsellor,
  language: Language,
): AnswerOf<Ops['listCounsellors']>['items'][number] {
  return {
    personId: name.personId,
    label: networkTexts[language].personLabel(name),
    organisation: { ...base },
    municipality: homeMunicipality,
    skills: skills.map((key) => ({ key, label: bookingTexts[language].skills[key] })),
  };
}

/** Free hours in order of time with those who could take them, and each one's rank with the reasons in words. */
export function presentSlots(
  hours: readonly Ranked<FreeHour>[],
  { calendarUnknown, calendars, notPossible }: FreeHours,
  now: Temporal.Instant,
  language: Language,
): AnswerOf<Ops['findSlots']> {
  const words = bookingTexts[language];
  return {
    items: [...hours].sort((one, other) => one.start.epochMilliseconds - other.start.epochMilliseconds).map((hour) => ({
      start: hour.start.toString(),
      end: hour.end.toString(),
      counsellors: hour.counsellors.map((name) => presentPerson(name, language)),
      place: presentPlace(hour.place, language),
      way: hour.way.minutes === 0 ? '' : words.way(hour.way.minutes, hour.way.approximate),
      rank: hour.rank,
      reasons: hour.reasons.map((reason) => (reason.kind === 'fewestHours' ? words.reasons.fewestHours(reason.hours) : words.reasons[reason.kind])),
    })),
    calendarUnknown: calendarUnknown.map((name) => presentPerson(name, language)),
    calendars: calendars.map(({ name, readAt, fault }) => ({
      person: presentPerson(name, language), fault, readMinutesAgo: readAt === null ? null : minutesSince(readAt, now),
    })),
    notPossible: notPossible.map(({ name, why }) => ({ ...presentPerson(name, language), why: words.whyNot[why] })),
  };
}

/** A course of meetings, with what differs in each. */
export function presentSeries(
  { counsellors, meetings, leftOut }: HourSeries,
  language: Language,
): NonNullable<AnswerOf<Ops['findHourSeries']>['series']> {
  return {
    counsellors: counsellors.map((name) => presentPerson(name, language)),
    meetings: meetings.map(({ start, end, counsellors: coming, exception }) => ({
      start: start.toString(),
      end: end.toString(),
      counsellors: coming.map((name) => presentPerson(name, language)),
      ...(exception?.kind === 'otherTime' ? { insteadOf: exception.insteadOf.toString() } : {}),
      ...(exception?.kind === 'substitute' ? { substituteFor: networkTexts[language].personLabel(exception.absent) } : {}),
    })),
    leftOut: leftOut.map((start) => start.toString()),
  };
}

/** A booked hour, for somebody who may read it. */
export function presentBooking(
  booking: Booking,
  may: AnswerOf<Ops['bookHour']>['may'],
  language: Language,
): AnswerOf<Ops['bookHour']> {
  const { id, version, referralId, reference, period, place, counsellors, cancelled, cancelReason } = booking;
  return {
    id,
    version,
    referralId,
    reference,
    start: period.start.toString(),
    end: period.end.toString(),
    place: presentPlace(place, language),
    counsellors: counsellors.map(({ name }) => presentPerson(name, language)),
    cancelled,
    absenceReported: counsellors.some(({ absent }) => absent),
    asked: counsellors.some(({ asked }) => asked),
    seatsOpen: seatsOpen(booking),
    ...(cancelReason === null ? {} : { cancelReason: bookedHourTexts[language].reasons[cancelReason] }),
    may,
  };
}

/** Whole minutes, and never less than none: another server's clock may be a little ahead. */
export function minutesSince(then: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, Math.floor(then.until(now).total('minutes')));
}

export function presentPerson(name: PersonLabelFacts, language: Language): { id: string; label: string } {
  return { id: name.personId, label: networkTexts[language].personLabel(name) };
}

/** A line of an hour's history: which role did what, and when. */
export function presentHistory(
  { at, role, what, formerStart, out, in: comes }: HourLogLine, language: Language,
): AnswerOf<Ops['readHourHistory']>['items'][number] {
  const words = bookedHourTexts[language];
  const { personLabel } = networkTexts[language];
  const swapped = what !== 'replaced' ? undefined
    : comes === null ? out === null ? undefined : words.wentOut(personLabel(out))
      : out === null ? words.cameIn(personLabel(comes)) : words.swapped(personLabel(out), personLabel(comes));
  const detail = swapped ?? (formerStart === null ? undefined : words.former(whenShort(formerStart, language)));
  return {
    at: at.toString(), role: role === null ? words.byItself : words.roles[role], what: words.changes[what],
    ...(detail === undefined ? {} : { detail }),
  };
}

function whenShort(instant: Temporal.Instant, language: Language): string {
  const options = { timeZone: OSLO, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return instant.toLocaleString(language === 'nb' ? 'nb-NO' : 'nn-NO', options);
}
