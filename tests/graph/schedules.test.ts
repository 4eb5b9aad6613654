import type { PersonId } from '../../domain/identifiers';
import { Temporal, type Period } from '../../domain/time';
import { graphClient } from '../../graph/graph-client';
import { graphSchedules, type PersonAccount } from '../../graph/schedules';
import { GraphServer, type Disturbance, type Mailbox } from '../support/graph-server';

const person = (number: number) => `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` as PersonId;
const account = (number: number, tenantId = 'innherred'): PersonAccount => ({ personId: person(number), tenantId, objectId: `object-${number}` });
const mailbox = (number: number, rest: Partial<Mailbox> = {}): Mailbox => ({ objectId: `object-${number}`, mail: `veileder${number}@example.no`, ...rest });
const within: Period = { start: Temporal.Instant.from('2026-11-23T08:00:00Z'), end: Temporal.Instant.from('2026-12-23T08:00:00Z') };
const meeting = ['2026-12-01T08:00:00', '2026-12-01T09:30:00', 'busy', 'Samtale med familien'] as const;

/** Asks one small Graph a tenant: who is busy when, and what is the matter with whom. */
async function ask(tenants: Readonly<Record<string, GraphServer>>, accounts: readonly PersonAccount[], period = within, { token = 'app-token', patience = 5_000 } = {}) {
  const schedules = graphSchedules({
    clientOf: (tenantId) => {
      const transport = tenants[tenantId];
      if (transport === undefined) throw new Error('no such tenant');
      return graphClient({ token: async () => token, transport });
    },
    patienceInMilliseconds: patience,
  });
  const answers = [...await schedules(accounts, period)];
  return {
    busy: new Map(answers.flatMap(([{ personId }, answer]) => (answer.ok ? [[personId, answer.busy] as const] : []))),
    faults: answers.flatMap(([{ personId }, answer]) => (answer.ok ? [] : [[personId, answer.fault] as const])),
    waits: answers.flatMap(([, answer]) => (answer.ok ? [] : answer.retryAfterSeconds ?? [])),
  };
}

const shown = (periods: readonly Period[] | undefined) => periods?.map(({ start, end }) => `${start.toString()} ${end.toString()}`);

