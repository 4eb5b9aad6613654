import { todayCard } from '../../cards/network/today';
import { seeToday, type Today } from '../../domain/network/see-today';
import { success } from '../../domain/outcome';
import type { CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';

/** «i dag»: what awaits the sender. */
export const showToday: CommandHandler = async (turn) => {
  const seen = await turn.product.asActor<Today, never>(turn.actor, async (ports) => success(await seeToday(ports, turn.actor)));
  if (!seen.ok) return refusalCard(seen.refusal, turn.rendering());
  // What a service has been offered is its own: elsewhere others read along.
  const placesToAnswer = turn.place.kind === 'personal' ? seen.value.placesToAnswer : [];
  return todayCard({ ...seen.value, placesToAnswer, tabPage: turn.tabPage('/') }, turn.rendering());
};
