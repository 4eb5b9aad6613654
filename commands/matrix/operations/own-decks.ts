import { deckPolicy } from '../../../domain/conversations/ownDecks/policy';
import type { AnswerOf } from '../../../tab/contract/operation';
import { ownDeckOperations as ops } from '../../../tab/contract/own-decks';
import { deckOfTheMatrix } from '../decks-of-the-matrix';
import { everybody, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

type Listed = AnswerOf<typeof ops.listOwnDecks>;

/** How the operations of networks' own decks are asked. */
export const ownDeckRecipes: readonly Recipe[] = [
  recipe(ops.listOwnDecks, ({ ownDecks, networks }) => [{
    tellings: [
      ...ownDecks.map(({ id, name, noun }) => ({
        what: name, to: sentences(deckPolicy, 'see', noun), tells: ({ items }: Listed) => items.some((one) => one.id === id),
      })),
      ...networks.map(({ id, key }) => ({
        what: `${key}, to write for`, to: sentences(deckPolicy, 'write', { networkId: id }), tells: (answer: Listed) => answer.networks.some((one) => one.id === id),
      })),
    ],
  }]),
  recipe(ops.getOwnDeck, ({ ownDecks }) => ownDecks.map(({ id, name, noun, said }) => ({
    params: { ownDeckId: id },
    tellings: [{
      what: `${name}, what it says`, to: sentences(deckPolicy, 'see', noun),
      tells: (answer: AnswerOf<typeof ops.getOwnDeck>) => JSON.stringify(answer).includes(said),
    }],
  }))),
  recipe(ops.getDeckContent, () => [{ params: { deckKey: 'veien-videre' }, tellings: [done('a shipped deck', everybody)] }]),
  recipe(ops.readPastedDeck, () => [{ body: { about: 'network' as const, nb: 'En?', nn: 'Ein?' }, tellings: [done('a pasted text', everybody)] }]),
  recipe(ops.makeDeck, ({ networks }) => networks.map(({ id, key }) => ({
    body: { networkId: id, about: 'network' as const, content: deckOfTheMatrix(key) }, tellings: [done(key, sentences(deckPolicy, 'write', { networkId: id }))],
  }))),
  recipe(ops.changeDeck, ({ ownDecks }) => ownDecks.map(({ id, name, noun, version }) => ({
    params: { ownDeckId: id }, basedOn: version, body: { content: deckOfTheMatrix('changed', { written: false }) }, tellings: [done(name, sentences(deckPolicy, 'write', noun))],
  }))),
  recipe(ops.retireDeck, ({ ownDecks }) => ownDecks.flatMap(({ id, name, noun, version }) => [true, false].map((retired) => ({
    params: { ownDeckId: id }, basedOn: version, body: { retired }, tellings: [done(`${name}, ${retired ? 'out of use' : 'into use'}`, sentences(deckPolicy, 'write', noun))],
  })))),
];
