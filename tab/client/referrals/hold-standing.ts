/** A hold as the server tells it: for how many seconds more it was kept when it was read. */
interface Held {
  readonly id: string;
  readonly secondsLeft: number;
}

/** What is shown of a hold, and whether its time has run out. */
export interface HoldStanding<Hold extends Held> {
  readonly hold: Hold | undefined;
  readonly lapsed: boolean;
}

/**
 * What the page shows: what is held now, else what ran out while it was shown, until that is forgotten. A hold that the server still
 * tells of is lapsed all the same once its time has run out here: the server's word may be older.
 */
export function holdStanding<Hold extends Held>(own: Hold | undefined, ranOut: Hold | undefined): HoldStanding<Hold> {
  const hold = own ?? ranOut;
  return { hold, lapsed: hold !== undefined && hold.id === ranOut?.id };
}

/** Milliseconds until a hold counts as run out: a second after its time, so that the server says so first; never less than that second. */
export function untilRunOut({ secondsLeft }: Pick<Held, 'secondsLeft'>, readAt: number, now: number): number {
  return Math.max(0, secondsLeft * 1_000 - (now - readAt)) + 1_000;
}
