import type { NetworksEdition, Wording } from '../../domain/conversations/deck';
import type { OrganisationId } from '../../domain/identifiers';
import { cardRunTexts } from '../../texts/card-runs';
import type { AdaptiveCard, Choice } from '../adaptive-card';
import { deckTitle } from './deck-title';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';

/** What a conversation with a family may be started from, and in which of the reader's services. */
export interface FamilyStartFacts {
  readonly services: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly decks: readonly { readonly key: string; readonly title: Wording; readonly edition?: NetworksEdition }[];
  /** The address of the page with the service's conversations. */
  readonly page: string;
}

/** Asks from which samtalekort, and in which service when there are several. */
export function familyStartCard({ services, decks, page }: FamilyStartFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const texts = cardRunTexts[language];
  const [only, ...others] = services;
  const oneService = only !== undefined && others.length === 0 ? only : undefined;
  return cardFrame(rendering, {
    title: texts.start,
    body: [
      text(texts.notWritten),
      text(texts.onlyYourService, { isSubtle: true }),
      ...(oneService === undefined ? [choice('organisationId', texts.service, services.map(({ id, name }) => ({ title: name, value: id })))] : []),
      choice('deckKey', texts.deck, decks.map((deck) => ({ title: deckTitle(deck, language), value: deck.key }))),
    ],
    actions: [
      execute(rendering, {
        title: texts.startNow,
        verb: 'conversations.startFamily',
        payload: oneService === undefined ? {} : { organisationId: oneService.id },
      }),
      openPage(texts.openInTab, page),
    ],
  });

  function choice(id: string, label: string, choices: readonly Choice[]) {
    return { type: 'Input.ChoiceSet', id, label, style: 'compact', isRequired: true, errorMessage: texts.choose, choices } as const;
  }
}
