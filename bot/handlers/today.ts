import { todayCard, type PlannedLine } from '../../cards/network/today';
import { deckOf } from '../../domain/conversations/deck';
import { knownDecks } from '../../domain/conversations/ownDecks/known-decks';
import type { PlannedConversation } from '../../domain/conversations/planned/planned-conversation';
import { mayBegin } from '../../domain/conversations/planned/see-planned';
import { seeToday, type Today } from '../../domain/network/see-today';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import type { CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';

/** «i dag»: what awaits the sender. */
export const showToday: CommandHandler = async (turn) => {
  const seen = await turn.product.asActor<Today & { readonly lines: readonly PlannedLine[] }, never>(turn.actor, async (ports) => {
    const today = await seeToday(ports, turn.actor);
    return success({ ...today, lines: await linesOf(ports, turn, today.plannedConversations) });
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

async function linesOf(ports: Pick<Ports, 'network' | 'ownDecks'>, turn: Turn, planned: readonly PlannedConversation[]): Promise<readonly PlannedLine[]> {
  const decks = await knownDecks(ports, turn.product.decks, planned.map(({ deckKey }) => deckKey));
  const lines: PlannedLine[] = [];
  for (const one of planned) {
    const deck = deckOf(decks, one.deckKey);
    const network = await ports.network.network(one.networkId);
    if (deck === undefined || network === undefined) continue;
    const { id, version, startsAt } = one;
    lines.push({ id, version, startsAt, title: deck.title, networkName: network.name, mayBegin: mayBegin(turn.actor, one) });
  }
  return lines;
}
