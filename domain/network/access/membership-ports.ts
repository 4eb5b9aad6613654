import type { Id, MembershipId } from '../../identifiers';
import type { Temporal } from '../../time';
import type { HeldMembership } from './membership';

/** What keeping memberships needs from outside, under the actor's own transaction. */
export interface MembershipPorts {
  /** Those in force on a day, or ended before their time since the other, which the actor may have to answer for; by place and role. */
  kept(onDay: Temporal.PlainDate, endedSince: Temporal.PlainDate): Promise<readonly HeldMembership[]>;
  /** One of them, whatever its days. */
  membership(id: MembershipId): Promise<HeldMembership | undefined>;
  /** Ends it from today; false when it had ended. */
  end(id: MembershipId, endId: Id<'membershipEnd'>): Promise<boolean>;
  /** Gives back one that was ended, as confirmed today; false when there is nothing to give back. */
  giveBack(id: MembershipId): Promise<boolean>;
  /** Confirms it for another year; false when it was confirmed today or has ended. */
  confirm(id: MembershipId): Promise<boolean>;
}
