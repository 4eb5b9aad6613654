import { noticeCard } from '../../cards/network/notice';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { groupOfferTexts } from '../../texts/group-offers';
import { networkTexts } from '../../texts/network';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import { refusalCard } from '../refusal-card';

/** A leader cannot come to a session. Saying so again changes nothing, and hears the same. */
export const reportSessionAbsence: ActionHandler<'groupOffers.reportAbsence'> = async (turn, pressed) => {
  const { language } = turn.actor;
  const outcome = await once(turn, pressed, (ports) => reportLeaderAbsence(ports, turn.actor, pressed.payload));
  if (!outcome.ok) return refusalCard(outcome.refusal, turn.rendering());
  const notice = { kind: 'done', text: groupOfferTexts[language].absence.reported } as const;
  return noticeCard({ title: networkTexts[language].noticeTitle }, { ...turn.rendering(), notice });
};
