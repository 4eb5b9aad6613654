import { namePlans, type NamedPlan } from '../../domain/conversations/planned/name-planned';
import type { Language } from '../../domain/language';
import { seeToday, type Today } from '../../domain/network/see-today';
import type { Tenancy } from '../../domain/network/tenants/ports';
import type { MessageOnPage } from '../../domain/network/ways/ports';
import { seeMessages, seeOwnWay } from '../../domain/network/ways/see-way';
import { success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import type { AnswerOf } from '../contract/operation';
import { todayOperations as ops, type waitingThings } from '../contract/today';
import { handler, type ApiHandler } from './handler';
import { presentPlace } from './referrals-presenter';
import { presentMessages } from './told-presenter';

type SeenToday = AnswerOf<typeof ops.seeToday>;

/** The reader's own day, and how messages come to them, as the API's handlers. */
export function todayHandlers({ decks }: Product, standing: Tenancy): readonly ApiHandler[] {
  return [
    handler(ops.seeToday, ({ actor, language, run }) => run(async (ports) => {
      const today = await seeToday(ports, actor);
      const plans = await namePlans(ports, actor, today.plannedConversations, decks);
      return success(presentToday(today, { plans, messages: await seeMessages(ports) }, language));
    })),
    handler(ops.seeMessageWay, ({ run }) => run(async (ports) => {
      const { way, because = null } = await seeOwnWay(ports, standing);
      return success({ way, because });
    })),
  ];
}

function presentToday(
  today: Today, { plans, messages }: { readonly plans: readonly NamedPlan[]; readonly messages: readonly MessageOnPage[] }, language: Language,
): SeenToday {
  const counts: Readonly<Record<(typeof waitingThings)[number], number>> = {
    referrals: today.waitingReferrals ?? 0,
    assignments: today.waitingAssignments ?? 0,
    hoursInTheWay: today.hoursInTheWay,
    messagesToGive: today.messagesToGive,
    dueAssessments: today.dueAssessments,
    missingHandovers: today.missingHandovers,
    membershipsToConfirm: today.membershipsToConfirm,
    accessToAnswer: today.accessToAnswer,
  };
  return {
    waiting: (Object.keys(counts) as (keyof typeof counts)[]).filter((what) => counts[what] > 0).map((what) => ({ what, count: counts[what] })),
    placesToAnswer: today.placesToAnswer.map(({ id, programme }) => ({ offerId: id, title: programme.titles[language] })),
    hours: today.hours.map(({ reference, period, place }) => ({ reference, start: period.start.toString(), end: period.end.toString(), place: presentPlace(place, language).label })),
    sessions: today.sessions.map(({ offer, session: { ordinal, period, place } }) => ({
      offerId: offer.id, title: offer.programme.titles[language], ordinal, of: offer.sessions.length,
      start: period.start.toString(), end: period.end.toString(), place: presentPlace(place, language).label,
    })),
    running: today.runningConversations.length,
    planned: plans.map(({ id, startsAt, title, networkName }) => ({ id, startsAt: startsAt.toString(), title: title[language], networkName })),
    messages: presentMessages(messages, language),
  };
}
