import { endGoodStartPlan, handOverGoodStartPlan, tickGoodStartPlan } from '../../domain/groupOffers/goodStart/change-plan';
import { goodStartThemes, goodStartTools, isTicked, monthOf } from '../../domain/groupOffers/goodStart/good-start-plan';
import { recordTraining } from '../../domain/groupOffers/goodStart/record-training';
import {
  listGoodStart, seeGoodStartPlan, type Follower, type GoodStartPlanSeen, type GoodStartService,
} from '../../domain/groupOffers/goodStart/see-good-start';
import { startGoodStartPlan } from '../../domain/groupOffers/goodStart/start-plan';
import type { GoodStartPlanId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { success, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { goodStartOperations as ops } from '../contract/good-start';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler, type ApiRequest } from './handler';

type Plan = AnswerOf<typeof ops.getGoodStartPlan>;
type Asking = Pick<ApiRequest<typeof ops.getGoodStartPlan>, 'actor' | 'language' | 'params' | 'run'>;

/** The part of the API for En god start. */
export function goodStartHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listGoodStart, async ({ actor, language, run }) =>
      run(async (ports) => success(presentAll(await listGoodStart(ports, actor), language)))),
    handler(ops.getGoodStartPlan, async (asking) => answer(asking, async (_, id) => success(id))),
    handler(ops.startGoodStartPlan, async ({ body, ...asking }) => answer(asking, (ports, id) => startGoodStartPlan(ports, asking.actor, {
      id, organisationId: body.organisationId as OrganisationId, followerId: body.followerId as PersonId,
    }))),
    handler(ops.tickGoodStartPlan, async ({ body, basedOn, ...asking }) =>
      answer(asking, (ports, id) => tickGoodStartPlan(ports, asking.actor, { id, basedOn, ...body }))),
    handler(ops.handOverGoodStartPlan, async ({ body, basedOn, ...asking }) =>
      answer(asking, (ports, id) => handOverGoodStartPlan(ports, asking.actor, { id, basedOn, followerId: body.followerId as PersonId }))),
    handler(ops.endGoodStartPlan, async ({ basedOn, ...asking }) =>
      answer(asking, (ports, id) => endGoodStartPlan(ports, asking.actor, { id, basedOn }))),
    handler(ops.recordTraining, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const recorded = await recordTraining(ports, actor, {
          organisationId: params.organisationId as OrganisationId, personId: params.personId as PersonId, basedOn,
          days: body.days.map((day) => Temporal.PlainDate.from(day)),
        });
        return recorded.ok ? success(presentAll(await listGoodStart(ports, actor), language)) : recorded;
      })),
  ];
}

/** The plan as it now is, after what was done with it. */
function answer(
  { actor, language, params, run }: Asking,
  useCase: (ports: Ports, id: GoodStartPlanId) => Promise<Outcome<GoodStartPlanId, RefusalName>>,
): Promise<Outcome<Plan, RefusalName>> {
  return run(async (ports) => {
    const done = await useCase(ports, params.planId as GoodStartPlanId);
    if (!done.ok) return done;
    const seen = await seeGoodStartPlan(ports, actor, done.value);
    return seen.ok ? success(presentPlan(seen.value, language)) : seen;
  });
}

function presentAll({ plans, services }: Awaited<ReturnType<typeof listGoodStart>>, language: Language): AnswerOf<typeof ops.listGoodStart> {
  return { items: plans.map((plan) => presentPlan(plan, language)), services: services.map((service) => presentService(service, language)) };
}

function presentPlan({ plan, service, follower }: GoodStartPlanSeen, language: Language): Plan {
  const month = monthOf(plan);
  return {
    id: plan.id,
    version: plan.version,
    code: plan.code,
    service: presentService(service, language),
    follower: { id: plan.followerId, label: networkTexts[language].personLabel(follower.person), trained: follower.trained },
    ended: plan.ended,
    ...(month === undefined ? {} : { month }),
    themes: goodStartThemes.map((theme) => ({
      theme,
      tools: goodStartTools.map((tool) => ({ tool, ticked: isTicked(plan, theme, tool) })),
      held: isTicked(plan, theme, 'held'),
    })),
  };
}

function presentService({ service, followers }: GoodStartService, language: Language): Plan['service'] {
  return { id: service.id, name: service.name, followers: followers.map((one) => presentFollower(one, language)) };
}

function presentFollower({ person, training, trained, nextDayFrom }: Follower, language: Language): Plan['service']['followers'][number] {
  return {
    id: person.personId,
    label: networkTexts[language].personLabel(person),
    days: training.days.map((day) => day.toString()),
    trainingVersion: training.version,
    trained,
    ...(nextDayFrom === undefined ? {} : { nextDayFrom: nextDayFrom.toString() }),
  };
}
