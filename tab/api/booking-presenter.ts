import type { Booking } from '../../domain/booking/booking';
import type { FreeHour, FreeHours } from '../../domain/booking/find-free-hours';
import type { Ranked } from '../../domain/booking/rank-hours';
import type { BaseCounsellor } from '../../domain/booking/read-bookings';
import type { HourSeries } from '../../domain/booking/series/find-hour-series';
import type { Language } from '../../domain/language';
import type { PersonLabelFacts } from '../../domain/network/person-label';
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
  { calendarUnknown, notPossible }: FreeHours,
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
  { id, version, referralId, reference, period, place, counsellors, cancelled }: Booking,
  may: { readonly reportAbsence: boolean },
  language: Language,
): AnswerOf<Ops['bookHour']> {
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
    may,
  };
}

function presentPerson(name: PersonLabelFacts, language: Language): { id: string; label: string } {
  return { id: name.personId, label: networkTexts[language].personLabel(name) };
}
