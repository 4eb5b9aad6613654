import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ReferralState } from '../../domain/referrals/referral-state';
import { Temporal } from '../../domain/time';
import { conversationSampleTexts } from '../../texts/conversation-samples';
import { referralDraftTexts } from '../../texts/referral-drafts';
import { refusalTexts } from '../../texts/refusals';
import type { Rendering } from '../frame';
import type { CardSample } from '../samples';
import { assignedCard, counsellorNeededCard } from './assigned';
import { referralAnsweredCard, type AnsweredHour } from './answered';
import { deadlineCard, type DeadlineFacts } from './deadline';
import { digestCard } from './digest';
import { unusualReadingCard } from './unusual-reading';
import { draftsCard, type DraftsFacts } from './drafts';
import { newReferralCard, type NewReferralFacts } from './new-referral';
import { referralReceivedCard, type ReferralReceivedFacts } from './received';
import { referralSentCard } from './sent';

const page = 'https://example.no/tab/#/referrals';
const serviceId = '00000000-0000-4000-8000-000000000021' as OrganisationId;
const form: NewReferralFacts = {
  services: [{ id: serviceId, name: 'Verdal' }],
  municipalities: [{ number: '5038', name: 'Verdal' }, { number: '5037', name: 'Levanger' }],
  typed: { serviceId: '', category: '', orderSummary: '', place: '', urgent: false },
  longestOrderSummary: 300,
  warned: false,
  draftId: '00000000-0000-4000-8000-000000000024',
  draftVersion: 0,
};
const received: ReferralReceivedFacts = {
  referralId: '00000000-0000-4000-8000-000000000022' as ReferralId,
  reference: 'QFTX-MWRD', service: 'Verdal', standing: 'waiting', urgent: false, inPersonalChat: false, page,
};
const due: DeadlineFacts = { reference: 'QFTX-MWRD', service: 'Verdal', what: 'callIsLate', dueOn: Temporal.PlainDate.from('2026-11-25'), page };
const start = Temporal.Instant.from('2026-12-03T08:00:00Z');
const drafts = (count: number): DraftsFacts['drafts'] => Array.from({ length: count }, (_, at) => ({
  id: `00000000-0000-4000-8000-00000000005${at}` as DraftsFacts['drafts'][number]['id'], category: at === 0 ? 'other' : null,
  savedAt: start.subtract({ hours: at }), expiresAt: start.add({ hours: 24 * 14 - at }),
}));
const counsellor = (ordinal: number, placeName: string) => ({
  personId: `00000000-0000-4000-8000-00000000003${ordinal}` as PersonId, role: 'counsellor', ordinal, placeName,
} as const);
const hour = (absent: boolean, cancelled = false): AnsweredHour => ({
  period: { start, end: start.add({ minutes: 90 }) },
  place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' },
  counsellors: [{ name: counsellor(1, 'Levanger'), absent }, { name: counsellor(2, 'Inn-Trondelag'), absent: false }],
  cancelled,
});
const answeredWith = (rendering: Rendering, state: ReferralState, bookings: readonly AnsweredHour[] = []) =>
  referralAnsweredCard({ reference: 'QFTX-MWRD', base: 'Kompetansebasen', state, bookings, page }, rendering);
const answered = (rendering: Rendering, ...bookings: AnsweredHour[]) => answeredWith(rendering, 'startMeeting', bookings);

/** The cards of a henvendelse in every state. */
export const referralsSamples: readonly CardSample[] = [
  { card: 'newReferral', state: 'empty', make: (rendering) => newReferralCard(form, rendering) },
  {
    card: 'newReferral', state: 'several-services',
    make: (rendering) => newReferralCard({ ...form, services: [...form.services, { id: `${serviceId.slice(0, -1)}9`, name: 'Levanger' }] }, rendering),
  },
  {
    card: 'newReferral', state: 'kept',
    make: (rendering) => newReferralCard(
      { ...form, draftVersion: 1, typed: { ...form.typed, category: 'other' } },
      { ...rendering, notice: { kind: 'done', text: referralDraftTexts[rendering.language].saved('10.12.2026') } },
    ),
  },
  { card: 'drafts', state: 'one', make: (rendering) => draftsCard({ drafts: drafts(1), page }, rendering) },
  { card: 'drafts', state: 'many', make: (rendering) => draftsCard({ drafts: drafts(7), page }, rendering) },
  {
    card: 'newReferral', state: 'refused',
    make: (rendering) => newReferralCard(
      { ...form, typed: { serviceId: '', category: 'other', orderSummary: '', place: '5038', urgent: true } },
      { ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].identityNumberInText } },
    ),
  },
  {
    card: 'newReferral', state: 'warned',
    make: (rendering) => newReferralCard(
      { ...form, typed: { serviceId: '', category: 'other', orderSummary: conversationSampleTexts[rendering.language].goal, place: '5038', urgent: false }, warned: true },
      { ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].textMayNameSomeone } },
    ),
  },
  {
    card: 'sent', state: 'sent',
    make: (rendering) => referralSentCard({ reference: 'QFTX-MWRD', base: 'Kompetansebasen', page }, rendering),
  },
  { card: 'received', state: 'channel', make: (rendering) => referralReceivedCard(received, rendering) },
  { card: 'received', state: 'personal', make: (rendering) => referralReceivedCard({ ...received, inPersonalChat: true }, rendering) },
  { card: 'received', state: 'urgent', make: (rendering) => referralReceivedCard({ ...received, urgent: true }, rendering) },
  { card: 'received', state: 'answered', make: (rendering) => referralReceivedCard({ ...received, standing: 'answered' }, rendering) },
  { card: 'received', state: 'withdrawn', make: (rendering) => referralReceivedCard({ ...received, standing: 'withdrawn' }, rendering) },
  ...(['callIsLate', 'decisionIsLate', 'evaluationIsNear', 'evaluationIsLate'] as const).map((what): CardSample => ({
    card: 'deadline', state: what, make: (rendering) => deadlineCard({ ...due, what }, rendering),
  })),
  { card: 'unusualReading', state: 'told', make: (rendering) => unusualReadingCard({ page }, rendering) },
  { card: 'digest', state: 'several', make: (rendering) => digestCard({ waiting: 3, urgent: 1, page }, rendering) },
  { card: 'digest', state: 'one', make: (rendering) => digestCard({ waiting: 1, urgent: 1, page }, rendering) },
  ...(['accepted', 'waiting', 'declined', 'closed', 'sent'] as const).map((state): CardSample => ({
    card: 'answered', state: state === 'sent' ? 'reopened' : state, make: (rendering) => answeredWith(rendering, state),
  })),
  { card: 'answered', state: 'agreed', make: (rendering) => answered(rendering, hour(false)) },
  { card: 'answered', state: 'absence', make: (rendering) => answered(rendering, hour(true), hour(false)) },
  ...(['yours', 'over'] as const).map((standing): CardSample => ({
    card: 'assigned', state: standing,
    make: (rendering) => assignedCard({ reference: 'QFTX-MWRD', service: 'Verdal', standing, together: [counsellor(2, 'Inn-Trondelag')], page }, rendering),
  })),
  ...([true, false] as const).map((isNeeded): CardSample => ({
    card: 'counsellorNeeded', state: isNeeded ? 'needed' : 'settled',
    make: (rendering) => counsellorNeededCard({ reference: 'QFTX-MWRD', service: 'Verdal', isNeeded, page }, rendering),
  })),
  { card: 'answered', state: 'cancelled', make: (rendering) => answered(rendering, hour(false, true)) },
];
