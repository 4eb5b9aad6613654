import { sql } from 'drizzle-orm';
import { answerAssignment } from '../../domain/booking/booked/answer-assignment';
import { cancelHour, moveHour, replaceCounsellor } from '../../domain/booking/booked/change-hour';
import { hoursInCalendars } from '../../domain/booking/booked/hours-in-calendars';
import { ownHours } from '../../domain/booking/booked/own-hours';
import { bookHour } from '../../domain/booking/book-hour';
import type { Booking } from '../../domain/booking/booking';
import { agreeTerms, changeSettings, readSettings } from '../../domain/booking/hours/agree-terms';
import { reportCounsellorAbsence } from '../../domain/booking/report-absence';
import type { Actor } from '../../domain/network/actor';
import { success, type Outcome } from '../../domain/outcome';
import { sendReferral } from '../../domain/referrals/send-referral';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { graphClient } from '../../graph/graph-client';
import { graphCalendarEvents } from '../../graph/calendar-events';
import { reconcileEvents } from '../../server/calendar/reconcile';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { GraphServer, type Disturbance } from '../support/graph-server';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
let tenants: { innherred: GraphServer; namdal: GraphServer };

const address = 'basen@innherred.example.no';
const [one, two, third] = ['counsellor-verdal-1', 'counsellor-midtre-namdal-1', 'counsellor-inn-trondelag-1'] as const;
const baseId = stableId('organisation', 'kompetansebasen');
const act = async <Value, Name extends string>(actor: Actor, work: (ports: Ports) => Promise<Outcome<Value, Name>>) => db.asActor(actor, work);

// The base and one counsellor are of one tenant, another counsellor of a second; the third has no account.
beforeAll(async () => {
  db = await freshDatabase();
  await db.owner.transaction((tx) => tx.execute(sql`update booking set cancelled = true, cancel_reason = 'baseCannot'`));
  await db.owner.transaction((tx) => tx.execute(sql`update booked_counsellor set cancelled = true`));
  await db.owner.transaction((tx) => tx.execute(sql`update group_offer set stage = 'cancelled', cancel_reason = 'other'`));
  await db.owner.transaction((tx) => tx.execute(sql`update linked_account set ended_at = now()`));
  const link = (key: string, tenantId: string) => asSystem(db.database, 'signOn', (tx) =>
    linkAccount(tx, { tenantId, objectId: key }, { id: db.newId(), personId: stableId('person', key), at: db.clock.now() }));
  for (const key of ['coordinator-base', one, 'case-contact-verdal']) await link(key, 'innherred');
  await link(two, 'namdal');
  coordinator = await db.as('coordinator-base');
  verdal = await db.as('case-contact-verdal');
  const mailbox = (key: string) => ({ objectId: key, mail: key.includes('@') ? key : `${key}@example.no` });
  tenants = { innherred: new GraphServer([address, one, 'case-contact-verdal'].map(mailbox)), namdal: new GraphServer([mailbox(two)]) };
});
afterAll(() => db.close());

const events = graphCalendarEvents({
  clientOf: (tenantId) => graphClient({ token: () => Promise.resolve('app-token'), transport: tenants[tenantId as keyof typeof tenants] }),
  patienceInMilliseconds: 20_000,
});
async function settle(): Promise<void> {
  const pass = () => reconcileEvents({
    database: db.database, clock: db.clock.now, newId: db.newId, events, jitter: () => 1,
    offerPage: (id) => `https://example.no/tab/#/offers/${id}`, hoursPage: 'https://example.no/tab/#/referrals/bookings',
  });
  for (let passes = 0; await pass() > 0; passes += 1) if (passes > 20) throw new Error('calendars do not come to rest');
}
async function book(start: string, keys: readonly string[], place: { kind: 'teams' } | { kind: 'municipality'; municipalityNumber: string } = { kind: 'teams' }): Promise<Booking> {
  const sent = good(await act(verdal, (ports) => sendReferral(ports, verdal, { category: 'fosterParentGuidance', orderSummary: 'Veiledning om grenser', place })));
  return good(await act(coordinator, (ports) => bookHour(ports, coordinator, {
    referralId: sent.id, start: Temporal.Instant.from(start), minutes: 60, counsellorIds: keys.map((key) => stableId('person', key)), skill: 'cosP',
  })));
}
const seen = ({ id, version }: Booking) => ({ bookingId: id, basedOn: version });
const states = async (actor = coordinator) => good(await act(actor, (ports) => hoursInCalendars(ports, actor))).map(({ state }) => state).sort();
const standing = () => [...tenants.innherred.events.values()].map(({ mailbox, event }) =>
  [event.start?.dateTime, mailbox.split('@')[0], ...(event.attendees ?? []).map(({ type, emailAddress }) => `${type === 'optional' ? '(' : ''}${emailAddress?.address?.split('@')[0]}`)].join(' ')).sort();
