import type { Period } from '../../domain/time';
import { Temporal } from '../../domain/time';
import { graphClient } from '../../graph/graph-client';
import { readOwnCalendar } from '../../graph/own-calendar';
import { tokenOnBehalfOf } from '../support/graph-calendar-view';
import { GraphServer, type Mailbox } from '../support/graph-server';

const start = Temporal.Instant.from('2026-11-23T08:00:00Z');
const within: Period = { start, end: start.add({ hours: 98 * 24 }) };
const meeting = (day: number, status = 'busy') => {
  const date = start.toZonedDateTimeISO('UTC').toPlainDate().add({ days: day }).toString();
  return [`${date}T10:00:00`, `${date}T11:00:00`, status, 'Samtale med familien'] as const;
};

function setting(items: Mailbox['items'] = [meeting(1)], mail: string | null = 'one@example.no', token = tokenOnBehalfOf('one')) {
  const graph = new GraphServer([{ objectId: 'one', mail, items }, { objectId: 'other', mail: 'other@example.no', items: [meeting(2)] }]);
  const read = (patienceInMilliseconds = 5_000) => readOwnCalendar({
    token: () => Promise.resolve(token), clientWith: (given) => graphClient({ token: () => Promise.resolve(given), transport: graph }), patienceInMilliseconds,
  }, within);
  return { graph, read };
}
const faultOf = async (reading: Promise<unknown>) => (await reading as { fault?: string }).fault;

describe('One’s own calendar, read with one’s own token', () => {
  it('tells when its person is busy, and is asked for nothing else', async () => {
    const { graph, read } = setting([meeting(1), meeting(2, 'free'), meeting(90)]);
    const answer = await read();
    expect(answer).toMatchObject({ ok: true, busy: [{}, {}] });
    expect(JSON.stringify(answer)).not.toContain('familien');
    expect(new Set(graph.requests.map(({ method, path, query }) => `${method} ${path} ${query.get('$select')}`)))
      .toEqual(new Set(['GET /me/calendarView start,end,showAs,isCancelled,isAllDay']));
  });

  it('is asked for in parts of less than 62 days without a gap, for all of the period', async () => {
    const { graph, read } = setting();
    await read();
    const asked = graph.requests.map(({ query }) => [query.get('startDateTime'), query.get('endDateTime')]);
    expect(asked).toEqual([['2026-11-23T08:00:00Z', '2027-01-22T08:00:00Z'], ['2027-01-22T08:00:00Z', '2027-03-01T08:00:00Z']]);
  });

  it('is read page by page', async () => {
    const { graph, read } = setting(Array.from({ length: 35 }, (_, at) => meeting(at + 1)));
    const answer = await read();
    expect([answer.ok && answer.busy.length, graph.requests.length]).toEqual([35, 5]);
  });

  it('is not read on from another host, whoever names it', async () => {
    for (const next of ['https://graph.example/v1.0/me/calendarView?$skip=10', 'http://graph.microsoft.com/v1.0/me/calendarView', '/me/messages', 7]) {
      const { graph, read } = setting();
      graph.disturb(/calendarView/, { body: JSON.stringify({ value: [], '@odata.nextLink': next }) });
      expect([await faultOf(read()), graph.requests.length]).toEqual(['calendarAnswerIsBroken', 1]);
    }
  });

  it('is left alone when it holds more than anybody has, or never ends', async () => {
    const { graph, read } = setting(Array.from({ length: 5_001 }, () => meeting(1)));
    graph.pageSize = 2_600;
    expect(await faultOf(read())).toBe('calendarHoldsTooMuch');
    const endless = setting();
    endless.graph.disturb(/calendarView/, { body: JSON.stringify({ value: [], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/calendarView?$skip=0' }) }, 100);
    expect([await faultOf(endless.read()), endless.graph.requests.length]).toEqual(['calendarHoldsTooMuch', 20]);
  });

  it.each([
    [401, 'calendarSignInIsOld'], [403, 'calendarIsClosed'], [429, 'calendarServiceIsBusy'], [400, 'calendarQuestionIsRefused'], [500, 'calendarServiceFails'], [503, 'calendarServiceFails'],
  ])('has a name for what Graph answers with %s', async (status, fault) => {
    const { graph, read } = setting();
    graph.disturb(/calendarView/, { status, headers: { 'Retry-After': '600' } }, 2);
    expect(await read()).toEqual({ ok: false, fault, retryAfterSeconds: 600 });
  });

  it('has a name for a claims challenge, no mailbox, silence and half an answer, also of the second page', async () => {
    const challenged = setting();
    challenged.graph.disturb(/calendarView/, { status: 401, headers: { 'WWW-Authenticate': 'Bearer error="insufficient_claims", claims="e30="' } });
    expect(await faultOf(challenged.read())).toBe('calendarNeedsMoreProof');
    expect(await faultOf(setting([], null).read())).toBe('calendarIsMissing');
    expect(await faultOf(setting([], 'one@example.no', 'another-token').read())).toBe('calendarSignInIsOld');
    const silent = setting();
    silent.graph.disturb(/calendarView/, 'silence');
    expect(await faultOf(silent.read(30))).toBe('calendarServiceIsSilent');
    for (const body of ['{"value":[{"start"', '{}', 'null', '{"value":[7]}', '{"value":[{"showAs":"busy"}]}']) {
      const half = setting();
      half.graph.disturb(/calendarView/, { body });
      expect(await faultOf(half.read())).toBe('calendarAnswerIsBroken');
    }
    const { graph, read } = setting(Array.from({ length: 15 }, (_, at) => meeting(at + 1)));
    graph.disturb(/calendarView/, { body: JSON.stringify({ value: [{}], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/calendarView?$skip=10' }) });
    graph.disturb(/calendarView/, { status: 500 }, 2);
    expect(await faultOf(read())).toBe('calendarServiceFails');
  });
});
