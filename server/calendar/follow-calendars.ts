import { type Temporal, type Clock } from '../../domain/time';
import type { CalendarSubscriptions } from '../../graph/subscriptions';
import { asSystem } from '../../store/as-actor';
import {
  claimSubscriptions, noteSubscription, postponeSubscription, prolongSubscription, type DueSubscription,
} from '../../store/booking/calendars/subscriptions';
import type { Database, Transaction } from '../../store/database';

export interface FollowParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly subscriptions: CalendarSubscriptions;
  /** A secret that nobody can guess, anew at each call. */
  readonly newSecret: () => string;
}

const mostAtOnce = 8;
const lease = { minutes: 5 };
const inUseFor = { hours: 48 };
/** Graph lets a calendar be followed for at most seven days at a time. */
const followedFor = { hours: 6 * 24 };
/** Renewed well before it ends, so that a night without Graph loses nothing. */
const renewedBefore = { hours: 36 };
/** A tenant may let the product ask and not follow: then calendars are read every quarter of an hour, as without. */
const triedAgainAfter = { hours: 6 };

/** One pass: makes and renews subscriptions that are due, outside every transaction. Answers how many it took up. */
export async function followCalendars(parts: FollowParts): Promise<number> {
  const { database, clock } = parts;
  const now = clock();
  const due = await asSystem(database, 'calendarReader', (tx) =>
    claimSubscriptions(tx, { now, lease, inUseSince: now.subtract(inUseFor), most: mostAtOnce }));
  for (const one of due) await follow(parts, one, now);
  return due.length;
}

async function follow({ database, subscriptions, newSecret }: FollowParts, due: DueSubscription, now: Temporal.Instant): Promise<void> {
  const until = now.add(followedFor);
  const clientState = newSecret();
  const { subscriptionId } = due;
  const answer = subscriptionId === null
    ? await subscriptions.subscribe(due, { clientState, until }) : await subscriptions.renew(due.tenantId, subscriptionId, until);
  const write = (work: (tx: Transaction) => Promise<void>) => asSystem(database, 'calendarReader', work);
  if (typeof answer === 'string') {
    const isGone = answer === 'gone' && subscriptionId !== null;
    await write((tx) => postponeSubscription(tx, due, { dueAt: isGone ? now : now.add(triedAgainAfter), isGone }));
    return;
  }
  const { id, expiresAt } = answer;
  const dueAt = expiresAt.subtract(renewedBefore);
  await write((tx) => (subscriptionId === null
    ? noteSubscription(tx, due, { id, clientState, expiresAt, dueAt }, now) : prolongSubscription(tx, due, { expiresAt, dueAt })));
}
