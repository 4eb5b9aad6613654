import { bookedCard, bookedFacts } from '../../cards/booking/booked';
import { reportCounsellorAbsence } from '../../domain/booking/report-absence';
import { bookingTexts } from '../../texts/booking';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler, CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';
import { ownHoursAnswer } from './own-hours-answer';

/** «forfall»: the sender's own hours to choose among. */
export const askForAbsence: CommandHandler = (turn) => ownHoursAnswer(turn);

/**
 * Reports forfall from the list and shows the list again. Several of its buttons have the same verb, so the same
 * rendering may be pressed more than once; the use case itself counts a second report of the same hour as none.
 */
export const reportAbsenceInList: ActionHandler<'booking.reportAbsenceInList'> = async (turn, { payload }) => {
  const { language } = turn.actor;
  const outcome = await turn.product.asActor(turn.actor, (ports) => reportCounsellorAbsence(ports, turn.actor, payload));
  return ownHoursAnswer(turn, outcome.ok
    ? { kind: 'done', text: bookingTexts[language].absence.done }
    : { kind: 'refused', text: refusalTexts[language][outcome.refusal] });
};

/** Reports forfall from the card that told of the hour. */
export const reportAbsence: ActionHandler<'booking.reportAbsence'> = async (turn, { payload }) => {
  const outcome = await turn.product.asActor(turn.actor, (ports) => reportCounsellorAbsence(ports, turn.actor, payload));
  if (!outcome.ok) return refusalCard(outcome.refusal, turn.rendering());
  const own = { personId: turn.actor.scope.personId, page: turn.tabPage(`/referrals/${outcome.value.referralId}`) };
  const notice = { kind: 'done', text: bookingTexts[turn.actor.language].absence.done } as const;
  return bookedCard(bookedFacts(outcome.value, own), { ...turn.rendering(), notice });
};
