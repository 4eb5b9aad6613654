import { graphClient } from '../../graph/graph-client';
import { graphCalendarEvents } from '../../graph/calendar-events';
import type { EventDetails } from '../../domain/groupOffers/calendar/calendar-events';
import { Temporal } from '../../domain/time';
import { GraphServer, type Disturbance } from '../support/graph-server';

const mailbox = { tenantId: 'innherred', objectId: 'object-1' };
const details: EventDetails = {
  subject: 'COS-P – Trygghetssirkelen, samling 3 av 8', place: 'Verdal', page: 'https://example.no/tab/#/offers/1', isPrivate: false, withMeeting: false,
  period: { start: Temporal.Instant.from('2027-03-29T07:00:00Z'), end: Temporal.Instant.from('2027-03-29T09:00:00Z') },
};
const attendee = (objectId: string, tenantId = 'innherred') => ({ tenantId, objectId, optional: false });
const event = { transactionId: 'transaction-1', details, attendees: [attendee('object-2')] };
const made = { ok: true, value: { eventId: 'event-1', leftOut: [] } };

function calendar({ token = () => Promise.resolve('app-token'), patienceInMilliseconds = 5_000 } = {}) {
  const graph = new GraphServer([
    { objectId: 'object-1', mail: 'leder1@example.no' }, { objectId: 'object-2', mail: 'leder2@example.no' }, { objectId: 'object-3', mail: null },
  ]);
  const events = graphCalendarEvents({ clientOf: () => graphClient({ token, transport: graph }), patienceInMilliseconds });
  const sent = (method: string) => graph.requests.filter((request) => request.method === method).map(({ body }) => body);
  return { graph, events, sent };
}

