import type { OfferId } from '../../../domain/identifiers';
import type { MarkedPlaces } from '../places';

/** Who decides on an offer's places now, of those in this process. */
export interface Turn {
  /** What decides about the offer's places, as the one before leaves it; undefined when it must be asked for. */
  readonly left: MarkedPlaces | undefined;
  /** What was decided is on its way to be written, and leaves this: the next one may decide on it meanwhile. */
  sent(leaves: MarkedPlaces | undefined): void;
  /** The work has ended, written as it was said, or not. May be called again, without effect. */
  end(written: boolean): void;
}

/** Lets those in this process who enrol in the same offer do so one after the other. */
export interface Turns {
  take(offerId: OfferId): Promise<Turn>;
}

/** How many may be on their way to be written: one works in the database while one stands ready behind it. */
const mostUnderWay = 2;

interface Line {
  readonly waiting: ((turn: Turn) => void)[];
  deciding: boolean;
  underWay: number;
  left: MarkedPlaces | undefined;
}

/**
 * A line for each offer that somebody enrols in. It decides nothing: the database asks again under its own lock, and whoever has
 * decided on what was never written is refused there and decides anew. It only keeps those of one process from standing in each
 * other's way, and hands on what the one before leaves.
 */
export function turnsAtOffers(): Turns {
  const lines = new Map<OfferId, Line>();
  const goOn = (offerId: OfferId, line: Line): void => {
    if (line.deciding || line.underWay >= mostUnderWay) return;
    const next = line.waiting.shift();
    if (next !== undefined) next(turnIn(offerId, line));
    else if (line.underWay === 0) lines.delete(offerId);
  };
  const turnIn = (offerId: OfferId, line: Line): Turn => {
    let at: 'deciding' | 'underWay' | 'ended' = 'deciding';
    line.deciding = true;
    return {
      left: line.left,
      sent: (leaves) => {
        if (at !== 'deciding') return;
        at = 'underWay';
        line.deciding = false;
        line.underWay += 1;
        line.left = leaves;
        goOn(offerId, line);
      },
      end: (written) => {
        if (at === 'ended') return;
        if (at === 'deciding') line.deciding = false;
        else line.underWay -= 1;
        at = 'ended';
        if (!written) line.left = undefined;
        goOn(offerId, line);
      },
    };
  };
  return {
    take: (offerId) => {
      const line = lines.get(offerId) ?? { waiting: [], deciding: false, underWay: 0, left: undefined };
      lines.set(offerId, line);
      return new Promise((resolve) => {
        line.waiting.push(resolve);
        goOn(offerId, line);
      });
    },
  };
}
