import type { Enrolment } from '../../../domain/groupOffers/enrolment/enrolment';
import { placesAfter } from '../../../domain/groupOffers/enrolment/places-after';
import type { EnrolmentPorts } from '../../../domain/groupOffers/enrolment/ports';
import type { Transaction } from '../../database';
import { lockPlaces, markAfter, placesNow, type MarkedPlaces } from '../places';
import type { Turn, Turns } from './turns';

/** What one try of a person's work decides on about an offer's places, and the turn that it holds meanwhile. */
export interface Decision {
  placesToDecideOn(tx: Transaction): EnrolmentPorts['placesToDecideOn'];
  /** Is told what was decided. */
  enrolled(household: readonly Enrolment[]): void;
  /** The mark of what was decided on without a lock, and must be so when it is written; null where nothing was, or under the offer's lock. */
  decidedOn(): string | null;
  /** What was decided is on its way to be written. */
  sent(): void;
  /** Ends the turn: it was written on what it was decided on, or not at all. */
  end(asDecided: boolean): void;
}

/**
 * The first try takes its turn, and decides on what the one before leaves, or on what it reads without a lock. Had something changed
 * when it came to be written, which another process alone can bring about, the next try locks the offer before it decides.
 */
export function decisionIn(turns: Turns, { locking }: { readonly locking: boolean }): Decision {
  let turn: Turn | undefined;
  let seen: MarkedPlaces | undefined;
  let after: MarkedPlaces | undefined;
  return {
    placesToDecideOn: (tx) => async (offerId) => {
      if (locking) return lockPlaces(tx, offerId);
      turn ??= await turns.take(offerId);
      seen = turn.left ?? await placesNow(tx, offerId);
      return seen?.places;
    },
    enrolled: (household) => {
      const [first] = household;
      if (seen === undefined || first === undefined) return;
      after = { mark: markAfter(seen.mark, first.householdId), places: placesAfter(seen.places, household) };
    },
    decidedOn: () => seen?.mark ?? null,
    sent: () => turn?.sent(after),
    end: (asDecided) => turn?.end(asDecided),
  };
}
