import { createHash, randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Feed, FeedId } from '../../../domain/groupOffers/calendar/feed';
import type { CalendarPorts } from '../../../domain/groupOffers/calendar/ports';
import type { PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { calendarFeed } from '../../schema/calendar';

const columns = {
  id: calendarFeed.id, personId: calendarFeed.personId, networkId: calendarFeed.networkId,
  madeAt: calendarFeed.madeAt, revokedAt: calendarFeed.revokedAt,
};

/** The actor's own calendar addresses; the secret of one is told when it is made, and kept as a hash alone. */
export function feedsIn(
  tx: Transaction,
): Pick<CalendarPorts, 'insertFeed' | 'feed' | 'feeds' | 'revokeFeed' | 'shownSince'> {
  return {
    insertFeed: async ({ at, ...feed }) => {
      const secret = randomBytes(32).toString('base64url');
      await tx.insert(calendarFeed).values({ ...feed, secretHash: hashOf(secret), madeAt: at });
      return secret;
    },
    feed: async (id): Promise<Feed | undefined> => (await tx.select(columns).from(calendarFeed).where(eq(calendarFeed.id, id)))[0],
    feeds: async () =>
      tx.select(columns).from(calendarFeed)
        .where(and(isNull(calendarFeed.revokedAt), eq(calendarFeed.personId, sql`app_person()`)))
        .orderBy(asc(calendarFeed.id)),
    revokeFeed: async (id, at) => {
      const revoked = await tx.update(calendarFeed).set({ revokedAt: at })
        .where(and(eq(calendarFeed.id, id), isNull(calendarFeed.revokedAt))).returning({ id: calendarFeed.id });
      return revoked.length === 1;
    },
    shownSince: async (id, digest, now) => {
      const { rows } = (await tx.execute(
        sql`select calendar_shown(${id}, ${digest}, ${now.toString()}::timestamptz)::text as since`,
      )) as { rows: { since: string | null }[] };
      return Temporal.Instant.from((rows[0]?.since ?? now.toString()).replace(' ', 'T'));
    },
  };
}

/** Whose the address with this secret is, in the transaction of `signOn`; undefined when there never was such an address. */
export async function feedBySecret(
  tx: Transaction,
  secret: string,
): Promise<{ readonly id: FeedId; readonly personId: PersonId } | undefined> {
  const [found] = await tx.select({ id: calendarFeed.id, personId: calendarFeed.personId }).from(calendarFeed)
    .where(eq(calendarFeed.secretHash, hashOf(secret)));
  return found;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
