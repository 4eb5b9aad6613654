import type { OrganisationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { goodStartPolicy } from './policy';
import type { GoodStartRefusal } from './refusals';
import { readTraining } from './training';

export interface RecordTraining {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  /** All the days, in the order of the training. */
  readonly days: readonly Temporal.PlainDate[];
  /** The version that was seen; 0 before the first day. */
  readonly basedOn: number;
}

/**
 * Writes which days a kontaktperson of the actor's own service has been trained on (EGS-05), by the rules of `readTraining`.
 * Refuses besides: `notAllowed`, `followerIsNotInTheService`, `versionIsOld`.
 */
export async function recordTraining(
  { goodStart, clock, events }: Pick<Ports, 'goodStart' | 'clock' | 'events'>,
  actor: Actor,
  { organisationId, personId, days, basedOn }: RecordTraining,
): Promise<Outcome<PersonId, GoodStartRefusal | 'notAllowed' | 'versionIsOld'>> {
  if (!goodStartPolicy.permits(actor, 'follow', { organisationId })) return refuse('notAllowed');
  const today = osloDate(clock());
  if (!(await goodStart.contactsOf(organisationId, today)).includes(personId)) return refuse('followerIsNotInTheService', 'personId');
  const read = readTraining(days, today);
  if (!read.ok) return read;
  const version = basedOn + 1;
  if (!(await goodStart.writeTraining(organisationId, { personId, days: read.value, version, basedOn }))) return refuse('versionIsOld');
  await events.append({ noun: 'training', nounId: personId, what: 'recorded', version });
  return success(personId);
}
