import { Temporal } from 'temporal-polyfill';

/** Counts what comes by key; answers how many whole seconds to wait, or undefined when it may go on. */
export type RateLimit = (key: string, now: Temporal.Instant) => number | undefined;

/** At most `most` for a key within so many seconds, counted from the first of them. What is old is forgotten. */
export function rateLimit(most: number, seconds: number): RateLimit {
  const windows = new Map<string, { readonly ends: Temporal.Instant; count: number }>();
  return (key, now) => {
    for (const [other, { ends }] of windows) {
      if (Temporal.Instant.compare(ends, now) > 0) break;
      windows.delete(other);
    }
    const window = windows.get(key) ?? { ends: now.add({ seconds }), count: 0 };
    window.count += 1;
    windows.set(key, window);
    return window.count <= most ? undefined : Math.max(1, Math.ceil(now.until(window.ends).total('seconds')));
  };
}
