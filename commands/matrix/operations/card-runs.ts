import { cardRunPolicy } from '../../../domain/conversations/card-run-policy';
import { cardRunOperations as ops } from '../../../tab/contract/card-runs';
import type { AnswerOf } from '../../../tab/contract/operation';
import { familyDeckKey, familyStepKey } from '../decks-of-the-matrix';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Listed = AnswerOf<typeof ops.listCardRuns>;

const running = ({ cardRuns }: World) => cardRuns.filter((run) => run.running);

/** How the operations of conversations with families are asked. */
export const cardRunRecipes: readonly Recipe[] = [
  recipe(ops.listCardRuns, ({ cardRuns, services }) => [{
    query: { limit: 100 },
    tellings: [
      ...cardRuns.map(({ id, name, noun }) => ({
        what: name, to: sentences(cardRunPolicy, 'run', noun), tells: ({ items }: Listed) => items.some((one) => one.id === id),
      })),
      ...services.map(({ id, key }) => ({
        what: `${key}, to start in`, to: sentences(cardRunPolicy, 'run', { organisationId: id }),
        tells: (answer: Listed) => answer.services.some((one) => one.id === id),
      })),
    ],
  }]),
  recipe(ops.getCardRun, ({ cardRuns }) => cardRuns.map(({ id, name, noun, reference }) => ({
    params: { cardRunId: id },
    tellings: [{
      what: `${name}, reference`, to: sentences(cardRunPolicy, 'run', noun),
      tells: (answer: AnswerOf<typeof ops.getCardRun>) => JSON.stringify(answer).includes(reference),
    }],
  }))),
  recipe(ops.startCardRun, ({ services }) => services.map(({ id, key }) => ({
    body: { organisationId: id, deckKey: familyDeckKey },
    tellings: [done(key, sentences(cardRunPolicy, 'run', { organisationId: id }))],
  }))),
  recipe(ops.markCardStep, (world) => running(world).flatMap(({ id, name, noun, version }) => [true, false].map((mark) => ({
    params: { cardRunId: id }, basedOn: version, body: { stepKey: familyStepKey, done: mark },
    tellings: [done(`${name}, ${mark ? 'marked' : 'taken back'}`, sentences(cardRunPolicy, 'run', noun))],
  })))),
  recipe(ops.endCardRun, (world) => running(world).flatMap(({ id, name, noun, version }) => (['done', 'declined'] as const).map((as) => ({
    params: { cardRunId: id }, basedOn: version, body: { as },
    tellings: [done(`${name}, ${as}`, sentences(cardRunPolicy, 'run', noun))],
  })))),
];
