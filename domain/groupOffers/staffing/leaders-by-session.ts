import type { PersonId, SessionId } from '../../identifiers';
import type { LeaderSwap } from './change-leaders';

/**
 * Who leads each session: the group's own leaders, with those taken out and put in since, in that order. One who was taken out
 * and comes back leads again.
 */
export function leadersBySession(
  own: readonly PersonId[],
  sessions: readonly SessionId[],
  swaps: readonly (LeaderSwap & { readonly sessionId: SessionId })[],
): ReadonlyMap<SessionId, readonly PersonId[]> {
  return new Map(sessions.map((sessionId) => [sessionId, swaps.filter((swap) => swap.sessionId === sessionId).reduce<readonly PersonId[]>(
    (leaders, swap) => {
      const stay = leaders.filter((id) => id !== swap.out);
      return swap.in === null || stay.includes(swap.in) ? stay : [...stay, swap.in];
    }, own,
  )]));
}
