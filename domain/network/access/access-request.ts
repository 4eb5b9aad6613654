import type { AccessRequestId, PersonId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import type { Role } from '../actor';
import type { NetworkKind, OrganisationKind } from '../organisation';
import { rolesToAskFor, type MemberPlace } from './member-place';

export type AccessAnswer = 'approved' | 'declined';

/** How a request stands. Nobody having answered in time, it lapses. */
export type AccessState = 'waiting' | AccessAnswer | 'withdrawn' | 'lapsed';

/** Somebody asks to be a member of a place, in a role. */
export interface AccessRequest {
  readonly id: AccessRequestId;
  /** A stranger's is nobody's yet: it becomes the person's when the request is approved. */
  readonly personId: PersonId;
  readonly role: Role;
  readonly place: MemberPlace;
  readonly placeName: string;
  readonly askedAt: Temporal.Instant;
  readonly state: AccessState;
}

/** A place that one may ask for, as the list shows it. */
export interface PlaceToAsk {
  readonly place: MemberPlace;
  readonly placeKind: OrganisationKind | NetworkKind;
  readonly name: string;
  /** Whether others of the asker's own tenant work there: such places are proposed first, and that is all that it decides. */
  readonly near: boolean;
}

/** So many requests may wait at a time, and so many be sent within a week. */
export const mostWaiting = 3;
export const mostAsked = 10;
export const countedFor = Temporal.Duration.from({ hours: 7 * 24 });

/** After so many days without an answer a request lapses; what led to nothing is deleted when it is so old. */
export const lapsesAfterDays = 30;
export const forgottenAfterDays = 90;

// Nothing that is mistaken for something else, read aloud or on a screen.
const signs = 'ABCDEFHKMNPRTUVWXY34679';

/**
 * The short code that the asker sees and says on the telephone, so that whoever answers knows who it is: the product has no names. It is
 * read from what is drawn at random in the request's id (UUIDv7), and is no secret from the two.
 */
export function codeOf(id: AccessRequestId): string {
  let drawn = Number.parseInt(id.replaceAll('-', '').slice(-12), 16);
  let code = '';
  for (let at = 0; at < 6; at += 1) {
    code += (at === 3 ? '-' : '') + signs.charAt(drawn % signs.length);
    drawn = Math.floor(drawn / signs.length);
  }
  return code;
}

/** Whether the role can be asked for there. */
export function canBeAskedFor(role: Role, { placeKind }: Pick<PlaceToAsk, 'placeKind'>): Outcome<Role, 'roleIsNotThere'> {
  return rolesToAskFor(placeKind).includes(role) ? success(role) : refuse('roleIsNotThere', 'role');
}
