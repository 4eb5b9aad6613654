import type { Id, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { FollowedUp, JustTaken, Takeover } from './takeover';

/** What taking over needs from outside, under the actor's own transaction. */
export interface TakeoverPorts {
  /** How much each follows up in a service, also who has left it. */
  followedUp(serviceId: OrganisationId): Promise<readonly (FollowedUp & { readonly personId: PersonId })[]>;
  /** Moves what a colleague follows up to the actor, all of it or one henvendelse; undefined when there is nothing left to move. */
  takeOver(takeover: {
    readonly id: Id<'takeover'>; readonly serviceId: OrganisationId; readonly fromId: PersonId; readonly referralId: ReferralId | null;
  }): Promise<JustTaken | undefined>;
  /** The latest in the actor's services, the newest first. */
  takeovers(serviceIds: readonly OrganisationId[], most: number): Promise<readonly Takeover[]>;
}
