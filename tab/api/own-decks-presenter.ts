import { deckOf, type Deck } from '../../domain/conversations/deck';
import type { ContentStep, DeckContent } from '../../domain/conversations/ownDecks/deck-content';
import { keyOfEdition, type EditionOfDeck } from '../../domain/conversations/ownDecks/own-deck';
import type { PastedFault } from '../../domain/conversations/ownDecks/read-pasted-deck';
import { writesDecksFor } from '../../domain/conversations/ownDecks/see-own-decks';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { deckFaultTexts } from '../../texts/deck-faults';
import { refusalTexts } from '../../texts/refusals';
import type { AnswerOf, BodyOf } from '../contract/operation';
import type { ownDeckOperations } from '../contract/own-decks';

type Ops = typeof ownDeckOperations;
type Given = BodyOf<Ops['makeDeck']>['content'];
type Told = AnswerOf<Ops['getDeckContent']>['content'];

/** A network's deck as a line of a list. */
export function presentOwnDeckSummary(
  { deck, edition, networkName }: EditionOfDeck, shipped: readonly Deck[], actor: Actor, language: Language,
): AnswerOf<Ops['listOwnDecks']>['items'][number] {
  const owner = deck.frameKey === null ? undefined : deckOf(shipped, deck.frameKey)?.owner;
  return {
    id: deck.id,
    version: deck.version,
    deckKey: keyOfEdition(edition.id),
    title: edition.content.title[language],
    about: deck.about,
    network: { id: deck.networkId, name: networkName },
    ...(owner === undefined || owner === null ? {} : { owner: owner[language] }),
    edition: edition.number,
    writtenAt: edition.writtenAt.toString(),
    steps: edition.content.steps.length,
    retired: deck.retiredAt !== null,
    may: { write: writesDecksFor(actor, deck.networkId) },
  };
}

/** A whole deck in both languages. */
export function presentOwnDeck(found: EditionOfDeck, shipped: readonly Deck[], actor: Actor, language: Language): AnswerOf<Ops['getOwnDeck']> {
  const { deck, edition } = found;
  return {
    ...presentOwnDeckSummary(found, shipped, actor, language),
    ...(deck.frameKey === null ? {} : { frameKey: deck.frameKey }),
    content: presentContent(edition.content),
  };
}

/** What a deck says, in both languages. */
export function presentContent({ title, purpose, participants, deskCalendar, phases, steps }: DeckContent): Told {
  return {
    title, purpose, participants, deskCalendar, ...(phases === undefined ? {} : { phases: [...phases] }),
    steps: steps.map((step) => ({
      question: step.question,
      ...(step.purpose === null ? {} : { purpose: step.purpose }),
      prompts: [...step.prompts],
      ...(step.participants === null ? {} : { participants: step.participants }),
      ...(step.minutes === null ? {} : { minutes: step.minutes }),
      written: step.written,
    })),
  };
}

const isEmpty = ({ nb, nn }: Given['title']): boolean => nb.trim() === '' && nn.trim() === '';

/** What a request says of a deck; a text that may be left out and is empty in both languages is not said. */
export function contentFrom({ steps, ...content }: Given): DeckContent {
  const said = (words: Given['title'] | undefined) => (words === undefined || isEmpty(words) ? null : words);
  return {
    ...content,
    steps: steps.map((step): ContentStep => ({
      question: step.question, purpose: said(step.purpose), prompts: step.prompts.filter((prompt) => !isEmpty(prompt)),
      participants: said(step.participants), minutes: step.minutes ?? null, written: step.written,
    })),
  };
}

/** A fault of a pasted text with its sentence. */
export function presentPastedFault({ language: of, line, fault, about = '' }: PastedFault, language: Language): AnswerOf<Ops['readPastedDeck']>['faults'][number] {
  return { language: of, line, fault, sentence: sentenceOf(fault, about, language), mayBeAccepted: fault === 'textMayNameSomeone' };
}

function sentenceOf(fault: PastedFault['fault'], about: string, language: Language): string {
  const words = deckFaultTexts[language];
  return Object.hasOwn(words, fault) ? words[fault as keyof typeof words](about) : refusalTexts[language][fault as Exclude<typeof fault, keyof typeof words>];
}
