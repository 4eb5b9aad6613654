import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

export interface CounsellorAbsenceFacts extends BookedHourFacts {
  readonly page: string;
}

/** Tells the base's channel that a counsellor cannot come. Why is not known to the product. */
export function counsellorAbsenceCard(facts: CounsellorAbsenceFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].absenceReported;
  return cardFrame(rendering, {
    title: words.title,
    body: [bookedHourElement(facts, rendering), text(words.body)],
    actions: [openPage(words.openTab, facts.page)],
  });
}
