import type { CalendarEvents } from '../domain/groupOffers/calendar/calendar-events';
import type { TenantId } from '../domain/network/tenants/tenant';
import { appTokens, type ApplicationOf } from '../graph/app-token';
import { lookForConsent, type ConsentFound } from '../graph/consent';
import { graphClient, graphClientOnce } from '../graph/graph-client';
import { graphMail } from '../graph/mail';
import { graphSchedules } from '../graph/schedules';
import { graphCalendarEvents } from '../graph/calendar-events';
import { graphSubscriptions, type CalendarSubscriptions } from '../graph/subscriptions';
import type { ReadingParts } from './calendar/read-calendars';

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
  /** Whether a tenant has let the application in. */
  readonly consentOf: (tenantId: TenantId) => Promise<ConsentFound>;
  /** Mails from one mailbox of the application's own tenant. */
  readonly mailFrom: (sender: { readonly tenantId: string; readonly mailbox: string }) => ReturnType<typeof graphMail>;
}

export interface Microsoft365Parts {
  /** The address that Graph tells of changes. */
  readonly notificationUrl: string;
  readonly isAdmitted: (tenantId: string) => Promise<boolean>;
}

/** Opens it, or nothing while the product runs without an app of its own. A tenant that is not admitted is asked for nothing. */
export function openMicrosoft365(
  applicationOf: ApplicationOf | undefined, { notificationUrl, isAdmitted }: Microsoft365Parts,
): Microsoft365 | undefined {
  if (applicationOf === undefined) return undefined;
  const token = appTokens(applicationOf);
  const admittedToken = async (tenantId: string): Promise<string> => {
    if (!(await isAdmitted(tenantId))) throw new Error('the tenant is not admitted');
    return token(tenantId);
  };
  const clientOf = (tenantId: string) => graphClient({ token: () => admittedToken(tenantId) });
  const reading = (patienceInMilliseconds: number): ReadingParts =>
    ({ schedules: graphSchedules({ clientOf, patienceInMilliseconds }), jitter: Math.random });
  return {
    searched: reading(patienceOfASearch),
    refreshed: reading(patienceInTheBackground),
    subscriptions: graphSubscriptions({ clientOf, notificationUrl, patienceInMilliseconds: patienceInTheBackground }),
    events: graphCalendarEvents({ clientOf, patienceInMilliseconds: patienceInTheBackground }),
    consentOf: (tenantId) => lookForConsent({
      freshToken: () => token(tenantId, { fresh: true }),
      clientWith: (fresh) => graphClient({ token: () => Promise.resolve(fresh) }),
      patienceInMilliseconds: patienceOfASearch,
    }),
    mailFrom: ({ tenantId, mailbox }) => {
      const own = () => admittedToken(tenantId);
      const sender = { mailbox, token: own, client: () => graphClientOnce({ token: own }) };
      return graphMail({ clientOf, sender, patienceInMilliseconds: patienceInTheBackground });
    },
  };
}
