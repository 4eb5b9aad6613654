import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { groupOfferTexts } from '../../texts/group-offers';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import { ownHoursAnswer } from './own-hours-answer';

/**
 * A leader cannot come to a session; the list that it was said from is shown again. Its buttons share a verb, so
 * the same rendering may be pressed for several sessions. Saying so again changes nothing, and hears the same.
 */
export const reportSessionAbsence: ActionHandler<'groupOffers.reportAbsence'> = async (turn, { payload }) => {
  const { language } = turn.actor;
  const outcome = await turn.product.asActor(turn.actor, (ports) => reportLeaderAbsence(ports, turn.actor, payload));
  return ownHoursAnswer(turn, outcome.ok
    ? { kind: 'done', text: groupOfferTexts[language].absence.reported }
    : { kind: 'refused', text: refusalTexts[language][outcome.refusal] });
};
