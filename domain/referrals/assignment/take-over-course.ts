import { counsellorIdsOf, isOver, type Booking } from '../../booking/booking';
import { isInTheBase, type Counsellor } from '../../booking/counsellor';
import { localDays, workingSpans } from '../../booking/local-days';
import { holdsSpan, spanOf } from '../../booking/spans';
import type { PersonId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { OSLO, osloDate, overlaps, Temporal } from '../../time';
import type { Referral } from '../referral';
import { holdFor, writeStep, type Writing } from '../take-step';
import { fitFault, type FitRefusal } from './assign-counsellors';
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
  const counsellors = await ports.booking.counsellorsOf(referral.base.id, { from, to: from.add({ days: 1 }) }, at);
  const fault = fitFault([substitute], referral, counsellors.map(({ name }) => name.personId));
  if (fault !== undefined) return refuse(fault, 'substitute');
  const hours = (await ports.booking.ofReferrals([referralId])).filter((booking) => goesOver(booking, out, from, at));
  const { moved, left } = await moveHours(ports, { hours, out, substitute: counsellors.find(({ name }) => name.personId === substitute) });
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
  return !booking.cancelled && !isOver(booking, now) && counsellorIdsOf(booking).includes(out) && compare(osloDate(booking.period.start), from) >= 0;
}

async function moveHours(
  ports: Writing,
  { hours, out, substitute }: { readonly hours: readonly Booking[]; readonly out: PersonId; readonly substitute: Counsellor | undefined },
): Promise<{ moved: number; left: number }> {
  if (substitute === undefined) return { moved: 0, left: 0 };
  const { personId } = substitute.name;
  await ports.booking.holdCounsellors([personId]);
  const roles = await ports.assignment.rolesOf(hours.map(({ id }) => id));
  let moved = 0;
  for (const booking of hours) {
    const version = booking.version + 1;
    if (await canCome(ports, substitute, booking)) {
      await ports.booking.replaceCounsellor(booking, { out, substitute: personId }, version);
      const agreed = roles.find(({ bookingId }) => bookingId === booking.id);
      if (agreed !== undefined) {
        await ports.assignment.writeRoles({ ...agreed, ...inPlaceOf(agreed, out, personId), version: agreed.version + 1 }, ports.clock());
      }
      await ports.events.append({ noun: 'booking', nounId: booking.id, what: 'counsellorReplaced', version });
      await ports.outbox.post({ card: 'booking.booked', objectId: booking.id, to: { kind: 'person', personId } });
      moved += 1;
    } else if (await ports.booking.markAbsent(booking.id, out, ports.clock(), version)) {
      await ports.events.append({ noun: 'booking', nounId: booking.id, what: 'absenceReported', version });
      await ports.outbox.post({ card: 'booking.absence', objectId: booking.id, to: { kind: 'serviceChannel', organisationId: booking.baseId } });
    }
  }
  return { moved, left: hours.length - moved };
}

/** The roles of the one who goes out are the substitute's; those of the other stay. */
function inPlaceOf(roles: MeetingRoles, out: PersonId, substitute: PersonId) {
  const instead = (has: PersonId | null) => (has === out ? substitute : has);
  return { leads: instead(roles.leads), asks: instead(roles.asks), supports: instead(roles.supports) };
}

/** Whether the substitute works then, for the base, and is neither booked nor away. */
async function canCome({ booking: port }: Writing, substitute: Counsellor, { baseId, period, counsellors }: Booking): Promise<boolean> {
  if (counsellors.some(({ name }) => name.personId === substitute.name.personId)) return false;
  const day = osloDate(period.start);
  if (!isInTheBase(substitute, day)) return false;
  const works = holdsSpan(workingSpans(localDays(OSLO, day, day), substitute.hours, substitute.inTheBase), spanOf(period));
  const busy = (await port.busyTimes(baseId, period)).get(substitute.name.personId) ?? [];
  return works && !busy.some((other) => overlaps(other, period));
}
