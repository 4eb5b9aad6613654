import { Temporal } from 'temporal-polyfill';
import type { OrganisationId } from '../../identifiers';
import type { FieldFault } from '../../outcome';
import { plainDate } from '../../time';
import type { EnrolmentRefusal } from './refusals';

/** Quotas as they are typed. */
export interface TypedQuotas {
  readonly capacity: number;
  readonly quotas: readonly { readonly serviceId: OrganisationId; readonly places: number }[];
  readonly quotasUntil: string | null;
}

/**
 * What is wrong with quotas, by its field: a number that cannot be, a service that is not invited, more than there are places,
 * or a day of release that is missing, past or after the group begins. A day that stands already may be past.
 */
export function faultOfQuotas(
  { capacity, quotas, quotasUntil }: TypedQuotas,
  known: {
    readonly serviceIds: readonly OrganisationId[];
    readonly today: Temporal.PlainDate;
    readonly begins: Temporal.PlainDate | undefined;
    readonly earlier?: Temporal.PlainDate | null;
  },
): FieldFault<EnrolmentRefusal> | undefined {
  const isOnce = new Set(quotas.map(({ serviceId }) => serviceId)).size === quotas.length;
  const wrong = quotas.findIndex(({ serviceId, places }) => !known.serviceIds.includes(serviceId) || !Number.isInteger(places) || places < 0);
  if (wrong >= 0 || !isOnce) return { field: `quotas.${Math.max(wrong, 0)}`, fault: 'quotaIsWrong' };
  const sum = quotas.reduce((all, { places }) => all + places, 0);
  if (sum > capacity) return { field: 'quotas', fault: 'quotasExceedCapacity' };
  if (quotasUntil === null) return sum === 0 ? undefined : { field: 'quotasUntil', fault: 'quotaDayIsMissing' };
  const until = plainDate(quotasUntil);
  if (until === undefined) return { field: 'quotasUntil', fault: 'quotaDayIsMissing' };
  if (known.earlier?.equals(until) === true) return undefined;
  if (Temporal.PlainDate.compare(until, known.today) < 0) return { field: 'quotasUntil', fault: 'quotaDayIsPast' };
  if (known.begins !== undefined && Temporal.PlainDate.compare(until, known.begins) > 0) return { field: 'quotasUntil', fault: 'quotaDayIsTooLate' };
  return undefined;
}

/** As many whole places for each service as there are for all of them; what does not go up is common. Empty when there is none for each. */
export function equalQuotas(capacity: number, serviceIds: readonly OrganisationId[]): TypedQuotas['quotas'] {
  const places = Math.floor(capacity / Math.max(serviceIds.length, 1));
  return places >= 1 && Number.isSafeInteger(places) ? serviceIds.map((serviceId) => ({ serviceId, places })) : [];
}
