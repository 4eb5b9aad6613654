import { sql } from 'drizzle-orm';
import type { PersonId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import type { MailAnswer } from '../../domain/network/ways/mail-answer';
import type { TenantId } from '../../domain/network/tenants/tenant';
import { seeMessages, seeOwnWay } from '../../domain/network/ways/see-way';
import { success } from '../../domain/outcome';
import { sendDailyMails } from '../../server/mail/daily-mail';
import { deliverDue, type DeliveryParts } from '../../server/delivery/pass';
import { DeliveryFault } from '../../bot/delivery-fault';
import { cardFrame } from '../../cards/frame';
import { asSystem } from '../../store/as-actor';
import { rememberPersonalChat } from '../../store/known-chats';
import { wakeWaiting } from '../../store/outbox';
import { linkedAccount } from '../../store/schema/network';
import { outbox } from '../../store/schema/messages';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

const home = '00000000-0000-4000-8000-0000000000aa';
const verdal = '00000000-0000-4000-8000-0000000000bb';
const monday = '2026-11-23T08:00:00Z';

let db: TestDatabase;
let actor: Actor;
let personId: PersonId;
/** What the bot sent, by chat, and what was mailed. */
let cards: string[];
let mails: { text: string; objectIds: string[] }[];
let next: MailAnswer | 'crash' | 'refused';
let teams: DeliveryParts['teams'];

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner.script('delete from outbox; delete from daily_mail; delete from personal_chat; delete from linked_account; delete from tenant_consent; delete from admitted_tenant');
  db.clock.set(monday);
  actor = await db.as('case-contact-verdal');
  ({ personId } = actor.scope);
  [cards, mails, next] = [[], [], { ok: true }];
  teams = { send: async ({ chatId }) => `activity ${cards.push(chatId)}`, edit: async () => undefined };
  await link(home, 'object-home');
});

const link = (tenantId: string, objectId: string, whose: PersonId = personId) =>
  db.owner.transaction((tx) => tx.insert(linkedAccount).values({ id: db.newId(), tenantId, objectId, personId: whose, linkedAt: db.clock.now() }));
const post = (objectId: string = db.newId(), to: PersonId = personId) => db.asActor(actor, async (ports) =>
  success(await ports.outbox.post({ card: 'referrals.answered', objectId, to: { kind: 'person', personId: to } })));
const chat = (tenantId = home) => asSystem(db.database, 'signOn', async (tx) => {
  await rememberPersonalChat(tx, personId, { tenantId, chatId: `chat in ${tenantId}`, serviceUrl: 'https://teams.example', at: db.clock.now() });
});
const wake = () => asSystem(db.database, 'delivery', (tx) => wakeWaiting(tx, db.clock.now()));
const bot = () => deliverDue({
  database: db.database, clock: db.clock.now, teams, isAdmitted: async (tenantId) => tenantId === home,
  render: async () => cardFrame({ language: 'nb', rendering: '' }, { title: 'card', body: [] }),
  pacing: { busyUntil: () => undefined, sentTo: () => undefined }, jitter: () => 1, failed: () => undefined,
});
const mail = () => sendDailyMails({ database: db.database, clock: db.clock.now, mail: {
  home, todayPage: 'https://example.no/tab/#/today', failed: () => undefined,
  send: async (accounts, { text }) => {
    if (next === 'crash') throw new Error('the process has ended');
    mails.push({ text, objectIds: accounts.map(({ objectId }) => objectId) });
    return next as MailAnswer;
  },
} });
const later = (hours: number) => db.clock.set(db.clock.now().add({ minutes: 60 * hours }));
const ends = async () => (await db.owner.transaction((tx) => tx.select().from(outbox).orderBy(outbox.id))).map(({ state, way, fault }) => [state, way, fault].filter((one) => one !== null).join(' '));
const standing = { home: home as TenantId, sendsMail: true };
const ownWay = async () => good(await db.asActor(actor, async (ports) => success(await seeOwnWay(ports, standing))));
const messages = async () => good(await db.asActor(actor, async (ports) => success(await seeMessages(ports)))).length;

