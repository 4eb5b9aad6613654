import type { PersonId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Referral } from '../referral';
import { holdFor, writeStep, type Writing } from '../take-step';
import { goingOn } from './assignment';
import type { AssignmentRefusal } from './refusals';
import { tellOfAssignment } from './tell-of-assignment';

export interface AssignCounsellors {
  readonly referralId: ReferralId;
  /** The version that the reader saw. */
  readonly basedOn: number;
  /** One or two, whole: who is not named here goes out. */
  readonly counsellorIds: readonly PersonId[];
}

export type FitRefusal = AssignmentRefusal | 'oneOrTwoCounsellors' | 'counsellorsAreTheSame' | 'counsellorIsNotInTheBase';
type Refusal = FitRefusal | 'notFound' | 'notAllowed' | 'versionIsOld' | 'stepDoesNotFit';

/**
 * The base's coordinator gives a referral to one counsellor or two (KB-22, KB-23), chosen by people and never by a number.
 * Refuses who has stepped back (`counsellorHasSteppedBack`), who is not in the base today, `nothingIsReassigned`,
 * `versionIsOld` and, from where the referral stands, `stepDoesNotFit`.
 */
export async function assignCounsellors(
  ports: Writing,
  actor: Actor,
  { referralId, basedOn, counsellorIds }: AssignCounsellors,
): Promise<Outcome<Referral, Refusal>> {
  const held = await holdFor(ports, actor, { referralId, basedOn, step: 'assign' });
  if (!held.ok) return held;
  const { referral, state } = held.value;
  const fault = fitFault(counsellorIds, referral, await counsellorsOn(ports, referral, osloDate(ports.clock())));
  if (fault !== undefined) return refuse(fault, 'counsellorIds');
  const before = goingOn(referral.performing);
  if (before.length === counsellorIds.length && counsellorIds.every((id) => before.includes(id))) return refuse('nothingIsReassigned', 'counsellorIds');
  await writeAssigned(ports, actor, referral, counsellorIds);
  await writeStep(ports, actor, referral, { step: 'assign', changes: { state }, note: null });
  await tellOfAssignment(ports, referral, [...before, ...counsellorIds]);
  const after = await ports.referrals.find(referralId);
  return after === undefined ? refuse('notFound') : success(after);
}

/** Ends what is no longer so from today, and begins what is new. The referral is held by the caller. */
export async function writeAssigned(
  ports: Pick<Ports, 'assignment' | 'clock' | 'newId'>,
  actor: Actor,
  { id: referralId, performing }: Referral,
  counsellorIds: readonly PersonId[],
): Promise<void> {
  const at = ports.clock();
  const today = osloDate(at);
  const before = goingOn(performing);
  for (const personId of before.filter((one) => !counsellorIds.includes(one))) await ports.assignment.end(referralId, personId, today);
  await ports.assignment.insert(counsellorIds.filter((one) => !before.includes(one)).map((personId) => ({
    id: ports.newId<'assignment'>(), referralId, personId, from: today, at, assignedBy: actor.scope.personId,
  })));
}

/** Whether these can have the referral: one or two, of the base, and none who has stepped back from it. */
export function fitFault(ids: readonly PersonId[], { performing }: Referral, ofTheBase: readonly PersonId[]): FitRefusal | undefined {
  if (ids.length < 1 || ids.length > 2) return 'oneOrTwoCounsellors';
  if (new Set(ids).size < ids.length) return 'counsellorsAreTheSame';
  if (!ids.every((id) => ofTheBase.includes(id))) return 'counsellorIsNotInTheBase';
  return performing.stepBacks.some(({ personId }) => ids.includes(personId)) ? 'counsellorHasSteppedBack' : undefined;
}

/** The base's counsellors on a day, by id. */
export async function counsellorsOn(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>,
  { base }: Pick<Referral, 'base'>,
  day: Temporal.PlainDate,
): Promise<readonly PersonId[]> {
  const found = await booking.counsellorsOf(base.id, { from: day, to: day.add({ days: 1 }) }, clock());
  return found.map(({ name }) => name.personId);
}
