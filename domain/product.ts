import type { Calendars } from './booking/calendars';
import type { Clock } from './time';
import type { AsActor } from './unit-of-work';

/** What bot and tab are given to work with: the same for both. */
export interface Product {
  readonly asActor: AsActor;
  readonly clock: Clock;
  readonly calendars: Calendars;
}