const sent = () => tenants.innherred.requests.splice(0).filter(({ path }) => /events/.test(path)).map(({ method, body }) => [method, ...Object.keys((body as object | undefined) ?? {}).slice(0, 1)].join(' '));
const wait = (duration: { hours: number } | { seconds: number }) => db.clock.set(db.clock.now().add(duration));
const calendarOf = (calendarAddress: string | null, actor = coordinator) => act(actor, async (ports) => {
  const { version } = await ports.booking.settingsOf(baseId);
  return changeSettings(ports, actor, { baseId, basedOn: version, holdMinutes: 10, answerDays: 3, calendarAddress });
});

describe("The base's own calendar", () => {
  it('is not tried before the base has said which it is', async () => {
    const hour = await book('2027-02-01T09:00:00Z', [one]);
    await settle();
    expect([await states(), tenants.innherred.requests]).toEqual([[], []]);
    good(await act(coordinator, (ports) => cancelHour(ports, coordinator, { ...seen(hour), reason: 'baseCannot' })));
  });

  it("is an address in the coordinator's own tenant, and of no other", async () => {
    expect(await calendarOf('basen')).toMatchObject({ refusal: 'calendarAddressIsUnreadable' });
    expect(good(await calendarOf(` ${address.toUpperCase()}`)).calendar).toEqual({ address, tenantId: 'innherred' });
    expect(good(await act(coordinator, (ports) => readSettings(ports, coordinator, baseId))).withMeeting).toBe(true);
    await expect(act(coordinator, async (ports) => {
      const settings = await ports.booking.settingsOf(baseId);
      await ports.booking.writeSettings(baseId, { ...settings, version: settings.version + 1, calendar: { address, tenantId: 'namdal' } }, db.clock.now());
      return { ok: true, value: undefined };
    })).rejects.toMatchObject({ code: '42501' });
  });
});

