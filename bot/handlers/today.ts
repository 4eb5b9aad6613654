import { todayCard } from '../../cards/network/today';
import { seeToday, type Today } from '../../domain/network/see-today';
import { success } from '../../domain/outcome';
import type { CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';

/** «i dag»: what awaits the sender. */
export const showToday: CommandHandler = async (turn) => {
  const seen = await turn.product.asActor<Today, never>(turn.actor, async (ports) => success(await seeToday(ports, turn.actor)));
  if (!seen.ok) return refusalCard(seen.refusal, turn.rendering());
  // What a service has been offered, and has to pass on, is its own: elsewhere others read along.
  const { placesToAnswer, messagesToGive } = seen.value;
  const own = turn.place.kind === 'personal' ? { placesToAnswer, messagesToGive } : { placesToAnswer: [], messagesToGive: 0 };
  return todayCard({ ...seen.value, ...own, tabPage: turn.tabPage('/'), messagesPage: turn.tabPage('/offers/messages') }, turn.rendering());
};
