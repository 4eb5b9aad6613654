import { noticeCard } from '../../cards/network/notice';
import { answerAssignment } from '../../domain/booking/booked/answer-assignment';
import { bookedHourTexts } from '../../texts/booked-hours';
import type { ActionHandler } from '../handler';
import { refusalCard } from '../refusal-card';

/** Yes or no to an hour, from the card that asked. A second press finds that it is answered. */
export const answerAssignmentFromCard: ActionHandler<'booking.answerAssignment'> = async (turn, { payload }) => {
  const outcome = await turn.product.asActor(turn.actor, (ports) => answerAssignment(ports, turn.actor, payload));
  if (!outcome.ok) return refusalCard(outcome.refusal, turn.rendering());
  const words = bookedHourTexts[turn.actor.language].assignment;
  return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'done', text: payload.accept ? words.accepted : words.declined } });
};
