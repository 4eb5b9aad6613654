import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { readCategory, referralCategories } from '../referral';
import type { BaseAgreement } from './agreement';
import { agreementPolicy } from './policy';

export interface RegisterAgreement {
  readonly baseId: OrganisationId;
  readonly partyIds: readonly OrganisationId[];
  readonly categories: readonly string[];
  readonly hoursAYear: number | null;
  readonly validFrom: Temporal.PlainDate;
  /** The last day that it counts, if that was agreed. */
  readonly lastDay: Temporal.PlainDate | null;
}

export type AgreementRefusal =
  | 'partiesAreMissing' | 'partyIsOutsideTheArea' | 'categoryIsUnknown' | 'hoursAreUnreasonable' | 'lastDayIsBeforeTheFirst';

const mostHours = 20_000;

/**
 * Registers an agreement between municipalities on the use of a base (KB-47). Refuses `notAllowed` for all but the base's
 * coordinator, and names every field that cannot be taken.
 */
export async function registerAgreement(
  ports: Pick<Ports, 'agreements' | 'clock' | 'newId' | 'events'>,
  actor: Actor,
  command: RegisterAgreement,
): Promise<Outcome<BaseAgreement, AgreementRefusal | 'notAllowed' | 'notFound'>> {
  const { baseId, partyIds, hoursAYear, validFrom, lastDay } = command;
  if (!agreementPolicy.permits(actor, 'register', { baseId, partyIds })) return refuse('notAllowed');
  const possible = await ports.agreements.possibleParties(baseId, osloDate(ports.clock()));
  const [fault, ...others] = faultsOf(command, possible.map(({ id }) => id));
  if (fault !== undefined) return refuseFields([fault, ...others]);
  const id = ports.newId<'baseAgreement'>();
  await ports.agreements.insert({
    id, baseId, partyIds: [...new Set(partyIds)], hoursAYear, validFrom, validTo: lastDay?.add({ days: 1 }) ?? null,
    categories: referralCategories.filter((category) => command.categories.includes(category)),
    registeredBy: actor.scope.personId, registeredAt: ports.clock(),
  });
  await ports.events.append({ noun: 'baseAgreement', nounId: id, what: 'registered', version: 1 });
  const registered = await ports.agreements.lock(id);
  return registered === undefined ? refuse('notFound') : success(registered);
}

function faultsOf(
  { partyIds, categories, hoursAYear, validFrom, lastDay }: RegisterAgreement, possible: readonly OrganisationId[],
): readonly FieldFault<AgreementRefusal>[] {
  const faults: FieldFault<AgreementRefusal>[] = [];
  if (partyIds.length === 0) faults.push({ field: 'partyIds', fault: 'partiesAreMissing' });
  else if (!partyIds.every((id) => possible.includes(id))) faults.push({ field: 'partyIds', fault: 'partyIsOutsideTheArea' });
  if (categories.length === 0 || categories.some((one) => readCategory(one) === undefined)) {
    faults.push({ field: 'categories', fault: 'categoryIsUnknown' });
  }
  if (hoursAYear !== null && !(Number.isInteger(hoursAYear) && hoursAYear >= 1 && hoursAYear <= mostHours)) {
    faults.push({ field: 'hoursAYear', fault: 'hoursAreUnreasonable' });
  }
  if (lastDay !== null && Temporal.PlainDate.compare(lastDay, validFrom) < 0) faults.push({ field: 'lastDay', fault: 'lastDayIsBeforeTheFirst' });
  return faults;
}
