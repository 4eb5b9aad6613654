import type { BaseAgreementId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { BaseAgreement } from './agreement';
import { agreementPolicy } from './policy';
import { partiesOf } from './read-agreements';

export interface EndAgreement {
  readonly agreementId: BaseAgreementId;
  readonly basedOn: number;
  readonly lastDay: Temporal.PlainDate;
}

export type EndAgreementRefusal = 'lastDayIsBeforeTheFirst' | 'agreementIsEnded';

/**
 * Gives an agreement its last day: it is ended, never deleted, and what was sent under it goes on. An agreement that already has
 * a last day can be ended earlier. Refuses `lastDayIsBeforeTheFirst` and `agreementIsEnded` for a day after its own last.
 */
export async function endAgreement(
  { agreements, events }: Pick<Ports, 'agreements' | 'events'>,
  actor: Actor,
  { agreementId, basedOn, lastDay }: EndAgreement,
): Promise<Outcome<BaseAgreement, EndAgreementRefusal | 'notFound' | 'notAllowed' | 'versionIsOld'>> {
  const agreement = await agreements.lock(agreementId);
  if (agreement === undefined || !agreementPolicy.permits(actor, 'see', partiesOf(agreement))) return refuse('notFound');
  if (!agreementPolicy.permits(actor, 'end', partiesOf(agreement))) return refuse('notAllowed');
  if (agreement.version !== basedOn) return refuse('versionIsOld');
  if (Temporal.PlainDate.compare(lastDay, agreement.validFrom) < 0) return refuse('lastDayIsBeforeTheFirst', 'lastDay');
  const validTo = lastDay.add({ days: 1 });
  if (agreement.validTo !== null && Temporal.PlainDate.compare(validTo, agreement.validTo) >= 0) return refuse('agreementIsEnded', 'lastDay');
  const version = agreement.version + 1;
  await agreements.end(agreementId, validTo, version);
  await events.append({ noun: 'baseAgreement', nounId: agreementId, what: 'ended', version });
  return success({ ...agreement, validTo, version });
}
