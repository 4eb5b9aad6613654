import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { groupsCard, type GroupsFacts, type GroupsItem } from '../../cards/groupOffers/groups';
import { offerFacts } from '../../cards/groupOffers/offer-facts';
import { listOffers, type OfferPage } from '../../domain/groupOffers/list-offers';
import { takesEnrolments } from '../../domain/groupOffers/offer-state';
import type { OfferView } from '../../domain/groupOffers/offer-view';
import { offerNoun, servicesToEnrolFor } from '../../domain/groupOffers/policy';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';

/** As many as a card has room for; the tab has the rest. */
const mostItems = 6;

/**
 * The list of offers as it now is, with a notice on top. Numbers and buttons are only for a chat with the bot alone:
 * elsewhere others read along.
 */
export async function groupsAnswer(turn: Turn, notice?: Notice): Promise<AdaptiveCard> {
  const alone = turn.place.kind === 'personal';
  const found = await turn.product.asActor<OfferPage & Pick<GroupsFacts, 'coordinated'>, never>(turn.actor, async (ports) => {
    const { value } = await listOffers(ports, turn.actor, { limit: mostItems });
    return success({ ...value, coordinated: alone ? await coordinatedNetworks(ports, turn.actor) : [] });
  });
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  if (!found.ok) return refusalCard(found.refusal, rendering);
  const { offers, next, coordinated } = found.value;
  const items = offers.flatMap((view) => itemsOf(view, turn.actor));
  const facts = {
    items: (alone ? items : offers.map(withoutNumbers)).slice(0, mostItems),
    more: next !== undefined || items.length > mostItems,
    numbersElsewhere: !alone && items.some(({ own, total }) => own !== undefined || total !== undefined),
    coordinated,
    page: turn.tabPage('/offers'),
  };
  return groupsCard(facts, rendering);
}

/** One item for each of the reader's invited services, or one for who has none. */
function itemsOf(view: OfferView, actor: Actor): readonly GroupsItem[] {
  const { offer, own, state, all } = view;
  const item = { ...withoutNumbers(view), ...(all === undefined ? {} : { total: all.total }) };
  const enrolling = servicesToEnrolFor(actor, offerNoun(offer));
  if (own.length === 0) return [item];
  return own.map(({ serviceId, ...counts }) => ({
    ...item,
    own: {
      serviceId,
      serviceName: offer.services.find(({ id }) => id === serviceId)?.name ?? '',
      ...counts,
      mayEnrol: takesEnrolments(state) && enrolling.includes(serviceId),
    },
  }));
}

function withoutNumbers({ offer, state }: OfferView): GroupsItem {
  return { offer: offerFacts(offer), state };
}

async function coordinatedNetworks({ network }: Pick<Ports, 'network'>, { scope }: Actor): Promise<GroupsFacts['coordinated']> {
  const found = await Promise.all(scope.coordinatedNetworkIds.map((id) => network.network(id)));
  return found.flatMap((one) => (one === undefined ? [] : [{ id: one.id, name: one.name }]));
}