describe('Busy times from the counsellors’ own calendars', () => {
  it('are start and end alone: what fills the time is never kept', async () => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] }), mailbox(2)]);
    const answer = await ask({ innherred: graph }, [account(1), account(2)], within);
    expect(shown(answer.busy.get(person(1)))).toEqual(['2026-12-01T08:00:00Z 2026-12-01T09:30:00Z']);
    expect(answer.busy.get(person(2))).toEqual([]);
    expect(answer.faults).toEqual([]);
    expect(JSON.stringify([...answer.busy])).not.toContain('familien');
  });

  it.each([
    ['busy', true], ['tentative', true], ['oof', true], ['unknown', true], ['free', false], ['workingElsewhere', false],
  ])('count «%s» as busy: %s', async (status, isBusy) => {
    const graph = new GraphServer([mailbox(1, { items: [['2026-12-01T08:00:00', '2026-12-01T09:00:00', status, '']] })]);
    const answer = await ask({ innherred: graph }, [account(1)], within);
    expect(answer.busy.get(person(1))).toHaveLength(isBusy ? 1 : 0);
  });

  it('are asked for twenty mailboxes at a time', async () => {
    const numbers = Array.from({ length: 45 }, (_, at) => at + 1);
    const graph = new GraphServer(numbers.map((number) => mailbox(number)));
    const answer = await ask({ innherred: graph }, numbers.map((number) => account(number)), within);
    const asked = graph.requests.flatMap(({ body }) => (body === undefined ? [] : [(body as { schedules: string[] }).schedules.length]));
    expect(asked).toEqual([20, 20, 5]);
    expect([answer.busy.size, answer.faults]).toEqual([45, []]);
  });

  it('are asked for less than 62 days at a time, and put together', async () => {
    const late = ['2027-02-01T08:00:00', '2027-02-01T09:00:00', 'busy', ''] as const;
    const graph = new GraphServer([mailbox(1, { items: [meeting, late] })]);
    const twelveWeeks = { start: within.start, end: within.start.add({ hours: 84 * 24 }) };
    const answer = await ask({ innherred: graph }, [account(1)], twelveWeeks);
    expect(shown(answer.busy.get(person(1)))).toEqual(['2026-12-01T08:00:00Z 2026-12-01T09:30:00Z', '2027-02-01T08:00:00Z 2027-02-01T09:00:00Z']);
    expect(graph.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('come from each tenant by itself, and one that is down does not take the others with it', async () => {
    const [one, other] = [new GraphServer([mailbox(1, { items: [meeting] })]), new GraphServer([mailbox(2)])];
    other.disturb(/users/, { status: 500 });
    const answer = await ask({ innherred: one, namdalen: other }, [account(1), account(2, 'namdalen'), account(3, 'gone')]);
    expect(answer.busy.get(person(1))).toHaveLength(1);
    expect(answer.faults).toEqual([[person(2), 'serverFault'], [person(3), 'noConsent']]);
    expect(JSON.stringify(one.requests)).not.toContain('object-2');
  });

  it('are not to be had from somebody without a mailbox, and only from them', async () => {
    const graph = new GraphServer([mailbox(1, { mail: null }), mailbox(2, { items: [meeting] })]);
    const answer = await ask({ innherred: graph }, [account(1), account(2)], within);
    expect(answer.faults).toEqual([[person(1), 'noMailbox']]);
    expect(answer.busy.get(person(2))).toHaveLength(1);
  });
});

describe('When Graph does not answer as it should', () => {
  const schedule = /getSchedule/;
  const disturbed = async (disturb: (graph: GraphServer) => void, parts = {}) => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] }), mailbox(2)]);
    disturb(graph);
    return { graph, ...await ask({ innherred: graph }, [account(1), account(2)], within, parts) };
  };
  const both = (fault: string) => [[person(1), fault], [person(2), fault]];

  it.each<[string, RegExp, Disturbance, string]>([
    ['the token is not taken (401)', schedule, { status: 401 }, 'tokenRefused'],
    ['nobody has consented (403)', schedule, { status: 403 }, 'noConsent'],
    ['nobody has consented to read users (403)', /users$/, { status: 403 }, 'noConsent'],
    ['it asks for a long wait (429)', schedule, { status: 429, headers: { 'Retry-After': '120' } }, 'tooManyRequests'],
    ['it is broken (500)', schedule, { status: 500 }, 'serverFault'],
    ['it takes nothing of it (400)', schedule, { status: 400 }, 'refused'],
    ['its answer is no JSON', schedule, { body: '<html>' }, 'brokenAnswer'],
    ['its answer has no schedules', schedule, { body: '{"value":null}' }, 'brokenAnswer'],
    ['its answer has another shape', schedule, { body: '{"value":[{"scheduleId":"veileder1@example.no","scheduleItems":"none"}]}' }, 'brokenAnswer'],
    ['its times are in another zone', schedule, { body: '{"value":[{"scheduleId":"veileder1@example.no","scheduleItems":[{"status":"busy","start":{"dateTime":"2026-12-01T08:00:00","timeZone":"Pacific Standard Time"},"end":{"dateTime":"2026-12-01T09:00:00","timeZone":"Pacific Standard Time"}}]}]}' }, 'brokenAnswer'],
  ])('because %s, everybody has a named fault and nothing is thrown', async (_, on, what, fault) => {
    const { busy, faults } = await disturbed((graph) => graph.disturb(on, what));
    expect([busy.size, faults]).toEqual([0, both(fault)]);
  });

  it('the tenant that gives no token has not consented', async () => {
    const noToken = graphSchedules({
      clientOf: () => graphClient({ token: () => Promise.reject(new Error('AADSTS7000229')), transport: new GraphServer([mailbox(1)]) }),
      patienceInMilliseconds: 5_000,
    });
    expect([...(await noToken([account(1)], within)).values()]).toEqual([{ ok: false, fault: 'noConsent' }]);
  });

  it('because it is silent, that is what it is called when the patience ends', async () => {
    const { faults } = await disturbed((graph) => graph.disturb(schedule, 'silence'), { patience: 50 });
    expect(faults).toEqual(both('silence'));
  });

  it('but only for a part of the many, the others are known when the patience ends', async () => {
    const numbers = Array.from({ length: 25 }, (_, at) => at + 1);
    const graph = new GraphServer(numbers.map((number) => mailbox(number)));
    graph.disturb(/veileder21@.*getSchedule/, 'silence');
    const { busy, faults } = await ask({ innherred: graph }, numbers.map((number) => account(number)), within, { patience: 400 });
    expect([busy.size, faults.length, new Set(faults.map(([, fault]) => fault))]).toEqual([20, 5, new Set(['silence'])]);
  });

  it('but asks for a short wait (429), it is asked once more', async () => {
    const { graph, faults } = await disturbed((one) => one.disturb(schedule, { status: 429, headers: { 'Retry-After': '0' } }));
    expect(faults).toEqual([]);
    expect(graph.requests.filter(({ path }) => schedule.test(path))).toHaveLength(2);
  });

  it('because it asks for a short wait again and again, it is not asked for ever', async () => {
    const { graph, faults } = await disturbed((one) => one.disturb(schedule, { status: 429, headers: { 'Retry-After': '0' } }, 5));
    expect(faults).toEqual(both('tooManyRequests'));
    expect(graph.requests.filter(({ path }) => schedule.test(path))).toHaveLength(2);
  });

  it('and says for how long it wants to be left alone, that is passed on', async () => {
    const { waits } = await disturbed((one) => one.disturb(schedule, { status: 429, headers: { 'Retry-After': '120' } }));
    expect(waits).toEqual([120, 120]);
  });

  it('because the first mailbox is gone (404), the next one asks', async () => {
    const { busy, faults } = await disturbed((graph) => graph.disturb(/veileder1.*getSchedule/, { status: 404 }));
    expect([faults, busy.get(person(2))]).toEqual([[[person(1), 'noMailbox']], []]);
  });

  it.each([['ErrorAccessDenied', 'noAccess'], ['ErrorMailRecipientNotFound', 'noMailbox'], ['ErrorServerBusy', 'serverFault']])(
    'with half a batch (%s), the other half is known', async (code, fault) => {
      const graph = new GraphServer([mailbox(1, { items: [meeting] }), mailbox(2, { fault: code })]);
      const answer = await ask({ innherred: graph }, [account(1), account(2)]);
      expect([answer.busy.get(person(1))?.length, answer.faults]).toEqual([1, [[person(2), fault]]]);
    });

  it('for one part of a long range, nobody is taken to be free in the other', async () => {
    const graph = new GraphServer([mailbox(1, { items: [meeting] })]);
    const twelveWeeks = { start: within.start, end: within.start.add({ hours: 84 * 24 }) };
    graph.disturb(schedule, { status: 500 });
    const answer = await ask({ innherred: graph }, [account(1)], twelveWeeks);
    expect([answer.busy.size, answer.faults]).toEqual([0, [[person(1), 'serverFault']]]);
  });
});
