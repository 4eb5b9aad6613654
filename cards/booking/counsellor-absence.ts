import type { BookingId } from '../../domain/identifiers';
import { bookedHourTexts } from '../../texts/booked-hours';
import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

export interface CounsellorAbsenceFacts extends BookedHourFacts {
  readonly bookingId: BookingId;
  /** Whether it is shown to a coordinator alone, who can act on it at once. */
  readonly inPersonalChat: boolean;
  readonly page: string;
}

/** Tells the base that a counsellor cannot come. Why is not known to the product. */
export function counsellorAbsenceCard(facts: CounsellorAbsenceFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].absenceReported;
  return cardFrame(rendering, {
    title: words.title,
    body: [bookedHourElement(facts, rendering), text(words.body)],
    actions: [
      ...(facts.inPersonalChat ? [execute(rendering, {
        title: bookedHourTexts[rendering.language].substitutes.find, verb: 'booking.findSubstitutes', payload: { bookingId: facts.bookingId }, look: { style: 'positive' },
      })] : []),
      openPage(words.openTab, facts.page),
    ],
  });
}
