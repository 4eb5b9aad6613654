import { refuse, success, type Outcome } from '../../outcome';
import type { Phase } from './phase';

/**
 * Who is told whose a line is: nobody, everybody, or the facilitator alone. Chosen at the start, shown before anybody writes,
 * and never changed.
 */
export const authorships = ['anonymous', 'named', 'namedToFacilitator'] as const;
export type Authorship = (typeof authorships)[number];

/** How many must have written to a question before anything anonymous is shown. */
export const fewestWriters = 5;

/** Whether a discussion may be anonymous: one who writes when lines are shown as they come is known by the hour. */
export function mayBe(authorship: Authorship, phases: readonly Phase[]): Outcome<undefined, 'anonymousNeedsThinking'> {
  return authorship === 'anonymous' && !phases.includes('think') ? refuse('anonymousNeedsThinking', 'phases') : success(undefined);
}
