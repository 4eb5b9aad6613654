import type { Calendars } from '../domain/booking/calendars';
import { appTokens } from '../graph/app-token';
import { graphCalendars } from '../graph/calendars';
import { graphClient } from '../graph/graph-client';
import { noCalendars } from '../graph/no-calendars';
import type { Database } from '../store/database';
import { linkedAccountsOf } from '../store/linked-accounts';
import type { EntraConfig } from './config';

/** A card's answer is due within ten seconds; this leaves time for the rest of it. */
const patienceInMilliseconds = 6_000;

/** The counsellors' own calendars in Microsoft 365, or none while the product runs without an app of its own. */
export function openCalendars(entra: EntraConfig | undefined, database: Database): Calendars {
  if (entra === undefined) return noCalendars;
  const { clientId, clientSecret } = entra;
  const token = appTokens(
    clientId,
    clientSecret === undefined ? { kind: 'managedIdentity', clientId } : { kind: 'secret', secret: clientSecret },
  );
  return graphCalendars({
    accountsOf: (people) => linkedAccountsOf(database, people),
    clientOf: (tenantId) => graphClient({ token: () => token(tenantId) }),
    patienceInMilliseconds,
  });
}
