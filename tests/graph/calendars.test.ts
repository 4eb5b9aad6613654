import type { PersonId } from '../../domain/identifiers';
import { Temporal, type Period } from '../../domain/time';
import { graphCalendars, type PersonAccount } from '../../graph/calendars';
import { graphClient } from '../../graph/graph-client';
import { noCalendars } from '../../graph/no-calendars';
import { GraphServer, type Disturbance, type Mailbox } from '../support/graph-server';

const person = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` as PersonId;
const account = (number: number, tenantId = 'innherred'): PersonAccount => ({ personId: person(number), tenantId, objectId: `object-${number}` });
const mailbox = (number: number, rest: Partial<Mailbox> = {}): Mailbox => ({ objectId: `object-${number}`, mail: `veileder${number}@example.no`, ...rest });
const within: Period = { start: Temporal.Instant.from('2026-11-23T08:00:00Z'), end: Temporal.Instant.from('2026-12-23T08:00:00Z') };
const meeting = ['2026-12-01T08:00:00', '2026-12-01T09:30:00', 'busy', 'Samtale med familien'] as const;

/** Calendars over one small Graph a tenant. */
function calendarsOver(tenants: Readonly<Record<string, GraphServer>>, accounts: readonly PersonAccount[], { token = 'app-token', patience = 5_000 } = {}) {
  return graphCalendars({
    accountsOf: async (people) => accounts.filter(({ personId }) => people.includes(personId)),
    clientOf: (tenantId) => {
      const transport = tenants[tenantId];
      if (transport === undefined) throw new Error('no such tenant');
      return graphClient({ token: async () => token, transport });
    },
    patienceInMilliseconds: patience,
  });
}

const shown = (periods: readonly Period[] | undefined) => periods?.map(({ start, end }) => `${start.toString()} ${end.toString()}`);

describe('Busy times from the counsellors’ own calendars', () => {
  it('are start and end alone: what fills the time is never kept', async () => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] }), mailbox(2)]);
    const answer = await calendarsOver({ innherred: graph }, [account(1), account(2)]).busyTimes([person(1), person(2)], within);
    expect(shown(answer.busy.get(person(1)))).toEqual(['2026-12-01T08:00:00Z 2026-12-01T09:30:00Z']);
    expect(answer.busy.get(person(2))).toEqual([]);
    expect(answer.unknown).toEqual([]);
    expect(JSON.stringify([...answer.busy])).not.toContain('familien');
  });

  it.each([
    ['busy', true], ['tentative', true], ['oof', true], ['unknown', true], ['free', false], ['workingElsewhere', false],
  ])('count «%s» as busy: %s', async (status, isBusy) => {
    const graph = new GraphServer([mailbox(1, { items: [['2026-12-01T08:00:00', '2026-12-01T09:00:00', status, '']] })]);
    const answer = await calendarsOver({ innherred: graph }, [account(1)]).busyTimes([person(1)], within);
    expect(answer.busy.get(person(1))).toHaveLength(isBusy ? 1 : 0);
  });

  it('are asked for twenty mailboxes at a time', async () => {
    const numbers = Array.from({ length: 45 }, (_, at) => at + 1);
    const graph = new GraphServer(numbers.map((number) => mailbox(number)));
    const answer = await calendarsOver({ innherred: graph }, numbers.map((number) => account(number))).busyTimes(numbers.map(person), within);
    const asked = graph.requests.flatMap(({ body }) => (body === undefined ? [] : [(body as { schedules: string[] }).schedules.length]));
    expect(asked).toEqual([20, 20, 5]);
    expect([answer.busy.size, answer.unknown]).toEqual([45, []]);
  });

  it('are asked for less than 62 days at a time, and put together', async () => {
    const late = ['2027-02-01T08:00:00', '2027-02-01T09:00:00', 'busy', ''] as const;
    const graph = new GraphServer([mailbox(1, { items: [meeting, late] })]);
    const twelveWeeks = { start: within.start, end: within.start.add({ hours: 84 * 24 }) };
    const answer = await calendarsOver({ innherred: graph }, [account(1)]).busyTimes([person(1)], twelveWeeks);
    expect(shown(answer.busy.get(person(1)))).toEqual(['2026-12-01T08:00:00Z 2026-12-01T09:30:00Z', '2027-02-01T08:00:00Z 2027-02-01T09:00:00Z']);
    expect(graph.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('come from each tenant by itself, and one that is down does not take the others with it', async () => {
    const [one, other] = [new GraphServer([mailbox(1, { items: [meeting] })]), new GraphServer([mailbox(2)])];
    other.disturb(/users/, { status: 500 });
    const answer = await calendarsOver({ innherred: one, namdalen: other }, [account(1), account(2, 'namdalen'), account(3, 'gone')])
      .busyTimes([person(1), person(2), person(3)], within);
    expect(answer.busy.get(person(1))).toHaveLength(1);
    expect(answer.unknown).toEqual([person(2), person(3)]);
    expect(JSON.stringify(one.requests)).not.toContain('object-2');
  });

  it('are unknown for somebody without an account or without a mailbox, and only for them', async () => {
    const graph = new GraphServer([mailbox(1, { mail: null }), mailbox(2, { items: [meeting] })]);
    const answer = await calendarsOver({ innherred: graph }, [account(1), account(2)]).busyTimes([person(1), person(2), person(3)], within);
    expect(answer.unknown).toEqual([person(1), person(3)]);
    expect(answer.busy.get(person(2))).toHaveLength(1);
  });
});

describe('When Graph does not answer as it should', () => {
  const schedule = /getSchedule/;
  const ask = async (disturb: (graph: GraphServer) => void, parts = {}) => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] }), mailbox(2)]);
    disturb(graph);
    const answer = await calendarsOver({ innherred: graph }, [account(1), account(2)], parts).busyTimes([person(1), person(2)], within);
    return { graph, answer };
  };

  it.each<[string, RegExp, Disturbance]>([
    ['the token is not taken (401)', schedule, { status: 401 }],
    ['nobody has consented (403)', schedule, { status: 403 }],
    ['nobody has consented to read users (403)', /users$/, { status: 403 }],
    ['it asks for a long wait (429)', schedule, { status: 429, headers: { 'Retry-After': '120' } }],
    ['it is broken (500)', schedule, { status: 500 }],
    ['its answer is no JSON', schedule, { body: '<html>' }],
    ['its answer has no schedules', schedule, { body: '{"value":null}' }],
    ['its answer has another shape', schedule, { body: '{"value":[{"scheduleId":"veileder1@example.no","scheduleItems":"none"}]}' }],
    ['its times are in another zone', schedule, { body: '{"value":[{"scheduleId":"veileder1@example.no","scheduleItems":[{"status":"busy","start":{"dateTime":"2026-12-01T08:00:00","timeZone":"Pacific Standard Time"},"end":{"dateTime":"2026-12-01T09:00:00","timeZone":"Pacific Standard Time"}}]}]}' }],
  ])('because %s, everybody is unknown and nothing is thrown', async (_, on, what) => {
    const { answer } = await ask((graph) => graph.disturb(on, what));
    expect(answer).toEqual({ busy: new Map(), unknown: [person(1), person(2)] });
  });

  it('because it is silent, everybody is unknown when the patience ends', async () => {
    const { answer } = await ask((graph) => graph.disturb(schedule, 'silence'), { patience: 50 });
    expect(answer.unknown).toEqual([person(1), person(2)]);
  });

  it('but asks for a short wait (429), it is asked once more', async () => {
    const { graph, answer } = await ask((one) => one.disturb(schedule, { status: 429, headers: { 'Retry-After': '0' } }));
    expect(answer.unknown).toEqual([]);
    expect(graph.requests.filter(({ path }) => schedule.test(path))).toHaveLength(2);
  });

  it('because it asks for a short wait again and again, it is not asked for ever', async () => {
    const { graph, answer } = await ask((one) => one.disturb(schedule, { status: 429, headers: { 'Retry-After': '0' } }, 5));
    expect(answer.unknown).toEqual([person(1), person(2)]);
    expect(graph.requests.filter(({ path }) => schedule.test(path))).toHaveLength(2);
  });

  it('because the first mailbox is gone (404), the next one asks', async () => {
    const { answer } = await ask((graph) => graph.disturb(/veileder1.*getSchedule/, { status: 404 }));
    expect(answer.unknown).toEqual([person(1)]);
    expect(answer.busy.get(person(2))).toEqual([]);
  });

  it('with half a batch, the other half is known', async () => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] }), mailbox(2, { fault: 'ErrorAccessDenied' })]);
    const answer = await calendarsOver({ innherred: graph }, [account(1), account(2)]).busyTimes([person(1), person(2)], within);
    expect([answer.busy.get(person(1))?.length, answer.unknown]).toEqual([1, [person(2)]]);
  });

  it('for one part of a long range, nobody is taken to be free in the other', async () => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] })]);
    const twelveWeeks = { start: within.start, end: within.start.add({ hours: 84 * 24 }) };
    graph.disturb(schedule, { status: 500 });
    const answer = await calendarsOver({ innherred: graph }, [account(1)]).busyTimes([person(1)], twelveWeeks);
    expect(answer).toEqual({ busy: new Map(), unknown: [person(1)] });
  });
});

describe('A product without calendars to ask', () => {
  it('knows of nobody who is busy, and of nobody who is unknown', async () => {
    expect(await noCalendars.busyTimes([person(1)], within)).toEqual({ busy: new Map(), unknown: [] });
  });
});
