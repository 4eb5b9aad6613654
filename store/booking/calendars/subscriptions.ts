import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { PersonId } from '../../../domain/identifiers';
import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** A calendar whose subscription is to be made, or renewed when there is one. */
export interface DueSubscription {
  readonly personId: PersonId;
  readonly tenantId: string;
  readonly objectId: string;
  readonly subscriptionId: string | null;
}

/**
 * Claims subscriptions that are due, of calendars that were read and are in use; what is no longer in use is left to expire.
 * Nobody else takes them until the lease is over.
 */
export async function claimSubscriptions(
  tx: Transaction,
  { now, lease, inUseSince, most }: { now: Temporal.Instant; lease: Temporal.DurationLike; inUseSince: Temporal.Instant; most: number },
): Promise<readonly DueSubscription[]> {
  const at = sql`${now.toString()}::timestamptz`;
  await tx.execute(sql`delete from calendar_subscription where expires_at <= ${at}`);
  await tx.execute(sql`
    insert into calendar_subscription (person_id, tenant_id, due_at)
    select r.person_id, r.tenant_id, ${at} from calendar_reading r
    where r.source = 'microsoft365' and r.read_at is not null and r.fault is null and r.used_at >= ${inUseSince.toString()}::timestamptz
    on conflict do nothing`);
  const { rows } = (await tx.execute(sql`
    with due as (
      select s.person_id, s.tenant_id, (select min(a.object_id) from linked_account a
          where a.person_id = s.person_id and a.tenant_id = s.tenant_id and a.ended_at is null) as object_id
      from calendar_subscription s
      where s.due_at <= ${at} and exists (select from linked_account a
          where a.person_id = s.person_id and a.tenant_id = s.tenant_id and a.ended_at is null)
        and exists (select from calendar_reading r where r.person_id = s.person_id and r.tenant_id = s.tenant_id and r.source = 'microsoft365'
          and r.used_at >= ${inUseSince.toString()}::timestamptz)
      order by s.due_at, s.person_id for update of s skip locked limit ${most})
    update calendar_subscription s set due_at = ${now.add(lease).toString()}::timestamptz
    from due where due.person_id = s.person_id and due.tenant_id = s.tenant_id
    returning s.person_id as "personId", s.tenant_id as "tenantId", due.object_id as "objectId", s.subscription_id as "subscriptionId"`)) as {
    rows: readonly DueSubscription[];
  };
  return rows;
}

type Whose = Pick<DueSubscription, 'personId' | 'tenantId'>;

/** Notes a subscription that was made; the calendar is read once more, for what changed while it was. */
export async function noteSubscription(
  tx: Transaction,
  { personId, tenantId }: Whose,
  made: { readonly id: string; readonly clientState: string; readonly expiresAt: Temporal.Instant; readonly dueAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  await tx.execute(sql`
    update calendar_subscription set subscription_id = ${made.id}, client_state_hash = ${hashOf(made.clientState)},
      expires_at = ${made.expiresAt.toString()}::timestamptz, due_at = ${made.dueAt.toString()}::timestamptz
    where person_id = ${personId} and tenant_id = ${tenantId}`);
  await tx.execute(sql`
    update calendar_reading set due_at = ${now.toString()}::timestamptz
    where person_id = ${personId} and tenant_id = ${tenantId} and source = 'microsoft365' and fault is null`);
}

/** Notes until when a subscription holds now. */
export async function prolongSubscription(tx: Transaction, { personId, tenantId }: Whose, until: { expiresAt: Temporal.Instant; dueAt: Temporal.Instant }): Promise<void> {
  await tx.execute(sql`
    update calendar_subscription set expires_at = ${until.expiresAt.toString()}::timestamptz, due_at = ${until.dueAt.toString()}::timestamptz
    where person_id = ${personId} and tenant_id = ${tenantId} and subscription_id is not null`);
}

/** Notes that it could not be had, and when to try again; one that is gone is forgotten, so that another is made. */
export async function postponeSubscription(tx: Transaction, { personId, tenantId }: Whose, { dueAt, isGone }: { dueAt: Temporal.Instant; isGone: boolean }): Promise<void> {
  await tx.execute(sql`
    update calendar_subscription set due_at = ${dueAt.toString()}::timestamptz,
      subscription_id = case when ${isGone} then null else subscription_id end,
      client_state_hash = case when ${isGone} then null else client_state_hash end,
      expires_at = case when ${isGone} then null else expires_at end
    where person_id = ${personId} and tenant_id = ${tenantId}`);
}

/** What a notification says of one subscription; `changed` also when some were missed. */
export interface CalendarNews {
  readonly subscriptionId: string;
  readonly clientState: string;
  readonly what: 'changed' | 'reauthorizationRequired' | 'subscriptionRemoved';
}

/**
 * Takes in what Graph tells: a changed calendar is due to be read, a subscription to be renewed or made anew. An id that
 * nobody has, or a state that is not ours, changes nothing and is not told apart. Answers how many were believed.
 */
export async function takeInNews(tx: Transaction, news: readonly CalendarNews[], now: Temporal.Instant): Promise<number> {
  const at = sql`${now.toString()}::timestamptz`;
  let believed = 0;
  for (const { subscriptionId, clientState, what } of news) {
    const { rows: [whose] } = (await tx.execute(sql`
      select person_id as "personId", tenant_id as "tenantId" from calendar_subscription
      where subscription_id = ${subscriptionId} and client_state_hash = ${hashOf(clientState)} for update`)) as { rows: readonly Whose[] };
    if (whose === undefined) continue;
    believed += 1;
    if (what === 'reauthorizationRequired') await tx.execute(sql`update calendar_subscription set due_at = ${at} where subscription_id = ${subscriptionId}`);
    else {
      if (what === 'subscriptionRemoved') await postponeSubscription(tx, whose, { dueAt: now, isGone: true });
      // A calendar that failed keeps its own time: Graph may have asked to be left alone.
      await tx.execute(sql`
        update calendar_reading set due_at = ${at}
        where person_id = ${whose.personId} and tenant_id = ${whose.tenantId} and source = 'microsoft365' and fault is null and due_at > ${at}`);
    }
  }
  return believed;
}

function hashOf(clientState: string): string {
  return createHash('sha256').update(clientState).digest('hex');
}
