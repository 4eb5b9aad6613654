import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import { ownCalendarHandlers } from '../../tab/api/own-calendar';
import { ownCalendarOperations } from '../../tab/contract/own-calendar';
import { askOperation } from '../support/ask-operation';
import { tokenOnBehalfOf } from '../support/graph-calendar-view';
import { noCalendars } from '../support/no-calendars';
import { signingKey } from '../support/open-id-provider';
import { account, clientId, noYesYet, startOwnCalendarProduct, type OwnCalendarProduct } from '../support/own-calendar-product';
import { rowsOf } from '../support/rows';

const coordinator = '00000000-0000-4000-8000-0000000000e2';
const { tenantId, objectId: counsellor } = account;
const path = '/api/own-calendar/on-behalf';

let product: OwnCalendarProduct;
let logged = '';

beforeAll(async () => {
  product = await startOwnCalendarProduct(pino({ level: 'trace' }, new Writable({ write: (chunk, _encoding, done) => { logged += String(chunk); done(); } })));
  await product.link(coordinator, 'coordinator-base');
});
afterAll(() => product.stop());
beforeEach(() => {
  const { answerExchanges, entra, graph, db: { clock } } = product;
  answerExchanges('well');
  entra.tokenRequests.splice(0);
  graph.requests.splice(0);
  // Nobody is kept from trying by what an earlier test has tried.
  clock.set(clock.now().add({ hours: 2 }).toString());
});

const ask = async (bearer: string, { method = 'POST', language = 'nb', key }: { method?: string; language?: string; key?: string } = {}) => {
  const response = await fetch(`${product.url}${method === 'GET' ? '/api/own-calendar' : path}`, {
    method, headers: { authorization: `Bearer ${bearer}`, 'accept-language': language, ...(key === undefined ? {} : { 'idempotency-key': key }) },
  });
  return { status: response.status, body: await response.json() as { type?: string; detail?: string; onBehalf?: { mayBeRead: boolean; reading: { readMinutesAgo: number } | null } } };
};
const own = () => product.provider.token({ tenantId, objectId: counsellor });
const exchanges = () => product.entra.tokenRequests.filter(({ form }) => form.get('requested_token_use') === 'on_behalf_of');
const refusal = (name: string) => `urn:fosterhjemsnettverk:refusal:${name}`;

