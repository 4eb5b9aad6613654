import { todayCard } from '../../cards/network/today';
import { seeToday, type Today } from '../../domain/network/see-today';
import { success } from '../../domain/outcome';
import type { CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';

/** «i dag»: what awaits the sender. */
export const showToday: CommandHandler = async (turn) => {
  const seen = await turn.product.asActor<Today, never>(turn.actor, async (ports) => success(await seeToday(ports, turn.actor)));
  if (!seen.ok) return refusalCard(seen.refusal, turn.rendering());
  return todayCard({ ...seen.value, tabPage: turn.tabPage('/'), messagesPage: turn.tabPage('/offers/messages') }, turn.rendering());
};
