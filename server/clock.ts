import { Temporal, type Clock } from '../domain/time';

/** The clock on the wall; with a start it runs on from that instant instead (local mode). */
export function wallClock(start?: Temporal.Instant): Clock {
  if (start === undefined) return () => Temporal.Now.instant();
  const ahead = start.since(Temporal.Now.instant());
  return () => Temporal.Now.instant().add(ahead);
}
