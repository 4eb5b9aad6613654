import type { Id } from '../../../domain/identifiers';
import type { Temporal } from '../../../domain/time';
import { stableId } from '../stable-id';

/** The id that something made at the instant would have: of version 7, so that ids stand in the order of time, and the number tells those of one instant apart. */
export function idAt(instant: Temporal.Instant, number: number): Id<string> {
  const time = instant.epochMilliseconds.toString(16).padStart(12, '0');
  const place = (number % 0x1000).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}${stableId('idAt', String(number)).slice(18)}` as Id<string>;
}
