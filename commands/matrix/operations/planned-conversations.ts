import { standingDeckKey } from '../../../domain/conversations/deck';
import { conversationPolicy } from '../../../domain/conversations/policy';
import type { AnswerOf } from '../../../tab/contract/operation';
import { plannedOperations as ops } from '../../../tab/contract/planned-conversations';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

const onEach = ({ planned }: World) => planned.map(({ id, name, noun, version }) => ({
  params: { plannedId: id }, basedOn: version, tellings: [done(name, sentences(conversationPolicy, 'start', noun))],
}));

/** How the operations of planned discussions are asked. */
export const plannedRecipes: readonly Recipe[] = [
  recipe(ops.listPlanned, ({ planned }) => [{
    tellings: planned.map(({ id, name, noun }) => ({
      what: name, to: sentences(conversationPolicy, 'see', noun), tells: ({ items }: AnswerOf<typeof ops.listPlanned>) => items.some((one) => one.id === id),
    })),
  }]),
  recipe(ops.planConversation, ({ networks }) => networks.map(({ id, key }) => ({
    body: { networkId: id, deckKey: standingDeckKey, date: '2027-01-14', time: '09:30' }, tellings: [done(key, sentences(conversationPolicy, 'start', { networkId: id }))],
  }))),
  recipe(ops.beginPlanned, onEach),
  recipe(ops.movePlanned, (world) => onEach(world).map((one) => ({ ...one, body: { date: '2027-02-11', time: '13:00' } }))),
  recipe(ops.cancelPlanned, onEach),
];
