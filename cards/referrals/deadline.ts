import type { OwedStep, Told } from '../../domain/referrals/deadlines/deadline';
import type { Temporal } from '../../domain/time';
import { referralDeadlineTexts } from '../../texts/referral-deadlines';
import { referralTexts } from '../../texts/referrals';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { plainDayText } from '../when';

/** That a day has come: which service's henvendelse, by its reference, and what is due. Nothing of what it says. */
export interface DeadlineFacts {
  readonly reference: string;
  readonly service: string;
  readonly what: Told;
  readonly dueOn: Temporal.PlainDate;
  readonly page: string;
}

const stepOf = { callIsLate: 'call', decisionIsLate: 'decision', evaluationIsLate: 'evaluation', evaluationIsNear: 'evaluation' } as const satisfies Record<Told, OwedStep>;

/** Tells the deputy that a deadline has passed, or those who hold the assignment that its evaluation is near. */
export function deadlineCard({ reference, service, what, dueOn, page }: DeadlineFacts, rendering: Rendering): AdaptiveCard {
  const words = referralDeadlineTexts[rendering.language];
  const { service: serviceTitle, reference: referenceTitle } = referralTexts[rendering.language];
  const near = what === 'evaluationIsNear';
  return cardFrame(rendering, {
    title: near ? words.card.nearTitle : words.card.lateTitle,
    body: [
      text((near ? words.due : words.late)[stepOf[what]](plainDayText(dueOn, rendering.language)), { weight: 'bolder' }),
      { type: 'FactSet', facts: [{ title: serviceTitle, value: service }, { title: referenceTitle, value: reference }] },
      text(near ? words.card.near : words.card.late),
      text(words.card.substanceElsewhere, { isSubtle: true }),
    ],
    actions: [openPage(words.card.open, page)],
  });
}
