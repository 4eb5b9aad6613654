import { networkOfferFacts } from '../../cards/groupOffers/network-offer';
import { offerLine, sharedOfferCard } from '../../cards/groupOffers/shared-offer';
import { searchOffers, shareOffer, type SharedOffer } from '../../domain/groupOffers/search-offers';
import { readId, type OfferId } from '../../domain/identifiers';
import { offerExtensionTexts } from '../../texts/offer-extension';
import { refusalTexts } from '../../texts/refusals';
import type { ExtensionAnswer, ExtensionSearch, Insertion } from '../extension';
import type { Turn } from '../turn';

/** Offers that the searcher may see, each ready to be put into a chat. */
export async function searchToInsert(turn: Turn, search: ExtensionSearch): Promise<ExtensionAnswer> {
  const { language } = turn.actor;
  const found = await turn.product.asActor<readonly SharedOffer[], never>(turn.actor, (ports) => searchOffers(ports, turn.actor, search));
  if (!found.ok) return { kind: 'message', text: refusalTexts[language][found.refusal] };
  // After the last page there is nothing more to say.
  if (found.value.length > 0 || search.skip > 0) return { kind: 'insertions', insertions: found.value.map((one) => insertion(turn, one)) };
  const texts = offerExtensionTexts[language];
  return { kind: 'message', text: search.text.trim() === '' ? texts.noneYet : texts.none };
}

/** A link to an offer becomes its card, when the one who pastes it may see the offer; any other link stays as it is. */
export async function unfoldLink(turn: Turn, address: string): Promise<ExtensionAnswer> {
  const offerId = offerIn(turn, address);
  if (offerId === undefined) return { kind: 'nothing' };
  const found = await turn.product.asActor(turn.actor, (ports) => shareOffer(ports, turn.actor, offerId));
  return found.ok ? { kind: 'insertions', insertions: [insertion(turn, found.value)] } : { kind: 'nothing' };
}

function insertion(turn: Turn, shared: SharedOffer): Insertion {
  const { language } = turn.actor;
  const facts = networkOfferFacts(shared, turn.tabPage(`/offers/${shared.offer.id}`));
  return {
    title: facts.offer.programme[language],
    text: offerLine(facts.offer, { language }),
    card: sharedOfferCard(facts, turn.rendering()),
  };
}

/** The offer whose page, or a part of it, the address opens. */
function offerIn(turn: Turn, address: string): OfferId | undefined {
  const pages = turn.tabPage('/offers/');
  return address.startsWith(pages) ? readId<'offer'>(address.slice(pages.length).split(/[/?#]/)[0]) : undefined;
}
