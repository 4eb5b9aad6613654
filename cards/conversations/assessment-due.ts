import type { Temporal } from '../../domain/time';
import { assessmentTexts } from '../../texts/assessments';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { dateText } from '../when';

/** When it is due, and the address of the page with the service's assessments. */
export interface AssessmentDueFacts {
  readonly dueOn: Temporal.PlainDate;
  readonly page: string;
}

/** Reminds of a yearly assessment. It says only that there is one, and by when: which one stands in the tab. */
export function assessmentDueCard({ dueOn, page }: AssessmentDueFacts, rendering: Rendering): AdaptiveCard {
  const texts = assessmentTexts[rendering.language];
  return cardFrame(rendering, {
    title: texts.reminder, body: [text(texts.dueBy(dateText(dueOn, rendering.language)))], actions: [openPage(texts.openInTab, page)],
  });
}
