import type { Language } from '../../domain/language';
import type { Handover, StepToHandOver } from '../../domain/referrals/handover/see-handover';
import { osloDate, type Temporal } from '../../domain/time';
import { handoverTexts } from '../../texts/handover';
import { networkTexts } from '../../texts/network';
import { referralFlowTexts } from '../../texts/referral-flow';
import { referralTexts } from '../../texts/referrals';
import type { handoverOperations } from '../contract/handover';
import type { AnswerOf } from '../contract/operation';
import { presentPlace } from './referrals-presenter';

type Presented = AnswerOf<(typeof handoverOperations)['readHandover']>;

/** The hand-over of a referral; each step's text in both written standards. */
export function presentHandover(handover: Handover, language: Language): Presented {
  const { referral, side, waiting, baseJournals, steps } = handover;
  return {
    reference: referral.reference,
    waiting,
    ...(side === undefined ? {} : { side }),
    ...(baseJournals === undefined ? {} : { base: { id: referral.base.id, journals: baseJournals } }),
    items: steps.map((step) => ({
      logId: step.line.logId,
      at: step.line.at.toString(),
      whatLabel: referralFlowTexts[language].logged[step.line.what],
      nb: documentOf(handover, step, 'nb'),
      nn: documentOf(handover, step, 'nn'),
      ...(step.record === undefined ? {} : { record: { recordedOn: step.record.recordedOn.toString(), caseReference: step.record.caseReference } }),
    })),
  };
}

function documentOf({ referral, counsellors, placeIsHidden }: Handover, { line, isLatest }: StepToHandOver, language: Language): Presented['items'][number]['nb'] {
  const words = handoverTexts[language];
  const { course } = referral;
  const dayText = (day: Temporal.PlainDate) => day.toLocaleString(language === 'nn' ? 'nn-NO' : 'nb-NO', { day: 'numeric', month: 'long', year: 'numeric' });
  const facts = {
    reference: referral.reference, service: referral.orderingService.name, base: referral.base.name, day: dayText(osloDate(line.at)),
    what: referralFlowTexts[language].logged[line.what],
  };
  const when = <Value>(is: boolean, value: Value | null, sentence: (value: Value) => string) => (is && value !== null ? [sentence(value)] : []);
  const { what } = line;
  const isBegin = what === 'begin' && isLatest;
  const isEvaluation = what === 'evaluate' && isLatest;
  return {
    heading: words.heading(facts),
    paragraphs: [
      words.parties(facts),
      ...(what === 'sent'
        ? [words.category(referralTexts[language].categories[referral.category]), words.order(referral.orderSummary),
          placeIsHidden && referral.place.kind !== 'teams' ? words.placeIsHidden : words.place(presentPlace(referral.place, language).label)]
        : []),
      ...(what === 'logCall' && isLatest && course.reasons.length > 0 ? [words.reasons(course.reasons.map((reason) => referralFlowTexts[language].reasons[reason]).join(', '))] : []),
      ...when(true, line.note, words.because),
      ...when(isBegin || isEvaluation, course.evaluationDate, (day) => words.evaluationOn(dayText(day))),
      ...when(isBegin || (what === 'extend' && isLatest), course.endDate, (day) => words.endsOn(dayText(day))),
      ...when(isBegin, course.measurePlan, (status) => words.measurePlan[status]),
      ...((isBegin || (what === 'takeOver' && isLatest)) && counsellors.length > 0
        ? [words.counsellors(counsellors.map(networkTexts[language].personLabel).join(', '))] : []),
      ...when(isEvaluation, course.usefulness, (usefulness) => words.usefulness[usefulness]),
      ...when(what === 'sendReport' && isLatest, course.reportSentOn, (day) => words.reportSentOn(dayText(day))),
      ...when(what === 'close' && isLatest, course.conferenceOffered, words.conference),
    ],
  };
}
