import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

/** What the coordinator sees who has just booked an hour. */
export function hourBookedCard(facts: BookedHourFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].hourBooked;
  return cardFrame(rendering, {
    title: words.title,
    body: [bookedHourElement(facts, rendering), text(words.body)],
    actions: [execute(rendering, { title: words.more, verb: 'booking.showWaiting', payload: {} })],
  });
}
