import type { CancelReason, OfferState } from '../../domain/groupOffers/offer-state';
import type { EnrolmentId, NetworkId, OfferId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { Temporal } from '../../domain/time';
import { groupOfferTexts } from '../../texts/group-offers';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { Notice, Rendering } from '../frame';
import type { CardSample } from '../samples';
import { leaderAbsenceCard } from './absence';
import type { OfferForm } from './actions';
import { cancelledCard } from './cancelled';
import { chooseOfferCard } from './choose-offer';
import { groupsCard, type GroupsItem } from './groups';
import { leaderOfferCard } from './leader-offer';
import { networkOfferCard, type NetworkOfferFacts } from './network-offer';
import { newOfferCard, type NewOfferFacts } from './new-offer';
import type { OfferFacts } from './offer-facts';
import { enrolmentSamples } from './enrolment/samples';
import { serviceOfferCard, type ServiceOfferFacts } from './service-offer';
import { sharedOfferCard } from './shared-offer';
import { sessionChangedCard } from './session-changed';
import { chooseEnrolmentCard, confirmWithdrawalCard, type EnrolmentFacts } from './withdrawal';

const page = 'https://example.no/tab/#/offers';
const messagesPage = 'https://example.no/tab/#/offers/messages';
const programme = { nb: 'Trygg Base', nn: 'Trygg Base' };
const period = (start: string) => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ hours: 4 }) };
};
const serviceId = '00000000-0000-4000-8000-000000000011' as OrganisationId;

const offer: OfferFacts = {
  offerId: '00000000-0000-4000-8000-000000000010' as OfferId,
  programme,
  networkName: 'Innherred',
  capacity: 6,
  capacityUnit: 'fosterHome',
  sessionCount: 6,
  first: period('2027-01-05T08:00:00Z'),
  last: period('2027-05-25T07:00:00Z'),
  places: [{ municipality: 'Verdal' }, 'teams'],
};

const service = (state: OfferState, placed: number, waiting: number): ServiceOfferFacts => ({
  offer, serviceId, serviceName: 'Verdal', state, cancelReason: state === 'cancelled' ? 'tooFewEnrolled' : null, own: { placed, offered: 0, waiting }, page,
});
const inNetwork = (state: OfferState): NetworkOfferFacts => ({
  offer, state, cancelReason: state === 'cancelled' ? 'noLeader' : null, serviceNames: ['Levanger', 'Verdal'], page,
});
const cancelReasons: readonly CancelReason[] = ['tooFewEnrolled', 'noLeader', 'noVenue', 'replaced', 'other'];
const said = (rendering: Rendering, kind: Notice['kind'], text: string): Rendering => ({ ...rendering, notice: { kind, text } });
const enrolled = ({ language }: Rendering) => groupOfferTexts[language].enrolled;

const own: GroupsItem = { offer, state: 'open', own: { serviceId, serviceName: 'Verdal', placed: 1, offered: 0, waiting: 0, mayEnrol: true } };
const groups = { more: false, numbersElsewhere: false, coordinated: [], page };

const enrolments: readonly EnrolmentFacts[] = [
  { offerId: offer.offerId, enrolmentId: '00000000-0000-4000-8000-000000000021' as EnrolmentId, code: 'K4MWRT', programme },
  { offerId: offer.offerId, enrolmentId: '00000000-0000-4000-8000-000000000022' as EnrolmentId, code: 'H2DNPX', programme, positionInLine: 3 },
  { offerId: offer.offerId, enrolmentId: '00000000-0000-4000-8000-000000000023' as EnrolmentId, code: 'T9PHXD', programme, offered: true },
];
const [placed, waiting] = enrolments as readonly [EnrolmentFacts, EnrolmentFacts];

const form: OfferForm = {
  programmeKey: 'trygg-base', capacity: 6, firstDate: '2027-01-05', start: '09:00', minutes: 240, sessions: 6, weeksBetween: 4,
  place: '5038', serviceIds: [serviceId], leaderIds: [], keepApart: false,
};
const newOffer = (language: Language, typed: OfferForm): NewOfferFacts => ({
  network: { id: '00000000-0000-4000-8000-000000000001' as NetworkId, name: 'Innherred' },
  programmes: [{ key: 'trygg-base', titles: programme, capacityUnit: 'fosterHome' }],
  services: [{ id: serviceId, name: 'Verdal' }, { id: '00000000-0000-4000-8000-000000000012' as OrganisationId, name: 'Levanger' }],
  leaders: [{
    id: '00000000-0000-4000-8000-000000000013' as PersonId,
    label: networkTexts[language].personLabel({ role: 'groupLeader', ordinal: null, placeName: 'Bufetat' }),
  }],
  municipalities: [{ number: '5038', name: 'Verdal' }, { number: '5037', name: 'Levanger' }],
  form: typed,
});

