import { eq, sql } from 'drizzle-orm';
import { askForEvents, seeOfferCalendar } from '../../domain/groupOffers/calendar/offer-calendar';
import { cancelSession, moveSession } from '../../domain/groupOffers/change-sessions';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { OfferId, SessionId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import type { Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { graphClient } from '../../graph/graph-client';
import { graphCalendarEvents } from '../../graph/calendar-events';
import { reconcileEvents } from '../../server/calendar/reconcile';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { claimEvents } from '../../store/groupOffers/calendar/event-work';
import { groupOffer } from '../../store/schema/group-offers';
import { linkAccount } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GraphServer } from '../support/graph-server';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let offerId: OfferId;
let sessions: readonly [SessionId, SessionId];
let version = 1;
let tenants: { innherred: GraphServer; bufetat: GraphServer };

const leader = 'foster-care-advisor-innherred';
const coLeader = 'counsellor-verdal-1';
const fromBufetat = 'group-leader-bufetat';
const contact = 'case-contact-verdal';
const planned = (date: string) => ({ date, start: '09:00', minutes: 120, place: { kind: 'municipality' as const, municipalityNumber: '5038' } });

// Two leaders with accounts in one tenant and one in another; nobody else's calendar is there.
beforeAll(async () => {
  db = await freshDatabase();
  // What the demonstration has planned is not what is looked at here.
  await db.owner.transaction((tx) => tx.execute(sql`update group_offer set stage = 'cancelled', cancel_reason = 'other'`));
  await db.owner.transaction((tx) => tx.execute(sql`update linked_account set ended_at = now()`));
  const link = (key: string, tenantId: string) => asSystem(db.database, 'signOn', (tx) =>
    linkAccount(tx, { tenantId, objectId: key }, { id: db.newId(), personId: stableId('person', key), at: db.clock.now() }));
  for (const key of [leader, coLeader, contact]) await link(key, 'innherred');
  await link(fromBufetat, 'bufetat');
  const mailbox = (key: string) => ({ objectId: key, mail: `${key}@example.no` });
  tenants = { innherred: new GraphServer([leader, coLeader, contact].map(mailbox)), bufetat: new GraphServer([mailbox(fromBufetat)]) };
  const coordinator = await db.as('coordinator-innherred');
  offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'veiledningsgruppe', capacity: 4, serviceIds: [stableId('organisation', 'verdal')],
    leaderIds: [leader, coLeader, fromBufetat].map((key) => stableId('person', key)), sessions: [planned('2027-02-02'), planned('2027-02-09')],
  })));
  const { offer } = good(await db.asActor(coordinator, (ports) => seeOffer(ports, coordinator, offerId)));
  sessions = offer.sessions.map(({ id }) => id) as [SessionId, SessionId];
});
afterAll(() => db.close());

const events = graphCalendarEvents({
  clientOf: (tenantId) => graphClient({ token: () => Promise.resolve('app-token'), transport: tenants[tenantId as keyof typeof tenants] }),
  patienceInMilliseconds: 20_000,
});
const pass = () => reconcileEvents({
  database: db.database, clock: db.clock.now, newId: db.newId, events, offerPage: (id) => `https://example.no/tab/#/offers/${id}`, hoursPage: 'https://example.no/tab/#/hours', jitter: () => 1,
});
/** As the background does: until a pass finds nothing to do. */
async function settle(): Promise<void> {
  for (let passes = 0; await pass() > 0; passes += 1) if (passes > 20) throw new Error('calendars do not come to rest');
}
const steer = async (work: (ports: Ports, actor: Actor) => Promise<Outcome<OfferId, string>>) => {
  const actor = await db.as('coordinator-innherred');
  good(await db.asActor(actor, (ports) => work(ports, actor)));
  version += 1;
};
const progress = async () => {
  const coordinator = await db.as('coordinator-innherred');
  const seen = good(await db.asActor(coordinator, (ports) => seeOfferCalendar(ports, coordinator, offerId)));
  return Object.fromEntries((seen.progress ?? []).map(({ state, sessions: count }) => [state, count]));
};
const requests = (graph: GraphServer) => graph.requests.splice(0).filter(({ path }) => /events/.test(path)).map(({ method, body }) => [method, ...Object.keys((body as object | undefined) ?? {}).slice(0, 1)].join(' '));
const standing = (graph: GraphServer) => [...graph.events.values()].map(({ mailbox, event }) =>
  [event.start?.dateTime, mailbox, ...(event.attendees ?? []).map(({ emailAddress }) => emailAddress?.address?.split('@')[0])].join(' ')).sort();
