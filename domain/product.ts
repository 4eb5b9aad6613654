import type { Calendars } from './booking/calendars';
import type { CalendarOnBehalf } from './booking/own-calendar/on-behalf';
import type { Deck } from './conversations/deck';
import type { Clock } from './time';
import type { AsActor } from './unit-of-work';

/** What bot and tab are given to work with: the same for both. */
export interface Product {
  readonly asActor: AsActor;
  readonly clock: Clock;
  readonly calendars: Calendars;
  /** Absent while the product runs without an application of its own. */
  readonly calendarOnBehalf?: CalendarOnBehalf;
  /** The samtalekort that a network can talk from, in the order they are offered. */
  readonly decks: readonly Deck[];
}
