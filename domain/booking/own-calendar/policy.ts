import type { PersonId } from '../../identifiers';
import { allow, policy } from '../../policy';

/** Whose calendar it is. */
export interface OwnCalendarNoun {
  readonly personId: PersonId;
}

/** Who may say when they are busy, or have their calendar read: counsellors, and of themselves alone. */
export const ownCalendarPolicy = policy<'keep' | 'haveRead', OwnCalendarNoun>([
  allow('counsellor', ['keep', 'haveRead'], (_, { personId }, { scope }) => personId === scope.personId),
]);
