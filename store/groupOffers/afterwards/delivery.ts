import { eq } from 'drizzle-orm';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import { isHeld } from '../../../domain/groupOffers/offer-state';
import type { OfferId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { evaluation } from '../../schema/afterwards';
import { readOffersToDeliver } from '../read-offers';

/** What the cards after a group show of it; undefined when it was cancelled. */
export async function deliveredFinishedGroup(tx: Transaction, offerId: OfferId): Promise<GroupOffer | undefined> {
  const [offer] = await readOffersToDeliver(tx, [offerId]);
  return offer !== undefined && isHeld(offer) ? offer : undefined;
}

/** What the card that asks how a group was shows: when it closes, and whether it has; nothing of any answer. */
export async function deliveredEvaluation(
  tx: Transaction,
  offerId: OfferId,
  now: Temporal.Instant,
): Promise<{ readonly offer: GroupOffer; readonly closesAt: Temporal.Instant; readonly isOpen: boolean } | undefined> {
  const offer = await deliveredFinishedGroup(tx, offerId);
  const [found] = await tx.select({ closesAt: evaluation.closesAt, sealedAt: evaluation.sealedAt }).from(evaluation).where(eq(evaluation.offerId, offerId));
  if (offer === undefined || found === undefined) return undefined;
  return { offer, closesAt: found.closesAt, isOpen: found.sealedAt === null && Temporal.Instant.compare(now, found.closesAt) < 0 };
}
