import { cardRunPolicy } from '../../../domain/conversations/card-run-policy';
import { assessmentOperations as ops } from '../../../tab/contract/assessments';
import type { AnswerOf } from '../../../tab/contract/operation';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';

type Listed = AnswerOf<typeof ops.listAssessments>;

/** How the operations of yearly assessments are asked. */
export const assessmentRecipes: readonly Recipe[] = [
  recipe(ops.listAssessments, ({ assessments, services }) => [{
    query: { limit: 100 },
    tellings: [
      ...assessments.map(({ noun, reference }) => ({
        what: reference, to: sentences(cardRunPolicy, 'run', noun), tells: (answer: Listed) => JSON.stringify(answer).includes(reference),
      })),
      ...services.map(({ id, key }) => ({
        what: `${key}, to set up in`, to: sentences(cardRunPolicy, 'run', { organisationId: id }),
        tells: (answer: Listed) => answer.services.some((one) => one.id === id),
      })),
    ],
  }]),
  recipe(ops.planAssessment, ({ services }) => services.map(({ id, key }) => ({
    body: { organisationId: id, kind: 'contactPlan' as const, dueOn: '2027-03-01' }, tellings: [done(key, sentences(cardRunPolicy, 'run', { organisationId: id }))],
  }))),
  recipe(ops.changeAssessment, ({ assessments }) => assessments.flatMap(({ id, noun, version, reference }) => (['assessed', 'ended'] as const).map((as) => ({
    params: { assessmentId: id }, basedOn: version, body: { as }, tellings: [done(`${reference}, ${as}`, sentences(cardRunPolicy, 'run', noun))],
  })))),
];
