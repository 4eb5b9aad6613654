import { eq, sql } from 'drizzle-orm';
import { cancelSession, moveSession } from '../../../domain/groupOffers/change-sessions';
import { createOffer } from '../../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../../domain/groupOffers/enrolment/enrol-foster-homes';
import { reportLeaderAbsence } from '../../../domain/groupOffers/report-leader-absence';
import { seeOffer } from '../../../domain/groupOffers/see-offer';
import type { OfferId, SessionId } from '../../../domain/identifiers';
import { rateLimit } from '../../../domain/rate-limit';
import { createApp } from '../../../server/http/app';
import { calendarRouter } from '../../../server/http/calendar';
import { faultFacts } from '../../../server/log';
import { stableId } from '../../../store/demonstration/stable-id';
import { membership } from '../../../store/schema/network';
import { listening } from '../../support/listening';
import { good } from '../../support/outcomes';
import { startProductInTeams, type ProductInTeams } from '../../support/product-in-teams';
import { rowsOf } from '../../support/rows';

let product: ProductInTeams;
let offerId: OfferId;
const session = (date: string) => ({ date, start: '09:00', minutes: 120, place: { kind: 'municipality' as const, municipalityNumber: '5038' } });

// COS-P in Innherred for Verdal alone, who has a place in it; and a draft of the same network.
beforeAll(async () => {
  product = await startProductInTeams();
  const { db } = product;
  const coordinator = await db.as('coordinator-innherred');
  const create = (programmeKey: string, draft: boolean) => db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey, capacity: 4, draft, serviceIds: [stableId('organisation', 'verdal')],
    leaderIds: ['foster-care-advisor-innherred', 'group-leader-bufetat'].map((key) => stableId('person', key)),
    sessions: [session('2027-02-02'), session('2027-02-09')],
  }));
  offerId = good(await create('cos-p', false));
  good(await create('efst', true));
  const contact = await db.as('case-contact-verdal');
  good(await db.asActor(contact, (ports) => enrolFosterHome(ports, contact, { offerId })));
});
afterAll(() => product.stop());

