import type { Account, Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Period } from '../../time';
import type { Ports } from '../../unit-of-work';
import { merged, spanOf } from '../spans';
import { seeOwnCalendar, type OwnCalendar } from './keep-own-calendar';
import type { OnBehalfAnswer } from './on-behalf';
import { ownCalendarPolicy } from './policy';
import type { OwnReading } from './ports';
import type { OwnCalendarRefusal } from './refusals';

type Needed = Pick<Ports, 'ownCalendar' | 'clock' | 'events'>;
type Refusal = OwnCalendarRefusal | 'notAllowed';

/** What passes by itself: the application goes on reading afterwards. */
const passing: readonly (OwnReading['fault'])[] = [null, 'tooManyRequests', 'serverFault', 'silence', 'brokenAnswer'];

/** Whether the application reads the account in this tenant itself, by the tenant's consent. Then nobody's own yes is needed. */
export function applicationReads(readings: readonly OwnReading[], tenantId: string): boolean {
  return readings.some((one) => one.source === 'microsoft365' && one.tenantId === tenantId && one.readAt !== null && passing.includes(one.fault));
}

/**
 * Whether the actor may have their own calendar read now (KB-24), asked before anybody is spoken to. Refuses `notAllowed` to
 * whoever is no counsellor, `calendarSignInIsOld` without an account, and `applicationReadsYourCalendar`.
 */
export async function mayHaveRead({ ownCalendar }: Pick<Ports, 'ownCalendar'>, actor: Actor, account: Account | undefined): Promise<Outcome<Account, Refusal>> {
  if (!ownCalendarPolicy.permits(actor, 'haveRead', { personId: actor.scope.personId })) return refuse('notAllowed');
  if (account === undefined) return refuse('calendarSignInIsOld');
  return applicationReads(await ownCalendar.readings(), account.tenantId) ? refuse('applicationReadsYourCalendar') : success(account);
}

/**
 * Keeps what the actor's own calendar told for a period when it was read on their behalf: minutes alone, run together, in place
 * of what the same account told before, with the time of now. A fault changes nothing and is the refusal. The actor is asked
 * about again, since the reading took its time: refuses as `mayHaveRead`.
 */
export async function keepOnBehalf(
  ports: Needed,
  actor: Actor,
  { account, within, answer }: { readonly account: Account; readonly within: Period; readonly answer: OnBehalfAnswer },
): Promise<Outcome<OwnCalendar, Refusal>> {
  const may = await mayHaveRead(ports, actor, account);
  if (!may.ok) return may;
  if (!answer.ok) return refuse(answer.fault);
  const [from, to] = spanOf(within);
  const inside = answer.busy.map((period) => spanOf(period)).map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const);
  const told = { tenantId: account.tenantId, covers: [from, to] as const, busy: merged(inside).flat(), at: ports.clock() };
  if (!await ports.ownCalendar.keepOnBehalf(told)) return refuse('applicationReadsYourCalendar');
  return noted(ports, actor, 'readOnBehalf');
}

/** Takes away what was read on the actor's behalf; without any nothing is changed. Refuses `notAllowed`. */
export async function dropOnBehalf(ports: Needed, actor: Actor): Promise<Outcome<OwnCalendar, Refusal>> {
  if (!ownCalendarPolicy.permits(actor, 'haveRead', { personId: actor.scope.personId }) || !await ports.ownCalendar.dropOnBehalf()) return refuse('notAllowed');
  return noted(ports, actor, 'readOnBehalfDropped');
}

async function noted(ports: Needed, actor: Actor, what: string): Promise<Outcome<OwnCalendar, Refusal>> {
  await ports.events.append({ noun: 'ownCalendar', nounId: actor.scope.personId, what, version: 1 });
  return seeOwnCalendar(ports);
}
