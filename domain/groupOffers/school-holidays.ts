import type { Temporal } from 'temporal-polyfill';
import type { Id, NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import { osloDate, plainDate, type TimeRefusal } from '../time';
import type { Ports } from '../unit-of-work';
import type { GroupOfferRefusal } from './refusals';
import { cataloguePolicy } from './staffing/policy';

export type SchoolHolidayId = Id<'schoolHoliday'>;

/** A stretch of days without school, in Oslo; both ends belong to it. */
export interface SchoolHoliday {
  readonly id: SchoolHolidayId;
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** What a whole county has is data, and no network's to change. */
  readonly ofCounty: boolean;
}

/** The longest that one can be, in days: a summer with room to spare. */
export const longestSchoolHoliday = 75;
/** How many years ahead one can be written down: school owners decide no further. */
const yearsAhead = 3;

type Needed = Pick<Ports, 'groupOffers' | 'clock' | 'newId' | 'events'>;
type Refusal = GroupOfferRefusal | TimeRefusal | CommonRefusal;

/** The school holidays that sessions go round from today on, the first first, for those who may see the network's programmes; others get `notFound`. GRP-04. */
export async function seeSchoolHolidays(
  { groupOffers, clock }: Pick<Ports, 'groupOffers' | 'clock'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<{ readonly holidays: readonly SchoolHoliday[]; readonly mayEdit: boolean }, 'notFound'>> {
  if (!cataloguePolicy.permits(actor, 'see', { networkId })) return refuse('notFound');
  const today = osloDate(clock());
  const holidays = await groupOffers.schoolHolidays(networkId, today, today.add({ years: yearsAhead + 1 }));
  return success({ holidays, mayEdit: cataloguePolicy.permits(actor, 'edit', { networkId }) });
}

/**
 * Writes down a school holiday of the network; groups that exist keep their sessions. Only its coordinator may (`notAllowed`).
 * Refuses days that cannot be read, that end before they begin, are over, lie too far ahead, are too many, or meet one that stands.
 */
export async function addSchoolHoliday(
  ports: Needed,
  actor: Actor,
  { networkId, ...days }: { readonly networkId: NetworkId; readonly first: string; readonly last: string },
): Promise<Outcome<SchoolHolidayId, Refusal>> {
  if (!cataloguePolicy.permits(actor, 'edit', { networkId })) return refuse('notAllowed');
  const [first, last] = [plainDate(days.first), plainDate(days.last)];
  if (first === undefined) return refuse('dateIsUnreadable', 'first');
  if (last === undefined) return refuse('dateIsUnreadable', 'last');
  const length = first.until(last, { largestUnit: 'days' }).days;
  if (length < 0) return refuse('holidayEndsBeforeItBegins', 'last');
  if (length >= longestSchoolHoliday) return refuse('holidayIsTooLong', 'last');
  const today = osloDate(ports.clock());
  if (today.until(last, { largestUnit: 'days' }).days < 0) return refuse('holidayIsOver', 'last');
  if (today.add({ years: yearsAhead }).until(first, { largestUnit: 'days' }).days > 0) return refuse('holidayIsTooFarAhead', 'first');
  const met = await ports.groupOffers.schoolHolidays(networkId, first, last);
  if (met.some(({ ofCounty }) => !ofCounty)) return refuse('holidayStandsAlready', 'first');
  const id = ports.newId<'schoolHoliday'>();
  await ports.groupOffers.insertSchoolHoliday({ id, networkId, first, last });
  await ports.events.append({ noun: 'schoolHoliday', nounId: id, what: 'added', version: 1 });
  return success(id);
}

/** Takes away a school holiday that is the network's own. Only its coordinator may (`notAllowed`); `notFound` where none stands, also when it was taken away before. */
export async function removeSchoolHoliday(
  ports: Needed,
  actor: Actor,
  { networkId, id }: { readonly networkId: NetworkId; readonly id: SchoolHolidayId },
): Promise<Outcome<SchoolHolidayId, 'notAllowed' | 'notFound'>> {
  if (!cataloguePolicy.permits(actor, 'edit', { networkId })) return refuse('notAllowed');
  if (!await ports.groupOffers.removeSchoolHoliday(networkId, id, ports.clock())) return refuse('notFound');
  await ports.events.append({ noun: 'schoolHoliday', nounId: id, what: 'removed', version: 2 });
  return success(id);
}
