import { todayCard } from '../../cards/network/today';
import { namePlans, type NamedPlan } from '../../domain/conversations/planned/name-planned';
import { seeToday, type Today } from '../../domain/network/see-today';
import { success } from '../../domain/outcome';
import type { CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';

/** «i dag»: what awaits the sender. */
export const showToday: CommandHandler = async (turn) => {
  const seen = await turn.product.asActor<Today & { readonly lines: readonly NamedPlan[] }, never>(turn.actor, async (ports) => {
    const today = await seeToday(ports, turn.actor);
    return success({ ...today, lines: await namePlans(ports, turn.actor, today.plannedConversations, turn.product.decks) });
  });
  if (!seen.ok) return refusalCard(seen.refusal, turn.rendering());
  // What a service has been offered and has to pass on, and what keeps somebody from an hour, is their own: elsewhere others read along.
  const { placesToAnswer, messagesToGive, hoursInTheWay, dueAssessments, accessToAnswer, membershipsToConfirm, missingHandovers, lines } = seen.value;
  const own = turn.place.kind === 'personal' ? { placesToAnswer, messagesToGive, hoursInTheWay, dueAssessments, accessToAnswer, membershipsToConfirm, missingHandovers }
    : { placesToAnswer: [], messagesToGive: 0, hoursInTheWay: 0, dueAssessments: 0, accessToAnswer: 0, membershipsToConfirm: 0, missingHandovers: 0 };
  return todayCard({
    ...seen.value, ...own, plannedConversations: turn.place.kind === 'channel' ? [] : lines,
    tabPage: turn.tabPage('/'), messagesPage: turn.tabPage('/offers/messages'), assessmentsPage: turn.tabPage('/conversations/families/assessments'),
    membersPage: turn.tabPage('/networks/members'), keepingPage: turn.tabPage('/referrals/keeping'),
  }, turn.rendering());
};
