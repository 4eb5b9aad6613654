import type { OfferId, SessionId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerNoun, offerPolicy } from '../policy';
import { detailsPolicy } from './policy';
import { noDetails, type SessionDetails } from './session-details';

/** The rooms and links of an offer's sessions; none for those whom they do not concern. */
export interface DetailsView {
  readonly offer: GroupOffer;
  readonly mayWrite: boolean;
  readonly sessions: readonly (SessionDetails & { readonly sessionId: SessionId })[];
}

/** The room and the material of each session to be held, for who runs the group and for services with places in it. */
export async function seeDetails(
  { groupOffers, sessionDetails }: Pick<Ports, 'groupOffers' | 'sessionDetails'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<DetailsView, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  const places = (await groupOffers.placesByService([offerId])).get(offerId) ?? [];
  const noun = { offer: offerNoun(offer), serviceIdsWithPlaces: places.filter(({ placed }) => placed > 0).map(({ serviceId }) => serviceId) };
  const mayWrite = detailsPolicy.permits(actor, 'write', noun) && offer.stage !== 'cancelled';
  if (!detailsPolicy.permits(actor, 'see', noun)) return success({ offer, mayWrite: false, sessions: [] });
  const known = await sessionDetails.of([offerId]);
  return success({ offer, mayWrite, sessions: offer.sessions.map(({ id }) => ({ sessionId: id, ...(known.get(id) ?? noDetails) })) });
}
