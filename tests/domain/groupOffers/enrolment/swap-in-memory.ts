import type { Change } from '../../../../domain/change';
import type { SwapWritePorts } from '../../../../domain/groupOffers/enrolment/propose-swap';
import type { KeptEntry } from '../../../../domain/groupOffers/enrolment/ports';
import type { Swap, SwapId } from '../../../../domain/groupOffers/enrolment/swap';
import type { GroupOffer } from '../../../../domain/groupOffers/group-offer';
import type { LockedPlaces } from '../../../../domain/groupOffers/ports';
import type { EnrolmentId, OfferId, OrganisationId } from '../../../../domain/identifiers';
import type { Message } from '../../../../domain/messages';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { learningNetwork, offerWith, serviceA, serviceB, sessionAt } from '../../../support/group-offers';

export const now = Temporal.Instant.from('2026-12-01T08:00:00Z');
export const [autumn, spring] = ['d4', 'd5'].map((end) => `00000000-0000-4000-8000-0000000000${end}` as OfferId) as [OfferId, OfferId];
export const [given, chosen] = ['00000000-0000-4000-8000-000000000021', '00000000-0000-4000-8000-000000000022'] as [EnrolmentId, EnrolmentId];
export const elsewhere = '00000000-0000-4000-8000-0000000000e1' as OrganisationId;
const networks = [learningNetwork];
export const proposer = actorWith([{ role: 'caseContact', organisationId: serviceA }], { networks });
export const asked = actorWith([{ role: 'serviceLeader', organisationId: serviceB }], { networks });
export const outsider = actorWith([{ role: 'caseContact', organisationId: elsewhere }], { networks });
export const advisor = actorWith([{ role: 'counsellor', organisationId: serviceB }], { networks });

/** Service A has a home in the autumn group and proposes to swap with service B, which has one in the spring group. */
export const proposal: Swap = {
  id: '00000000-0000-4000-8000-000000000031' as SwapId, state: 'proposed', version: 1, homes: 1, participants: 1, answerBy: now.add({ hours: 48 }),
  proposing: { offerId: autumn, organisationId: serviceA, householdId: given }, asked: { offerId: spring, organisationId: serviceB, householdId: null },
};

const entryOf = (id: EnrolmentId, serviceId: OrganisationId): KeptEntry =>
  ({ id, householdId: id, serviceId, participants: 1, priority: 'ordinary', arrival: 1, status: 'placed', answerBy: null, version: 1 });

/** Two groups in memory with a home of each service, and what is different about them. */
export function swapWorld({ swap = proposal, inSwap = [], changed = {}, entries = {} }: {
  readonly swap?: Swap;
  readonly inSwap?: readonly EnrolmentId[];
  readonly changed?: Readonly<Partial<Record<'autumn' | 'spring', Partial<GroupOffer>>>>;
  readonly entries?: Readonly<Partial<Record<'autumn' | 'spring', Partial<KeptEntry>>>>;
} = {}) {
  const offers: readonly GroupOffer[] = [
    offerWith({ id: autumn, capacity: 1, sessions: [sessionAt('2027-01-04T08:00:00Z')], ...changed.autumn }),
    offerWith({ id: spring, capacity: 1, sessions: [sessionAt('2027-04-05T08:00:00Z')], ...changed.spring }),
  ];
  const kept = new Map([[autumn, { ...entryOf(given, serviceA), ...entries.autumn }], [spring, { ...entryOf(chosen, serviceB), ...entries.spring }]]);
  const messages: Message[] = [];
  const events: Change[] = [];
  const locks: OfferId[] = [];
  const written: string[] = [];
  let fresh = 0;
  const ports = {
    clock: () => now,
    newId: () => `00000000-0000-4000-8000-0000000001${String((fresh += 1)).padStart(2, '0')}`,
    events: { append: async (change: Change) => void events.push(change) },
    outbox: { post: async (message: Message) => void messages.push(message) },
    groupOffers: {
      offer: async (id: OfferId) => offers.find((offer) => offer.id === id),
      lockPlaces: async (id: OfferId): Promise<LockedPlaces | undefined> => {
        locks.push(id);
        const offer = offers.find((one) => one.id === id);
        const entry = kept.get(id);
        const [session] = offer?.sessions ?? [];
        return offer === undefined || session === undefined || entry === undefined ? undefined : {
          stage: offer.stage, unit: offer.capacityUnit, capacity: offer.capacity, keepApart: offer.keepApart, quotasUntil: null, quotasReleased: false,
          stretch: session.period, lastArrival: 1, inLine: 0, firstAnswerBy: undefined,
          services: offer.services.map((service) => ({ serviceId: service.id, quota: 0, taken: service.id === entry.serviceId ? 1 : 0, enrolments: 1 })),
        };
      },
    },
    enrolment: {
      enrolment: async (id: EnrolmentId) => {
        const [found] = [...kept].filter(([, entry]) => entry.id === id);
        return found === undefined ? undefined : { ...found[1], offerId: found[0], organisationId: found[1].serviceId, code: 'K4MWRT' };
      },
      entries: async (id: OfferId) => [...kept].filter(([offerId]) => offerId === id).map(([, entry]) => entry),
      apart: async () => [],
      answerDays: async () => 3,
      settle: async () => undefined,
    },
    swaps: {
      swap: async (id: SwapId) => (id === swap.id ? swap : undefined),
      isInSwap: async (id: EnrolmentId) => inSwap.includes(id),
      propose: async ({ until }: { until: Temporal.Instant }) => void written.push(`proposed until ${until.toString()}`),
      endSwap: async (_: SwapId, as: string) => written.push(as) > 0,
      makeSwap: async () => {
        written.push('accepted');
        return proposer.scope.personId;
      },
    },
  } as unknown as SwapWritePorts;
  return { ports, messages, events, locks, written };
}
