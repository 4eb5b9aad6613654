import type { OrganisationId, PersonId } from '../identifiers';
import type { Actor, Membership } from '../network/actor';
import { allow, policy } from '../policy';
import type { ReferralParties } from '../referrals/policy';
import { counsellorIdsOf, type Booking } from './booking';

export type BookingAction = 'read' | 'reportAbsence' | 'move' | 'cancel' | 'replace' | 'agreeRoles' | 'followInCalendars';

const ofTheOrderingService = (membership: Membership, parties: ReferralParties) =>
  membership.organisationId === parties.orderingServiceId;
const ofTheBase = (membership: Membership, parties: ReferralParties) => membership.organisationId === parties.baseId;
const bookedOnIt = (_: Membership, parties: ReferralParties, actor: Actor) =>
  parties.counsellorIds.includes(actor.scope.personId);

/**
 * Who may do what to a booked hour: both sides read and cancel it, the base moves it and replaces, and the counsellors themselves
 * say that they cannot come. Roles are for the two and the coordinator (KB-24), and so is how an hour stands in calendars.
 */
export const bookingPolicy = policy<BookingAction, ReferralParties>([
  allow('caseContact', ['read', 'cancel'], ofTheOrderingService),
  allow('serviceLeader', ['read', 'cancel'], ofTheOrderingService),
  allow('coordinator', ['read', 'move', 'cancel', 'replace', 'agreeRoles', 'followInCalendars'], ofTheBase),
  allow('counsellor', ['read', 'reportAbsence', 'agreeRoles', 'followInCalendars'], bookedOnIt),
]);

/** What is in the way of one counsellor's hour. */
export interface ClashNoun extends ReferralParties {
  readonly personId: PersonId;
}

/** Who sees what has come in the way of an hour, and says that it is well: the person themself, and the base's coordinator. */
export const clashPolicy = policy<'see' | 'settle', ClashNoun>([
  allow('coordinator', ['see', 'settle'], ofTheBase),
  allow('counsellor', ['see', 'settle'], (membership, clash, actor) => clash.personId === actor.scope.personId && bookedOnIt(membership, clash, actor)),
]);

/** Who may do what to a base's counsellors: free or busy is for who books them, and for nobody else. */
export const counsellorPolicy = policy<'list' | 'knowWhyNot', { readonly baseId: OrganisationId }>([
  allow('coordinator', ['list', 'knowWhyNot'], (membership, { baseId }) => membership.organisationId === baseId),
]);

/** What the policy must know of a booking. */
export function partiesOf(booking: Booking): ReferralParties {
  const counsellorIds: readonly PersonId[] = counsellorIdsOf(booking);
  return { orderingServiceId: booking.orderingService.id, baseId: booking.baseId, counsellorIds };
}
