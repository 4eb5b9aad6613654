import { Temporal } from '../../domain/time';

/**
 * How often one chat is written to. Teams takes 60 messages in 30 seconds for a conversation
 * (and 7 in one second); half a second and a bit between them keeps below both.
 */
export interface Pacing {
  /** When the first of the chats that were just written to is free again; undefined when all are free now. */
  busyUntil(chatIds: readonly string[], now: Temporal.Instant): Temporal.Instant | undefined;
  sentTo(chatId: string, now: Temporal.Instant): void;
}

const gap = Temporal.Duration.from({ milliseconds: 600 });

/** Keeps the last time for each chat in memory; what is old is forgotten. */
export function chatPacing(): Pacing {
  const freeAt = new Map<string, Temporal.Instant>();
  return {
    busyUntil: (chatIds, now) =>
      chatIds
        .map((chatId) => freeAt.get(chatId))
        .filter((free) => free !== undefined)
        .filter((free) => Temporal.Instant.compare(free, now) > 0)
        .sort(Temporal.Instant.compare)
        .at(-1),
    sentTo: (chatId, now) => {
      for (const [other, free] of freeAt) {
        if (Temporal.Instant.compare(free, now) <= 0) freeAt.delete(other);
      }
      freeAt.set(chatId, now.add(gap));
    },
  };
}

/**
 * When to try again: 2 seconds after the first attempt, doubled each time up to an hour, spread by
 * half; never sooner than Teams asked for. `jitter` lies between 0 and 1.
 */
export function backOff(
  now: Temporal.Instant,
  attempts: number,
  retryAfterSeconds: number | undefined,
  jitter: number,
): Temporal.Instant {
  const seconds = Math.min(3_600, 2 ** Math.min(attempts, 12)) * (0.5 + jitter / 2);
  const wait = Math.max(seconds, retryAfterSeconds ?? 0);
  return now.add({ milliseconds: Math.ceil(wait * 1_000) });
}
