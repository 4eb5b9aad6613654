import type { PersonId } from '../domain/identifiers';
import type { Clock } from '../domain/time';
import type { Ports } from '../domain/unit-of-work';
import type { Transaction } from './database';
import { takenAction } from './schema/messages';

/** Remembers in the transaction what the person pressed: (rendering, person, verb) takes effect once. */
export function takeActionIn(tx: Transaction, clock: Clock, personId: PersonId): Ports['takeAction'] {
  return async (rendering, verb) => {
    const taken = await tx
      .insert(takenAction)
      .values({ rendering, personId, verb, takenAt: clock() })
      .onConflictDoNothing()
      .returning({ verb: takenAction.verb });
    return taken.length === 1;
  };
}
