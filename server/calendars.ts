import type { Calendars } from '../domain/booking/calendars';
import type { SessionEvents } from '../domain/groupOffers/calendar/session-events';
import { appTokens } from '../graph/app-token';
import { graphCalendars } from '../graph/calendars';
import { graphClient } from '../graph/graph-client';
import { noCalendars } from '../graph/no-calendars';
import { graphSessionEvents } from '../graph/session-events';
import type { Database } from '../store/database';
import { linkedAccountsOf } from '../store/linked-accounts';
import type { EntraConfig } from './config';

/** A card's answer is due within ten seconds; this leaves time for the rest of it. */
const patienceInMilliseconds = 6_000;

/** The counsellors' own calendars in Microsoft 365, or none while the product runs without an app of its own. */
export function openCalendars(entra: EntraConfig | undefined, database: Database): Calendars {
  if (entra === undefined) return noCalendars;
  return graphCalendars({
    accountsOf: (people) => linkedAccountsOf(database, people),
    clientOf: clientsOf(entra),
    patienceInMilliseconds,
  });
}

/** Nobody waits for an event, so Microsoft 365 may take longer. */
const patienceWithEvents = 30_000;

/** People's calendars to write sessions in, or none while the product runs without an app of its own. */
export function openSessionEvents(entra: EntraConfig | undefined): SessionEvents | undefined {
  return entra && graphSessionEvents({ clientOf: clientsOf(entra), patienceInMilliseconds: patienceWithEvents });
}

function clientsOf({ clientId, clientSecret }: EntraConfig): (tenantId: string) => ReturnType<typeof graphClient> {
  const token = appTokens(
    clientId,
    clientSecret === undefined ? { kind: 'managedIdentity', clientId } : { kind: 'secret', secret: clientSecret },
  );
  return (tenantId) => graphClient({ token: () => token(tenantId) });
}
