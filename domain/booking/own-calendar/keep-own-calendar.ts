import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { instantOf, type Span } from '../spans';
import { ownCalendarPolicy } from './policy';
import type { OwnReading } from './ports';
import type { OwnCalendarRefusal } from './refusals';

/** How the actor's own calendars stand, and since when there is an address. */
export interface OwnCalendar {
  readonly readings: readonly OwnReading[];
  readonly addressGivenAt: Temporal.Instant | null;
}

type Needed = Pick<Ports, 'ownCalendar' | 'clock' | 'events'>;
type Refusal = OwnCalendarRefusal | 'notAllowed';

/** Longer than anybody plans; no file's busy times are kept beyond. */
const longestRange = { hours: 400 * 24 };

/** One's own calendars; empty for who has none. */
export async function seeOwnCalendar({ ownCalendar }: Needed): Promise<Outcome<OwnCalendar, never>> {
  return success({ readings: await ownCalendar.readings(), addressGivenAt: await ownCalendar.addressGivenAt() });
}

/**
 * Keeps when a counsellor is busy, as a file told that was read in their own browser (KB-24): minutes since 1970, starts and
 * ends in turn, within what the file was read for. An older file's times are replaced. Refuses `notAllowed`,
 * `busyTimesAreOutOfOrder`, and `calendarRangeIsTooLong` for more than 400 days from now.
 */
export async function keepCalendarFile(
  ports: Needed,
  actor: Actor,
  { covers, busy }: { readonly covers: Span; readonly busy: readonly number[] },
): Promise<Outcome<OwnCalendar, Refusal>> {
  if (!mayKeep(actor)) return refuse('notAllowed');
  const now = ports.clock();
  const inOrder = [covers[0], ...busy, covers[1]].every((minute, at, all) => at === 0 || (all[at - 1] ?? 0) <= minute);
  if (!inOrder || busy.length % 2 !== 0 || covers[0] >= covers[1]) return refuse('busyTimesAreOutOfOrder', 'busy');
  if (Temporal.Instant.compare(instantOf(covers[1]), now.add(longestRange)) > 0) return refuse('calendarRangeIsTooLong', 'until');
  return changed(ports, actor, 'fileKept', () => ports.ownCalendar.keepFile({ covers, busy, at: now }));
}

/** Takes the file's times away again; without a file nothing is changed. */
export function dropCalendarFile(ports: Needed, actor: Actor): Promise<Outcome<OwnCalendar, Refusal>> {
  return changed(ports, actor, 'fileDropped', () => ports.ownCalendar.dropFile());
}

/**
 * Keeps an address for the product to read (KB-24), in place of an older one. It is as good as a key: nobody is shown it
 * again, and it stands in no log. Whether it can be reached is found out in the background. Refuses `notAllowed`, and
 * `addressMustBeHttps` for what is no address that begins with https:// or webcal://.
 */
export async function giveCalendarAddress(ports: Needed, actor: Actor, { address }: { readonly address: string }): Promise<Outcome<OwnCalendar, Refusal>> {
  if (!mayKeep(actor)) return refuse('notAllowed');
  const secure = address.trim().replace(/^webcals?:\/\//i, 'https://');
  if (!/^https:\/\/[^\s/@?#]+([/?#]\S*)?$/i.test(secure)) return refuse('addressMustBeHttps', 'address');
  return changed(ports, actor, 'addressGiven', () => ports.ownCalendar.giveAddress(secure, ports.clock()));
}

/** Erases the address and what was read from it; without one nothing is changed. */
export function revokeCalendarAddress(ports: Needed, actor: Actor): Promise<Outcome<OwnCalendar, Refusal>> {
  return changed(ports, actor, 'addressRevoked', () => ports.ownCalendar.revokeAddress(ports.clock()));
}

async function changed(ports: Needed, actor: Actor, what: string, change: () => Promise<boolean>): Promise<Outcome<OwnCalendar, Refusal>> {
  if (!mayKeep(actor) || !await change()) return refuse('notAllowed');
  await ports.events.append({ noun: 'ownCalendar', nounId: actor.scope.personId, what, version: 1 });
  return seeOwnCalendar(ports);
}

function mayKeep(actor: Actor): boolean {
  return ownCalendarPolicy.permits(actor, 'keep', { personId: actor.scope.personId });
}
