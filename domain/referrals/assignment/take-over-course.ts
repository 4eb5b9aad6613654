import { replaceCounsellor } from '../../booking/booked/change-hour';
import { tellOfOpenPlace } from '../../booking/booked/open-place';
import type { Booking } from '../../booking/booking';
import type { PersonId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Referral } from '../referral';
import { holdFor, writeStep, type Writing } from '../take-step';
import { counsellorsOn, fitFault, type FitRefusal } from './assign-counsellors';
import { goingOn } from './assignment';
import type { MeetingRoles } from './meeting-roles';
import { tellOfAssignment, tellTheOrderingService } from './tell-of-assignment';

export interface TakeOverCourse {
  readonly referralId: ReferralId;
  readonly basedOn: number;
  /** Who goes out, and who comes instead. */
  readonly out: PersonId;
  readonly substitute: PersonId;
  /** The first day that the substitute has the work: today or later, a day in Oslo. */
  readonly from: Temporal.PlainDate;
}

/** What became of the hours ahead. */
export interface CourseTakenOver {
  readonly referral: Referral;
  readonly moved: number;
  /** Hours that the substitute cannot come to: they stand with forfall, for the base to plan anew. */
  readonly left: number;
}

const { compare } = Temporal.PlainDate;

/**
 * A substitute takes over a planned course from a day on, and the course goes on (KB-26): the assignment moves, the hours
 * ahead move where the substitute is free, and what was before stays as it was. An hour that the substitute cannot come to is
 * not lost: it stands as a forfall of the one who goes out. Both sides are told. Refuses `counsellorIsNotAssigned`,
 * `counsellorIsAssignedAlready`, `counsellorHasSteppedBack`, `counsellorIsNotInTheBase`, `dayIsInThePast` and `versionIsOld`.
 */
export async function takeOverCourse(
  ports: Writing,
  actor: Actor,
  { referralId, basedOn, out, substitute, from }: TakeOverCourse,
): Promise<Outcome<CourseTakenOver, FitRefusal | 'dayIsInThePast' | 'notFound' | 'notAllowed' | 'versionIsOld' | 'stepDoesNotFit'>> {
  const held = await holdFor(ports, actor, { referralId, basedOn, step: 'takeOver' });
  if (!held.ok) return held;
  const { referral, state } = held.value;
  const at = ports.clock();
  if (compare(from, osloDate(at)) < 0) return refuse('dayIsInThePast', 'from');
  if (!goingOn(referral.performing).includes(out)) return refuse('counsellorIsNotAssigned', 'out');
  if (goingOn(referral.performing).includes(substitute)) return refuse('counsellorIsAssignedAlready', 'substitute');
  const fault = fitFault([substitute], referral, await counsellorsOn(ports, referral, from));
  if (fault !== undefined) return refuse(fault, 'substitute');
  const hours = (await ports.booking.ofReferrals([referralId])).filter((booking) => goesOver(booking, out, from, at));
  const { moved, left } = await moveHours(ports, actor, { hours, out, substitute });
  await ports.assignment.end(referralId, out, from);
  await ports.assignment.insert([{ id: ports.newId<'assignment'>(), referralId, personId: substitute, from, at, assignedBy: actor.scope.personId }]);
  await writeStep(ports, actor, referral, { step: 'takeOver', changes: { state }, note: null });
  await tellOfAssignment(ports, referral, [...goingOn(referral.performing), substitute]);
  await tellTheOrderingService(ports, referral);
  const after = await ports.referrals.find(referralId);
  return after === undefined ? refuse('notFound') : success({ referral: after, moved, left });
}

/** An hour of the one who goes out, on that day or later, that is still to be held. */
function goesOver(booking: Booking, out: PersonId, from: Temporal.PlainDate, now: Temporal.Instant): boolean {
  const hasBegun = Temporal.Instant.compare(booking.period.start, now) <= 0;
  return !booking.cancelled && !hasBegun && booking.counsellors.some(({ name }) => name.personId === out) && compare(osloDate(booking.period.start), from) >= 0;
}

async function moveHours(
  ports: Writing,
  actor: Actor,
  { hours, out, substitute }: { readonly hours: readonly Booking[]; readonly out: PersonId; readonly substitute: PersonId },
): Promise<{ moved: number; left: number }> {
  const roles = await ports.assignment.rolesOf(hours.map(({ id }) => id));
  let moved = 0;
  for (const { id: bookingId, version: basedOn, baseId } of hours) {
    const replaced = await replaceCounsellor(ports, actor, { bookingId, basedOn, out, in: substitute });
    if (replaced.ok) {
      moved += 1;
      const agreed = roles.find((one) => one.bookingId === bookingId);
      if (agreed !== undefined) await ports.assignment.writeRoles({ ...agreed, ...inPlaceOf(agreed, out, substitute), version: agreed.version + 1 }, ports.clock());
    } else if (await ports.booking.markAbsent(bookingId, out, ports.clock(), basedOn + 1)) {
      await ports.events.append({ noun: 'booking', nounId: bookingId, what: 'absenceReported', version: basedOn + 1 });
      await tellOfOpenPlace(ports, { bookingId, baseId });
    }
  }
  return { moved, left: hours.length - moved };
}

/** The roles of the one who goes out are the substitute's; those of the other stay. */
function inPlaceOf(roles: MeetingRoles, out: PersonId, substitute: PersonId) {
  const instead = (has: PersonId | null) => (has === out ? substitute : has);
  return { leads: instead(roles.leads), asks: instead(roles.asks), supports: instead(roles.supports) };
}