describe('Messages to somebody without a chat', () => {
  it('are gathered in one mail a working day, with their number and a link, and never go by the bot as well', async () => {
    await post(); await post(); await bot();
    expect(await mail()).toBe(0);
    expect(mails).toMatchObject([{ objectIds: ['object-home'], text: expect.stringMatching(/2 meldinger.*https:\/\/example\.no\/tab\/#\/today/s) as string }]);
    expect(await ends()).toEqual(['sent mail', 'sent mail']);
    await chat(); await wake(); await bot(); later(24 * 15); await bot();
    expect(cards).toEqual([]);
    expect(await ownWay()).toEqual({ way: 'bot', because: undefined });
  });

  it('wait for the next working day when the mail of the day has gone', async () => {
    db.clock.set('2026-11-27T09:00:00Z');
    await post(); await bot(); await mail();
    await post(); await bot(); later(2); await mail();
    later(24); await mail();
    expect([mails.length, await ends()]).toEqual([1, ['sent mail', 'waiting noAddress']]);
    db.clock.set('2026-11-30T06:00:00Z');
    await mail();
    expect(mails).toHaveLength(2);
  });

  it('go by the bot when a chat turns up before the mail', async () => {
    db.clock.set('2026-11-23T19:00:00Z');
    await post(); await bot(); await mail(); await chat(); await wake(); await bot();
    later(12); await mail();
    expect([cards.length, mails.length, await ends()]).toEqual([1, 0, ['sent bot']]);
  });

  it('are mailed to people of a tenant that is admitted and has consented, and to no other', async () => {
    await db.owner.script('delete from linked_account');
    await link(verdal, 'object-verdal');
    await post(); await bot(); await mail();
    expect(await ownWay()).toEqual({ way: 'page', because: 'noAccount' });
    const [{ id: admin } = { id: '' }] = ((await db.owner.transaction((tx) => tx.execute(sql`select id from person limit 1`))) as { rows: { id: string }[] }).rows;
    await db.owner.script(`insert into admitted_tenant (id, tenant_id, organisations, admitted_by, admitted_at) values (gen_random_uuid(), '${verdal}', 'Verdal', '${admin}', now());
      insert into tenant_consent (tenant_id, state) values ('${verdal}', 'missing')`);
    await mail();
    expect([mails, await ownWay()]).toEqual([[], { way: 'page', because: 'noConsent' }]);
    await db.owner.script(`update tenant_consent set state = 'granted'`);
    expect(await ownWay()).toEqual({ way: 'mail', because: undefined });
    await link(home, 'object-guest');
    await mail();
    expect(mails).toMatchObject([{ objectIds: ['object-verdal', 'object-guest'] }]);
  });

  it('stand on the page, with its reason, when nobody may send a mail', async () => {
    await post(); await bot();
    expect(good(await db.asActor(actor, async (ports) => success(await seeOwnWay(ports, { ...standing, sendsMail: false }))))).toEqual({ way: 'page', because: 'noSender' });
    expect(await messages()).toBe(1);
    later(24 * 15); await bot();
    expect(await ends()).toEqual(['undeliverable page noAddress']);
  });
});

describe('A mail that does not go', () => {
  it('is tried again the same day after what passes by itself', async () => {
    await post(); await bot();
    next = { ok: false, sent: 'no', fault: 'tooManyRequests', retryAfterSeconds: 3_600 };
    await mail(); later(0.5); await mail();
    expect([mails.length, await ends()]).toEqual([1, ['waiting noAddress']]);
    next = { ok: true };
    later(0.5); await mail();
    expect([mails.length, await ends()]).toEqual([2, ['sent mail']]);
  });

  it('leaves its messages on the page when it never can, says why, and lets the next ones try', async () => {
    await post(); await bot();
    next = { ok: false, sent: 'no', fault: 'noMailbox' };
    await mail();
    expect([await ends(), await messages(), await ownWay()]).toEqual([['undeliverable page noMailbox'], 1, { way: 'page', because: 'noMailbox' }]);
    next = { ok: true };
    later(24); await post(); await bot(); await mail();
    expect([await ends(), await ownWay()]).toEqual([['undeliverable page noMailbox', 'sent mail'], { way: 'mail', because: undefined }]);
  });

  it.each<[string, typeof next]>([['the answer failed', { ok: false, sent: 'unclear', fault: 'silence' }], ['the process ended', 'crash']])(
    'clearly, because %s on the way, is not sent again that day, waits for the next day’s mail, and is never the bot’s', async (_, what) => {
      await post(); await bot();
      next = what;
      await mail().catch(() => undefined);
      next = { ok: true };
      later(1); await mail();
      expect([mails.length, await ends()]).toEqual([what === 'crash' ? 0 : 1, ['mailUnclear mailUnclear']]);
      await bot();
      later(22); await mail();
      expect(await ends()).toEqual(['sent mail']);
      expect(cards).toEqual([]);
    });

  it('and is unclear for two weeks, is on the page', async () => {
    await post(); await bot();
    next = { ok: false, sent: 'unclear', fault: 'silence' };
    await mail(); await chat(); await wake(); await bot();
    expect(cards).toEqual([]);
    later(24 * 15); await sendDailyMails({ database: db.database, clock: db.clock.now, mail: undefined }); await bot();
    expect([await ends(), cards]).toEqual([['undeliverable page mailUnclear'], []]);
  });
});

describe('Several at once', () => {
  it('send one mail a day', async () => {
    await post(); await bot();
    await Promise.all([mail(), mail(), mail()]);
    expect(mails).toHaveLength(1);
  });

  it('also when two persons have become one meanwhile', async () => {
    const { scope: { personId: other } } = await db.as('case-contact-levanger');
    await post(db.newId(), other); await link(home, 'object-other', other); await bot(); await mail();
    await db.owner.script(`update person set continued_as = '${personId}' where id = '${other}'`);
    await post(); await bot(); await mail();
    expect([mails.length, await messages()]).toEqual([1, 2]);
    await db.owner.script(`update person set continued_as = null where id = '${other}'`);
  });
});

describe('Whoever puts the bot out of their own chat', () => {
  it('gets the message by the next way, and the bot tries again after a day', async () => {
    await chat();
    const { send } = teams;
    teams = { ...teams, send: async () => { throw new DeliveryFault('never', 403, undefined); } };
    await post(); await bot();
    expect(await ownWay()).toMatchObject({ way: 'mail' });
    await mail();
    expect([await ends(), cards]).toEqual([['sent mail'], []]);
    teams = { ...teams, send };
    later(25); await post(); await bot();
    expect(await ends()).toEqual(['sent mail', 'sent bot']);
  });
});

describe('A person with chats in several tenants', () => {
  it('gets a message once, in one that is admitted, though another was seen later', async () => {
    await chat(); later(1); await chat(verdal);
    await post(); await bot();
    expect(cards).toEqual([`chat in ${home}`]);
  });
});

describe('The worker that sends mails', () => {
  it.each(['outbox', 'daily_mail', 'linked_account', 'personal_chat', 'referral', 'person', 'tenant_consent'])('reads nothing of %s', async (table) => {
    await expect(asSystem(db.database, 'mailer', (tx) => tx.execute(sql.raw(`select * from ${table} limit 1`)))).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps no address, whatever came of a mail', async () => {
    const columns = ((await db.owner.transaction((tx) => tx.execute(sql`select column_name as name from information_schema.columns where table_name = 'daily_mail'`))) as { rows: { name: string }[] }).rows;
    expect(columns.map(({ name }) => name).sort()).toEqual(['claimed_at', 'day', 'fault', 'next_at', 'person_id', 'state']);
  });
});