async function post(person: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${product.url}/api${path}`, {
    method: 'POST', body: JSON.stringify(body),
    headers: { authorization: `Bearer ${await product.token(person)}`, 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, answer: (await response.json()) as { id: string; path?: string } };
}
const makeFeed = (person: string, network?: string) =>
  post(person, '/calendar-feeds', network === undefined ? {} : { networkId: stableId('network', network) }).then(({ answer }) => answer);
const pathOf = async (person: string, network?: string) => (await makeFeed(person, network)).path ?? 'no path';

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(product.url + path, { headers });
  const text = (await response.text()).replace(/\r\n /g, '');
  const all = (name: string) => [...text.matchAll(new RegExp(`^${name}[^:]*:(.*)$`, 'gm'))].map(([, value]) => value?.trim());
  return { status: response.status, headers: response.headers, text, all };
}

describe('A calendar address', () => {
  it('gives a kontaktperson the sessions that the service has a place in, and no others', async () => {
    const { status, headers, all } = await get(await pathOf('case-contact-verdal'));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toMatch(/private/);
    const cosP = all('SUMMARY').filter((summary) => summary?.startsWith('COS-P'));
    expect(cosP).toEqual(['COS-P – Trygghetssirkelen\\, samling 1 av 2', 'COS-P – Trygghetssirkelen\\, samling 2 av 2']);
    // The demonstration's Trygg Base has a place for Verdal too, and Namdalen's groups have none.
    expect(new Set(all('SUMMARY').map((summary) => summary?.split('\\,')[0]))).toEqual(new Set(['COS-P – Trygghetssirkelen', 'Trygg Base']));
  });

  it('gives a leader the sessions that they lead, but not one that they cannot come to', async () => {
    const { db } = product;
    const leader = await db.as('group-leader-bufetat');
    const path = await pathOf('group-leader-bufetat');
    const own = async () => (await get(path)).all('SUMMARY').filter((summary) => summary?.startsWith('COS-P')).length;
    expect(await own()).toBe(2);
    const { offer } = good(await db.asActor(leader, (ports) => seeOffer(ports, leader, offerId)));
    const sessionId = offer.sessions[0]?.id as SessionId;
    good(await db.asActor(leader, (ports) => reportLeaderAbsence(ports, leader, { offerId, sessionId })));
    expect(await own()).toBe(1);
  });

  it('gives any member all published offers of the network, and the coordinator no draft either', async () => {
    for (const person of ['case-contact-inn-trondelag', 'coordinator-innherred']) {
      const { all } = await get(await pathOf(person, 'innherred'));
      expect(new Set(all('SUMMARY').map((summary) => summary?.split('\\,')[0]))).toEqual(new Set(['COS-P – Trygghetssirkelen', 'Trygg Base']));
    }
  });

  it('is not made for a network that one is not in', async () => {
    expect((await post('case-contact-verdal', '/calendar-feeds', { networkId: stableId('network', 'namdalen') })).status).toBe(403);
    expect((await post('administrator', '/calendar-feeds', {})).status).toBe(403);
  });

  it('tells a calendar that has the content already that nothing is new', async () => {
    const path = await pathOf('case-contact-levanger');
    const { headers } = await get(path);
    const [etag, since] = [headers.get('etag') ?? '', headers.get('last-modified') ?? ''];
    expect((await get(path, { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
    expect((await get(path, { 'if-modified-since': since })).status).toBe(304);
    // The tag counts where both are sent.
    expect((await get(path, { 'if-none-match': '"other"', 'if-modified-since': since })).status).toBe(200);
  });

  it('keeps a session’s UID when it is moved or cancelled, counts its sequence on, and is new', async () => {
    const { db } = product;
    const path = await pathOf('case-contact-verdal');
    const before = await get(path);
    const coordinator = await db.as('coordinator-innherred');
    const { offer } = good(await db.asActor(coordinator, (ports) => seeOffer(ports, coordinator, offerId)));
    const [first, second] = offer.sessions.map(({ id }) => id) as [SessionId, SessionId];
    good(await db.asActor(coordinator, (ports) => moveSession(ports, coordinator, { offerId, basedOn: 1, sessionId: first, to: session('2027-02-03') })));
    good(await db.asActor(coordinator, (ports) => cancelSession(ports, coordinator, { offerId, basedOn: 2, sessionId: second })));

    const after = await get(path, { 'if-none-match': before.headers.get('etag') ?? '', 'if-modified-since': before.headers.get('last-modified') ?? '' });
    expect(after.status).toBe(200);
    expect(Date.parse(after.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.parse(before.headers.get('last-modified') ?? ''));
    expect((await get(path, { 'if-modified-since': before.headers.get('last-modified') ?? '' })).status).toBe(200);
    expect(after.all('UID').sort()).toEqual(before.all('UID').sort());
    const eventOf = (text: string, id: string) => text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${id}`)) ?? '';
    expect(eventOf(after.text, first)).toMatch(/SEQUENCE:3[\s\S]*DTSTART;TZID=Europe\/Oslo:20270203T090000[\s\S]*STATUS:CONFIRMED/);
    expect(eventOf(after.text, second)).toMatch(/SEQUENCE:3[\s\S]*STATUS:CANCELLED/);
    expect(eventOf(before.text, first)).toContain('SEQUENCE:1');
  });
});

