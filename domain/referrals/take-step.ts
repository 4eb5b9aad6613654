import { noteAcceptedWarning } from '../confidentiality/free-text';
import type { PersonId, ReferralId } from '../identifiers';
import { membershipsAs, type Actor, type Role } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import { writeAssigned } from './assignment/assign-counsellors';
import { tellOfAssignment } from './assignment/tell-of-assignment';
import { goingOn } from './assignment/assignment';
import { referralPolicy } from './policy';
import { referralParties } from './read-referrals';
import type { Referral, ReferralChanges, SteppedReferral } from './referral';
import { flow, stateAfter, type ReferralState, type ReferralStep } from './referral-state';
import { changesOf, type StepRefusal, type StepTaken } from './step-changes';
import { tellAboutReferral } from './tell-about-referral';

export interface TakeStep {
  readonly referralId: ReferralId;
  /** The version that the reader saw. */
  readonly basedOn: number;
  readonly taken: StepTaken;
}

export type Writing = Pick<Ports, 'clock' | 'newId' | 'events' | 'outbox' | 'referrals' | 'booking' | 'assignment'>;
type HoldRefusal = 'notFound' | 'notAllowed' | 'versionIsOld' | 'stepDoesNotFit';

/**
 * Takes one step of a referral's flow (KB-15, table T5). Refuses `notFound`, `notAllowed`, `versionIsOld` when somebody
 * has changed it since, `stepDoesNotFit` from where it stands, and what is missing in the step's own fields.
 */
export async function takeStep(
  ports: Writing,
  actor: Actor,
  { referralId, basedOn, taken }: TakeStep,
): Promise<Outcome<Referral, StepRefusal | HoldRefusal>> {
  const held = await holdFor(ports, actor, { referralId, basedOn, step: taken.step });
  if (!held.ok) return held;
  const { referral, state } = held.value;
  const today = osloDate(ports.clock());
  const counsellors = taken.step === 'begin'
    ? await ports.booking.counsellorsOf(referral.base.id, { from: today, to: today.add({ days: 1 }) }, ports.clock())
    : [];
  const changes = changesOf(taken, referral, {
    now: ports.clock(), counsellorsOfTheBase: counsellors.map(({ name }) => name.personId),
  });
  if (!changes.ok) return changes;
  const { note } = changes.value;
  await writeStep(ports, actor, referral, { step: taken.step, changes: { ...changes.value.changes, state }, note: note?.text ?? null });
  if (taken.step === 'begin') {
    await writeAssigned(ports, actor, referral, taken.counsellorIds);
    await tellOfAssignment(ports, referral, changed(goingOn(referral.performing), taken.counsellorIds));
  }
  if (note !== null) await noteAcceptedWarning(ports, [note], { noun: 'referral', nounId: referralId, version: referral.version + 1 });
  await tellAboutReferral(ports, referral, taken.step);
  const after = await ports.referrals.find(referralId);
  return after === undefined ? refuse('notFound') : success(after);
}

/** The referral, held against others, and the state the step leads to; refused when the actor, version or state does not fit. */
export async function holdFor(
  ports: Pick<Writing, 'referrals' | 'booking' | 'clock'>,
  actor: Actor,
  { referralId, basedOn, step }: { referralId: ReferralId; basedOn: number; step: ReferralStep },
): Promise<Outcome<{ readonly referral: Referral; readonly state: ReferralState }, HoldRefusal>> {
  const seen = await ports.referrals.find(referralId);
  if (seen === undefined) return refuse('notFound');
  const parties = await referralParties(ports, seen);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!referralPolicy.permits(actor, step, parties)) return refuse('notAllowed');
  const referral = await ports.referrals.lock(referralId);
  if (referral === undefined) return refuse('notFound');
  if (referral.version !== basedOn) return refuse('versionIsOld');
  const state = stateAfter(referral.state, step);
  return state === undefined ? refuse('stepDoesNotFit') : success({ referral, state });
}

/** Writes a step with its event and its line in the log. */
export async function writeStep(
  ports: Pick<Writing, 'referrals' | 'events' | 'newId' | 'clock'>,
  actor: Actor,
  referral: SteppedReferral,
  { step, changes, note }: { step: ReferralStep; changes: ReferralChanges; note: string | null },
): Promise<void> {
  await ports.referrals.write(referral.id, changes, referral.version + 1);
  await noteStep(ports, actor, referral, { step, note });
}

/** The event and the line in the log of a step that is written already, as the referral's next version. */
export async function noteStep(
  { referrals, events, newId, clock }: Pick<Writing, 'referrals' | 'events' | 'newId' | 'clock'>,
  actor: Actor,
  referral: SteppedReferral,
  { step, note }: { step: ReferralStep; note: string | null },
): Promise<void> {
  const version = referral.version + 1;
  await events.append({ noun: 'referral', nounId: referral.id, what: step, version });
  await referrals.log({
    id: newId<'referralLog'>(), referralId: referral.id, personId: actor.scope.personId, role: roleIn(actor, referral, step),
    at: clock(), what: step, field: null, note, version,
  });
}

/** In which role the actor takes the step: as the one side or the other. */
export function roleIn(actor: Actor, referral: Pick<SteppedReferral, 'base' | 'orderingService'>, step: ReferralStep): Role {
  if (flow[step].by === 'counsellor') return 'counsellor';
  if (flow[step].by === 'base') {
    const coordinates = membershipsAs(actor, 'coordinator').some(({ organisationId }) => organisationId === referral.base.id);
    return coordinates || flow[step].also === undefined ? 'coordinator' : flow[step].also;
  }
  const leads = membershipsAs(actor, 'serviceLeader').some(({ organisationId }) => organisationId === referral.orderingService.id);
  return leads ? 'serviceLeader' : 'caseContact';
}

/** Those who are in the one and not in the other. */
function changed(before: readonly PersonId[], after: readonly PersonId[]): readonly PersonId[] {
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))];
}