const wait = (duration: { hours: number } | { seconds: number }) => db.clock.set(db.clock.now().add(duration));

describe('Sessions in calendars in Microsoft 365', () => {
  it('wait, and are looked at again a few times a day, where a tenant has not consented; the others are not held up', async () => {
    tenants.innherred.disturb(/users/, { status: 403 }, 1);
    await settle();
    expect([standing(tenants.innherred), standing(tenants.bufetat).length]).toEqual([[], 2]);
    // One question was enough to know.
    expect(tenants.innherred.requests.splice(0)).toHaveLength(1);
    expect(await progress()).toEqual({ noConsent: 2, inPlace: 2 });
    await settle();
    expect(tenants.innherred.requests).toEqual([]);
    wait({ hours: 6 });
    await settle();
    expect(await progress()).toEqual({ inPlace: 2 });
  });

  it('stand once for each tenant, with its first leader, and its others as attendees', async () => {
    expect(standing(tenants.innherred)).toEqual([`2027-02-02T08:00:00 ${leader} ${coLeader}`, `2027-02-09T08:00:00 ${leader} ${coLeader}`]);
    const [one] = [...tenants.bufetat.events.values()];
    expect(one?.event).toMatchObject({ subject: 'Generell veiledningsgruppe, samling 1 av 2', location: { displayName: 'Verdal' }, hideAttendees: true, attendees: [] });
    await settle();
    requests(tenants.innherred);
    requests(tenants.bufetat);
    await settle();
    expect([requests(tenants.innherred), requests(tenants.bufetat)]).toEqual([[], []]);
  });

  it('get a kontaktperson who asks as an attendee, and lose them again: only attendees are changed', async () => {
    const actor = await db.as(contact);
    const ask = async (wanted: boolean) => good(await db.asActor(actor, (ports) => askForEvents(ports, actor, { offerId, wanted })));
    expect(await ask(true)).toEqual({ asked: true, mayAsk: true, leads: false });
    await settle();
    expect(requests(tenants.innherred)).toEqual(['PATCH attendees', 'PATCH attendees']);
    expect(standing(tenants.innherred)[0]).toBe(`2027-02-02T08:00:00 ${leader} ${contact} ${coLeader}`);
    expect(requests(tenants.bufetat)).toEqual([]);
    expect((await ask(false)).asked).toBe(false);
    await ask(false);
    await settle();
    expect(standing(tenants.innherred)[0]).toBe(`2027-02-02T08:00:00 ${leader} ${coLeader}`);
    requests(tenants.innherred);
  });

  it('may not be asked for by who is not of an invited service', async () => {
    for (const [key, refusal] of [['case-contact-levanger', 'notAllowed'], ['coordinator-innherred', 'notAllowed'], ['case-contact-midtre-namdal', 'notFound']] as const) {
      const actor = await db.as(key);
      expect(await db.asActor(actor, (ports) => askForEvents(ports, actor, { offerId, wanted: true }))).toMatchObject({ ok: false, refusal });
    }
  });

  it('are moved as they are, and tried again later when Microsoft 365 fails', async () => {
    await steer((ports, actor) => moveSession(ports, actor, { offerId, basedOn: version, sessionId: sessions[0], to: planned('2027-02-03') }));
    tenants.innherred.disturb(/events/, { status: 500 });
    tenants.bufetat.disturb(/events/, { status: 429, headers: { 'Retry-After': '300' } });
    await settle();
    expect(await progress()).toEqual({ delayed: 1, inPlace: 1 });
    wait({ seconds: 2 });
    await settle();
    expect(standing(tenants.innherred)[0]).toBe(`2027-02-03T08:00:00 ${leader} ${coLeader}`);
    expect(standing(tenants.bufetat)[0]).toBe(`2027-02-02T08:00:00 ${fromBufetat}`);
    wait({ seconds: 298 });
    await settle();
    expect(standing(tenants.bufetat)[0]).toBe(`2027-02-03T08:00:00 ${fromBufetat}`);
    expect(requests(tenants.innherred)).toEqual(['PATCH subject', 'PATCH subject']);
    expect(await progress()).toEqual({ inPlace: 2 });
  });

  it('leave the calendar of a leader who cannot come, for that session alone', async () => {
    const actor = await db.as(leader);
    good(await db.asActor(actor, (ports) => reportLeaderAbsence(ports, actor, { offerId, sessionId: sessions[0] })));
    await settle();
    expect(standing(tenants.innherred)).toEqual([`2027-02-03T08:00:00 ${coLeader}`, `2027-02-09T08:00:00 ${leader} ${coLeader}`]);
  });

  it('are made again when somebody has taken one out and it changes', async () => {
    tenants.bufetat.events.clear();
    await steer((ports, actor) => moveSession(ports, actor, { offerId, basedOn: version, sessionId: sessions[1], to: planned('2027-02-10') }));
    await settle();
    expect(standing(tenants.bufetat)).toEqual([`2027-02-10T08:00:00 ${fromBufetat}`]);
  });

  it('are there once, also when the answer to their making was lost and another server takes over', async () => {
    await db.owner.transaction((tx) => tx.execute(sql`update calendar_event set event_id = null, done = null, due_at = now() - interval '10 years' where tenant_id = 'innherred'`));
    const before = standing(tenants.innherred);
    await settle();
    expect(standing(tenants.innherred)).toEqual(before);
    expect(await progress()).toEqual({ inPlace: 2 });
  });

  it('are claimed by one server at a time, and again when its time is over', async () => {
    await db.owner.transaction((tx) => tx.execute(sql`update calendar_event set done = null, due_at = '2020-01-01', claimed_until = null where tenant_id = 'bufetat' and ended_at is null`));
    const claim = () => asSystem(db.database, 'calendar', (tx) => claimEvents(tx, db.clock.now(), 20));
    const claimed = await claim();
    expect([claimed.length > 0, (await claim()).length]).toEqual([true, 0]);
    wait({ seconds: 301 });
    expect((await claim()).length).toBe(claimed.length);
    wait({ seconds: 301 });
    await settle();
  });

  it('are taken away with the session, and all with the offer', async () => {
    await steer((ports, actor) => cancelSession(ports, actor, { offerId, basedOn: version, sessionId: sessions[1] }));
    await settle();
    expect(standing(tenants.innherred)).toEqual([`2027-02-03T08:00:00 ${coLeader}`]);
    // An event whose making was never answered is looked for, and taken away too.
    await db.owner.transaction((tx) => tx.execute(sql`update calendar_event set event_id = null, done = null where tenant_id = 'innherred' and ended_at is null`));
    await steer((ports, actor) => changeStage(ports, actor, { offerId, basedOn: version, step: 'cancel', reason: 'other' }));
    await settle();
    expect([standing(tenants.innherred), standing(tenants.bufetat)]).toEqual([[], []]);
    expect(await progress()).toEqual({});
  });

  it('are kept in a table that nobody reads but the worker, which reads no enrolments', async () => {
    await expect(asSystem(db.database, 'calendar', (tx) => tx.execute(sql`select from enrolment`))).rejects.toMatchObject({ code: '42501' });
    const all = await db.owner.transaction((tx) => rowsOf<{ text: string }>(tx, sql`select coalesce(json_agg(e)::text, '') as text from calendar_event e`));
    expect(all[0]?.text).not.toContain('@');
    expect((await db.owner.transaction((tx) => tx.select().from(groupOffer).where(eq(groupOffer.id, offerId)))).length).toBe(1);
  });
});
