import type { CancelReason, HourLogLine } from '../../domain/booking/booked/history';
import type { Temporal } from '../../domain/time';
import { bookedHourTexts } from '../../texts/booked-hours';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { whenStarts } from '../when';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

/** A change of a booked hour, with the hour as it now is. */
export interface HourChangedFacts extends BookedHourFacts {
  readonly what: HourLogLine['what'];
  readonly formerStart: Temporal.Instant | null;
  readonly reason: CancelReason | null;
  readonly out: HourLogLine['out'];
  readonly in: HourLogLine['in'];
  readonly page: string;
}

/** Tells once that a booked hour was moved or cancelled, or who comes instead of whom. */
export function hourChangedCard(facts: HourChangedFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const all = bookedHourTexts[language];
  const words = all.changed;
  const { what } = facts;
  const title = what === 'moved' || what === 'cancelled' || what === 'replaced' ? words[what] : words.other;
  return cardFrame(rendering, {
    title,
    body: [
      ...(facts.formerStart === null ? [] : [text(all.former(whenStarts(facts.formerStart, language)))]),
      ...(what === 'cancelled' && facts.reason !== null ? [text(`${words.reason}: ${all.reasons[facts.reason]}`)] : []),
      ...(what === 'replaced' ? [text(swapText(facts, language), { weight: 'bolder' })] : []),
      bookedHourElement(facts, rendering),
    ],
    actions: [openPage(words.openTab, facts.page)],
  });
}

function swapText({ out, in: comes }: HourChangedFacts, language: Rendering['language']): string {
  const words = bookedHourTexts[language];
  const { personLabel } = networkTexts[language];
  if (comes === null) return out === null ? '' : words.wentOut(personLabel(out));
  return out === null ? words.cameIn(personLabel(comes)) : words.swapped(personLabel(out), personLabel(comes));
}
