import type { CalendarEvents } from '../domain/groupOffers/calendar/calendar-events';
import { appTokens } from '../graph/app-token';
import { graphClient } from '../graph/graph-client';
import { graphSchedules } from '../graph/schedules';
import { graphCalendarEvents } from '../graph/calendar-events';
import { graphSubscriptions, type CalendarSubscriptions } from '../graph/subscriptions';
import type { ReadingParts } from './calendar/read-calendars';
import type { EntraConfig } from './config';

/** A card's answer is due within ten seconds; this leaves time for the rest of it. */
const patienceOfASearch = 6_000;
/** Nobody waits for the background, so Microsoft 365 may take longer. */
const patienceInTheBackground = 30_000;

/** Microsoft 365 as the product reaches it with its own application. */
export interface Microsoft365 {
  /** The counsellors' own calendars, for somebody who waits for the answer. */
  readonly searched: ReadingParts;
  /** The same for the background, which has more time. */
  readonly refreshed: ReadingParts;
  /** Being told when a calendar changes. */
  readonly subscriptions: CalendarSubscriptions;
  /** People's calendars to write sessions in. */
  readonly events: CalendarEvents;
}

/** Opens it, with the address that Graph tells of changes, or nothing while the product runs without an app of its own. */
export function openMicrosoft365(entra: EntraConfig | undefined, notificationUrl: string): Microsoft365 | undefined {
  if (entra === undefined) return undefined;
  const clientOf = clientsOf(entra);
  const reading = (patienceInMilliseconds: number): ReadingParts =>
    ({ schedules: graphSchedules({ clientOf, patienceInMilliseconds }), jitter: Math.random });
  return {
    searched: reading(patienceOfASearch),
    refreshed: reading(patienceInTheBackground),
    subscriptions: graphSubscriptions({ clientOf, notificationUrl, patienceInMilliseconds: patienceInTheBackground }),
    events: graphCalendarEvents({ clientOf, patienceInMilliseconds: patienceInTheBackground }),
  };
}

function clientsOf({ clientId, clientSecret }: EntraConfig): (tenantId: string) => ReturnType<typeof graphClient> {
  const token = appTokens(
    clientId,
    clientSecret === undefined ? { kind: 'managedIdentity', clientId } : { kind: 'secret', secret: clientSecret },
  );
  return (tenantId) => graphClient({ token: () => token(tenantId) });
}
