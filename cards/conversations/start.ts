import type { NetworksEdition, Wording } from '../../domain/conversations/deck';
import type { NetworkId } from '../../domain/identifiers';
import { conversationTexts } from '../../texts/conversations';
import type { AdaptiveCard } from '../adaptive-card';
import { deckTitle } from './deck-title';
import { cardFrame, execute, openPage, type Rendering } from '../frame';

/** What may be started here. */
export interface StartFacts {
  readonly networks: readonly { readonly id: NetworkId; readonly name: string }[];
  /** The first is chosen from the start. */
  readonly decks: readonly { readonly key: string; readonly title: Wording; readonly edition?: NetworksEdition }[];
}

/** Asks a facilitator of several networks which one is meeting, and from which deck. */
export function startCard({ networks, decks }: StartFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = conversationTexts[language].start;
  const first = decks[0];
  return cardFrame(rendering, {
    title: texts.title,
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'networkId',
        label: texts.network,
        style: 'expanded',
        isRequired: true,
        errorMessage: texts.choose,
        choices: networks.map(({ id, name }) => ({ title: name, value: id })),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'deckKey',
        label: texts.deck,
        style: 'compact',
        isRequired: true,
        errorMessage: texts.choose,
        choices: decks.map((deck) => ({ title: deckTitle(deck, language), value: deck.key })),
        ...(first === undefined ? {} : { value: first.key }),
      },
    ],
    actions: [execute(rendering, { title: texts.start, verb: 'conversations.start', payload: {} })],
  });
}

/** Says why nothing was started here, with a way to the tab; `page` is the address of the conversations' page. */
export function notStartedCard({ page }: { readonly page: string }, rendering: Rendering): AdaptiveCard {
  const texts = conversationTexts[rendering.language].start;
  return cardFrame(rendering, { title: texts.title, body: [], actions: [openPage(texts.openTab, page)] });
}