describe('An event in Microsoft 365', () => {
  it('says programme, number, time and place, and hides who takes part', async () => {
    const { graph, events } = calendar();
    expect(await events.create(mailbox, event)).toEqual(made);
    expect(graph.events.get('event-1')).toMatchObject({
      mailbox: 'object-1',
      event: {
        subject: details.subject, location: { displayName: 'Verdal' }, hideAttendees: true, transactionId: 'transaction-1',
        body: { contentType: 'text', content: details.page },
        start: { dateTime: '2027-03-29T07:00:00', timeZone: 'UTC' }, attendees: [{ emailAddress: { address: 'leder2@example.no' } }],
      },
    });
    expect(graph.events.get('event-1')?.event.isOnlineMeeting).toBeUndefined();
  });

  it('is made once, also when the first answer was lost', async () => {
    const { graph, events } = calendar();
    await events.create(mailbox, event);
    expect(await events.create(mailbox, event)).toEqual(made);
    expect(graph.events.size).toBe(1);
  });

  it('leaves out who has no mailbox', async () => {
    const { graph, events } = calendar();
    const without = [attendee('object-3'), attendee('object-9')];
    expect(await events.create(mailbox, { ...event, attendees: without })).toEqual({ ok: true, value: { eventId: 'event-1', leftOut: without } });
    expect(graph.events.get('event-1')?.event.attendees).toEqual([]);
  });

  it('is moved without its body and its attendees, and attendees change without the rest', async () => {
    const { events, sent } = calendar();
    await events.create(mailbox, event);
    const moved = { ...details, period: { start: details.period.start.add({ hours: 24 }), end: details.period.end.add({ hours: 24 }) } };
    expect(await events.change(mailbox, 'event-1', moved)).toEqual({ ok: true, value: undefined });
    expect(await events.invite(mailbox, 'event-1', [])).toEqual({ ok: true, value: { leftOut: [] } });
    expect(sent('PATCH').map((body) => Object.keys(body as object).sort())).toEqual([['end', 'location', 'start', 'subject'], ['attendees']]);
  });

  it('is private, and has a Teams meeting, where that is wanted', async () => {
    const { graph, events } = calendar();
    await events.create(mailbox, { ...event, details: { ...details, isPrivate: true, withMeeting: true } });
    expect(graph.events.get('event-1')?.event).toMatchObject({ sensitivity: 'private', isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' });
  });

  it('is taken away; one that is gone already is well', async () => {
    const { graph, events } = calendar();
    await events.create(mailbox, event);
    expect([await events.remove(mailbox, 'event-1'), await events.remove(mailbox, 'event-1')]).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
    expect(graph.events.size).toBe(0);
    expect(await events.change(mailbox, 'event-1', details)).toEqual({ ok: false, fault: 'eventIsGone' });
  });
});

describe('Somebody of another tenant', () => {
  const their = { tenantId: 'namdal', objectId: 'object-7', optional: true };
  /** The base's tenant and another, each a Graph of its own. */
  function twoTenants() {
    const namdal = new GraphServer([{ objectId: 'object-7', mail: 'kontakt@namdal.example.no' }]);
    const innherred = new GraphServer([{ objectId: 'base@example.no', mail: 'base@example.no' }, { objectId: 'object-2', mail: 'leder2@example.no' }]);
    const graphs: Readonly<Record<string, GraphServer>> = { namdal, innherred };
    const events = graphCalendarEvents({
      clientOf: (tenantId) => graphClient({ token: () => Promise.resolve('app-token'), transport: graphs[tenantId] as GraphServer }), patienceInMilliseconds: 300,
    });
    const create = () => events.create({ tenantId: 'innherred', objectId: 'base@example.no' }, { ...event, attendees: [attendee('object-2'), their] });
    const invited = () => [...innherred.events.values()].flatMap(({ event: { attendees } }) => (attendees ?? []).map(({ type, emailAddress }) => `${type} ${emailAddress?.address}`));
    return { namdal, create, invited };
  }

  it('is invited by the address that their own tenant tells', async () => {
    const { create, invited } = twoTenants();
    expect(await create()).toEqual(made);
    expect(invited()).toEqual(['required leder2@example.no', 'optional kontakt@namdal.example.no']);
  });

  it.each<[string, Disturbance]>([['has not consented', { status: 403 }], ['is silent', 'silence'], ['is broken', { status: 500 }]])(
    'is left out when their tenant %s, and keeps nobody else from the event', async (_, what) => {
      const { namdal, create, invited } = twoTenants();
      namdal.disturb(/users/, what, 2);
      expect(await create()).toEqual({ ok: true, value: { eventId: 'event-1', leftOut: [their] } });
      expect(invited()).toEqual(['required leder2@example.no']);
    });
});

describe('What goes wrong with an event has a name', () => {
  it.each<[string, Disturbance | Disturbance[], object]>([
    ['the token is not taken', { status: 401 }, { fault: 'noConsent' }],
    ['nobody has consented', { status: 403 }, { fault: 'noConsent' }],
    ['there is no mailbox', { status: 404 }, { fault: 'noMailbox' }],
    ['it asks for a long wait', { status: 429, headers: { 'Retry-After': '120' } }, { fault: 'tooManyRequests', retryAfterSeconds: 120 }],
    ['it is broken', { status: 503 }, { fault: 'serverFault' }],
    ['its answer is no JSON', { body: '<html>' }, { fault: 'brokenAnswer' }],
    ['its answer has no id', { body: '{}' }, { fault: 'brokenAnswer' }],
    ['it takes nothing of it', { status: 400 }, { fault: 'refused' }],
  ])('because %s', async (_, what, answer) => {
    const { graph, events } = calendar();
    graph.disturb(/events/, what as Disturbance, 2);
    expect(await events.create(mailbox, { ...event, attendees: [] })).toEqual({ ok: false, ...answer });
  });

  it('because it is silent', async () => {
    const { graph, events } = calendar({ patienceInMilliseconds: 50 });
    graph.disturb(/events/, 'silence');
    expect(await events.create(mailbox, event)).toEqual({ ok: false, fault: 'silence' });
  });

  it('because the tenant gives no token, or cannot be reached', async () => {
    const without = calendar({ token: () => Promise.reject(new Error('AADSTS7000229: no service principal')) });
    expect(await without.events.create(mailbox, { ...event, attendees: [] })).toEqual({ ok: false, fault: 'noConsent' });
    const unreachable = calendar({ token: () => Promise.reject(new TypeError('fetch failed')) });
    expect(await unreachable.events.create(mailbox, { ...event, attendees: [] })).toEqual({ ok: false, fault: 'serverFault' });
  });
});
