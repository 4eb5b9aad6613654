import { eq } from 'drizzle-orm';
import { swapStateAt, type SwapId, type SwapState } from '../../../domain/groupOffers/enrolment/swap';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { OrganisationId } from '../../../domain/identifiers';
import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { placeSwap } from '../../schema/swaps';
import { readOffersToDeliver } from '../read-offers';

/** What `groupOffers.swapProposed` and `groupOffers.swapAnswered` show: both offers and how it stands. No code is read. */
export async function deliveredSwap(tx: Transaction, swapId: SwapId, now: Temporal.Instant): Promise<{
  readonly id: SwapId; readonly state: SwapState; readonly offer: GroupOffer; readonly organisationId: OrganisationId;
  readonly otherOffer: GroupOffer; readonly otherOrganisationId: OrganisationId;
  readonly homes: number; readonly participants: number; readonly answerBy: Temporal.Instant;
} | undefined> {
  const [swap] = await tx.select({
    id: placeSwap.id, offerId: placeSwap.offerId, organisationId: placeSwap.organisationId, otherOfferId: placeSwap.otherOfferId,
    otherOrganisationId: placeSwap.otherOrganisationId, homes: placeSwap.homes, participants: placeSwap.participants,
    state: placeSwap.state, answerBy: placeSwap.answerBy,
  }).from(placeSwap).where(eq(placeSwap.id, swapId));
  if (swap === undefined) return undefined;
  const offers = await readOffersToDeliver(tx, [swap.offerId, swap.otherOfferId]);
  const offer = offers.find(({ id }) => id === swap.offerId);
  const otherOffer = offers.find(({ id }) => id === swap.otherOfferId);
  if (offer === undefined || otherOffer === undefined) return undefined;
  const { id, organisationId, otherOrganisationId, homes, participants, answerBy } = swap;
  return { id, organisationId, otherOrganisationId, homes, participants, answerBy, offer, otherOffer, state: swapStateAt(swap, now) };
}
