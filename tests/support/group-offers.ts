import type { GroupOffer, Session } from '../../domain/groupOffers/group-offer';
import type { NetworkId, OfferId, OrganisationId, SessionId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';

export const serviceA = '00000000-0000-4000-8000-0000000000a1' as OrganisationId;
export const serviceB = '00000000-0000-4000-8000-0000000000b2' as OrganisationId;
export const learningNetwork = '00000000-0000-4000-8000-0000000000c3' as NetworkId;

/** A group offer of two services with one session on 4 January 2027, nine to eleven in Oslo. */
export function offerWith(more: Partial<GroupOffer> = {}): GroupOffer {
  return {
    id: '00000000-0000-4000-8000-0000000000d4' as OfferId,
    version: 1,
    stage: 'published',
    published: true,
    cancelReason: null,
    network: { id: learningNetwork, name: 'Innherred' },
    programme: { key: 'tbo-f', titles: { nb: 'TBO-F', nn: 'TBO-F' } },
    gathering: false,
    audience: 'fosterParents',
    capacity: 6,
    capacityUnit: 'fosterHome',
    quotasUntil: null,
    keepApart: false,
    sessions: [sessionAt('2027-01-04T08:00:00Z')],
    cancelledSessions: [],
    services: [{ id: serviceB, name: 'Levanger' }, { id: serviceA, name: 'Verdal' }],
    leaders: [],
    ...more,
  };
}

/** A session of two hours in Verdal. */
export function sessionAt(start: string, ordinal = 1): Session {
  const from = Temporal.Instant.from(start);
  return {
    id: `00000000-0000-4000-8000-${String(ordinal).padStart(12, '0')}` as SessionId,
    ordinal,
    period: { start: from, end: from.add({ hours: 2 }) },
    place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' },
  };
}
