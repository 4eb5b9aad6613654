import type { HourReminderKind } from '../../domain/booking/booked/remind-of-hours';
import { bookedHourTexts } from '../../texts/booked-hours';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

export interface HourReminderFacts extends BookedHourFacts {
  readonly kind: HourReminderKind;
  readonly page: string;
}

/** Reminds of a booked hour on the working day before, and on the day itself. */
export function hourReminderCard(facts: HourReminderFacts, rendering: Rendering): AdaptiveCard {
  const words = bookedHourTexts[rendering.language].reminder;
  return cardFrame(rendering, { title: words[facts.kind], body: [bookedHourElement(facts, rendering)], actions: [openPage(words.openTab, facts.page)] });
}
