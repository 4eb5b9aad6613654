import type { PersonId } from '../../identifiers';
import { allow, policy } from '../../policy';

/** Whose calendar it is. */
export interface OwnCalendarNoun {
  readonly personId: PersonId;
}

/** Who may say when they are busy: counsellors, and of themselves alone. */
export const ownCalendarPolicy = policy<'keep', OwnCalendarNoun>([
  allow('counsellor', ['keep'], (_, { personId }, { scope }) => personId === scope.personId),
]);
