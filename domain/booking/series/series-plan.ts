/** What differs in one session from the rest of its series. */
export type SeriesException =
  /** At another time in the same week, with the same people. */
  | { readonly kind: 'otherTime'; readonly insteadOf: number }
  /** One comes instead of another. */
  | { readonly kind: 'substitute'; readonly absent: number };

/** Minutes are since 1970; people are numbered by their place in the list. */
export interface PlannedSession {
  readonly start: number;
  readonly people: readonly number[];
  readonly exception: SeriesException | null;
}

/** A whole series, found at once. */
export interface SeriesPlan {
  /** Those who hold the series. */
  readonly people: readonly number[];
  readonly sessions: readonly PlannedSession[];
  /** When a session would have been and could not be held in any way: the series goes on the next time. */
  readonly leftOut: readonly number[];
  /** How many sessions differ or are left out. */
  readonly exceptions: number;
}
