import { GraphError, type Client } from '@microsoft/microsoft-graph-client';
import type { Event } from '@microsoft/microsoft-graph-types';
import type { Attendee, CalendarEvents, EventAnswer, EventDetails, EventFault, Mailbox } from '../domain/groupOffers/calendar/calendar-events';
import { BrokenAnswer, nameWithoutStatus, retryAfterOf, silence, statusOf, utc } from './faults';
import { mailAddresses } from './mailboxes';

export interface CalendarEventParts {
  readonly clientOf: (tenantId: string) => Client;
  readonly patienceInMilliseconds: number;
}

/** Marks our events with their transaction id, so that one whose creation got no answer is found again. */
const mark = 'String {6f0a4a1c-2f0e-4b9e-9a55-0c3f1f5d7e21} Name FosterhjemsnettverkSession';

/** Of the patience, how much another tenant may take to tell its people's addresses. */
const partForOtherTenants = 0.3;

/** Events over Microsoft Graph with the application's own token, in each tenant by itself. */
export function graphCalendarEvents({ clientOf, patienceInMilliseconds }: CalendarEventParts): CalendarEvents {
  const call = async <Value>({ tenantId }: Mailbox, work: (client: Client, signal: AbortSignal) => Promise<Value>): Promise<EventAnswer<Value>> => {
    const signal = AbortSignal.timeout(patienceInMilliseconds);
    try {
      return { ok: true, value: await Promise.race([work(clientOf(tenantId), signal), silence(signal)]) };
    } catch (fault) {
      return answerTo(fault);
    }
  };
  /** The attendees as Graph wants them. A tenant that tells no addresses leaves out its own people, and keeps nobody else from the event. */
  const invitedBy = async ({ tenantId: own }: Mailbox, attendees: readonly Attendee[], client: Client, signal: AbortSignal) => {
    const addresses = new Map<Attendee, string>();
    for (const tenantId of new Set(attendees.map((one) => one.tenantId))) {
      const ofIt = attendees.filter((one) => one.tenantId === tenantId);
      const ids = ofIt.map(({ objectId }) => objectId);
      const known = tenantId === own ? await mailAddresses(client, ids, signal) : await addressesIn(tenantId, ids);
      for (const one of ofIt) {
        const address = known.get(one.objectId.toLowerCase());
        if (address !== undefined) addresses.set(one, address);
      }
    }
    return {
      attendees: [...addresses].map(([{ optional }, address]) => ({ type: optional ? 'optional' as const : 'required' as const, emailAddress: { address } })),
      leftOut: attendees.filter((one) => !addresses.has(one)),
    };
  };
  const addressesIn = async (tenantId: string, objectIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const signal = AbortSignal.timeout(patienceInMilliseconds * partForOtherTenants);
    try {
      return await Promise.race([mailAddresses(clientOf(tenantId), objectIds, signal), silence(signal)]);
    } catch {
      return new Map();
    }
  };
  const eventsOf = ({ objectId }: Mailbox) => `/users/${encodeURIComponent(objectId)}/events`;
  const eventOf = (mailbox: Mailbox, eventId: string) => `${eventsOf(mailbox)}/${encodeURIComponent(eventId)}`;

  return {
    create: (mailbox, { transactionId, details, attendees }) => call(mailbox, async (client, signal) => {
      const invited = await invitedBy(mailbox, attendees, client, signal);
      const event: Event = {
        ...saying(details),
        body: { contentType: 'text', content: details.page },
        transactionId,
        hideAttendees: true,
        responseRequested: false,
        allowNewTimeProposals: false,
        sensitivity: details.isPrivate ? 'private' : 'normal',
        ...(details.withMeeting ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' as const } : {}),
        attendees: invited.attendees,
        singleValueExtendedProperties: [{ id: mark, value: transactionId }],
      };
      try {
        return { eventId: idIn((await client.api(eventsOf(mailbox)).option('signal', signal).post(event)) as Event), leftOut: invited.leftOut };
      } catch (fault) {
        // The first try was heard after all.
        if (statusOf(fault) !== 409) throw fault;
        return { eventId: idIn(await marked(client, eventsOf(mailbox), transactionId, signal)), leftOut: invited.leftOut };
      }
    }),
    find: (mailbox, transactionId) => call(mailbox, async (client, signal) => {
      const found = await marked(client, eventsOf(mailbox), transactionId, signal);
      return found === undefined ? undefined : idIn(found);
    }),
    change: (mailbox, eventId, details) => call(mailbox, async (client, signal) => {
      // Without the body: what stands there since, as a meeting's link, stays.
      await client.api(eventOf(mailbox, eventId)).option('signal', signal).patch(saying(details));
      return undefined;
    }),
    invite: (mailbox, eventId, attendees) => call(mailbox, async (client, signal) => {
      const invited = await invitedBy(mailbox, attendees, client, signal);
      const change: Event = { attendees: invited.attendees };
      await client.api(eventOf(mailbox, eventId)).option('signal', signal).patch(change);
      return { leftOut: invited.leftOut };
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
