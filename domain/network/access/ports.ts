import type { AccessRequestId, Id, MembershipId, PersonId } from '../../identifiers';
import type { Language } from '../../language';
import type { Temporal } from '../../time';
import type { Account, Role } from '../actor';
import type { AccessAnswer, AccessRequest, AccessState, PlaceToAsk } from './access-request';
import type { Headship, MemberPlace } from './member-place';

/** Where the bot can write to somebody who is asking. */
export interface AskedInChat {
  readonly chatId: string;
  readonly serviceUrl: string;
}

/** What asking for access and answering needs from outside, under the actor's own transaction. `onDay` is a day in Oslo. */
export interface AccessPorts {
  /** Every place in force, by name. `near`: where accounts of this tenant work, or of the actor's own tenants without one. */
  places(onDay: Temporal.PlainDate, tenantId: string | undefined): Promise<readonly PlaceToAsk[]>;
  /** Who answers for a place. */
  headship(place: MemberPlace, onDay: Temporal.PlainDate): Promise<Headship>;
  /** Takes the asker's turn, and counts what they have asked: what waits, and what was sent since. */
  askedBefore(account: Account | undefined, since: Temporal.Instant): Promise<{ readonly waiting: number; readonly asked: number }>;
  /** Keeps a request in the actor's name; false when the same one waits already. */
  ask(request: {
    readonly id: AccessRequestId; readonly personId: PersonId; readonly account: Account | undefined; readonly chat: AskedInChat | undefined;
    readonly role: Role; readonly place: MemberPlace; readonly language: Language; readonly at: Temporal.Instant;
  }): Promise<boolean>;
  /** A request that the actor may see. */
  request(id: AccessRequestId): Promise<AccessRequest | undefined>;
  /** The actor's own requests, the newest first. */
  own(personId: PersonId, most: number): Promise<readonly AccessRequest[]>;
  /** What waits and the actor may see, the oldest first; the actor's own are left out. */
  waiting(personId: PersonId): Promise<readonly AccessRequest[]>;
  /** Takes one's own request back; false when it no longer waits. */
  withdraw(id: AccessRequestId, at: Temporal.Instant): Promise<boolean>;
  /** Answers a request, once: what stands is answered, whoever was first. An approval makes person, account link and membership. */
  answer(answer: {
    readonly id: AccessRequestId; readonly answer: AccessAnswer; readonly validTo: Temporal.PlainDate | null;
    readonly membershipId: MembershipId; readonly linkId: Id<'linkedAccount'>;
  }): Promise<{ readonly state: AccessState; readonly membershipId: MembershipId | null; readonly personId: PersonId }>;
}
