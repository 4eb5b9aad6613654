import { z } from 'zod';
import type { Actor } from '../../../domain/network/actor';
import { refuse, success } from '../../../domain/outcome';
import { apiRouter, type ApiParts } from '../../../server/http/api';
import { createApp } from '../../../server/http/app';
import { handler } from '../../../tab/api/handler';
import { operation } from '../../../tab/contract/operation';
import { refusalTexts } from '../../../texts/refusals';
import { listening, statusForHost, type Listening } from '../../support/listening';

const note = operation({
  name: 'note', method: 'post', path: '/api/things/{thingId}/notes', summary: 'A note',
  params: z.strictObject({ thingId: z.uuid() }),
  body: z.strictObject({ text: z.string().min(1, 'textIsEmpty'), times: z.int() }),
  answer: z.object({ said: z.string() }), status: 201,
});
const change = operation({
  name: 'change', method: 'put', path: '/api/things', summary: 'A change', answer: z.object({ version: z.int() }), needsVersion: true,
});
const broken = operation({ name: 'broken', method: 'get', path: '/api/broken', summary: 'A bug', answer: z.object({}) });

const actor = { language: 'nb', scope: { personId: 'p' } } as Actor;
const heard: unknown[] = [];
const faults: unknown[] = [];

const parts: ApiParts = {
  asActor: () => Promise.reject(new Error('not used here')),
  actorOf: (bearer) => Promise.resolve(bearer === 'known' ? actor : bearer === 'stranger' ? 'unknownPerson' : bearer === 'hasty' ? 'tooManyRequests' : undefined),
  handlers: [
    handler(note, ({ body, language }) => {
      heard.push(body);
      return Promise.resolve(body.times > 9 ? refuse('tooManyPlacesAtOnce', 'times') : success({ said: language }));
    }),
    handler(change, ({ basedOn }) => Promise.resolve(basedOn === 3 ? success({ version: 4 }) : refuse('versionIsOld'))),
    handler(broken, () => Promise.reject(new Error('with 10915596784 inside'))),
  ],
};

let server: Listening;
beforeAll(async () => {
  server = await listening(
    createApp({
      local: true,
      teams: { receive: (authorization) => Promise.resolve({ status: authorization === '' ? 401 : 200 }) },
      api: [apiRouter(parts)],
      openApi: () => ({ openapi: '3.1.0' }),
      isReady: () => Promise.resolve(false),
      pages: '/nowhere',
      failed: (_what, fault) => faults.push(fault),
    }),
  );
});
afterAll(() => server.stop());
beforeEach(() => {
  heard.length = 0;
  faults.length = 0;
});

const thing = '/api/things/01939f3e-5c00-7000-8000-000000000001/notes';

async function send(path: string, method: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: 'Bearer known', 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, type: response.headers.get('content-type'), etag: response.headers.get('etag'), problem: (await response.json()) as Record<string, unknown> };
}

describe('A request that cannot be taken', () => {
  it('of somebody who asks too much is told when to come again, and no handler hears of it', async () => {
    const response = await fetch(server.url + thing, { method: 'POST', headers: { authorization: 'Bearer hasty' }, body: JSON.stringify({ text: 'a', times: 1 }) });
    expect([response.status, response.headers.get('retry-after'), heard]).toEqual([429, '60', []]);
  });

  it.each([
    ['a body that is no JSON', '{"text":', 400, 'bodyIsNoJson'],
    ['a body of 5 MB', JSON.stringify({ text: 'a'.repeat(5_000_000), times: 1 }), 413, 'bodyIsTooLarge'],
    ['a body with a field nobody knows', { text: 'a', times: 1, name: 'x' }, 400, 'inputIsInvalid'],
  ])('%s is refused by name, and no handler hears of it', async (_what, body, status, name) => {
    const answer = await send(thing, 'POST', body);
    expect(answer).toMatchObject({ status, type: expect.stringContaining('application/problem+json') as string });
    expect(answer.problem.type).toMatch(new RegExp(`:${name}$`));
    expect(heard).toEqual([]);
  });

  it('names every field at fault, with a sentence for each', async () => {
    const { problem } = await send(thing, 'POST', { text: '', times: 'x' });
    expect(problem.errors).toEqual([
      { field: 'text', fault: 'textIsEmpty', detail: 'Skriv noe her først.' },
      { field: 'times', fault: 'inputIsInvalid', detail: 'Noe i skjemaet må rettes.' },
    ]);
  });

  it('is refused in the language the reader asks for', async () => {
    const { problem } = await send(thing, 'POST', { text: 'a', times: 10 }, { 'accept-language': 'nn' });
    expect(problem).toMatchObject({ status: 422, detail: refusalTexts.nn.tooManyPlacesAtOnce });
  });

  it('needs a known sign-in', async () => {
    expect(await send(thing, 'POST', {}, { authorization: '' })).toMatchObject({ status: 401 });
    expect(await send(thing, 'POST', {}, { authorization: 'Bearer forged' })).toMatchObject({ status: 401 });
    expect(await send(thing, 'POST', {}, { authorization: 'Bearer stranger' })).toMatchObject({ status: 403 });
  });

  it('answers 404 for a path and for an id that cannot be', async () => {
    expect(await send('/api/nothing', 'GET', undefined)).toMatchObject({ status: 404 });
    expect(await send('/api/things/1/notes', 'POST', { text: 'a', times: 1 })).toMatchObject({ status: 404 });
  });

  it('hears of a bug neither stack nor text', async () => {
    const answer = await send('/api/broken', 'GET', undefined);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.problem)).not.toMatch(/10915596784|Error|at /);
    expect(faults).toHaveLength(1);
  });
});

describe('A change based on a version', () => {
  it('is refused without the version, and with 412 when the version is old', async () => {
    expect(await send('/api/things', 'PUT', {})).toMatchObject({ status: 400 });
    expect(await send('/api/things', 'PUT', {}, { 'if-match': '"2"' })).toMatchObject({ status: 412 });
  });

  it('answers with the next version as its tag', async () => {
    expect(await send('/api/things', 'PUT', {}, { 'if-match': '"3"' })).toMatchObject({ status: 200, etag: '"4"' });
  });
});

describe('The server itself', () => {
  it('says that it lives, and whether the database can be reached', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  });

  it('is in local mode not there for a page of another host', async () => {
    expect(await statusForHost(`${server.url}/healthz`, 'evil.example')).toBe(404);
    expect(await statusForHost(`${server.url}/healthz`, 'localhost:3978')).toBe(200);
  });

  it('answers an activity without a token as the bot says', async () => {
    const response = await fetch(`${server.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(401);
  });
});
