import { sql } from 'drizzle-orm';
import { verifyAccessLog } from '../../commands/access-log/verify';
import { readAccessLog } from '../../domain/referrals/accessLog/read-access-log';
import type { ReferralId } from '../../domain/identifiers';
import { readReferral } from '../../domain/referrals/read-referrals';
import { sendReferral } from '../../domain/referrals/send-referral';
import { keepReferrals } from '../../server/referral-keeper';
import { stableId } from '../../store/demonstration/stable-id';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let ids: readonly ReferralId[];

const open = async (key: string, id = ids[0] as ReferralId) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => readReferral(ports, actor, id));
};
const readers = async (key: string, ask: { referralId?: ReferralId; before?: number; limit?: number } = {}) => {
  const actor = await db.as(key);
  return good(await db.asActor(actor, (ports) => readAccessLog(ports, actor, { limit: 100, ...ask })));
};
const rows = async <Row>(statement: string) =>
  ((await db.owner.transaction((tx) => tx.execute(sql.raw(statement)))) as { rows: Row[] }).rows;

beforeAll(async () => {
  db = await freshDatabase();
  const contact = await db.as('case-contact-verdal');
  const sent: ReferralId[] = [];
  for (let number = 0; number < 6; number += 1) {
    sent.push(good(await db.asActor(contact, (ports) =>
      sendReferral(ports, contact, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } }))).id);
  }
  ids = sent;
});
afterAll(() => db.close());

describe('The log of readings', () => {
  it('holds a reading once an hour, and again in the next', async () => {
    await open('coordinator-base');
    await open('coordinator-base');
    expect(await readers('coordinator-base')).toHaveLength(1);
    db.clock.set('2026-11-23T09:01:00Z');
    await open('coordinator-base');
    const seen = await readers('service-leader-verdal', { referralId: ids[0] as ReferralId });
    expect(seen.map(({ position, ground, kind, name }) => [position, ground, kind, name.role])).toEqual([
      [2, 'coordinator', 'opened', 'coordinator'], [1, 'coordinator', 'opened', 'coordinator'],
    ]);
    expect((await readers('service-leader-verdal', { before: 2 })).map(({ position }) => position)).toEqual([1]);
  });

  it('is for the two sides alone', async () => {
    expect(await readers('case-contact-verdal')).not.toEqual([]);
    for (const key of ['case-contact-levanger', 'counsellor-verdal-1', 'county-governor-trondelag']) expect(await readers(key)).toEqual([]);
  });

  it('holds nothing of who was shown nothing', async () => {
    expect(await open('case-contact-levanger')).toMatchObject({ refusal: 'notFound' });
    expect((await readers('coordinator-base')).map(({ name }) => name.role)).toEqual(['coordinator', 'coordinator']);
  });

  it('numbers without a gap when many read at once', async () => {
    db.clock.set('2026-11-23T11:00:00Z');
    await Promise.all(ids.flatMap((id) => ['coordinator-base', 'case-contact-verdal', 'service-leader-verdal'].map((key) => open(key, id))));
    const positions = (await readers('coordinator-base')).map(({ position }) => position);
    expect(positions).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
    expect(await verifyAccessLog(db.database, undefined)).toMatchObject({ entries: 20, intact: true });
  });

  it('is changed and deleted by nobody, not even by who owns the table', async () => {
    const actor = await db.as('coordinator-base');
    await expect(asPerson(db.database, actor, (tx) => tx.execute(sql`delete from access_log`))).rejects.toMatchObject({ code: '42501' });
    await expect(rows(`update access_log set kind = 'listed'`)).rejects.toBeDefined();
    await expect(rows('delete from access_log')).rejects.toBeDefined();
    await expect(rows('truncate access_log')).rejects.toBeDefined();
  });

  it('shows where somebody changed it who took its guard away', async () => {
    const { head } = await verifyAccessLog(db.database, undefined);
    await rows(`alter table access_log disable trigger user`);
    await rows(`update access_log set kind = 'listed' where position = 7`);
    expect(await verifyAccessLog(db.database, undefined)).toMatchObject({ intact: false, brokenAt: 7 });
    await rows(`update access_log set kind = 'opened' where position = 7`);
    const [position, link = ''] = head.split(':');
    expect(await verifyAccessLog(db.database, { position: Number(position), link })).toMatchObject({ intact: true, headStands: true });
    const [last] = await rows<{ line: string }>(`delete from access_log where position = 20 returning access_log::text as line`);
    expect(await verifyAccessLog(db.database, undefined)).toMatchObject({ intact: true, entries: 19 });
    expect(await verifyAccessLog(db.database, { position: Number(position), link })).toMatchObject({ intact: false, headStands: false });
    await rows(`insert into access_log select ('${last?.line ?? ''}'::access_log).*`);
    await rows(`alter table access_log enable trigger user`);
    expect(await verifyAccessLog(db.database, undefined)).toMatchObject({ intact: true, entries: 20 });
  });
});

describe('The worker that watches readings', () => {
  const pass = () => keepReferrals({ database: db.database, clock: db.clock.now, newId: db.newId });
  const told = () => rows<{ recipient: string }>(`select recipient from outbox where card = 'referrals.unusualReading' order by recipient`);

  it('tells the heads of the reader’s own side once a day that a night was unusual', async () => {
    db.clock.set('2026-11-25T23:30:00Z');
    for (const id of ids) await open('case-contact-verdal', id);
    await pass();
    await pass();
    expect((await told()).map(({ recipient }) => recipient)).toEqual([stableId('person', 'service-leader-verdal')]);
  });

  it('lets go what is older than two years, and the chain begins there', async () => {
    db.clock.set('2028-11-22T08:30:00Z');
    await pass();
    expect(await verifyAccessLog(db.database, undefined)).toMatchObject({ entries: 25, intact: true });
    expect((await readers('coordinator-base')).at(-1)?.position).toBe(2);
  });
});
