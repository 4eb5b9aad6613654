import type { Id, SessionId } from '../../identifiers';
import type { Ports } from '../../unit-of-work';
import { leadersOf, type GroupOffer, type Session } from '../group-offer';
import type { LeaderSwap } from './change-leaders';

/**
 * Tells of a swap: whoever goes and whoever comes, the other leaders of those sessions, and each service with a place, by one
 * message each and without why. The card that told of a forfall says in the network's channel that it is settled.
 */
export async function tellOfLeaders(
  { groupOffers, outbox }: Pick<Ports, 'groupOffers' | 'outbox'>,
  offer: GroupOffer,
  { changeId, swap, sessions, settled }: {
    readonly changeId: Id<'leaderChange'>; readonly swap: LeaderSwap; readonly sessions: readonly Session[]; readonly settled: readonly SessionId[];
  },
): Promise<void> {
  const message = { card: 'groupOffers.leaderChanged', objectId: changeId } as const;
  const places = (await groupOffers.placesByService([offer.id])).get(offer.id) ?? [];
  for (const organisationId of places.filter(({ placed }) => placed > 0).map(({ serviceId }) => serviceId).sort()) {
    await outbox.post({ ...message, to: { kind: 'serviceChannel', organisationId } });
  }
  const people = new Set([...sessions.flatMap((session) => leadersOf(offer, session)), ...[swap.out, swap.in].flatMap((id) => id ?? [])]);
  for (const personId of [...people].sort()) await outbox.post({ ...message, to: { kind: 'person', personId } });
  for (const objectId of [...settled].sort()) {
    await outbox.post({ card: 'groupOffers.absence', objectId, to: { kind: 'networkChannel', networkId: offer.network.id } });
  }
}
