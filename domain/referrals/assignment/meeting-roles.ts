import { counsellorIdsOf, isOver, type Booking } from '../../booking/booking';
import { bookingPolicy, partiesOf } from '../../booking/policy';
import type { BookingId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { AssignmentRefusal } from './refusals';

/**
 * Three pairs of roles in a meeting with two counsellors (KB-24): who leads and closes, while the other is close to the
 * family; who asks, while the other observes; who supports, while the other makes demands. Each names the one who has the
 * first of the pair; null where nothing is agreed.
 */
export interface MeetingRoles {
  readonly leads: PersonId | null;
  readonly asks: PersonId | null;
  readonly supports: PersonId | null;
}

/** The roles of one booked hour; version 0 before the first. */
export interface AgreedRoles extends MeetingRoles {
  readonly bookingId: BookingId;
  readonly version: number;
}

export interface AgreeRoles extends MeetingRoles {
  readonly bookingId: BookingId;
  readonly basedOn: number;
}

/** One side of the three pairs: what somebody does in the meeting. */
export type MeetingRole = 'lead' | 'close' | 'asking' | 'observing' | 'supportive' | 'demanding';

/** What one of the two does, by what is agreed. */
export function rolesOfPerson({ leads, asks, supports }: MeetingRoles, personId: PersonId): readonly MeetingRole[] {
  const side = (has: PersonId | null, first: MeetingRole, second: MeetingRole) => (has === null ? [] : [has === personId ? first : second]);
  return [...side(leads, 'lead', 'close'), ...side(asks, 'asking', 'observing'), ...side(supports, 'supportive', 'demanding')];
}

/** The same roles, each with the other of the two. */
export function swapped(roles: MeetingRoles, [one, other]: readonly [PersonId, PersonId]): MeetingRoles {
  const swap = (has: PersonId | null) => (has === null ? null : has === one ? other : one);
  return { leads: swap(roles.leads), asks: swap(roles.asks), supports: swap(roles.supports) };
}

/**
 * Agrees the roles of one meeting, before it: by one of its two counsellors, or by the base's coordinator. Nobody else sees
 * them. Refuses `rolesNeedTwo` for an hour with one, `roleIsForAnother` for who is not in it, `versionIsOld`,
 * `bookingIsCancelled` and `bookingIsOver`.
 */
export async function agreeRoles(
  ports: Pick<Ports, 'assignment' | 'booking' | 'events' | 'clock'>,
  actor: Actor,
  { bookingId, basedOn, leads, asks, supports }: AgreeRoles,
): Promise<Outcome<AgreedRoles, AssignmentRefusal | 'notFound' | 'notAllowed' | 'versionIsOld' | 'bookingIsCancelled' | 'bookingIsOver'>> {
  const booking = await ports.booking.find(bookingId);
  if (booking === undefined || !bookingPolicy.permits(actor, 'read', partiesOf(booking))) return refuse('notFound');
  if (!bookingPolicy.permits(actor, 'agreeRoles', partiesOf(booking))) return refuse('notAllowed');
  if (booking.cancelled) return refuse('bookingIsCancelled');
  if (isOver(booking, ports.clock())) return refuse('bookingIsOver');
  const inIt = counsellorIdsOf(booking);
  if (inIt.length !== 2) return refuse('rolesNeedTwo');
  for (const [field, has] of Object.entries({ leads, asks, supports })) {
    if (has !== null && !inIt.includes(has)) return refuse('roleIsForAnother', field);
  }
  const version = (await ports.assignment.rolesOf([bookingId]))[0]?.version ?? 0;
  if (version !== basedOn) return refuse('versionIsOld');
  const agreed: AgreedRoles = { bookingId, leads, asks, supports, version: version + 1 };
  if (!(await ports.assignment.writeRoles(agreed, ports.clock()))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'meetingRoles', nounId: bookingId, what: 'agreed', version: agreed.version });
  return success(agreed);
}

/** Whether roles can still be agreed for the hour. */
export function takesRoles(booking: Booking, now: ReturnType<Ports['clock']>): boolean {
  return !booking.cancelled && !isOver(booking, now) && counsellorIdsOf(booking).length === 2;
}
