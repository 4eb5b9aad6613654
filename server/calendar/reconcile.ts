import type { EventAnswer, EventDetails, EventFault, SessionEvents } from '../../domain/groupOffers/calendar/session-events';
import type { NewId } from '../../domain/identifiers';
import { Temporal, type Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Database, Transaction } from '../../store/database';
import { planEvents } from '../../store/groupOffers/calendar/event-plan';
import {
  claimEvents, endEvent, noteEvent, postponeEvent, postponeTenant, type ClaimedEvent, type PlannedDetails,
} from '../../store/groupOffers/calendar/event-work';
import { calendarTexts } from '../../texts/calendar';
import { backOff } from '../delivery/pacing';

export interface ReconcileParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly events: SessionEvents;
  /** The address of an offer in the tab. */
  readonly offerPage: (offerId: string) => string;
  /** Between 0 and 1, to spread the retries. */
  readonly jitter: () => number;
}

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
  const details = (planned: PlannedDetails) => detailsOf(planned, parts.offerPage(event.offerId));
  if (wanted === undefined) return takeAway(parts, event);
  if (eventId === undefined || done === undefined) {
    const made = await events.create(mailbox, { transactionId: id, details: details(wanted.details), attendees: wanted.attendees });
    if (!made.ok) return afterFault(parts, event, made);
    await inDatabase(parts, (tx) => noteEvent(tx, id, { eventId: made.value, done: wanted }));
    return undefined;
  }
  // Attendees by themselves: then only those who changed are written to.
  const isSaid = JSON.stringify(wanted.details) === JSON.stringify(done.details);
  const step = isSaid ? await events.invite(mailbox, eventId, wanted.attendees) : await events.change(mailbox, eventId, details(wanted.details));
  if (!step.ok) return afterFault(parts, event, step);
  await inDatabase(parts, async (tx) => {
    await noteEvent(tx, id, { eventId, done: isSaid ? wanted : { ...done, details: wanted.details } });
    await postponeEvent(tx, id, clock(), null);
  });
  return undefined;
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

function detailsOf({ title, language, ordinal, of, municipality, start, end }: PlannedDetails, page: string): EventDetails {
  const texts = calendarTexts[language];
  return {
    subject: texts.summary(title, ordinal, of),
    place: municipality ?? texts.teams,
    period: { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) },
    page,
  };
}
