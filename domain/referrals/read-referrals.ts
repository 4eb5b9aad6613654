import type { Booking } from '../booking/booking';
import { counsellorIdsOf, stands } from '../booking/booking';
import type { OrganisationId, PersonId, ReferralId } from '../identifiers';
import { membershipsAs, type Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate, type Temporal } from '../time';
import type { Ports } from '../unit-of-work';
import { noteAccess } from './accessLog/note-access';
import { assignedOn } from './assignment/assignment';
import type { BaseSettings } from './base/base-settings';
import { deadlineOf, isLate, type Deadline } from './deadlines/deadline';
import { referralPolicy, type ReferralParties } from './policy';
import type { Referral, ReferralLogLine } from './referral';
import { hasEnded, referralSteps, stateAfter, type ReferralStep } from './referral-state';

/** Steps that are taken elsewhere: an hour is planned by booking it, and who has the work is the shelf of assignment's. */
const elsewhere = ['planStartMeeting', 'assign', 'takeOver', 'stepBack'] as const satisfies readonly ReferralStep[];
type PlainStep = Exclude<ReferralStep, (typeof elsewhere)[number]>;

/** A referral with its hours and what the reader may do now. */
export interface ReferralWithBookings {
  readonly referral: Referral;
  /** In order of time. */
  readonly bookings: readonly Booking[];
  /** The two sides, and whose work it is today. */
  readonly parties: ReferralParties;
  /** What the base owes next, and until when. */
  readonly deadline: (Deadline & { readonly late: boolean }) | undefined;
  /** The number of the service's office, for the base that is to call (KB-14). */
  readonly phone: string | undefined;
  /** Whether the reader sees it as the deputy, because a deadline has passed. */
  readonly escalated: boolean;
  readonly mayFindHour: boolean;
  readonly maySeeReaders: boolean;
  /** The steps that the reader may take from where the referral stands; those that have a form of their own are left out. */
  readonly steps: readonly PlainStep[];
}

/**
 * What has happened to one referral, the oldest first; `notFound` for who may not know of it.
 * What a field said before it was amended is for the two sides: a counsellor who came to it later gets the line alone.
 */
