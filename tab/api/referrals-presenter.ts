import type { Booking } from '../../domain/booking/booking';
import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { Language } from '../../domain/language';
import type { ReferralWithBookings } from '../../domain/referrals/read-referrals';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import { referralTexts } from '../../texts/referrals';
import type { AnswerOf } from '../contract/operation';
import type { referralOperations } from '../contract/referrals';

type PresentedReferral = AnswerOf<(typeof referralOperations)['getReferral']>;

/** A referral with its hours and what the reader may do. */
export function presentReferral({ referral, bookings, mayFindHour }: ReferralWithBookings, language: Language): PresentedReferral {
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
    bookings: bookings.map((booking) => presentHour(booking, language)),
    may: { findHour: mayFindHour },
  };
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
