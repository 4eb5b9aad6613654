import type { Client } from '@microsoft/microsoft-graph-client';
import type { Subscription } from '@microsoft/microsoft-graph-types';
import { Temporal } from '../domain/time';
import { BrokenAnswer, silence, statusOf } from './faults';

/** A subscription as Graph has it. */
export interface CalendarSubscription {
  readonly id: string;
  readonly expiresAt: Temporal.Instant;
}

/** What came of it: the subscription, that it is not there any more, or that it cannot be had now. */
export type SubscriptionAnswer = CalendarSubscription | 'gone' | 'refused';

/** Notifications of changes in calendars. Only that something changed is told: no resource data is asked for. */
export interface CalendarSubscriptions {
  subscribe(calendar: { readonly tenantId: string; readonly objectId: string }, ask: { readonly clientState: string; readonly until: Temporal.Instant }): Promise<SubscriptionAnswer>;
  renew(tenantId: string, id: string, until: Temporal.Instant): Promise<SubscriptionAnswer>;
}

export interface SubscriptionParts {
  readonly clientOf: (tenantId: string) => Client;
  /** Where Graph sends notifications; it asks the address for proof while it makes a subscription. */
  readonly notificationUrl: string;
  readonly patienceInMilliseconds: number;
}

/** Subscriptions over Microsoft Graph with the application's own token. Nothing is thrown. */
export function graphSubscriptions({ clientOf, notificationUrl, patienceInMilliseconds }: SubscriptionParts): CalendarSubscriptions {
  const call = async (tenantId: string, work: (client: Client, signal: AbortSignal) => Promise<unknown>): Promise<SubscriptionAnswer> => {
    const signal = AbortSignal.timeout(patienceInMilliseconds);
    try {
      return subscriptionIn(await Promise.race([work(clientOf(tenantId), signal), silence(signal)]));
    } catch (fault) {
      return statusOf(fault) === 404 ? 'gone' : 'refused';
    }
  };
  return {
    subscribe: ({ tenantId, objectId }, { clientState, until }) => call(tenantId, (client, signal) => {
      const wanted: Subscription = {
        changeType: 'created,updated,deleted', resource: `/users/${encodeURIComponent(objectId)}/events`, clientState,
        notificationUrl, lifecycleNotificationUrl: notificationUrl, expirationDateTime: until.toString({ smallestUnit: 'second' }),
      };
      return client.api('/subscriptions').option('signal', signal).post(wanted);
    }),
    // A renewal is also the answer to `reauthorizationRequired`.
    renew: (tenantId, id, until) => call(tenantId, (client, signal) =>
      client.api(`/subscriptions/${encodeURIComponent(id)}`).option('signal', signal).patch({ expirationDateTime: until.toString({ smallestUnit: 'second' }) })),
  };
}

function subscriptionIn(answer: unknown): CalendarSubscription {
  const { id, expirationDateTime } = (answer ?? {}) as Subscription;
  if (typeof id !== 'string' || id === '' || typeof expirationDateTime !== 'string') throw new BrokenAnswer();
  return { id, expiresAt: Temporal.Instant.from(expirationDateTime) };
}
