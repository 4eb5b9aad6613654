import type { EnrolmentPorts } from '../../../domain/groupOffers/enrolment/ports';
import type { Transaction } from '../../database';
import { lockPlaces, placesFrom, placesNow } from '../places';
import type { Turn, Turns } from './turns';

/** What one try of a person's work decides on about an offer's places, and the turn that it holds meanwhile. */
export interface Decision {
  placesToDecideOn(tx: Transaction): EnrolmentPorts['placesToDecideOn'];
  /** What was decided on without a lock, and must be so when it is written; null where nothing was, or under the offer's lock. */
  decidedOn(): string | null;
  /** Ends the turn. `left` is what decides after the work, when it was written. */
  end(left: string | undefined): void;
}

/**
 * The first try takes its turn, and decides on what the one before left, or on what it reads without a lock. Had something changed
 * when it came to write, which another process alone can bring about, the next try locks the offer before it decides.
 */
export function decisionIn(turns: Turns, { locking }: { readonly locking: boolean }): Decision {
  let turn: Turn | undefined;
  let seen: string | null = null;
  return {
    placesToDecideOn: (tx) => async (offerId) => {
      if (locking) return lockPlaces(tx, offerId);
      turn ??= await turns.take(offerId);
      const said = turn.left ?? await placesNow(tx, offerId);
      seen = said ?? null;
      return said === undefined ? undefined : placesFrom(said);
    },
    decidedOn: () => seen,
    end: (left) => turn?.pass(left),
  };
}
