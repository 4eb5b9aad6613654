import { counsellorIdsOf, isOver, type Booking } from '../../booking/booking';
import type { ReferralId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { referralPolicy } from '../policy';
import { referralParties } from '../read-referrals';
import type { Referral } from '../referral';
import { stateAfter } from '../referral-state';
import { evaluationAhead } from '../deadlines/deadline';
import type { OwnLanguages } from './languages';
import { meetingsToShare, type MeetingToShare } from './see-performing';

/** What a counsellor has before them in one referral. */
export type Waiting = 'noHour' | 'startMeeting' | 'roles' | 'evaluation' | 'finalReport';

/** One of a counsellor's own referrals. */
export interface OwnAssignment {
  readonly referral: Referral;
  /** The hours ahead that they hold, the next first. */
  readonly hours: readonly Booking[];
  readonly shared: readonly MeetingToShare[];
  readonly waiting: readonly Waiting[];
  readonly mayStepBack: boolean;
}

export interface OwnAssignments {
  readonly assignments: readonly OwnAssignment[];
  readonly languages: OwnLanguages;
}

type Needed = Pick<Ports, 'assignment' | 'referrals' | 'booking' | 'clock'>;

/** Whether the actor can have work for a base at all. */
export function maySeeOwnAssignments(actor: Actor): boolean {
  return membershipsAs(actor, 'counsellor').length > 0;
}

/** The actor's own work for a base, the one with the next hour first. `notAllowed` for who is no counsellor. */
export async function seeOwnAssignments(ports: Needed, actor: Actor): Promise<Outcome<OwnAssignments, 'notAllowed'>> {
  if (!maySeeOwnAssignments(actor)) return refuse('notAllowed');
  const { personId } = actor.scope;
  const assignments: OwnAssignment[] = [];
  for (const id of await ports.assignment.ownReferrals(personId, osloDate(ports.clock()))) {
    const own = await ownAssignment(ports, actor, id);
    if (own !== undefined) assignments.push(own);
  }
  return success({ assignments: assignments.sort(byNextHour), languages: await ports.assignment.languagesOf(personId) });
}

/** How many of the actor's own referrals have something waiting; undefined for who is no counsellor. */
export async function countWaitingAssignments(ports: Needed, actor: Actor): Promise<number | undefined> {
  const own = await seeOwnAssignments(ports, actor);
  return own.ok ? own.value.assignments.filter(({ waiting }) => waiting.length > 0).length : undefined;
}

async function ownAssignment(ports: Needed, actor: Actor, id: ReferralId): Promise<OwnAssignment | undefined> {
  const referral = await ports.referrals.find(id);
  if (referral === undefined) return undefined;
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return undefined;
  const now = ports.clock();
  const hours = (await ports.booking.ofReferrals([id])).filter((booking) =>
    !booking.cancelled && !isOver(booking, now) && counsellorIdsOf(booking).includes(actor.scope.personId));
  const shared = await meetingsToShare(ports, actor, hours);
  return {
    referral, hours, shared,
    waiting: waitingIn(referral, { hours, shared, today: osloDate(now) }),
    mayStepBack: stateAfter(referral.state, 'stepBack') !== undefined && referralPolicy.permits(actor, 'stepBack', parties),
  };
}

/** What waits: no hour is planned, the start meeting, roles for the next hour, the evaluation when its day has come, the report. */
export function waitingIn(
  { state, course }: Referral,
  { hours, shared, today }: { readonly hours: readonly Booking[]; readonly shared: readonly MeetingToShare[]; readonly today: Temporal.PlainDate },
): readonly Waiting[] {
  const isDue = (day: Temporal.PlainDate | null) => day !== null && Temporal.PlainDate.compare(day, today) <= 0;
  const evaluation = evaluationAhead({ state, ...course });
  return [
    ...(hours.length === 0 && (state === 'accepted' || state === 'active') ? ['noHour' as const] : []),
    ...(state === 'startMeeting' ? ['startMeeting' as const] : []),
    ...(shared[0] !== undefined && shared[0].roles.version === 0 ? ['roles' as const] : []),
    ...(isDue(evaluation ?? null) ? ['evaluation' as const] : []),
    ...(state === 'evaluated' && isDue(course.endDate) && course.reportProposedOn === null ? ['finalReport' as const] : []),
  ];
}

function byNextHour(one: OwnAssignment, other: OwnAssignment): number {
  const next = ({ hours }: OwnAssignment) => hours[0]?.period.start.epochMilliseconds ?? Infinity;
  return next(one) === next(other) ? 0 : next(one) - next(other);
}