export async function readReferralLog(
  ports: NotedReading,
  actor: Actor,
  id: ReferralId,
): Promise<Outcome<readonly ReferralLogLine[], 'notFound'>> {
  const read = await readReferral(ports, actor, id);
  if (!read.ok) return read;
  const { referral, bookings } = read.value;
  const of = partiesOfReferral(referral, bookings, osloDate(ports.clock()));
  const lines = [...await ports.referrals.logOf(id), ...(referralPolicy.permits(actor, 'seeStepBacks', of) ? stepBackLines(referral) : [])]
    .sort((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds);
  if (referralPolicy.permits(actor, 'readFormerContent', of)) return success(lines);
  return success(lines.map(({ formerly: _kept, ...line }) => line));
}

/** One referral and what has happened to it, to be kept as a file; that it was taken out is noted. */
export async function exportReferral(
  ports: NotedReading, actor: Actor, id: ReferralId,
): Promise<Outcome<{ readonly referral: Referral; readonly lines: readonly ReferralLogLine[] }, 'notFound'>> {
  const read = await readReferral(ports, actor, id);
  if (!read.ok) return read;
  const log = await readReferralLog(ports, actor, id);
  if (!log.ok) return log;
  noteAccess(ports, actor, 'exported', [read.value]);
  return success({ referral: read.value.referral, lines: log.value });
}

/** That somebody has stepped back, and when; who stands beside the log. */
function stepBackLines({ performing }: Referral): readonly ReferralLogLine[] {
  return performing.stepBacks.map(({ at }) => ({ at, role: 'counsellor', what: 'stepBack', field: null, note: null }));
}

export type Reading = Pick<Ports, 'referrals' | 'booking' | 'bases' | 'capacity' | 'clock'>;
/** The same where what is read is noted. */
export type NotedReading = Reading & Pick<Ports, 'accessLog'>;

/** One referral; `notFound` also when the actor may not know of it. That it was opened is noted. */
export async function readReferral(
  ports: NotedReading,
  actor: Actor,
  id: ReferralId,
): Promise<Outcome<ReferralWithBookings, 'notFound'>> {
  const referral = await ports.referrals.find(id);
  const [read] = referral === undefined ? [] : await withBookings(ports, actor, [referral]);
  if (read === undefined) return refuse('notFound');
  noteAccess(ports, actor, 'opened', [read]);
  return success(read);
}

/** Referrals that wait for an answer from a base that the actor coordinates, what is urgent and then the oldest first. Others get `notAllowed`. */
export async function listWaitingReferrals(
  ports: Reading,
  actor: Actor,
): Promise<Outcome<readonly ReferralWithBookings[], 'notAllowed'>> {
  const bases = membershipsAs(actor, 'coordinator').map(({ organisationId }) => organisationId).filter((id) => id !== null);
  if (bases.length === 0) return refuse('notAllowed');
  const waiting: Referral[] = [];
  for (const baseId of bases) waiting.push(...(await ports.referrals.waitingFor(baseId, ports.clock())));
  return success(await withBookings(ports, actor, waiting));
}

/** The same with what they ask for: that it was shown is noted. */
export async function showWaitingReferrals(ports: NotedReading, actor: Actor): Promise<Outcome<readonly ReferralWithBookings[], 'notAllowed'>> {
  const waiting = await listWaitingReferrals(ports, actor);
  if (waiting.ok) noteAccess(ports, actor, 'listed', waiting.value);
  return waiting;
}

/** What the policies must know of a referral. */
export async function referralParties(ports: Pick<Ports, 'booking' | 'clock'>, referral: Referral): Promise<ReferralParties> {
  return partiesOfReferral(referral, await ports.booking.ofReferrals([referral.id]), osloDate(ports.clock()));
}

/** Referrals with their hours and what the actor may do; those that the actor may not know of are left out. */
export async function withBookings(ports: Reading, actor: Actor, referrals: readonly Referral[]) {
  const booked = await ports.booking.ofReferrals(referrals.map(({ id }) => id));
  const now = ports.clock();
  const deadlines = await deadlinesOf(ports, referrals);
  const phones = await phonesOf(ports, referrals);
  return referrals.flatMap((referral): readonly ReferralWithBookings[] => {
    const bookings = booked.filter(({ referralId }) => referralId === referral.id);
    const of = partiesOfReferral(referral, bookings, osloDate(now));
    if (!referralPolicy.permits(actor, 'read', of)) return [];
    const steps = referralSteps.filter((step) =>
      stateAfter(referral.state, step) !== undefined && referralPolicy.permits(actor, step, of));
    const free = !bookings.some((booking) => stands(booking, now));
    return [{
      referral, bookings, parties: of, deadline: deadlines.get(referral.id),
      phone: !hasEnded(referral.state) && referralPolicy.permits(actor, 'seePhone', of) ? phones.get(referral.orderingService.id) : undefined,
      escalated: referral.escalatedTo.includes(actor.scope.personId), steps: steps.filter(isPlain), mayFindHour: free && steps.includes('planStartMeeting'),
      maySeeReaders: referralPolicy.permits(actor, 'seeReaders', of),
    }];
  });
}

async function phonesOf({ capacity, clock }: Reading, referrals: readonly Referral[]): Promise<ReadonlyMap<OrganisationId, string>> {
  const phones = new Map<OrganisationId, string>();
  for (const serviceId of new Set(referrals.map(({ orderingService }) => orderingService.id))) {
    const phone = await capacity.phoneOf(serviceId, osloDate(clock()));
    if (phone !== undefined) phones.set(serviceId, phone);
  }
  return phones;
}

async function deadlinesOf({ bases, clock }: Reading, referrals: readonly Referral[]) {
  const today = osloDate(clock());
  const settings = new Map<OrganisationId, BaseSettings>();
  const found = new Map<ReferralId, Deadline & { readonly late: boolean }>();
  for (const referral of referrals) {
    const baseId = referral.base.id;
    const decided = settings.get(baseId) ?? await bases.settingsOf(baseId, today);
    settings.set(baseId, decided);
    const deadline = deadlineOf({ ...referral, ...referral.course }, decided);
    if (deadline !== undefined) found.set(referral.id, { ...deadline, late: isLate(deadline, today) });
  }
  return found;
}

function isPlain(step: ReferralStep): step is PlainStep {
  return !elsewhere.some((other) => other === step);
}

/** The two sides, and whose work it is on a day: assigned or booked, and not stepped back. */
export function partiesOfReferral(
  { orderingService, base, performing, escalatedTo }: Referral, bookings: readonly Booking[], today: Temporal.PlainDate,
): ReferralParties {
  const hasSteppedBack = (id: PersonId) => performing.stepBacks.some(({ personId }) => personId === id);
  const counsellorIds = [...assignedOn(performing, today), ...bookings.flatMap(counsellorIdsOf)].filter((id) => !hasSteppedBack(id));
  return { orderingServiceId: orderingService.id, baseId: base.id, counsellorIds, escalatedTo };
}
