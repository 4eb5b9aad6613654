import type { OfferId } from '../../../domain/identifiers';

/** Who enrols in an offer now, of those in this process. */
export interface Turn {
  /** What decides about the offer's places, as the one before left it; undefined when it must be asked for. */
  readonly left: string | undefined;
  /** Lets the next one have it, with what is left to them. May be called again, without effect. */
  pass(left: string | undefined): void;
}

/** Lets those in this process who enrol in the same offer do so one after the other. */
export interface Turns {
  take(offerId: OfferId): Promise<Turn>;
}

/**
 * A line for each offer that somebody enrols in. It decides nothing: the database asks again under its own lock. It only keeps
 * those of one process from standing in each other's way there, and hands on what the one before has just read.
 */
export function turnsAtOffers(): Turns {
  const lines = new Map<OfferId, ((turn: Turn) => void)[]>();
  const turnAt = (offerId: OfferId, left: string | undefined): Turn => {
    let passed = false;
    return {
      left,
      pass: (leaves) => {
        if (passed) return;
        passed = true;
        const next = lines.get(offerId)?.shift();
        if (next === undefined) lines.delete(offerId);
        else next(turnAt(offerId, leaves));
      },
    };
  };
  return {
    take: (offerId) => {
      const line = lines.get(offerId);
      if (line === undefined) {
        lines.set(offerId, []);
        return Promise.resolve(turnAt(offerId, undefined));
      }
      return new Promise((resolve) => void line.push(resolve));
    },
  };
}