describe('A counsellor’s calendar, read on their behalf', () => {
  it('is read with the sign-in of the request itself, and shown with its age', async () => {
    const bearer = await own();
    expect((await ask(bearer, { method: 'GET' })).body.onBehalf).toEqual({ tenantId, mayBeRead: true, reading: null });
    expect(await ask(bearer)).toMatchObject({ status: 200, body: { onBehalf: { tenantId, mayBeRead: true, reading: { readMinutesAgo: 0, fault: null } } } });
    expect([exchanges().map(({ tenantId: tenant, form }) => [tenant, form.get('assertion')]), product.graph.requests.length]).toEqual([[[tenantId, bearer]], 2]);
    product.db.clock.set(product.db.clock.now().add({ minutes: 2 }).toString());
    expect((await ask(bearer, { method: 'GET' })).body.onBehalf?.reading?.readMinutesAgo).toBe(2);
  });

  it('leaves no token behind, in no table and in no log, and nothing of what the calendar holds', async () => {
    const bearer = await own();
    await ask(bearer, { key: 'a-key-of-the-test' });
    product.answerExchanges({ error: 'invalid_grant', aadsts: 500_133 });
    await ask(bearer);
    const tables = await product.db.owner.transaction((tx) => rowsOf<{ name: string }>(tx, sql`select tablename as name from pg_tables where schemaname = 'public'`));
    const rows = await Promise.all(tables.map(({ name }) => product.db.owner.transaction((tx) => rowsOf(tx, sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`))));
    const kept = JSON.stringify(rows) + logged;
    expect(kept).toContain('a-key-of-the-test');
    for (const secret of [bearer, bearer.split('.')[2] ?? '', tokenOnBehalfOf(counsellor), 'refresh-token-of-the-test', 'Samtale med familien']) expect(kept).not.toContain(secret);
  });

  it('exchanges nothing that is forged, expired, for somebody else, or of another tenant', async () => {
    const foreign = await signingKey();
    const { kid } = await product.provider.keyOf(tenantId);
    const [head, body] = (await own()).split('.');
    const none = new SignJWT({ oid: counsellor, tid: tenantId, aud: clientId }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('x'.repeat(32)));
    for (const bearer of [
      'what.ever.itIs', `${head}.${body}.`, await none, `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`,
      await product.provider.token(account, { key: foreign, kid }), await product.provider.token(account, { claims: { exp: Math.floor(Date.now() / 1_000) - 120 } }),
      await product.provider.token(account, { claims: { aud: 'https://graph.microsoft.com' } }), await product.provider.token(account, { claims: { azp: 'another-app' } }),
      await product.provider.token(account, { claims: { tid: '00000000-0000-4000-8000-0000000000cc' } }),
    ]) expect([(await ask(bearer)).status === 200, product.entra.tokenRequests.length, product.graph.requests.length]).toEqual([false, 0, 0]);
  });

  it('asks for the person’s yes by a name that the page knows, in their written standard, and reads once it is given', async () => {
    product.answerExchanges(noYesYet);
    const [nb, nn] = [await ask(await own()), await ask(await own(), { language: 'nn' })];
    expect([nb, nn].map(({ status, body: { type, detail } }) => [status, type, detail])).toEqual([
      [422, refusal('calendarNeedsYourYes'), 'Du må si ja hos Microsoft før vi kan lese når du er opptatt.'],
      [422, refusal('calendarNeedsYourYes'), 'Du må seie ja hos Microsoft før vi kan lese når du er oppteken.'],
    ]);
    product.answerExchanges('well');
    expect((await ask(await own())).status).toBe(200);
  });

  it('is asked for by counsellors alone: of nobody else is a token exchanged', async () => {
    expect(await ask(await product.provider.token({ tenantId, objectId: coordinator }))).toMatchObject({ status: 403, body: { type: refusal('notAllowed') } });
    expect(product.entra.tokenRequests).toEqual([]);
  });

  it('is one change under one key, however often it is sent', async () => {
    const events = async () => (await product.db.owner.transaction((tx) => rowsOf(tx, sql`select from event where what = 'readOnBehalf'`))).length;
    const before = await events();
    const bearer = await own();
    const answers = [await ask(bearer, { key: 'one-and-the-same' }), await ask(bearer, { key: 'one-and-the-same' })];
    expect([answers[0], await events() - before]).toEqual([answers[1], 1]);
  });

  it('is left alone for as long as Microsoft 365 asks, and after ten tries in ten minutes', async () => {
    const bearer = await own();
    product.graph.disturb(/calendarView/, { status: 429, headers: { 'Retry-After': '300' } });
    expect((await ask(bearer)).body.type).toBe(refusal('calendarServiceIsBusy'));
    const calls = product.graph.requests.length;
    product.db.clock.set(product.db.clock.now().add({ seconds: 299 }).toString());
    expect([(await ask(bearer)).body.type, product.graph.requests.length]).toEqual([refusal('calendarServiceIsBusy'), calls]);
    product.db.clock.set(product.db.clock.now().add({ seconds: 1 }).toString());
    for (let tries = 2; tries < 10; tries += 1) expect((await ask(bearer)).status).toBe(200);
    expect(await ask(bearer)).toMatchObject({ status: 429, body: { type: refusal('tooManyRequests') } });
  });

  it('is taken away again with one request', async () => {
    await ask(await own());
    expect((await ask(await own(), { method: 'DELETE' })).body.onBehalf).toEqual({ tenantId, mayBeRead: true, reading: null });
  });

  it('is not to be had without an application, and says so', async () => {
    const handlers = ownCalendarHandlers({ asActor: product.db.asActor, clock: product.db.clock.now, calendars: noCalendars, decks: [] });
    const actor = await product.db.as('counsellor-verdal-1');
    const asking = { handlers, asActor: product.db.asActor };
    expect(await askOperation(asking, ownCalendarOperations.readOwnCalendar, actor)).toMatchObject({ refusal: 'calendarsAreNotConnected' });
    expect(await askOperation(asking, ownCalendarOperations.getOwnCalendar, actor)).toMatchObject({ value: { onBehalf: null } });
  });
});
