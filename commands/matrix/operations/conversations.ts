import { standingDeckKey } from '../../../domain/conversations/deck';
import { conversationPolicy, facilitationPolicy } from '../../../domain/conversations/policy';
import { conversationOperations as ops } from '../../../tab/contract/conversations';
import type { AnswerOf } from '../../../tab/contract/operation';
import { everybody, sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const running = ({ conversations }: World) => conversations.filter((one) => one.running);
const written = (world: World) => running(world).filter((one) => one.phase === 'reveal');

/** How the conversations area's operations are asked. */
export const conversationRecipes: readonly Recipe[] = [
  recipe(ops.listDecks, () => [{ tellings: [done('decks', everybody)] }]),
  recipe(ops.listConversations, ({ conversations }) => [{
    query: { limit: 100 },
    tellings: conversations.map(({ id, name, noun }) => ({
      what: name, to: sentences(conversationPolicy, 'see', noun),
      tells: ({ items }: AnswerOf<typeof ops.listConversations>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.getConversation, ({ conversations }) => conversations.filter(({ lineIds }) => lineIds.length > 0).map(({ id, name, noun, said }) => ({
    params: { conversationId: id },
    tellings: [{
      what: `${name}, what was said`, to: sentences(conversationPolicy, 'see', noun),
      tells: (answer: AnswerOf<typeof ops.getConversation>) => JSON.stringify(answer).includes(said),
    }],
  }))),
  recipe(ops.startConversation, ({ networks }) => networks.map(({ id, key }) => ({
    body: { networkId: id, deckKey: standingDeckKey },
    tellings: [done(key, sentences(conversationPolicy, 'start', { networkId: id }))],
  }))),
  recipe(ops.contribute, (world) => written(world).map(({ id, name, noun, stepKey }) => ({
    params: { conversationId: id }, body: { stepKey, text: 'More words' },
    tellings: [done(name, sentences(conversationPolicy, 'contribute', noun))],
  }))),
  recipe(ops.moveOn, (world) => written(world).map(({ id, name, noun, version }) => ({
    params: { conversationId: id }, body: {}, basedOn: version, tellings: [done(name, sentences(facilitationPolicy, 'facilitate', noun))],
  }))),
  recipe(ops.closeConversation, (world) => running(world).map(({ id, name, noun, version }) => ({
    params: { conversationId: id }, basedOn: version, body: { agreements: [] },
    tellings: [done(name, sentences(facilitationPolicy, 'facilitate', noun))],
  }))),
];
