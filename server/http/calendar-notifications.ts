import { Router } from 'express';
import type { RateLimit } from '../../domain/rate-limit';
import type { Clock } from '../../domain/time';
import type { CalendarNews } from '../../store/booking/calendars/subscriptions';

export interface NotificationParts {
  readonly takeIn: (news: readonly CalendarNews[]) => Promise<unknown>;
  readonly limit: RateLimit;
  readonly clock: Clock;
}

export const notificationPath = '/calendar-notifications';

/** Graph sends at most so many at a time. */
const most = 1_000;
const lifecycle: Readonly<Record<string, CalendarNews['what']>> = {
  reauthorizationRequired: 'reauthorizationRequired', subscriptionRemoved: 'subscriptionRemoved', missed: 'changed',
};

/**
 * `POST /calendar-notifications`: where Microsoft Graph proves the address (it is answered its own token as plain text) and
 * tells that a calendar has changed. Whatever else comes is answered the same 202, whether it was believed or not, so that
 * nobody learns which subscriptions there are; too much is 429.
 */
export function calendarNotificationRouter({ takeIn, limit, clock }: NotificationParts): Router {
  const router = Router();
  router.post(notificationPath, async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const wait = limit('all', clock());
    if (wait !== undefined) {
      response.setHeader('Retry-After', String(wait));
      response.status(429).end();
      return;
    }
    const { validationToken } = request.query;
    if (typeof validationToken === 'string' && validationToken.length <= 2_000) {
      response.status(200).type('text/plain').send(validationToken);
      return;
    }
    const news = newsIn(request.body);
    if (news.length > 0) await takeIn(news);
    response.status(202).end();
  });
  return router;
}

/** Foreign input: what has another shape is passed over. */
function newsIn(body: unknown): readonly CalendarNews[] {
  const { value } = (body ?? {}) as { value?: unknown };
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((one: unknown): CalendarNews[] => {
    const { subscriptionId, clientState, lifecycleEvent } = (one ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof subscriptionId !== 'string' || typeof clientState !== 'string' || subscriptionId.length > 200 || clientState.length > 200) return [];
    if (lifecycleEvent === undefined || lifecycleEvent === null) return [{ subscriptionId, clientState, what: 'changed' }];
    const what = typeof lifecycleEvent === 'string' && Object.hasOwn(lifecycle, lifecycleEvent) ? lifecycle[lifecycleEvent] : undefined;
    return what === undefined ? [] : [{ subscriptionId, clientState, what }];
  });
}