describe('A booked hour in calendars in Microsoft 365', () => {
  let hour: Booking;

  it('goes out once from the calendar of the base: private, with a meeting on Teams, and nothing of what for', async () => {
    hour = await book('2027-02-01T09:00:00Z', [one, two]);
    await settle();
    await settle();
    expect(standing()).toEqual([`2027-02-01T09:00:00 basen (case-contact-verdal ${one} ${two}`]);
    const [{ event } = { event: undefined }] = [...tenants.innherred.events.values()];
    expect(event).toMatchObject({
      subject: 'Avtalt time', location: { displayName: 'Teams' }, sensitivity: 'private', hideAttendees: true, isOnlineMeeting: true,
      body: { content: 'https://example.no/tab/#/referrals/bookings' },
    });
    expect(JSON.stringify(event)).not.toMatch(/grenser|cosP|COS-P|Verdal barnevern|Kompetansebase/);
    expect([await states(), await states(await db.as(one)), await states(verdal)]).toEqual([['inPlace'], ['inPlace'], []]);
    sent();
  });

  it('says a municipality and that one meets there, and no meeting is made', async () => {
    const there = await book('2027-02-04T09:00:00Z', [one], { kind: 'municipality', municipalityNumber: '5038' });
    await settle();
    const made = [...tenants.innherred.events.values()].find(({ event }) => event.start?.dateTime?.startsWith('2027-02-04'));
    expect(made?.event.location).toEqual({ displayName: 'Verdal (oppmøte)' });
    expect(made?.event.isOnlineMeeting).toBeUndefined();
    good(await act(coordinator, (ports) => cancelHour(ports, coordinator, { ...seen(there), reason: 'familyAsked' })));
    await settle();
    expect([standing().length, sent()]).toEqual([1, ['POST subject', 'DELETE']]);
  });

  it('moves with the hour, as it is', async () => {
    hour = good(await act(coordinator, (ports) => moveHour(ports, coordinator, { ...seen(hour), date: '2027-02-02', time: '10:00' })));
    await settle();
    expect([standing(), sent()]).toEqual([[`2027-02-02T09:00:00 basen (case-contact-verdal ${one} ${two}`], ['PATCH subject']]);
  });

  it('leaves the calendar of who cannot come, and enters that of who comes instead: only attendees are changed', async () => {
    const away = await db.as(one);
    hour = good(await act(away, (ports) => reportCounsellorAbsence(ports, away, { bookingId: hour.id })));
    await settle();
    expect(standing()).toEqual([`2027-02-02T09:00:00 basen (case-contact-verdal ${two}`]);
    hour = good(await act(coordinator, (ports) => replaceCounsellor(ports, coordinator, { ...seen(hour), out: stableId('person', one), in: stableId('person', third) })));
    await settle();
    expect([standing(), sent()]).toEqual([[`2027-02-02T09:00:00 basen (case-contact-verdal ${two}`], ['PATCH attendees']]);
  });

  it('waits for who is to say yes first', async () => {
    good(await act(coordinator, (ports) => agreeTerms(ports, coordinator, {
      baseId, personId: stableId('person', one), from: Temporal.PlainDate.from('2026-11-23'), terms: { consent: 'person', ownServiceId: null, lentMinutesAWeek: null },
    })));
    const asked = await book('2027-02-08T09:00:00Z', [one]);
    await settle();
    expect(standing()).toContain('2027-02-08T09:00:00 basen (case-contact-verdal');
    const person = await db.as(one);
    good(await act(person, (ports) => answerAssignment(ports, person, { bookingId: asked.id, personId: stableId('person', one), accept: true })));
    await settle();
    expect(standing()).toContain(`2027-02-08T09:00:00 basen (case-contact-verdal ${one}`);
  });

  it('stands, without who is of a tenant that tells no addresses, who is invited when it does', async () => {
    tenants.namdal.disturb(/users/, { status: 403 });
    await book('2027-02-10T09:00:00Z', [two]);
    await settle();
    expect([await states(), standing()[2]]).toEqual([['inPlace', 'inPlace', 'notAllInvited'], '2027-02-10T09:00:00 basen (case-contact-verdal']);
    wait({ hours: 6 });
    await settle();
    expect([await states(), standing()[2]]).toEqual([['inPlace', 'inPlace', 'inPlace'], `2027-02-10T09:00:00 basen (case-contact-verdal ${two}`]);
  });

  it.each<[string, Disturbance, string, { hours: number } | { seconds: number }]>([
    ['the token is not taken', { status: 401 }, 'noConsent', { hours: 6 }],
    ['nobody has consented', { status: 403 }, 'noConsent', { hours: 6 }],
    ['there is no such mailbox', { status: 404 }, 'noMailbox', { hours: 24 }],
    ['it asks for a wait', { status: 429, headers: { 'Retry-After': '300' } }, 'askedToWait', { seconds: 300 }],
    ['it is broken', { status: 503, headers: { 'Retry-After': '60' } }, 'delayed', { seconds: 61 }],
    ['it takes nothing of it', { status: 400 }, 'refused', { hours: 24 }],
    ['its answer cannot be read', { body: '<html>' }, 'delayed', { seconds: 2 }],
  ])('has a state with a name when %s, and comes right by itself', async (_, what, state, until) => {
    const before = standing().length;
    tenants.innherred.disturb(/events/, what, 1);
    const disturbed = await book('2027-02-12T09:00:00Z', [two]);
    await settle();
    expect(await states()).toContain(state);
    wait(until);
    await settle();
    expect([standing().length, new Set(await states())]).toEqual([before + 1, new Set(['inPlace'])]);
    good(await act(coordinator, (ports) => cancelHour(ports, coordinator, { ...seen(disturbed), reason: 'baseCannot' })));
    await settle();
    expect(standing()).toHaveLength(before);
  });

  it('stands in what its counsellors and its sender subscribe to, for as long as it is theirs', async () => {
    const asked = await book('2027-02-15T09:00:00Z', [two]);
    const own = async (key: string) => {
      const actor = await db.as(key);
      const hours = good(await act(actor, async (ports) => success(await ownHours(ports, actor, db.clock.now()))));
      return hours.filter(({ bookingId }) => bookingId === asked.id).map(({ period, place, cancelled }) => [period.start.toString(), place?.kind, cancelled]);
    };
    const seenBy = async () => [await own(two), await own('case-contact-verdal'), await own(third), await own('coordinator-base'), await own('case-contact-levanger')];
    const there = ['2027-02-15T09:00:00Z', 'teams', false];
    expect(await seenBy()).toEqual([[there], [there], [], [], []]);
    good(await act(coordinator, (ports) => replaceCounsellor(ports, coordinator, { ...seen(asked), out: stableId('person', two), in: stableId('person', third) })));
    expect(await seenBy()).toEqual([[], [there], [there], [], []]);
    good(await act(coordinator, (ports) => cancelHour(ports, coordinator, { ...seen(asked), basedOn: 2, reason: 'baseCannot' })));
    expect(await own(third)).toEqual([['2027-02-15T09:00:00Z', 'teams', true]]);
    await settle();
  });

  it('is taken away when the base no longer wants it', async () => {
    good(await calendarOf(null));
    await settle();
    expect([standing(), await states()]).toEqual([[], []]);
  });
});
