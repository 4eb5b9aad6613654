import type { BookingId, OfferId, PersonId, ReferralId, SessionId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import { refusalTexts } from '../../texts/refusals';
import type { Notice, Rendering } from '../frame';
import type { CardSample } from '../samples';
import type { HourQuestion } from './actions';
import { askHourCard, type AskHourFacts } from './ask-hour';
import { bookedCard, type BookedFacts } from './booked';
import { bookedHourSamples } from './booked-hour-samples';
import { counsellorAbsenceCard } from './counsellor-absence';
import { freeHoursCard, type FreeHoursFacts } from './free-hours';
import { hourBookedCard } from './hour-booked';
import { onlyInPrivateCard } from './only-in-private';
import { ownHoursCard, type OwnHour } from './own-hours';
import { waitingReferralsCard, type ReferralSubstance } from './waiting';

const page = 'https://example.no/tab/#/referrals';
const start = Temporal.Instant.from('2026-12-03T08:00:00Z');
const period = (days: number) => {
  const from = start.add({ hours: 24 * days });
  return { start: from, end: from.add({ minutes: 60 }) };
};
const place = { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' } as const;
const counsellor = (ordinal: number, placeName: string) => ({
  personId: `00000000-0000-4000-8000-00000000003${ordinal}` as PersonId, role: 'counsellor', ordinal, placeName,
} as const);
const pair = [counsellor(1, 'Levanger'), counsellor(2, 'Verdal')];
const referral: ReferralSubstance = {
  referralId: '00000000-0000-4000-8000-000000000022' as ReferralId,
  reference: 'QFTX-MWRD', service: 'Verdal', category: 'fosterParentGuidance', orderSummary: 'Grenser og samspill ved leggetid.',
  place, sentAt: start, urgent: true, due: { step: 'call', dueOn: Temporal.PlainDate.from('2026-12-04'), late: false },
};
const long: ReferralSubstance = { ...referral, urgent: false, due: { step: 'decision', dueOn: Temporal.PlainDate.from('2026-12-01'), late: true }, orderSummary: '*_[x](y) '.repeat(33) };
const question: HourQuestion = {
  referralId: referral.referralId, skill: 'fosterCare', counsellors: 2, minutes: 60, from: '2026-11-23', weeks: 4,
};
const ask: AskHourFacts = {
  referral, skills: ['fosterCare', 'familyGuidance', 'cosP', 'tboF', 'tryggBase', 'familyGroupConference'], question, today: '2026-11-23',
};
const free: FreeHoursFacts = {
  reference: referral.reference, question, calendarUnknown: [],
  hours: Array.from({ length: 8 }, (_, days) => ({
    ...period(days), counsellors: pair, way: { minutes: 20, approximate: days % 2 === 0 },
    reasons: days === 0 ? [{ kind: 'soonest' }, { kind: 'fewestHours', hours: 3 }] : days === 1 ? [{ kind: 'suitsTheFamily' }, { kind: 'shortestWay' }, { kind: 'bothHoldIt' }] : [],
  })),
};
const booked: BookedFacts = {
  reference: referral.reference, service: 'Verdal', period: period(0), place, bookingId: '00000000-0000-4000-8000-000000000024' as BookingId,
  counsellors: pair.map((name) => ({ name, absent: false })), cancelled: false, ownAbsence: false, page,
};
const absent = { ...booked, counsellors: pair.map((name, at) => ({ name, absent: at === 0 })), ownAbsence: true };
const own = (days: number, what: OwnHour['what'], isAbsent = false): OwnHour => ({ what, period: period(days), place, absent: isAbsent });
const ownHours: readonly OwnHour[] = [
  own(0, { kind: 'booking', bookingId: booked.bookingId, reference: referral.reference, service: 'Verdal' }),
  own(1, { kind: 'booking', bookingId: booked.bookingId, reference: 'BCDF-GHJK', service: 'Levanger' }, true),
  own(2, {
    kind: 'session', programme: 'TBO-F', offerId: '00000000-0000-4000-8000-000000000025' as OfferId,
    sessionId: '00000000-0000-4000-8000-000000000026' as SessionId,
  }),
];
const said = (rendering: Rendering, kind: Notice['kind'], text: string): Rendering => ({ ...rendering, notice: { kind, text } });

/** The cards of finding, booking and calling off hours, in every state. */
export const bookingSamples: readonly CardSample[] = [
  { card: 'waiting', state: 'none', make: (rendering) => waitingReferralsCard({ referrals: [], more: 0, page }, rendering) },
  {
    card: 'waiting', state: 'many',
    make: (rendering) => waitingReferralsCard({ referrals: [referral, long, long, long, long], more: 3, page }, rendering),
  },
  { card: 'onlyInPrivate', state: 'channel', make: (rendering) => onlyInPrivateCard({ page }, rendering) },
  { card: 'askHour', state: 'suggested', make: (rendering) => askHourCard(ask, rendering) },
  {
    card: 'askHour', state: 'refused',
    make: (rendering) => askHourCard(ask, said(rendering, 'refused', refusalTexts[rendering.language].rangeIsTooLong)),
  },
  { card: 'freeHours', state: 'found', make: (rendering) => freeHoursCard(free, rendering) },
  { card: 'freeHours', state: 'none', make: (rendering) => freeHoursCard({ ...free, hours: [] }, rendering) },
  {
    card: 'freeHours', state: 'taken',
    make: (rendering) => freeHoursCard(
      { ...free, calendarUnknown: pair }, said(rendering, 'refused', refusalTexts[rendering.language].counsellorIsTaken),
    ),
  },
  { card: 'hourBooked', state: 'done', make: (rendering) => hourBookedCard(booked, rendering) },
  { card: 'booked', state: 'agreed', make: (rendering) => bookedCard(booked, rendering) },
  {
    card: 'booked', state: 'absent',
    make: (rendering) => bookedCard(absent, said(rendering, 'done', bookingTexts[rendering.language].absence.done)),
  },
  { card: 'booked', state: 'cancelled', make: (rendering) => bookedCard({ ...booked, cancelled: true }, rendering) },
  { card: 'absence', state: 'reported', make: (rendering) => counsellorAbsenceCard({ ...absent, inPersonalChat: false }, rendering) },
  { card: 'absence', state: 'toTheCoordinator', make: (rendering) => counsellorAbsenceCard({ ...absent, inPersonalChat: true }, rendering) },
  ...bookedHourSamples(absent),
  { card: 'ownHours', state: 'none', make: (rendering) => ownHoursCard({ hours: [], more: 0, page }, rendering) },
  { card: 'ownHours', state: 'several', make: (rendering) => ownHoursCard({ hours: ownHours, more: 2, page }, rendering) },
];
