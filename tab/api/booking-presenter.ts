import type { Booking } from '../../domain/booking/booking';
import type { FreeHour, FreeHours } from '../../domain/booking/find-free-hours';
import type { BaseCounsellor } from '../../domain/booking/read-bookings';
import type { Language } from '../../domain/language';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Temporal } from '../../domain/time';
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

/** Free hours with those who could take them. */
export function presentSlots(
  hours: readonly FreeHour[],
  { calendarUnknown, calendars }: FreeHours,
  now: Temporal.Instant,
  language: Language,
): AnswerOf<Ops['findSlots']> {
  return {
    items: hours.map(({ start, end, counsellors }) => ({
      start: start.toString(),
      end: end.toString(),
      counsellors: counsellors.map((name) => presentPerson(name, language)),
    })),
    calendarUnknown: calendarUnknown.map((name) => presentPerson(name, language)),
    calendars: calendars.map(({ name, readAt, fault }) => ({
      person: presentPerson(name, language), fault, readMinutesAgo: readAt === null ? null : minutesSince(readAt, now),
    })),
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

/** Whole minutes, and never less than none: another server's clock may be a little ahead. */
export function minutesSince(then: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(0, Math.floor(then.until(now).total('minutes')));
}

function presentPerson(name: PersonLabelFacts, language: Language): { id: string; label: string } {
  return { id: name.personId, label: networkTexts[language].personLabel(name) };
}
