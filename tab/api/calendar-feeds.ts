import type { Feed } from '../../domain/groupOffers/calendar/feed';
import { listFeeds } from '../../domain/groupOffers/calendar/list-feeds';
import { makeFeed } from '../../domain/groupOffers/calendar/make-feed';
import { revokeFeed } from '../../domain/groupOffers/calendar/revoke-feed';
import { readId, type NetworkId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import { calendarOperations as ops } from '../contract/calendar-feeds';
import { handler, type ApiHandler } from './handler';

/** Calendar addresses: made and revoked by the person they belong to. */
export function calendarFeedHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listCalendarFeeds, ({ actor, run }) =>
      run(async (ports) => {
        const { value } = await listFeeds(ports, actor);
        return success({
          items: value.map(({ network, feed }) => ({
            ...(network === undefined ? {} : { network }), ...(feed === undefined ? {} : { feed: presentFeed(feed) }),
          })),
        });
      })),
    handler(ops.makeCalendarFeed, async ({ actor, body, run }) => {
      // The answer is kept under the request's key, and a secret must be kept nowhere: it is added to what is sent alone.
      let secret: string | undefined;
      const made = await run(async (ports) => {
        const outcome = await makeFeed(ports, actor, { networkId: (body.networkId ?? null) as NetworkId | null });
        if (!outcome.ok) return outcome;
        ({ secret } = outcome.value);
        return success(presentFeed(outcome.value.feed));
      });
      return made.ok && secret !== undefined ? success({ ...made.value, path: `/calendar/${secret}.ics` }) : made;
    }),
    handler(ops.revokeCalendarFeed, ({ actor, params, run }) =>
      run(async (ports) => {
        const feedId = readId<'calendarFeed'>(params.feedId);
        const revoked = feedId === undefined ? refuse('notFound') : await revokeFeed(ports, actor, feedId);
        if (!revoked.ok) return revoked;
        return success({ ...presentFeed(revoked.value), revokedAt: (revoked.value.revokedAt ?? ports.clock()).toString() });
      })),
  ];
}

function presentFeed({ id, madeAt }: Feed) {
  return { id, madeAt: madeAt.toString() };
}
