import { readId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { seeTakeovers, seeFollowUp, takeOverFollowUp, takeOverFrom, type FollowUp } from '../../domain/network/takeover/take-over';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import type { AnswerOf } from '../contract/operation';
import { takeoverOperations as ops } from '../contract/takeovers';
import { handler, type ApiHandler } from './handler';

/** Taking over from colleagues, as the API's handlers. */
export function takeoverHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeTakeovers, ({ actor, language, run }) => run(async (ports) => success(await presentTakeovers(ports, actor, language)))),
    handler(ops.takeOverFrom, ({ actor, language, body, run }) => run(async (ports) => {
      const [serviceId, fromId] = [readId<'organisation'>(body.serviceId), readId<'person'>(body.personId)];
      if (serviceId === undefined || fromId === undefined) return refuse('notFound');
      const done = await takeOverFrom(ports, actor, { serviceId, fromId });
      return done.ok ? success(await presentTakeovers(ports, actor, language)) : done;
    })),
    handler(ops.getFollowUp, ({ actor, language, params, run }) => run(async (ports) => {
      const id = readId<'referral'>(params.referralId);
      return id === undefined ? refuse('notFound') : presentFollowUp(await seeFollowUp(ports, actor, id), language);
    })),
    handler(ops.takeOverFollowUp, ({ actor, language, params, run }) => run(async (ports) => {
      const id = readId<'referral'>(params.referralId);
      if (id === undefined) return refuse('notFound');
      const done = await takeOverFollowUp(ports, actor, id);
      return done.ok ? presentFollowUp(await seeFollowUp(ports, actor, id), language) : done;
    })),
  ];
}

async function presentTakeovers(ports: Ports, actor: Actor, language: Language): Promise<AnswerOf<typeof ops.seeTakeovers>> {
  const { services, latest } = await seeTakeovers(ports, actor);
  const label = (who: PersonLabelFacts | undefined) => (who === undefined ? networkTexts[language].someone : networkTexts[language].personLabel(who));
  return {
    services: services.map(({ serviceId, name, colleagues }) => ({
      serviceId, name, colleagues: colleagues.map(({ personId, who, referrals, plans, assessments }) => ({ personId, label: label(who), referrals, plans, assessments })),
    })),
    latest: latest.map(({ id, at, from, by, taken }) => ({ id, at: at.toString(), from: label(from), by: label(by), taken })),
  };
}

function presentFollowUp(seen: Outcome<FollowUp, 'notFound'>, language: Language): Outcome<AnswerOf<typeof ops.getFollowUp>, 'notFound'> {
  if (!seen.ok) return seen;
  const { own, mayTakeOver, who } = seen.value;
  return success({ own, mayTakeOver, label: who === undefined ? null : networkTexts[language].personLabel(who) });
}
