import type { todayOperations } from '../../contract/today';
import type { AnswerOf } from '../../contract/operation';
import { accessTexts } from '../../../texts/access';
import { assessmentTexts } from '../../../texts/assessments';
import { memberTexts } from '../../../texts/members';
import { retentionTexts } from '../../../texts/retention';
import { tabTodayTexts } from '../../../texts/tab-today';
import { todayTexts } from '../../../texts/today';
import { useLanguage } from '../app/language';
import type { TodayLine } from './today-lines';

type Today = AnswerOf<typeof todayOperations.seeToday>;

/** What waits for the reader as lines, each with the page where it is done. */
export function useWaitingLines({ waiting, placesToAnswer }: Pick<Today, 'waiting' | 'placesToAnswer'>): readonly TodayLine[] {
  const language = useLanguage();
  const said = todayTexts[language];
  const own = tabTodayTexts[language];
  const ways: { readonly [What in Today['waiting'][number]['what']]: readonly [page: string, text: (count: number) => string] } = {
    referrals: ['referrals', said.waitingReferrals],
    assignments: ['referrals/assignments', said.waitingAssignments],
    hoursInTheWay: ['referrals/bookings', own.hoursInTheWay],
    messagesToGive: ['offers/messages', said.messagesToGive],
    dueAssessments: ['conversations/families/assessments', assessmentTexts[language].nearIts],
    missingHandovers: ['referrals/keeping', retentionTexts[language].today],
    membershipsToConfirm: ['networks/members', memberTexts[language].toConfirmCount],
    accessToAnswer: ['networks/members', accessTexts[language].waitingCount],
  };
  return [
    ...waiting.map(({ what, count }) => ({ key: what, page: ways[what][0], text: ways[what][1](count) })),
    ...placesToAnswer.map(({ offerId, title }) => ({ key: offerId, page: `offers/${offerId}`, text: own.placeToAnswer(title) })),
  ];
}
