import { deckOf } from '../../domain/conversations/deck';
import { contentOf } from '../../domain/conversations/ownDecks/deck-content';
import { readPastedDeck } from '../../domain/conversations/ownDecks/read-pasted-deck';
import { listOwnDecks, networksToWriteFor, seeOwnDeck } from '../../domain/conversations/ownDecks/see-own-decks';
import type { EditionOfDeck } from '../../domain/conversations/ownDecks/own-deck';
import { changeDeck, makeDeck, retireDeck } from '../../domain/conversations/ownDecks/write-deck';
import { readId, type NetworkId, type OwnDeckId } from '../../domain/identifiers';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { RefusalName } from '../../domain/refusals';
import type { Ports } from '../../domain/unit-of-work';
import type { AnswerOf } from '../contract/operation';
import { ownDeckOperations as ops } from '../contract/own-decks';
import { handler, type ApiHandler, type ApiRequest } from './handler';
import { contentFrom, presentContent, presentOwnDeck, presentOwnDeckSummary, presentPastedFault } from './own-decks-presenter';

type Detail = AnswerOf<typeof ops.getOwnDeck>;
type Asking = Pick<ApiRequest<typeof ops.getOwnDeck>, 'actor' | 'language' | 'run'>;

/** The part of the API for decks that networks have written themselves. */
export function ownDecksHandlers({ decks, clock }: Product): readonly ApiHandler[] {
  const answer = ({ actor, language, run }: Asking, useCase: (ports: Ports) => Promise<Outcome<EditionOfDeck, RefusalName>>) =>
    run(async (ports): Promise<Outcome<Detail, RefusalName>> => {
      const found = await useCase(ports);
      return found.ok ? success(presentOwnDeck(found.value, decks, actor, language)) : found;
    });
  const answerOne = (asking: Asking, ownDeckId: string, useCase: (ports: Ports, id: OwnDeckId) => Promise<Outcome<EditionOfDeck, RefusalName>>) => {
    const id = readId<'ownDeck'>(ownDeckId);
    return id === undefined ? Promise.resolve(refuse('notFound')) : answer(asking, (ports) => useCase(ports, id));
  };
  return [
    handler(ops.listOwnDecks, async ({ actor, language, run }) => run(async (ports) => success({
      items: (await listOwnDecks(ports, actor)).map((one) => presentOwnDeckSummary(one, decks, actor, language)),
      networks: (await networksToWriteFor(ports, actor)).map(({ id, name }) => ({ id, name })),
    }))),
    handler(ops.getOwnDeck, async ({ params, ...asking }) => answerOne(asking, params.ownDeckId, (ports, id) => seeOwnDeck(ports, asking.actor, id))),
    handler(ops.getDeckContent, async ({ params, language }) => {
      const deck = deckOf(decks, params.deckKey);
      if (deck === undefined) return refuse('deckIsUnknown');
      return success({
        key: deck.key, about: deck.about, ...(deck.owner === null ? {} : { owner: deck.owner[language] }), content: presentContent(contentOf(deck)),
      });
    }),
    handler(ops.makeDeck, async ({ body: { networkId, about, frameKey = null, content, acceptWarning }, ...asking }) => answer(asking, (ports) =>
      makeDeck(ports, asking.actor, { networkId: networkId as NetworkId, about, frameKey, content: contentFrom(content), acceptWarning }, decks))),
    handler(ops.changeDeck, async ({ params, body: { content, acceptWarning }, basedOn, ...asking }) => answerOne(asking, params.ownDeckId, (ports, ownDeckId) =>
      changeDeck(ports, asking.actor, { ownDeckId, basedOn, content: contentFrom(content), acceptWarning }, decks))),
    handler(ops.retireDeck, async ({ params, body, basedOn, ...asking }) => answerOne(asking, params.ownDeckId, (ports, ownDeckId) =>
      retireDeck(ports, asking.actor, { ownDeckId, basedOn, retired: body.retired }))),
    handler(ops.readPastedDeck, async ({ body, language }) => {
      const { content, faults } = readPastedDeck(body, clock());
      return success({ content: presentContent(content), faults: faults.map((fault) => presentPastedFault(fault, language)) });
    }),
  ];
}
