import { bookingPolicy, partiesOf } from '../../booking/policy';
import type { Booking } from '../../booking/booking';
import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { success, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { referralPolicy } from '../policy';
import { partiesOfReferral, readReferral } from '../read-referrals';
import { hasEnded, stateAfter } from '../referral-state';
import { assignedOn, isSomebodyNeeded, type Assignment } from './assignment';
import type { Mapping } from './mapping';
import { takesRoles, type AgreedRoles } from './meeting-roles';

/** One who has the referral as their work, or had it. */
export interface PerformingPerson {
  readonly name: PersonLabelFacts;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

/** An hour ahead with two, and the roles agreed for it. */
export interface MeetingToShare {
  readonly booking: Booking;
  readonly roles: AgreedRoles;
}

/** Who performs a referral, and how, as far as the reader may see. */
export interface PerformingView {
  readonly version: number;
  readonly now: readonly PerformingPerson[];
  /** Whose work it was, for the base. */
  readonly before: readonly PerformingPerson[];
  readonly steppedBack: readonly { readonly name: PersonLabelFacts; readonly at: Temporal.Instant }[];
  readonly isSomebodyNeeded: boolean;
  readonly mapping: Mapping;
  readonly meetings: readonly MeetingToShare[];
  readonly may: Readonly<Record<'assign' | 'takeOver' | 'stepBack' | 'map', boolean>>;
}

type Needed = Pick<Ports, 'assignment' | 'accessLog' | 'referrals' | 'booking' | 'bases' | 'capacity' | 'network' | 'clock'>;

/** Who performs one referral; `notFound` for who may not know of it. Roles are for the two and the coordinator (KB-24). */
export async function seePerforming(ports: Needed, actor: Actor, referralId: ReferralId): Promise<Outcome<PerformingView, 'notFound'>> {
  const read = await readReferral(ports, actor, referralId);
  if (!read.ok) return read;
  const { referral, bookings } = read.value;
  const now = ports.clock();
  const today = osloDate(now);
  const { performing } = referral;
  const coordinates = referralPolicy.permits(actor, 'seeStepBacks', partiesOfReferral(referral, bookings, today));
  const stepBacks = coordinates ? performing.stepBacks : [];
  const names = await ports.network.labelFacts([...new Set([...performing.assignments, ...stepBacks].map(({ personId }) => personId))]);
  const current = assignedOn(performing, today);
  const people = performing.assignments.flatMap((assignment: Assignment) =>
    names.filter(({ personId }) => personId === assignment.personId).map((name) => ({ name, from: assignment.from, until: assignment.until })));
  const isCurrent = ({ name, until }: PerformingPerson) => current.includes(name.personId) && (until === null || !isPast(until, today));
  const may = (step: 'assign' | 'takeOver' | 'stepBack') =>
    stateAfter(referral.state, step) !== undefined && referralPolicy.permits(actor, step, partiesOfReferral(referral, bookings, today));
  return success({
    version: referral.version,
    now: people.filter(isCurrent),
    before: coordinates ? people.filter((one) => !isCurrent(one)) : [],
    steppedBack: stepBacks.flatMap(({ personId, at }) => names.filter((one) => one.personId === personId).map((name) => ({ name, at }))),
    isSomebodyNeeded: coordinates && isSomebodyNeeded(performing),
    mapping: await ports.assignment.mappingOf(referralId),
    meetings: await meetingsToShare(ports, actor, bookings),
    may: {
      assign: may('assign'), takeOver: may('takeOver') && current.length > 0, stepBack: may('stepBack'),
      map: !hasEnded(referral.state) && referralPolicy.permits(actor, 'map', partiesOfReferral(referral, bookings, today)),
    },
  });
}

function isPast(until: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return until.toString() <= today.toString();
}

/** The hours ahead with two that the reader agrees roles for. */
export async function meetingsToShare(
  { assignment, clock }: Pick<Ports, 'assignment' | 'clock'>,
  actor: Actor,
  bookings: readonly Booking[],
): Promise<readonly MeetingToShare[]> {
  const shared = bookings.filter((booking) => takesRoles(booking, clock()) && bookingPolicy.permits(actor, 'agreeRoles', partiesOf(booking)));
  const agreed = shared.length === 0 ? [] : await assignment.rolesOf(shared.map(({ id }) => id));
  return shared.map((booking) => ({
    booking,
    roles: agreed.find(({ bookingId }) => bookingId === booking.id) ?? { bookingId: booking.id, leads: null, asks: null, supports: null, version: 0 },
  }));
}
