import type { Temporal } from 'temporal-polyfill';
import type { NetworkId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { osloDate, plainDate } from '../time';
import type { Ports } from '../unit-of-work';
import { offerPolicy, offersOf } from './policy';
import { publicHolidayOn, type PublicHoliday } from './public-holidays';
import { mostSessions, patternDays, repeatedSessions, type PlannedSession, type SessionPattern } from './session-plan';

/** A day on which no session is proposed. */
export interface DayOff {
  readonly day: Temporal.PlainDate;
  readonly why: PublicHoliday | 'schoolHoliday';
}

type Needed = Pick<Ports, 'groupOffers'>;

/** The network's days off in the next two years, for those who may see its offers; others get `notFound`. */
export async function listDaysOff(
  ports: Needed & Pick<Ports, 'clock'>,
  actor: Actor,
  networkId: NetworkId,
): Promise<Outcome<readonly DayOff[], 'notFound'>> {
  if (!offerPolicy.permits(actor, 'see', offersOf(networkId))) return refuse('notFound');
  const from = osloDate(ports.clock());
  return success(await daysOff(ports, networkId, from, from.add({ years: 2 })));
}

/** Sessions by a pattern, as `repeatedSessions` makes them, but none on a day off. */
export async function planSessions(
  ports: Needed,
  networkId: NetworkId,
  { first, ...pattern }: SessionPattern & { readonly first: PlannedSession },
): Promise<readonly PlannedSession[]> {
  const from = plainDate(first.date);
  if (from === undefined) return repeatedSessions(first, pattern);
  const off = await daysOff(ports, networkId, from, lastDayToAsk(from, pattern));
  return repeatedSessions(first, pattern, new Set(off.map(({ day }) => day.toString())));
}

/** The days that a pattern comes to in a network, and those that it passes over; for those who make offers there (`notAllowed`). */
export async function proposeDays(
  ports: Needed,
  actor: Actor,
  { networkId, first, ...pattern }: SessionPattern & { readonly networkId: NetworkId; readonly first: Temporal.PlainDate },
): Promise<Outcome<{ readonly days: readonly string[]; readonly skipped: readonly DayOff[] }, 'notAllowed'>> {
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return refuse('notAllowed');
  const off = await daysOff(ports, networkId, first, lastDayToAsk(first, pattern));
  const { days, skipped } = patternDays(first, pattern, new Set(off.map(({ day }) => day.toString())));
  return success({ days, skipped: off.filter(({ day }) => skipped.includes(day.toString())) });
}

function lastDayToAsk(from: Temporal.PlainDate, { weeksBetween, monthly = false }: SessionPattern): Temporal.PlainDate {
  return monthly ? from.add({ months: mostSessions + 13 }) : from.add({ weeks: (mostSessions + 1) * weeksBetween + 52 });
}

/** The days off from one day to another, both included. School holidays are data of the network or its counties; where none is known, only the public holidays are days off. */
export async function daysOff(
  { groupOffers }: Needed,
  networkId: NetworkId,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly DayOff[]> {
  const school = await groupOffers.schoolHolidays(networkId, from, to);
  const found: DayOff[] = [];
  const { days } = from.until(to, { largestUnit: 'days' });
  for (let at = 0; at <= days; at += 1) {
    const day = from.add({ days: at });
    const why = publicHolidayOn(day) ?? (school.some((stretch) => holds(stretch, day)) ? 'schoolHoliday' : undefined);
    if (why !== undefined) found.push({ day, why });
  }
  return found;
}

function holds({ first, last }: { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }, day: Temporal.PlainDate): boolean {
  return first.until(day, { largestUnit: 'days' }).days >= 0 && day.until(last, { largestUnit: 'days' }).days >= 0;
}
