import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard, Choice, Input } from '../adaptive-card';
import { cardFrame, execute, type Rendering } from '../frame';
import type { HourQuestion } from './actions';
import { substanceElements, type ReferralSubstance } from './waiting';

export interface AskHourFacts {
  readonly referral: ReferralSubstance;
  /** The skills to choose among, by key. */
  readonly skills: readonly (keyof typeof bookingTexts.nb.skills)[];
  /** What is filled in: a suggestion, or what was chosen before. */
  readonly question: HourQuestion;
  /** `2026-11-21`: no day before this can be chosen. */
  readonly today: string;
}

const lengths = [30, 45, 60, 90, 120];
const weekCounts = [1, 2, 4, 6, 8, 12];

/** What the coordinator chooses to see free hours: the referral on top, everything filled in, one press. */
export function askHourCard({ referral, skills, question, today }: AskHourFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language];
  return cardFrame(rendering, {
    title: words.ask.title(referral.reference),
    body: [
      ...substanceElements(referral, rendering),
      choice('skill', words.ask.skill, question.skill, skills.map((skill) => ({ title: words.skills[skill], value: skill }))),
      choice('counsellors', words.ask.together, `${question.counsellors}`, [
        { title: words.ask.one, value: '1' }, { title: words.ask.two, value: '2' },
      ]),
      choice('minutes', words.ask.length, `${question.minutes}`,
        lengths.map((minutes) => ({ title: words.ask.minutes(minutes), value: `${minutes}` }))),
      {
        type: 'Input.Date', id: 'from', label: words.ask.from, min: today, isRequired: true, errorMessage: words.ask.fromMissing,
        value: question.from,
      },
      choice('weeks', words.ask.weeks, `${question.weeks}`,
        weekCounts.map((weeks) => ({ title: words.ask.weekCount(weeks), value: `${weeks}` }))),
    ],
    actions: [
      execute(rendering, {
        title: words.ask.show, verb: 'booking.findHours', payload: { referralId: referral.referralId }, look: { style: 'positive' },
      }),
      execute(rendering, { title: words.ask.back, verb: 'booking.showWaiting', payload: {}, look: { associatedInputs: 'none' } }),
    ],
  });
}

function choice(id: string, label: string, value: string, choices: readonly Choice[]): Input {
  return { type: 'Input.ChoiceSet', id, label, choices, style: 'compact', value };
}