describe('A calendar address that is no more', () => {
  it('is gone at once when its owner revokes it, also a second time', async () => {
    const { id, path = '' } = await makeFeed('counsellor-verdal-1');
    expect((await post('case-contact-verdal', `/calendar-feeds/${id}/revocation`, {})).status).toBe(404);
    expect((await get(path)).status).toBe(200);
    expect((await post('counsellor-verdal-1', `/calendar-feeds/${id}/revocation`, {})).status).toBe(200);
    expect((await post('counsellor-verdal-1', `/calendar-feeds/${id}/revocation`, {})).status).toBe(200);
    const gone = await get(path);
    expect([gone.status, gone.text.includes(path.slice(10, 53))]).toEqual([410, false]);
  });

  it('is gone when its owner makes another for the same', async () => {
    const [one, other] = [await pathOf('service-leader-verdal'), await pathOf('service-leader-verdal')];
    expect([(await get(one)).status, (await get(other)).status]).toEqual([410, 200]);
  });

  it('is gone the day that its owner’s membership has ended, and shows nothing meanwhile of what the owner may no longer see', async () => {
    const paths = [await pathOf('case-contact-levanger'), await pathOf('case-contact-levanger', 'innherred')];
    for (const path of paths) expect((await get(path)).text).toContain('Trygg Base');
    const end = (day: string | null) => product.db.owner.transaction((tx) =>
      tx.update(membership).set({ validTo: sql`${day}::date` }).where(eq(membership.personId, stableId('person', 'case-contact-levanger'))));
    await end('2026-11-23');
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual([410, 410]);
    await end(null);
  });

  it.each(['/calendar/x.ics', `/calendar/${'A'.repeat(43)}.ics`, `/calendar/${'A'.repeat(43)}`, '/calendar/..%2F..%2Fhealthz'])(
    'is not there when it never was: %s', async (path) => {
      expect((await get(path)).status).toBe(404);
    });
});

/** The router alone, before a database that is not there. */
async function routerAlone(feedBySecret: (secret: string) => Promise<undefined>) {
  const faults: unknown[] = [];
  const fails = () => Promise.reject(new Error('not used here'));
  const router = calendarRouter({ feedBySecret, ownerOf: fails, asActor: fails, textOf: () => '', limit: rateLimit(2, 600), clock: product.db.clock.now });
  const server = await listening(createApp({
    local: true, teams: { receive: () => Promise.resolve({ status: 200 }) }, api: [router], openApi: () => ({}), isReady: () => Promise.resolve(true),
    pages: '/nowhere', failed: (what, fault) => faults.push([what, faultFacts(fault)]),
  }));
  return { server, faults };
}

describe('The secret of a calendar address', () => {
  it('is told once: a repeated request hears of the same address without it, and it stands nowhere in the database', async () => {
    const once = { 'idempotency-key': 'calendar-key-1' };
    const [one, again] = [await post('counsellor-verdal-1', '/calendar-feeds', {}, once), await post('counsellor-verdal-1', '/calendar-feeds', {}, once)];
    expect(again.answer).toEqual({ ...one.answer, path: undefined });
    const secret = one.answer.path?.slice(10, 53) ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    const tables = await product.db.owner.transaction((tx) => rowsOf<{ rows: string }>(tx, sql`
      select (select json_agg(f)::text from calendar_feed f) || (select json_agg(a)::text from answered_request a) || (select json_agg(e)::text from event e) as rows`));
    expect(tables[0]?.rows).toContain('calendarFeed');
    expect(tables[0]?.rows).not.toContain(secret);
  });

  it('reaches no log, also when something fails on the way', async () => {
    const secret = 'S'.repeat(43);
    const { server, faults } = await routerAlone((given) => Promise.reject(new Error(`no ${given}`)));
    const response = await fetch(`${server.url}/calendar/${secret}.ics`);
    expect([response.status, faults.length]).toEqual([500, 1]);
    expect(JSON.stringify(faults) + (await response.text())).not.toContain(secret);
    await server.stop();
  });

  it('can be guessed at only so often', async () => {
    const { server } = await routerAlone(() => Promise.resolve(undefined));
    const guess = (letter: string) => fetch(`${server.url}/calendar/${letter.repeat(43)}.ics`);
    const answers = [await guess('A'), await guess('B'), await guess('C')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 429]);
    expect(answers[2]?.headers.get('retry-after')).toBe('600');
    await server.stop();
  });
});
