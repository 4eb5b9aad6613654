import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { OfferId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import type { groupOfferOperations as ops } from '../contract/group-offers';
import type { AnswerOf } from '../contract/operation';
import { presentOfferDetail } from './group-offers-presenter';

/** The whole offer as it now is, for the answer to a read or a change. */
export async function detailOf(
  ports: Ports,
  actor: Actor,
  offerId: OfferId | undefined,
  language: Language,
): Promise<Outcome<AnswerOf<typeof ops.getOffer>, 'notFound'>> {
  if (offerId === undefined) return refuse('notFound');
  const detail = await seeOffer(ports, actor, offerId);
  return detail.ok ? success(presentOfferDetail(detail.value, language)) : detail;
}
