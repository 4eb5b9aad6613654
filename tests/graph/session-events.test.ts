import { graphClient } from '../../graph/graph-client';
import { graphSessionEvents } from '../../graph/session-events';
import type { EventDetails } from '../../domain/groupOffers/calendar/session-events';
import { Temporal } from '../../domain/time';
import { GraphServer, type Disturbance } from '../support/graph-server';

const mailbox = { tenantId: 'innherred', objectId: 'object-1' };
const details: EventDetails = {
  subject: 'COS-P – Trygghetssirkelen, samling 3 av 8', place: 'Verdal', page: 'https://example.no/tab/#/offers/1',
  period: { start: Temporal.Instant.from('2027-03-29T07:00:00Z'), end: Temporal.Instant.from('2027-03-29T09:00:00Z') },
};
const event = { transactionId: 'transaction-1', details, attendees: ['object-2'] };

function calendar({ token = () => Promise.resolve('app-token'), patienceInMilliseconds = 5_000 } = {}) {
  const graph = new GraphServer([
    { objectId: 'object-1', mail: 'leder1@example.no' }, { objectId: 'object-2', mail: 'leder2@example.no' }, { objectId: 'object-3', mail: null },
  ]);
  const events = graphSessionEvents({ clientOf: () => graphClient({ token, transport: graph }), patienceInMilliseconds });
  const sent = (method: string) => graph.requests.filter((request) => request.method === method).map(({ body }) => body);
  return { graph, events, sent };
}

describe('An event for a session in Microsoft 365', () => {
  it('says programme, number, time and place, and hides who takes part', async () => {
    const { graph, events } = calendar();
    expect(await events.create(mailbox, event)).toEqual({ ok: true, value: 'event-1' });
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
    expect(await events.create(mailbox, event)).toEqual({ ok: true, value: 'event-1' });
    expect(graph.events.size).toBe(1);
  });

  it('leaves out who has no mailbox', async () => {
    const { graph, events } = calendar();
    await events.create(mailbox, { ...event, attendees: ['object-3', 'object-9'] });
    expect(graph.events.get('event-1')?.event.attendees).toEqual([]);
  });

  it('is moved without its body and its attendees, and attendees change without the rest', async () => {
    const { events, sent } = calendar();
    await events.create(mailbox, event);
    const moved = { ...details, period: { start: details.period.start.add({ hours: 24 }), end: details.period.end.add({ hours: 24 }) } };
    expect(await events.change(mailbox, 'event-1', moved)).toEqual({ ok: true, value: undefined });
    expect(await events.invite(mailbox, 'event-1', [])).toEqual({ ok: true, value: undefined });
    expect(sent('PATCH').map((body) => Object.keys(body as object).sort())).toEqual([['end', 'location', 'start', 'subject'], ['attendees']]);
  });

  it('is taken away; one that is gone already is well', async () => {
    const { graph, events } = calendar();
    await events.create(mailbox, event);
    expect([await events.remove(mailbox, 'event-1'), await events.remove(mailbox, 'event-1')]).toEqual([{ ok: true, value: undefined }, { ok: true, value: undefined }]);
    expect(graph.events.size).toBe(0);
    expect(await events.change(mailbox, 'event-1', details)).toEqual({ ok: false, fault: 'eventIsGone' });
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
