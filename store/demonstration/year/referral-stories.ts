import type { Skill } from '../../../domain/booking/skills';
import type { Temporal } from '../../../domain/time';
import type { ReferralCategory } from '../../../domain/referrals/referral';
import type { ReferralState } from '../../../domain/referrals/referral-state';
import type { StepTaken } from '../../../domain/referrals/step-changes';

/** What happens next in a story, and how many working days before the day of loading. */
export type Happening = readonly [daysBefore: number, what:
  | { readonly step: (on: Temporal.PlainDate) => StoryStep }
  /** One or two counsellors are given it. */
  | { readonly assign: readonly string[] }
  /** An hour is booked, the first that can be from so many working days before the day of loading; fewer than none lie ahead. */
  | { readonly book: readonly string[]; readonly skill: Skill; readonly from: number },
];
/** A step with its people by key, as stories know them. */
export type StoryStep = Exclude<StepTaken, { readonly step: 'begin' }> | Omit<Extract<StepTaken, { readonly step: 'begin' }>, 'counsellorIds'>;

/** One henvendelse from the day it was sent; a demonstration writes of tasks, never of anybody. */
export interface ReferralStory {
  readonly from: string;
  readonly category: ReferralCategory;
  readonly summary: string;
  readonly urgent?: boolean;
  readonly sent: number;
  readonly then: readonly Happening[];
  /** Where it stands when all of it has happened. */
  readonly ends: ReferralState;
}

const called = (daysBefore: number): Happening => [daysBefore, { step: (on) => ({ step: 'logCall', on, reasons: ['noCapacity'] }) }];
const reviewed = (daysBefore: number): Happening => [daysBefore, { step: () => ({ step: 'review', ticks: ['orderIsClear', 'withinTheBasesWork', 'capacityConsidered'] }) }];
const accepted = (daysBefore: number): Happening => [daysBefore, { step: () => ({ step: 'accept' }) }];
const begun = (daysBefore: number, weeks: number): Happening => [daysBefore, { step: (on) => ({
  step: 'begin', evaluationDate: on.add({ weeks: Math.ceil(weeks / 2) }), endDate: on.add({ weeks }), measurePlan: 'received',
  ticks: ['goalsAgreed', 'orderAgreed', 'timesSuitTheFamily', 'rolesAgreed'],
}) }];
const evaluated = (daysBefore: number): Happening => [daysBefore, { step: (on) => ({ step: 'evaluate', on, usefulness: 'useful', ticks: ['orderReached'], nextOn: undefined }) }];

/** A base with something in every column of its board, from services that have an agreement with it. */
export const referralStories: readonly ReferralStory[] = [
  { from: 'midtre-namdal', category: 'fosterParentGuidance', summary: 'Råd om hvordan vi følger opp etter et avbrutt samvær.', urgent: true, sent: 1, then: [], ends: 'sent' },
  { from: 'inn-trondelag', category: 'other', summary: 'Ønsker en drøfting før et ansvarsgruppemøte.', sent: 3, then: [called(1)], ends: 'clarificationCall' },
  { from: 'ytre-namdal', category: 'homeBasedMeasures', summary: 'Veiledning hjemme om faste rutiner.', sent: 6, then: [called(5), reviewed(2)], ends: 'reviewed' },
  {
    from: 'indre-namdal', category: 'parentFollowUpAfterCareOrder', summary: 'Oppfølging etter vedtak, gjerne kveldstid.', sent: 12,
    then: [called(11), reviewed(10), [9, { step: () => ({ step: 'wait', reason: 'Ledig kapasitet om noen uker.' }) }]], ends: 'waiting',
  },
  {
    from: 'midtre-namdal', category: 'homeBasedMeasures', summary: 'To veiledere i en kort periode.', sent: 8,
    then: [called(7), reviewed(6), accepted(5), [4, { assign: ['counsellor-midtre-namdal-1'] }]], ends: 'accepted',
  },
  {
    from: 'inn-trondelag', category: 'fosterParentGuidance', summary: 'Veiledning om trygghet ved leggetid.', sent: 14,
    then: [called(13), reviewed(12), accepted(11), [9, { book: ['counsellor-midtre-namdal-1'], skill: 'fosterCare', from: -4 }]], ends: 'startMeeting',
  },
  {
    from: 'ytre-namdal', category: 'fosterParentGuidance', summary: 'Veiledning om søskensamvær.', sent: 45,
    then: [
      called(44), reviewed(43), accepted(42), [41, { book: ['counsellor-verdal-1'], skill: 'fosterCare', from: 36 }], begun(34, 16),
      [6, { book: ['counsellor-verdal-1'], skill: 'fosterCare', from: -6 }],
    ],
    ends: 'active',
  },
  {
    from: 'indre-namdal', category: 'homeBasedMeasures', summary: 'Veiledning i hverdagssituasjoner.', sent: 90,
    then: [called(89), reviewed(88), accepted(87), [86, { book: ['counsellor-inn-trondelag-1'], skill: 'fosterCare', from: 80 }], begun(78, 20), evaluated(5)],
    ends: 'evaluated',
  },
  {
    from: 'midtre-namdal', category: 'other', summary: 'Drøfting av oppstart.', sent: 160,
    then: [
      called(159), reviewed(158), accepted(157), [156, { book: ['counsellor-ytre-namdal-1'], skill: 'fosterCare', from: 150 }], begun(148, 10), evaluated(110),
      [105, { step: (on) => ({ step: 'sendReport', on, ticks: ['writtenInTheCaseSystem', 'sentToTheService'] }) }],
      [100, { step: () => ({ step: 'close', conferenceOffered: true }) }],
    ],
    ends: 'closed',
  },
  {
    from: 'ytre-namdal', category: 'parentFollowUpAfterCareOrder', summary: 'Spørsmål om praktisk hjelp i hjemmet.', sent: 30,
    then: [called(29), reviewed(28), [27, { step: () => ({ step: 'decline', reason: 'Hører til kommunens egne tiltak.' }) }]], ends: 'declined',
  },
];
