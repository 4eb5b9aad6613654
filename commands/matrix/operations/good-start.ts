import { goodStartPolicy } from '../../../domain/groupOffers/goodStart/policy';
import { stableId } from '../../../store/demonstration/stable-id';
import { goodStartOperations as ops } from '../../../tab/contract/good-start';
import type { AnswerOf } from '../../../tab/contract/operation';
import { sentences } from '../permission';
import { done, recipe, type Recipe } from '../recipe';
import type { World } from '../world';

type Listed = AnswerOf<typeof ops.listGoodStart>;
type Plan = World['goodStartPlans'][number];

const follows = ({ noun }: Pick<Plan, 'noun'>) => sentences(goodStartPolicy, 'follow', noun);
const going = ({ goodStartPlans }: World) => goodStartPlans.filter(({ ended }) => !ended);
const changed = (plan: Plan) => ({ params: { planId: plan.id }, basedOn: plan.version, tellings: [done(plan.name, follows(plan))] });
/** Services with a kontaktperson among the people. */
const staffed = ({ services }: World) => services.filter(({ key }) => ['verdal', 'midtre-namdal', 'levanger'].includes(key))
  .map(({ id, key }) => ({ id, key, contactId: stableId('person', `case-contact-${key}`), to: sentences(goodStartPolicy, 'follow', { organisationId: id }) }));

/** How the operations of En god start are asked. */
export const goodStartRecipes: readonly Recipe[] = [
  recipe(ops.listGoodStart, (world) => [{
    tellings: [
      ...world.goodStartPlans.map((plan) => ({
        what: plan.name, to: follows(plan), tells: ({ items }: Listed) => items.some(({ code }) => code === plan.code),
      })),
      ...staffed(world).map(({ id, key, to }) => ({
        what: `${key}, training`, to, tells: ({ services }: Listed) => services.some((one) => one.id === id && one.followers.length > 0),
      })),
    ],
  }]),
  recipe(ops.getGoodStartPlan, ({ goodStartPlans }) => goodStartPlans.map((plan) => ({
    params: { planId: plan.id }, tellings: [done(plan.name, follows(plan))],
  }))),
  recipe(ops.startGoodStartPlan, (world) => staffed(world).map(({ id, key, contactId, to }) => ({
    params: { planId: '00000000-0000-4000-8000-000000000999' }, body: { organisationId: id, followerId: contactId }, tellings: [done(key, to)],
  }))),
  recipe(ops.tickGoodStartPlan, (world) => going(world).map((plan) => ({
    ...changed(plan), body: { theme: 'rejection' as const, what: 'held' as const, ticked: true },
  }))),
  recipe(ops.handOverGoodStartPlan, (world) => going(world).map((plan) => ({ ...changed(plan), body: { followerId: plan.followerId } }))),
  recipe(ops.endGoodStartPlan, (world) => going(world).map(changed)),
  recipe(ops.recordTraining, (world) => staffed(world).map(({ id, key, contactId, to }) => ({
    params: { organisationId: id, personId: contactId }, basedOn: key === 'levanger' ? 0 : 1, body: { days: ['2026-09-01', '2026-09-02'] }, tellings: [done(key, to)],
  }))),
];
