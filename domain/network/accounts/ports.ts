import type { Id } from '../../identifiers';
import type { Temporal } from '../../time';
import type { Account } from '../actor';
import type { Claim, OwnAccount, StandingCode } from './account';

/** What linking accounts needs from outside, under the actor's own transaction. Of a code its hash is kept alone. */
export interface AccountPorts {
  own(): Promise<readonly OwnAccount[]>;
  /** The actor's code, if one stands. */
  code(): Promise<StandingCode | undefined>;
  makeCode(made: { readonly id: Id<'accountCode'>; readonly code: string; readonly validUntil: Temporal.Instant }): Promise<void>;
  /** Enters a code in the actor's name. Wrong ones are counted, and refused unread when there were too many since. */
  claim(claim: {
    readonly code: string; readonly account: Account | undefined; readonly tryId: Id<'accountTry'>; readonly most: number; readonly since: Temporal.Instant;
  }): Promise<'claimed' | 'wrong' | 'tooMany' | 'own'>;
  /** Who entered the actor's code; undefined while nobody has. */
  claimOf(id: StandingCode['id']): Promise<Claim | undefined>;
  /** Makes the two one; false when it is no longer as it was seen. */
  confirm(id: StandingCode['id'], linkId: Id<'linkedAccount'>, keeps: boolean): Promise<boolean>;
  /** Ends the actor's code; false when none stands. */
  refuse(): Promise<boolean>;
  letGo(id: OwnAccount['id']): Promise<'gone' | 'before' | 'last' | 'notOwn'>;
}
