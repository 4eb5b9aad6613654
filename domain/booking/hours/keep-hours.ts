import type { PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { DayMinutes } from '../availability';
import { tellOfNewClashes } from '../booked/tell-of-clash';
import type { HoursChange, KeptHours, Leave } from './kept-hours';
import { hoursPolicy } from './policy';
import type { HoursRefusal } from './refusals';
import { dayFault, weekFault, type WeekHours } from './week';

type Keeping = Pick<Ports, 'booking' | 'clock' | 'newId' | 'events' | 'outbox' | 'referrals'>;

/** What can come in the way of an hour that is booked: it is told, and the hour stands. */
const comesInTheWay: readonly HoursChange[] = ['leaveAdded', 'dayChanged'];
export type KeepRefusal = HoursRefusal | CommonRefusal | 'hourDoesNotExist' | 'dayIsInThePast' | 'rangeIsEmpty';

/** Whose hours are to be changed, and the version that was seen. */
export interface HoursSeen {
  readonly personId: PersonId;
  readonly basedOn: number;
}

/** How far ahead hours are planned, and how long a leave may be. */
const furthest = { years: 2 };

/** Somebody's hours, for the person and for the coordinator of their base; `notFound` for everybody else (KB-28, KB-45). */
export async function readHours(ports: Pick<Ports, 'booking' | 'clock'>, actor: Actor, personId: PersonId): Promise<Outcome<KeptHours, 'notFound'>> {
  if (!(await keeps(ports, actor, personId))) return refuse('notFound');
  const kept = await ports.booking.keptHours(personId, osloDate(ports.clock()));
  return kept === undefined ? refuse('notFound') : success(kept);
}

/**
 * Replaces the week from a day on (a day in Oslo, today or later), and whatever was planned after it. Refuses `hoursOverlap`,
 * `hoursAreUnreadable`, `tooManyHours`, `dayIsInThePast`, `dayIsTooFarAhead`, `versionIsOld` and `notFound`.
 */
export function changeWeek(
  ports: Keeping, actor: Actor, { from, hours, ...seen }: HoursSeen & { readonly from: Temporal.PlainDate; readonly hours: readonly WeekHours[] },
): Promise<Outcome<KeptHours, KeepRefusal>> {
  return change(ports, actor, seen, 'weekChanged', async (today) => {
    const fault = weekFault(hours);
    if (fault !== undefined) return refuse(fault, 'hours');
    const late = dayRefusal(from, today);
    if (late !== undefined) return refuse(late, 'from');
    await ports.booking.replaceWeek(seen.personId, from, hours);
    return success(undefined);
  });
}

/** Changes the buffer between meetings and the most in a day and in a week; an empty limit is none. Refuses `rulesAreUnreasonable`. */
export function changeRules(
  ports: Keeping, actor: Actor, { rules, ...seen }: HoursSeen & { readonly rules: KeptHours['rules'] },
): Promise<Outcome<KeptHours, KeepRefusal>> {
  return change(ports, actor, seen, 'rulesChanged', async () => {
    const { bufferMinutes, mostPerDay, mostPerWeek } = rules;
    const within = (value: number | null, most: number) => value === null || (Number.isInteger(value) && value >= 1 && value <= most);
    if (!Number.isInteger(bufferMinutes) || bufferMinutes < 0 || bufferMinutes > 240) return refuse('rulesAreUnreasonable', 'bufferMinutes');
    if (!within(mostPerDay, 12)) return refuse('rulesAreUnreasonable', 'mostPerDay');
    if (!within(mostPerWeek, 60)) return refuse('rulesAreUnreasonable', 'mostPerWeek');
    await ports.booking.writeRules(seen.personId, rules);
    return success(undefined);
  });
}

/**
 * Says what holds on one day instead of the week, nothing at all when `hours` is empty; null lets the week hold again.
 * Refuses `hourDoesNotExist` for a time that the change of the clock skips, and what a week refuses.
 */
export function changeDay(
  ports: Keeping, actor: Actor, { day, hours, ...seen }: HoursSeen & { readonly day: Temporal.PlainDate; readonly hours: readonly DayMinutes[] | null },
): Promise<Outcome<KeptHours, KeepRefusal>> {
  return change(ports, actor, seen, 'dayChanged', async (today) => {
    const fault = hours === null ? undefined : dayFault(day, hours);
    if (fault !== undefined) return refuse(fault, 'hours');
    const late = dayRefusal(day, today);
    if (late !== undefined) return refuse(late, 'day');
    await ports.booking.writeException(seen.personId, day, hours, ports.clock());
    return success(undefined);
  });
}

/** Adds days away, both included; no reason is asked for. Booked hours stand, and whom it concerns is told. Refuses `rangeIsEmpty`, `dayIsTooFarAhead` and `dayIsInThePast`. */
export function addLeave(
  ports: Keeping, actor: Actor, { first, last, ...seen }: HoursSeen & { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate },
): Promise<Outcome<KeptHours, KeepRefusal>> {
  return change(ports, actor, seen, 'leaveAdded', async (today) => {
    if (Temporal.PlainDate.compare(last, first) < 0) return refuse('rangeIsEmpty', 'last');
    const late = dayRefusal(last, today);
    if (late !== undefined) return refuse(late, 'last');
    if (Temporal.PlainDate.compare(last, first.add(furthest)) > 0) return refuse('dayIsTooFarAhead', 'last');
    await ports.booking.insertLeave(seen.personId, { id: ports.newId<'counsellorBusy'>(), first, last });
    return success(undefined);
  });
}

/** Calls a leave off; it stays on record as ended. Refuses `notFound` when there is none. */
export function endLeave(ports: Keeping, actor: Actor, { leaveId, ...seen }: HoursSeen & { readonly leaveId: Leave['id'] }): Promise<Outcome<KeptHours, KeepRefusal>> {
  return change(ports, actor, seen, 'leaveEnded', async () =>
    ((await ports.booking.endLeave(seen.personId, leaveId, ports.clock())) ? success(undefined) : refuse('notFound')));
}

/** One change under the version that was seen, with its event and its line in the log, which says in which role it was made. */
async function change(
  ports: Keeping, actor: Actor, { personId, basedOn }: HoursSeen, what: HoursChange,
  write: (today: Temporal.PlainDate) => Promise<Outcome<undefined, KeepRefusal>>,
): Promise<Outcome<KeptHours, KeepRefusal>> {
  if (!(await keeps(ports, actor, personId))) return refuse('notFound');
  if ((await ports.booking.lockHours(personId)) !== basedOn) return refuse('versionIsOld');
  const before = comesInTheWay.includes(what) ? await ports.booking.clashes(ports.clock()) : undefined;
  const written = await write(osloDate(ports.clock()));
  if (!written.ok) return written;
  const role = actor.scope.personId === personId ? 'counsellor' : 'coordinator';
  await ports.booking.logHours(personId, { at: ports.clock(), role, what }, basedOn + 1);
  await ports.events.append({ noun: 'availability', nounId: personId, what, version: basedOn + 1 });
  if (before !== undefined) await tellOfNewClashes(ports, actor, { personId, before });
  return readHours(ports, actor, personId);
}

async function keeps({ booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor, personId: PersonId): Promise<boolean> {
  return hoursPolicy.permits(actor, 'keep', { personId, baseIds: await booking.basesOfCounsellor(personId, osloDate(clock())) });
}

function dayRefusal(day: Temporal.PlainDate, today: Temporal.PlainDate): 'dayIsInThePast' | 'dayIsTooFarAhead' | undefined {
  if (Temporal.PlainDate.compare(day, today) < 0) return 'dayIsInThePast';
  return Temporal.PlainDate.compare(day, today.add(furthest)) > 0 ? 'dayIsTooFarAhead' : undefined;
}
