import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { useTexts } from '../../app/language';
import { Facts } from '../../app/look/facts';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { Referral } from '../referral';

/** What the steps have given so far: the call, the reasons, the dates, what is ticked off. */
export function ReferralCourse({ referral: { course } }: { referral: Referral }) {
  const texts = useTexts(tabReferralFlowTexts);
  const when = useWhen();
  const dayOf = (day: string | undefined) => (day === undefined ? undefined : when.day(day));
  const labels = (all: readonly { readonly label: string }[]) => (all.length === 0 ? undefined : all.map(({ label }) => label).join(', '));
  const facts = [
    [texts.calledOn, dayOf(course.calledOn)],
    [texts.fields.reasons, labels(course.reasons)],
    [texts.fields.evaluationDate, dayOf(course.evaluationDate)],
    [texts.fields.endDate, dayOf(course.endDate)],
    [texts.fields.measurePlan, course.measurePlan === undefined ? undefined : texts.measurePlan[course.measurePlan]],
    [texts.evaluatedOn, dayOf(course.evaluatedOn)],
    [texts.fields.usefulness, course.usefulness === undefined ? undefined : texts.usefulness[course.usefulness]],
    [texts.reportProposedOn, course.reportSentOn === undefined ? dayOf(course.reportProposedOn) : undefined],
    [texts.reportSentOn, dayOf(course.reportSentOn)],
    [texts.fields.ticks, labels(course.ticks)],
  ] as const;
  if (facts.every(([, value]) => value === undefined)) return null;
  return <Panel title={texts.course}><Facts facts={facts} /></Panel>;
}