/** Every state of the groupOffers area's cards. */
export const groupOffersSamples: readonly CardSample[] = [
  { card: 'serviceOffer', state: 'open', make: (rendering) => serviceOfferCard(service('open', 0, 0), rendering) },
  { card: 'serviceOffer', state: 'full', make: (rendering) => serviceOfferCard(service('full', 2, 1), rendering) },
  { card: 'serviceOffer', state: 'running', make: (rendering) => serviceOfferCard(service('running', 2, 0), rendering) },
  { card: 'serviceOffer', state: 'completed', make: (rendering) => serviceOfferCard(service('completed', 2, 0), rendering) },
  { card: 'serviceOffer', state: 'closed', make: (rendering) => serviceOfferCard(service('closed', 1, 0), rendering) },
  { card: 'serviceOffer', state: 'cancelled', make: (rendering) => serviceOfferCard(service('cancelled', 2, 0), rendering) },
  {
    card: 'serviceOffer', state: 'enrolledPlaced',
    make: (rendering) => serviceOfferCard(service('open', 1, 0), said(rendering, 'done', enrolled(rendering).placed('K4MWRT'))),
  },
  {
    card: 'serviceOffer', state: 'enrolledWaiting',
    make: (rendering) => serviceOfferCard(service('full', 0, 1), said(rendering, 'done', enrolled(rendering).waiting('H2DNPX', 3))),
  },
  {
    card: 'serviceOffer', state: 'refused',
    make: (rendering) =>
      serviceOfferCard(service('running', 1, 0), said(rendering, 'refused', refusalTexts[rendering.language].offerHasStarted)),
  },
  { card: 'networkOffer', state: 'open', make: (rendering) => networkOfferCard(inNetwork('open'), rendering) },
  { card: 'networkOffer', state: 'closed', make: (rendering) => networkOfferCard(inNetwork('closed'), rendering) },
  { card: 'networkOffer', state: 'cancelled', make: (rendering) => networkOfferCard(inNetwork('cancelled'), rendering) },
  { card: 'leaderOffer', state: 'open', make: (rendering) => leaderOfferCard({ ...inNetwork('open'), calendarPage: `${page}/calendar` }, rendering) },
  { card: 'leaderOffer', state: 'cancelled', make: (rendering) => leaderOfferCard({ ...inNetwork('cancelled'), calendarPage: `${page}/calendar` }, rendering) },
  { card: 'sharedOffer', state: 'open', make: (rendering) => sharedOfferCard(inNetwork('open'), rendering) },
  { card: 'sharedOffer', state: 'running', make: (rendering) => sharedOfferCard(inNetwork('running'), rendering) },
  { card: 'sharedOffer', state: 'cancelled', make: (rendering) => sharedOfferCard(inNetwork('cancelled'), rendering) },
  ...cancelReasons.map((reason): CardSample => ({
    card: 'cancelled', state: reason, make: (rendering) => cancelledCard({ offer, reason, page, messagesPage }, rendering),
  })),
  ...(['moved', 'cancelled', 'added', 'roomChanged'] as const).map((what): CardSample => ({
    card: 'sessionChanged', state: what,
    make: (rendering) => sessionChangedCard({
      what, programme, networkName: 'Innherred', ordinal: 3, period: period('2027-03-02T08:00:00Z'),
      place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' }, page, messagesPage,
    }, rendering),
  })),
  {
    card: 'sessionChanged', state: 'madeUp',
    make: (rendering) => sessionChangedCard({
      what: 'added', programme, networkName: 'Innherred', ordinal: 7, makesUpFor: 3, period: period('2027-06-01T07:00:00Z'), place: { kind: 'teams' }, page,
    }, rendering),
  },
  ...enrolmentSamples,
  {
    card: 'absence', state: 'shown',
    make: (rendering) => leaderAbsenceCard({ programme, period: period('2027-02-02T08:00:00Z'), ordinal: 2, sessionCount: 6, page }, rendering),
  },
  { card: 'groups', state: 'ownService', make: (rendering) => groupsCard({ ...groups, items: [own, { ...own, state: 'full' }] }, rendering) },
  {
    card: 'groups', state: 'coordinator',
    make: (rendering) => groupsCard({
      ...groups, items: [{ offer, state: 'open', total: { placed: 2, offered: 0, waiting: 0 } }], more: true,
      coordinated: [{ id: '00000000-0000-4000-8000-000000000001' as NetworkId, name: 'Innherred' }],
    }, rendering),
  },
  { card: 'groups', state: 'inChannel', make: (rendering) => groupsCard({ ...groups, items: [{ offer, state: 'open' }], numbersElsewhere: true }, rendering) },
  { card: 'groups', state: 'empty', make: (rendering) => groupsCard({ ...groups, items: [] }, rendering) },
  { card: 'chooseOffer', state: 'asked', make: (rendering) => chooseOfferCard({ choices: [{ offer, state: 'open', serviceId }], page }, rendering) },
  {
    card: 'chooseOffer', state: 'severalServices',
    make: (rendering) => chooseOfferCard({ choices: ['Verdal', 'Levanger'].map((serviceName) => ({ offer, state: 'full', serviceId, serviceName })), page }, rendering),
  },
  { card: 'chooseOffer', state: 'none', make: (rendering) => chooseOfferCard({ choices: [], page }, rendering) },
  { card: 'chooseEnrolment', state: 'asked', make: (rendering) => chooseEnrolmentCard({ enrolments, page }, rendering) },
  { card: 'chooseEnrolment', state: 'none', make: (rendering) => chooseEnrolmentCard({ enrolments: [], page }, rendering) },
  {
    card: 'chooseEnrolment', state: 'withdrawn',
    make: (rendering) => chooseEnrolmentCard(
      { enrolments: [waiting], page }, said(rendering, 'done', groupOfferTexts[rendering.language].withdrawal.done(placed.code)),
    ),
  },
  { card: 'confirmWithdrawal', state: 'placed', make: (rendering) => confirmWithdrawalCard(placed, rendering) },
  { card: 'confirmWithdrawal', state: 'waiting', make: (rendering) => confirmWithdrawalCard(waiting, rendering) },
  { card: 'newOffer', state: 'shared', make: (rendering) => newOfferCard(newOffer(rendering.language, { ...form, sharedUntil: '2026-12-15' }), rendering) },
  { card: 'newOffer', state: 'proposed', make: (rendering) => newOfferCard(newOffer(rendering.language, form), rendering) },
  {
    card: 'newOffer', state: 'refused',
    make: (rendering) => newOfferCard(
      newOffer(rendering.language, { ...form, capacity: 0 }), said(rendering, 'refused', refusalTexts[rendering.language].capacityIsNotPositive),
    ),
  },
];
