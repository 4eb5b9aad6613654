import type { Heads } from '../../domain/groupOffers/gatherings/heads';
import { seeGathering, type GatheringView } from '../../domain/groupOffers/gatherings/see-gathering';
import { stateHeads } from '../../domain/groupOffers/gatherings/state-heads';
import { tickStep } from '../../domain/groupOffers/gatherings/tick-step';
import { readId, type OfferId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { gatheringOperations as ops } from '../contract/gatherings';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.getGathering>;

/** Who comes to a gathering, and its checklist. */
export function gatheringHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getGathering, async ({ actor, language, params, run }) =>
      run(async (ports) => gatheringOf(ports, actor, readId<'offer'>(params.offerId), language))),
    handler(ops.stateHeads, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const serviceId = readId<'organisation'>(params.serviceId);
        if (offerId === undefined || serviceId === undefined) return refuse('notFound');
        const stated = await stateHeads(ports, actor, { offerId, serviceId, basedOn, heads: body });
        return stated.ok ? gatheringOf(ports, actor, offerId, language) : stated;
      })),
    handler(ops.tickPlanningStep, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const ticked = await tickStep(ports, actor, { offerId, step: params.step, done: body.done });
        return ticked.ok ? gatheringOf(ports, actor, offerId, language) : ticked;
      })),
  ];
}

async function gatheringOf(
  ports: Ports, actor: Actor, offerId: OfferId | undefined, language: Language,
): Promise<Outcome<Answer, 'notFound' | 'offerIsNoGathering'>> {
  if (offerId === undefined) return refuse('notFound');
  const seen = await seeGathering(ports, actor, offerId);
  return seen.ok ? success(present(seen.value, language)) : seen;
}

function present({ offer, services, planning }: GatheringView, language: Language): Answer {
  const nameOf = new Map(offer.services.map(({ id, name }) => [id, name]));
  return {
    offerId: offer.id,
    services: services.map(({ serviceId, version, heads, mayState }) => ({
      serviceId, name: nameOf.get(serviceId) ?? '', version, mayState, ...(heads === null ? {} : { heads: countsOf(heads) }),
    })),
    ...(planning === undefined ? {} : {
      planning: {
        total: countsOf(planning.total), remaining: planning.remaining, mayTick: planning.mayTick,
        steps: planning.steps.map(({ step, due, late, ticked }) => ({
          step, due: due.toString(), late,
          ...(ticked === null ? {} : { ticked: { on: ticked.on.toString(), by: networkTexts[language].roles[ticked.as] } }),
        })),
      },
    }),
  };
}

function countsOf({ adults, fosterChildren, ownChildren }: Heads): Answer['services'][number]['heads'] & object {
  return { adults, fosterChildren, ownChildren };
}
