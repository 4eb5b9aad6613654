import { readReference } from '../../conversations/card-run';
import type { OrganisationId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { referralPolicy } from '../policy';
import { referralParties } from '../read-referrals';
import { isJournalled, type LogId } from './case-record';
import type { HandoverRefusal } from './refusals';
import { journalsFor } from './see-handover';

type Needed = Pick<Ports, 'handover' | 'referrals' | 'booking' | 'events' | 'clock' | 'newId'>;

export interface RecordInCaseSystem {
  readonly referralId: ReferralId;
  readonly logId: LogId;
  readonly recordedOn: Temporal.PlainDate;
  readonly caseReference: string;
}

type Refusal = HandoverRefusal | 'referenceIsUnreadable' | 'identityNumberInText' | 'notFound' | 'notAllowed' | 'dayIsBeforeTheReferral';

/**
 * Ticks a step as journalført by the actor's own side, with the day and the case system's reference: up to 20 letters, digits,
 * hyphens and slashes, which the guard lets pass. Written again, it is corrected. Refuses `nothingToJournal`,
 * `dayOfRecordIsAhead`, `dayIsBeforeTheReferral`, `referenceIsMissing`, and a base that does not journal (KB-42).
 */
export async function recordInCaseSystem(
  ports: Needed,
  actor: Actor,
  { referralId, logId, recordedOn, caseReference }: RecordInCaseSystem,
): Promise<Outcome<undefined, Refusal>> {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  const side = journalsFor(actor, parties, await ports.handover.journals(referral.base.id));
  if (side === undefined) return refuse(referralPolicy.permits(actor, 'seeStepBacks', parties) ? 'baseDoesNotJournal' : 'notAllowed');
  const line = (await ports.handover.linesOf(referralId)).find((one) => one.logId === logId);
  if (line === undefined || !isJournalled(line.what)) return refuse('nothingToJournal');
  if (Temporal.PlainDate.compare(recordedOn, osloDate(ports.clock())) > 0) return refuse('dayOfRecordIsAhead', 'recordedOn');
  if (Temporal.PlainDate.compare(recordedOn, osloDate(referral.sentAt)) < 0) return refuse('dayIsBeforeTheReferral', 'recordedOn');
  const reference = readReference(caseReference);
  if (!reference.ok) return refuse(reference.refusal, 'caseReference');
  if (reference.value === null) return refuse('referenceIsMissing', 'caseReference');
  await ports.handover.record({
    id: ports.newId<'caseRecord'>(), referralId, logId, side, recordedOn, caseReference: reference.value, personId: actor.scope.personId, at: ports.clock(),
  });
  await ports.events.append({ noun: 'caseRecord', nounId: logId, what: 'recorded', version: referral.version });
  return success(undefined);
}

/** A base's coordinator says whether the base journals itself. Where to journal is to be settled before a base begins (KB-42). */
export async function sayWhetherTheBaseJournals(
  { handover, events, clock, newId }: Pick<Needed, 'handover' | 'events' | 'clock' | 'newId'>,
  actor: Actor,
  { baseId, journals }: { readonly baseId: OrganisationId; readonly journals: boolean },
): Promise<Outcome<undefined, 'notAllowed'>> {
  if (!referralPolicy.permits(actor, 'seeStepBacks', { baseId, orderingServiceId: baseId, counsellorIds: [] })) return refuse('notAllowed');
  const id = newId<'baseJournals'>();
  await handover.sayWhetherItJournals({ id, baseId, journals, personId: actor.scope.personId, at: clock() });
  await events.append({ noun: 'baseJournals', nounId: id, what: journals ? 'journals' : 'doesNotJournal', version: 1 });
  return success(undefined);
}
