import { GraphError, type Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { EventAnswer, EventDetails, EventFault, Mailbox, SessionEvents } from '../domain/groupOffers/calendar/session-events';
import { BrokenAnswer, nameWithoutStatus, retryAfterOf, silence, statusOf, utc } from './faults';
import { mailAddresses } from './mailboxes';

export interface SessionEventParts {
  readonly clientOf: (tenantId: string) => Client;
  readonly patienceInMilliseconds: number;
}

/** Marks our events with their transaction id, so that one whose creation got no answer is found again. */
const mark = 'String {6f0a4a1c-2f0e-4b9e-9a55-0c3f1f5d7e21} Name FosterhjemsnettverkSession';

/** Events over Microsoft Graph with the application's own token, in each tenant by itself. */
export function graphSessionEvents({ clientOf, patienceInMilliseconds }: SessionEventParts): SessionEvents {
  const call = async <Value>({ tenantId }: Mailbox, work: (client: Client, signal: AbortSignal) => Promise<Value>): Promise<EventAnswer<Value>> => {
    const signal = AbortSignal.timeout(patienceInMilliseconds);
    try {
      return { ok: true, value: await Promise.race([work(clientOf(tenantId), signal), silence(signal)]) };
    } catch (fault) {
      return answerTo(fault);
    }
  };
  const eventsOf = ({ objectId }: Mailbox) => `/users/${encodeURIComponent(objectId)}/events`;
  const eventOf = (mailbox: Mailbox, eventId: string) => `${eventsOf(mailbox)}/${encodeURIComponent(eventId)}`;

  return {
    create: (mailbox, { transactionId, details, attendees }) => call(mailbox, async (client, signal) => {
      const event: Event = {
        ...saying(details),
        body: { contentType: 'text', content: details.page },
        transactionId,
        hideAttendees: true,
        responseRequested: false,
        allowNewTimeProposals: false,
        attendees: await attendeesOf(client, attendees, signal),
        singleValueExtendedProperties: [{ id: mark, value: transactionId }],
      };
      try {
        return idIn((await client.api(eventsOf(mailbox)).option('signal', signal).post(event)) as Event);
      } catch (fault) {
        // The first try was heard after all.
        if (statusOf(fault) !== 409) throw fault;
        return idIn(await marked(client, eventsOf(mailbox), transactionId, signal));
      }
    }),
    find: (mailbox, transactionId) => call(mailbox, async (client, signal) => {
      const found = await marked(client, eventsOf(mailbox), transactionId, signal);
      return found === undefined ? undefined : idIn(found);
    }),
    change: (mailbox, eventId, details) => call(mailbox, async (client, signal) => {
      // Without the body: what the people themselves have added there, as a meeting's link, stays.
      await client.api(eventOf(mailbox, eventId)).option('signal', signal).patch(saying(details));
      return undefined;
    }),
    invite: (mailbox, eventId, attendees) => call(mailbox, async (client, signal) => {
      const change: Event = { attendees: await attendeesOf(client, attendees, signal) };
      await client.api(eventOf(mailbox, eventId)).option('signal', signal).patch(change);
      return undefined;
    }),
    remove: async (mailbox, eventId) => {
      const answer = await call(mailbox, async (client, signal) => {
        await client.api(eventOf(mailbox, eventId)).option('signal', signal).delete();
        return undefined;
      });
      return !answer.ok && answer.fault === 'eventIsGone' ? { ok: true, value: undefined } : answer;
    },
  };
}

async function marked(client: Client, events: string, transactionId: string, signal: AbortSignal): Promise<Event | undefined> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${mark}' and ep/value eq '${transactionId}')`;
  const found = (await client.api(events).option('signal', signal).filter(filter).select(['id']).get()) as { value?: Event[] };
  if (!Array.isArray(found.value)) throw new BrokenAnswer();
  return found.value[0];
}

function saying({ subject, place, period }: EventDetails): Event {
  return { subject, location: { displayName: place }, start: utc(period.start), end: utc(period.end) };
}

async function attendeesOf(client: Client, objectIds: readonly string[], signal: AbortSignal): Promise<NonNullable<Event['attendees']>> {
  const addresses = objectIds.length === 0 ? new Map<string, string>() : await mailAddresses(client, objectIds, signal);
  return objectIds.flatMap((objectId) => {
    const address = addresses.get(objectId.toLowerCase());
    return address === undefined ? [] : [{ type: 'required' as const, emailAddress: { address } }];
  });
}

function idIn(event: Event | undefined): string {
  if (typeof event?.id !== 'string' || event.id === '') throw new BrokenAnswer();
  return event.id;
}

function answerTo(fault: unknown): EventAnswer<never> {
  const retryAfterSeconds = retryAfterOf(fault);
  return { ok: false, fault: nameOf(fault), ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

function nameOf(fault: unknown): EventFault {
  const status = statusOf(fault);
  if (status === undefined) return nameWithoutStatus(fault);
  if (status === 401 || status === 403) return 'noConsent';
  if (status === 404) return fault instanceof GraphError && fault.code === 'ErrorItemNotFound' ? 'eventIsGone' : 'noMailbox';
  if (status === 429) return 'tooManyRequests';
  return status >= 500 ? 'serverFault' : status < 400 ? 'brokenAnswer' : 'refused';
}
