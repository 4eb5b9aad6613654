import type { Control } from 'react-hook-form';
import type { z } from 'zod';
import type { newOffer, programme } from '../../../contract/group-offers';
import type { networkDetail } from '../../../contract/networks';
import type { SessionFields } from './session-fields';

export type Programme = z.output<typeof programme>;
export type Network = z.output<typeof networkDetail>;

/** The form for a new offer, as it is typed. */
export interface OfferFields {
  networkId: string;
  programmeKey: string;
  audience: 'fosterParents' | 'parents';
  capacity: number;
  serviceIds: string[];
  quotas: { serviceId: string; places: number }[];
  quotasUntil: string | null;
  leaderIds: string[];
  sessions: SessionFields[];
  draft: boolean;
  keepApart: boolean;
  room: string;
}

/** The form's fields, for the parts that the form is put together from. */
export type OfferControl = Control<OfferFields, unknown, z.output<typeof newOffer>>;

/** Leaders who hold what the programme requires, as many as it asks for. */
export function proposedLeaders({ candidates = [] }: Programme): string[] {
  return candidates.filter(({ proposed }) => proposed).map(({ personId }) => personId);
}

/** An offer that nothing is typed in yet: the programme that is wanted, or the network's first, and all its services. */
export function emptyOffer(network: Network, programmes: readonly Programme[], wanted?: string): OfferFields {
  const programme = programmes.find(({ key }) => key === wanted) ?? programmes[0];
  return {
    networkId: network.id,
    programmeKey: programme?.key ?? '',
    audience: 'fosterParents',
    capacity: programme?.defaultCapacity ?? 1,
    serviceIds: network.services.map(({ id }) => id),
    quotas: [],
    quotasUntil: null,
    leaderIds: programme === undefined ? [] : proposedLeaders(programme),
    sessions: [],
    draft: false,
    keepApart: false,
    room: '',
  };
}
