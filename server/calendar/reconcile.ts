import type { CalendarEvents, EventAnswer, EventDetails, EventFault, Invited } from '../../domain/groupOffers/calendar/calendar-events';
import type { NewId } from '../../domain/identifiers';
import { Temporal, type Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database, Transaction } from '../../store/database';
import { planEvents } from '../../store/groupOffers/calendar/event-plan';
import {
  claimEvents, endEvent, noteEvent, postponeEvent, postponeTenant, type ClaimedEvent, type EventState, type PlannedDetails,
} from '../../store/groupOffers/calendar/event-work';
import { calendarTexts } from '../../texts/calendar';
import { backOff } from '../delivery/pacing';

export interface ReconcileParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly events: CalendarEvents;
  /** The address of an offer in the tab. */
  readonly offerPage: (offerId: string) => string;
  /** The address of everybody's own booked hours in the tab. */
  readonly hoursPage: string;
  /** Between 0 and 1, to spread the retries. */
  readonly jitter: () => number;
}

/** Whose address nobody told us is asked for again: their organisation may have consented meanwhile. */
const untilInvitedAgain = { hours: 6 };

/** As many as can be tried within a claim's time, also when each keeps silent until the patience ends. */
const mostAtOnce = 8;

/** What only people can mend is looked at again a few times a day. */
const untilLookedAtAgain: Partial<Readonly<Record<EventFault, Temporal.DurationLike>>> = {
  noConsent: { hours: 6 }, noMailbox: { hours: 24 }, refused: { hours: 24 },
};

/**
 * One pass: plans which events should stand in people's calendars, and brings some of those that do not stand so a step
 * nearer. Microsoft 365 is asked outside every transaction. Answers how many events were taken up.
 */
export async function reconcileEvents(parts: ReconcileParts): Promise<number> {
  const { clock, newId } = parts;
  const claimed = await inDatabase(parts, async (tx) => {
    await planEvents(tx, newId, clock());
    return claimEvents(tx, clock(), mostAtOnce);
  });
  const closed = new Set<string>();
  for (const event of claimed) {
    if (!closed.has(event.mailbox.tenantId) && await bringNearer(parts, event) === 'noConsent') closed.add(event.mailbox.tenantId);
  }
  return claimed.length;
}

function inDatabase<T>({ database }: ReconcileParts, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return asSystem(database, 'calendar', work);
}

/** Takes the one step that lies nearest: make, change, invite or take away. Answers the fault, if there was one. */
async function bringNearer(parts: ReconcileParts, event: ClaimedEvent): Promise<EventFault | undefined> {
  const { events, clock } = parts;
  const { id, mailbox, wanted, done, eventId } = event;
  const details = (planned: PlannedDetails) => detailsOf(planned, event.offerId === undefined ? parts.hoursPage : parts.offerPage(event.offerId));
  if (wanted === undefined) return takeAway(parts, event);
  if (eventId === undefined || done === undefined) {
    const made = await events.create(mailbox, { transactionId: id, details: details(wanted.details), attendees: wanted.attendees });
    if (!made.ok) return afterFault(parts, event, made);
    await noteInvited(parts, event, { eventId: made.value.eventId, done: wanted }, made.value);
    return undefined;
  }
  // Attendees by themselves: then only those who changed are written to.
  if (JSON.stringify(wanted.details) === JSON.stringify(done.details)) {
    const invited = await events.invite(mailbox, eventId, wanted.attendees);
    if (!invited.ok) return afterFault(parts, event, invited);
    await noteInvited(parts, event, { eventId, done: wanted }, invited.value);
    return undefined;
  }
  const changed = await events.change(mailbox, eventId, details(wanted.details));
  if (!changed.ok) return afterFault(parts, event, changed);
  await inDatabase(parts, async (tx) => {
    await noteEvent(tx, id, { eventId, done: { ...done, details: wanted.details } });
    await postponeEvent(tx, id, clock(), null);
  });
  return undefined;
}

/**
 * Notes what is there now. Whom an hour could not invite is asked for again later; a session has an event in each tenant, and
 * who has no mailbox there is never to have it.
 */
async function noteInvited(
  parts: ReconcileParts, { id, wanted }: ClaimedEvent, { eventId, done }: { eventId: string; done: EventState }, { leftOut }: Invited,
): Promise<void> {
  const missing = wanted?.details.kind === 'hour' ? leftOut : [];
  const known = done.attendees.filter((one) => !missing.some(({ tenantId, objectId }) => tenantId === one.tenantId && objectId === one.objectId));
  await inDatabase(parts, async (tx) => {
    await noteEvent(tx, id, { eventId, done: { ...done, attendees: known } });
    if (missing.length > 0) await postponeEvent(tx, id, parts.clock().add(untilInvitedAgain), 'notAllInvited');
  });
}

/** An event whose creation got no answer may be there all the same: it is looked for before it is left. */
async function takeAway(parts: ReconcileParts, event: ClaimedEvent): Promise<EventFault | undefined> {
  const { id, mailbox, eventId, tried } = event;
  const found = eventId === undefined && tried ? await parts.events.find(mailbox, id) : { ok: true as const, value: eventId };
  if (!found.ok) return afterFault(parts, event, found);
  const removed = found.value === undefined ? undefined : await parts.events.remove(mailbox, found.value);
  if (removed?.ok === false) return afterFault(parts, event, removed);
  await inDatabase(parts, (tx) => endEvent(tx, id, parts.clock()));
  return undefined;
}

async function afterFault(parts: ReconcileParts, event: ClaimedEvent, { fault, retryAfterSeconds }: EventAnswer<unknown> & { ok: false }): Promise<EventFault> {
  const now = parts.clock();
  const wait = untilLookedAtAgain[fault];
  const dueAt = wait === undefined ? backOff(now, event.attempts, retryAfterSeconds, parts.jitter()) : now.add(wait);
  await inDatabase(parts, async (tx) => {
    // Somebody has taken it out of the calendar: the next plan makes another.
    if (fault === 'eventIsGone') await endEvent(tx, event.id, now);
    else if (fault === 'noConsent') await postponeTenant(tx, event.mailbox.tenantId, dueAt);
    else await postponeEvent(tx, event.id, dueAt, fault);
  });
  return fault;
}

function detailsOf(planned: PlannedDetails, page: string): EventDetails {
  const texts = calendarTexts[planned.language];
  const period = { start: Temporal.Instant.from(planned.start), end: Temporal.Instant.from(planned.end) };
  const { municipality } = planned;
  if (planned.kind === 'hour') {
    const place = municipality === null ? texts.teams : texts.meetingIn(municipality);
    return { subject: texts.hour, place, period, page, isPrivate: true, withMeeting: planned.withMeeting };
  }
  const { title, ordinal, of } = planned;
  return { subject: texts.summary(title, ordinal, of), place: municipality ?? texts.teams, period, page, isPrivate: false, withMeeting: false };
}
