import type { CalendarOnBehalf } from '../domain/booking/own-calendar/on-behalf';
import type { CalendarEvents } from '../domain/groupOffers/calendar/calendar-events';
import type { TenantId } from '../domain/network/tenants/tenant';
import { appTokens, freshApplications, type ApplicationOf } from '../graph/app-token';
import { lookForConsent, type ConsentFound } from '../graph/consent';
import { graphClient, graphClientOnce } from '../graph/graph-client';
import { graphMail } from '../graph/mail';
import { graphSchedules } from '../graph/schedules';
import { graphCalendarEvents } from '../graph/calendar-events';
import { graphSubscriptions, type CalendarSubscriptions } from '../graph/subscriptions';
import { rateLimit } from '../domain/rate-limit';
import type { Clock } from '../domain/time';
import { onBehalfTokens } from '../graph/on-behalf-token';
import type { Reach } from '../graph/reach';
import { calendarOnBehalf } from './calendar/on-behalf';
import type { ReadingParts } from './calendar/read-calendars';
import type { EntraConfig } from './config-entra';
import type { ReadToken } from './sign-on/sign-in';

/** A card's answer is due within ten seconds; this leaves time for the rest of it. */
const patienceOfASearch = 6_000;
/** The page waits for twenty seconds, and the answer has to be kept in them too. */
const patienceOnBehalf = 15_000;
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
  /** Whether a tenant has let the application in. */
  readonly consentOf: (tenantId: TenantId) => Promise<ConsentFound>;
  /** Mails from one mailbox of the application's own tenant. */
  readonly mailFrom: (sender: { readonly tenantId: string; readonly mailbox: string }) => ReturnType<typeof graphMail>;
}

export interface Microsoft365Parts {
  /** The address that Graph tells of changes. */
  readonly notificationUrl: string;
  readonly isAdmitted: (tenantId: string) => Promise<boolean>;
  readonly reach?: Reach | undefined;
}

/** Opens it, or nothing while the product runs without an app of its own. A tenant that is not admitted is asked for nothing. */
export function openMicrosoft365(
  applicationOf: ApplicationOf | undefined, { notificationUrl, isAdmitted, reach }: Microsoft365Parts,
): Microsoft365 | undefined {
  if (applicationOf === undefined) return undefined;
  const token = appTokens(applicationOf);
  const admittedToken = async (tenantId: string): Promise<string> => {
    if (!(await isAdmitted(tenantId))) throw new Error('the tenant is not admitted');
    return token(tenantId);
  };
  const over = reach === undefined ? {} : { transport: reach.graph };
  const clientOf = (tenantId: string) => graphClient({ token: () => admittedToken(tenantId), ...over });
  const reading = (patienceInMilliseconds: number): ReadingParts =>
    ({ schedules: graphSchedules({ clientOf, patienceInMilliseconds }), jitter: Math.random });
  return {
    searched: reading(patienceOfASearch),
    refreshed: reading(patienceInTheBackground),
    subscriptions: graphSubscriptions({ clientOf, notificationUrl, patienceInMilliseconds: patienceInTheBackground }),
    events: graphCalendarEvents({ clientOf, patienceInMilliseconds: patienceInTheBackground }),
    consentOf: (tenantId) => lookForConsent({
      freshToken: () => token(tenantId, { fresh: true }),
      clientWith: (fresh) => graphClient({ token: () => Promise.resolve(fresh), ...over }),
      patienceInMilliseconds: patienceOfASearch,
    }),
    mailFrom: ({ tenantId, mailbox }) => {
      const own = () => admittedToken(tenantId);
      const sender = { mailbox, token: own, client: () => graphClientOnce({ token: own, ...over }) };
      return graphMail({ clientOf, sender, patienceInMilliseconds: patienceInTheBackground });
    },
  };
}

/** People's own calendars, each read with its person's own yes and while they wait. It has nothing of the application's but its proof. */
export function openOnBehalf(
  entra: EntraConfig, { readToken, clock, reach }: { readonly readToken: ReadToken; readonly clock: Clock; readonly reach: Reach | undefined },
): CalendarOnBehalf {
  const over = reach === undefined ? {} : { transport: reach.graph };
  return calendarOnBehalf({
    readToken, clock, tokens: onBehalfTokens(freshApplications(entra.clientId, entra.credential, reach?.entra)),
    clientWith: (token) => graphClient({ token: () => Promise.resolve(token), ...over }),
    // Well above what is of use to a person, who presses a button for each.
    limit: rateLimit(10, 600), patienceInMilliseconds: patienceOnBehalf,
  });
}
