import { bookingTexts } from '../../texts/booking';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

/** What the coordinator sees who has just booked an hour. */
export function hourBookedCard(facts: BookedHourFacts, rendering: Rendering): AdaptiveCard {
  const words = bookingTexts[rendering.language].hourBooked;
  return cardFrame({ ...rendering, notice: { kind: 'done', text: words.body } }, {
    title: words.title,
    body: [bookedHourElement(facts, rendering)],
    actions: [execute(rendering, { title: words.more, verb: 'booking.showWaiting', payload: {} })],
  });
}
