import type { FreeBusyError, ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import type { CalendarFault } from '../domain/booking/calendars';
import { Temporal, type Period } from '../domain/time';

/** The busy times of one mailbox, or why they could not be read. */
export type ScheduleAnswer =
  | { readonly ok: true; readonly busy: readonly Period[] }
  | { readonly ok: false; readonly fault: CalendarFault; readonly retryAfterSeconds?: number };

const freeStatuses: readonly unknown[] = ['free', 'workingElsewhere'];

/** Whether what is shown as this leaves a person free to be booked; anything else counts as busy, also what Graph may add later. */
export function leavesFree(status: unknown): boolean {
  return freeStatuses.includes(status);
}

/**
 * The busy times of one mailbox, out of Graph's answer. Only status, start and end are looked at: what fills the time is
 * not read. Whoever is missing in the answer, or has a time that cannot be read, has a broken one.
 */
export function busyTimesOf(information: ScheduleInformation | undefined): ScheduleAnswer {
  if (information?.error) return { ok: false, fault: mailboxFault(information.error) };
  if (information === undefined || !Array.isArray(information.scheduleItems)) return { ok: false, fault: 'brokenAnswer' };
  const busy: Period[] = [];
  for (const item of information.scheduleItems) {
    if (leavesFree(item.status)) continue;
    const period = periodOf(item);
    if (period === undefined) return { ok: false, fault: 'brokenAnswer' };
    busy.push(period);
  }
  return { ok: true, busy };
}

/** The fault of one mailbox among others that are well. */
function mailboxFault({ responseCode }: FreeBusyError): CalendarFault {
  if (typeof responseCode !== 'string') return 'brokenAnswer';
  if (/AccessDenied|NoFreeBusyAccess/.test(responseCode)) return 'noAccess';
  if (/NotFound|NoMailbox|NonExistentMailbox|InvalidUser|MailboxNotEnabled|InvalidSmtpAddress/.test(responseCode)) return 'noMailbox';
  return 'serverFault';
}

function periodOf({ start, end }: ScheduleItem): Period | undefined {
  const [from, to] = [instantOf(start), instantOf(end)];
  return from === undefined || to === undefined ? undefined : { start: from, end: to };
}

/** `{ dateTime: '2026-12-01T08:00:00.0000000', timeZone: 'UTC' }`; times were asked for in UTC, so another zone is a fault. */
export function instantOf(time: ScheduleItem['start']): Temporal.Instant | undefined {
  if (typeof time?.dateTime !== 'string' || time.timeZone !== 'UTC') return undefined;
  try {
    return Temporal.PlainDateTime.from(time.dateTime.replace(/Z$/, '')).toZonedDateTime('UTC').toInstant();
  } catch {
    return undefined;
  }
}
