import type { Counts } from '../../domain/groupOffers/group-offer';
import type { OfferState } from '../../domain/groupOffers/offer-state';
import type { NetworkId, OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { groupOfferTexts } from '../../texts/group-offers';
import { staffingCardTexts } from '../../texts/staffing-cards';
import type { AdaptiveCard, CardElement } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { whenText } from '../when';
import { ownPlacesText, type OfferFacts } from './offer-facts';

/** One offer in the list. Numbers and buttons are absent where they are not the reader's, or others read along. */
export interface GroupsItem {
  readonly offer: OfferFacts;
  readonly state: OfferState;
  /** A service of the reader's that is invited. */
  readonly own?: Counts & { readonly serviceId: OrganisationId; readonly serviceName: string; readonly mayEnrol: boolean };
  /** All services together: only for who runs the offer. */
  readonly total?: Counts;
}

export interface GroupsFacts {
  readonly items: readonly GroupsItem[];
  /** Whether there are offers that the card has no room for. */
  readonly more: boolean;
  /** Whether numbers were left out because others read along. */
  readonly numbersElsewhere: boolean;
  /** Networks the reader coordinates. */
  readonly coordinated: readonly { readonly id: NetworkId; readonly name: string }[];
  readonly page: string;
}

/** «grupper»: the offers that concern the reader, each with its own way to enrol. */
export function groupsCard(facts: GroupsFacts, rendering: Rendering): AdaptiveCard {
  const texts = groupOfferTexts[rendering.language];
  const several = facts.coordinated.length > 1;
  return cardFrame(rendering, {
    title: texts.groups.title,
    body: [
      ...(facts.items.length === 0 ? [text(texts.groups.none)] : []),
      ...facts.items.map((item) => itemElement(item, rendering)),
      ...(facts.more ? [text(texts.groups.more)] : []),
      ...(facts.numbersElsewhere ? [text(texts.groups.elsewhere, { isSubtle: true })] : []),
      ...(facts.items.length > 0 ? [text(texts.confidentiality, { isSubtle: true })] : []),
    ],
    actions: [
      ...facts.coordinated.map(({ id, name }) =>
        execute(rendering, {
          title: several ? texts.groups.newOfferIn(name) : texts.groups.newOffer,
          verb: 'groupOffers.openForm',
          payload: { networkId: id },
        }),
      ),
      openPage(texts.seeInTab, facts.page),
    ],
  });
}

function itemElement({ offer, state, own, total }: GroupsItem, rendering: Rendering): CardElement {
  const { language } = rendering;
  const texts = groupOfferTexts[language];
  return {
    type: 'Container',
    separator: true,
    items: [
      text(offer.programme[language], { weight: 'bolder' }),
      text(shortText(offer, own?.serviceName, language), { isSubtle: true, spacing: 'none' }),
      text(offer.forParents === true && (state === 'open' || state === 'full')
        ? staffingCardTexts[language].parents : [texts.states[state], ...numbers(offer, own, total, language)].join(' '), { spacing: 'small' }),
      ...(own?.mayEnrol === true
        ? [
            {
              type: 'ActionSet' as const,
              actions: [
                execute(rendering, {
                  title: texts.enrol,
                  verb: 'groupOffers.enrol',
                  payload: { offerId: offer.offerId, serviceId: own.serviceId, from: 'groups' },
                }),
              ],
            },
          ]
        : []),
    ],
  };
}

/** «Innherred · tirsdag 5. januar 2027 kl. 09.00–13.00 · Verdal barnevernstjeneste» */
function shortText({ networkName, first }: OfferFacts, serviceName: string | undefined, language: Language): string {
  return [networkName, whenText(first, language), ...(serviceName === undefined ? [] : [serviceName])].join(' · ');
}

function numbers({ capacity }: OfferFacts, own: Counts | undefined, total: Counts | undefined, language: Language): readonly string[] {
  const texts = groupOfferTexts[language];
  return [
    ...(own === undefined ? [] : [ownPlacesText(own, language)]),
    ...(total === undefined ? [] : [texts.taken(total.placed + total.offered, capacity, total.waiting)]),
  ];
}
