import type { Booking } from '../../domain/booking/booking';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { Language } from '../../domain/language';
import type { ReferralWithBookings } from '../../domain/referrals/read-referrals';
import { goingOn } from '../../domain/referrals/assignment/assignment';
import { readCategory, type Referral, type ReferralLogLine } from '../../domain/referrals/referral';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import { referralFlowTexts } from '../../texts/referral-flow';
import { referralTexts } from '../../texts/referrals';
import type { AnswerOf } from '../contract/operation';
import type { referralOperations } from '../contract/referrals';

type PresentedReferral = AnswerOf<(typeof referralOperations)['getReferral']>;
type PresentedLogLine = AnswerOf<(typeof referralOperations)['readReferralLog']>['items'][number];

/** A referral with its hours and what the reader may do. */
export function presentReferral({ referral, bookings, deadline, phone, escalated, mayFindHour, maySeeReaders, steps }: ReferralWithBookings, language: Language): PresentedReferral {
  const words = referralTexts[language];
  return {
    id: referral.id,
    version: referral.version,
    reference: referral.reference,
    category: referral.category,
    categoryLabel: words.categories[referral.category],
    state: referral.state,
    stateLabel: words.states[referral.state],
    orderingService: { ...referral.orderingService },
    base: { ...referral.base },
    orderSummary: referral.orderSummary,
    place: presentPlace(referral.place, language),
    sentAt: referral.sentAt.toString(),
    urgent: referral.urgent,
    ...(deadline === undefined ? {} : { deadline: { step: deadline.step, dueOn: deadline.dueOn.toString(), late: deadline.late } }),
    bookings: bookings.map((booking) => presentHour(booking, language)),
    escalated,
    ...(phone === undefined ? {} : { phone }),
    course: presentCourse(referral, language),
    may: { findHour: mayFindHour, seeReaders: maySeeReaders, steps: [...steps] },
  };
}

function presentCourse({ course, performing }: Referral, language: Language): PresentedReferral['course'] {
  const words = referralFlowTexts[language];
  const { calledOn, evaluationDate, endDate, evaluatedOn, reportProposedOn, reportSentOn, measurePlan, usefulness, conferenceOffered } = course;
  const days = { calledOn, evaluationDate, endDate, evaluatedOn, reportProposedOn, reportSentOn };
  return {
    reasons: course.reasons.map((key) => ({ key, label: words.reasons[key] })),
    ticks: course.ticks.map((key) => ({ key, label: words.ticks[key] })),
    // Who has the work now; before anybody has been given it, nobody.
    counsellorIds: [...goingOn(performing)],
    ...Object.fromEntries(Object.entries(days).flatMap(([name, day]) => (day === null ? [] : [[name, day.toString()]]))),
    ...(measurePlan === null ? {} : { measurePlan }),
    ...(usefulness === null ? {} : { usefulness }),
    ...(conferenceOffered === null ? {} : { conferenceOffered }),
  };
}

/** One line of the log: what, when and by which role; what a field said before stands in the reader's language. */
export function presentLogLine({ at, role, what, field, note, formerly }: ReferralLogLine, language: Language): PresentedLogLine {
  const words = referralFlowTexts[language];
  return {
    at: at.toString(),
    roleLabel: networkTexts[language].roles[role],
    whatLabel: field === null ? words.logged[what] : words.amended[field],
    ...(note === null ? {} : { note }),
    ...(formerly === undefined ? {} : { formerly: formerValue(field, formerly, language) }),
  };
}

function formerValue(field: ReferralLogLine['field'], formerly: string, language: Language): string {
  const category = field === 'category' ? readCategory(formerly) : undefined;
  if (category !== undefined) return referralTexts[language].categories[category];
  if (field === 'urgent') return referralFlowTexts[language].turns[formerly === 'urgent' ? 'urgent' : 'ordinary'];
  return field === 'place' && formerly === 'teams' ? bookingTexts[language].teams : formerly;
}

/** A place to meet with what it is called. */
export function presentPlace(place: NamedPlace, language: Language): PresentedReferral['place'] {
  return place.kind === 'teams'
    ? { kind: 'teams', label: bookingTexts[language].teams }
    : { kind: 'municipality', municipalityNumber: place.municipalityNumber, label: place.name };
}

function presentHour({ id, period, place, counsellors, cancelled }: Booking, language: Language): PresentedReferral['bookings'][number] {
  return {
    id,
    start: period.start.toString(),
    end: period.end.toString(),
    place: presentPlace(place, language),
    counsellors: counsellors.map(({ name, absent }) => {
      const label = networkTexts[language].personLabel(name);
      return absent ? bookingTexts[language].absentCounsellor(label) : label;
    }),
    cancelled,
  };
}
