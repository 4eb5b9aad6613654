import { sql } from 'drizzle-orm';
import { confirmMemberships, endMembership, giveBackMembership } from '../../domain/network/access/keep-members';
import { seeMembers } from '../../domain/network/access/see-members';
import { askForAccess } from '../../domain/network/access/ask-for-access';
import type { MembershipId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { osloDate } from '../../domain/time';
import { keepMembers } from '../../server/membership-keeper';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredConfirmation, deliveredEnd } from '../../store/network/membership-delivery';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const counsellor = stableId('membership', 'counsellor-verdal-1/counsellor/verdal') as MembershipId;
const contact = stableId('membership', 'case-contact-verdal/caseContact/verdal') as MembershipId;
const seen = async (actor: Actor) => good(await db.asActor(actor, async (ports) => success(await seeMembers(ports, actor))));
const standingOf = async (actor: Actor, id: MembershipId) => (await seen(actor)).find((one) => one.id === id)?.standing;
const pass = (at: string) => { db.clock.set(at); return keepMembers({ database: db.database, clock: db.clock.now, newId: db.newId }); };
const owners = <Row>(statement: ReturnType<typeof sql>) => db.owner.transaction((tx) => rowsOf<Row>(tx, statement));

describe('A leader', () => {
  it('ends access at once by one click, may undo it, and ends it once however often it is pressed', async () => {
    const leader = await db.as('service-leader-verdal');
    const end = () => db.asActor(leader, (ports) => endMembership(ports, leader, counsellor));
    for (const outcome of await Promise.all([end(), end()])) good(outcome);
    expect((await db.as('counsellor-verdal-1')).scope.memberships).toHaveLength(1);
    expect(await standingOf(leader, counsellor)).toBe('ended');
    expect(await owners(sql`select what from event where noun_id = ${counsellor}`)).toEqual([{ what: 'ended' }]);
    const told = () => asSystem(db.database, 'delivery', (tx) => deliveredEnd(tx, counsellor, osloDate(db.clock.now())));
    expect(await told()).toEqual({ role: 'counsellor', placeName: 'Verdal', standing: 'ended' });
    good(await db.asActor(leader, (ports) => giveBackMembership(ports, leader, counsellor)));
    expect((await db.as('counsellor-verdal-1')).scope.memberships).toHaveLength(2);
    expect(await told()).toMatchObject({ standing: 'givenBack' });
  });

  it('sees nobody else’s members, whatever the policies say, and cannot end their own access', async () => {
    const leader = await db.as('service-leader-verdal');
    expect(new Set((await seen(leader)).map(({ placeName }) => placeName))).toEqual(new Set(['Verdal']));
    const own = stableId('membership', 'service-leader-verdal/serviceLeader/verdal');
    for (const id of [own, stableId('membership', 'case-contact-levanger/caseContact/levanger')]) {
      await expect(asPerson(db.database, leader, (tx) => rowsOf(tx, sql`select end_membership(${id}, ${db.newId()})`))).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('Once a year', () => {
  it('the leader is asked, confirms those that are ticked, and the others are out a month after', async () => {
    await pass('2026-11-23T08:00:00Z');
    await pass('2027-10-22T21:00:00Z');
    expect(await owners(sql`select count(*)::integer as asked from confirmation_asked`)).toEqual([{ asked: 0 }]);
    await pass('2027-10-22T22:30:00Z');
    const [asked] = await owners<{ id: string }>(sql`select id from confirmation_asked where organisation_id = ${stableId('organisation', 'verdal')}`);
    const leader = await db.as('service-leader-verdal');
    const card = async () => (await asSystem(db.database, 'delivery', (tx) =>
      deliveredConfirmation(tx, asked?.id ?? '', { personId: leader.scope.personId, today: osloDate(db.clock.now()) })))?.toConfirm.map(({ id }) => id);
    expect(await card()).toContain(contact);
    expect(await standingOf(leader, counsellor)).toBe('toConfirm');
    good(await db.asActor(leader, (ports) => confirmMemberships(ports, leader, [contact])));
    expect(await card()).not.toContain(contact);
    await pass('2027-11-23T08:00:00Z');
    await pass('2027-12-22T22:30:00Z');
    await pass('2027-12-23T08:00:00Z');
    expect(await standingOf(leader, contact)).toBe('confirmed');
    expect((await seen(leader)).find(({ id }) => id === counsellor)).toMatchObject({ standing: 'ended', end: { why: 'notConfirmed' } });
    expect((await db.as('service-leader-verdal')).scope.memberships).toHaveLength(1);
    good(await db.asActor(leader, (ports) => giveBackMembership(ports, leader, counsellor)));
    expect(await standingOf(leader, counsellor)).toBe('confirmed');
  });

  it('gives nothing back after a month', async () => {
    const leader = await db.as('service-leader-verdal');
    good(await db.asActor(leader, (ports) => endMembership(ports, leader, counsellor)));
    db.clock.set('2028-02-01T08:00:00Z');
    expect(await db.asActor(leader, (ports) => giveBackMembership(ports, leader, counsellor))).toMatchObject({ refusal: 'membershipIsOver' });
  });
});

describe('A request that nobody answers', () => {
  it('lapses after thirty days, and is deleted after ninety', async () => {
    const leader = await db.as('service-leader-verdal');
    good(await db.asActor(leader, (ports) => askForAccess(ports, leader, { place: { kind: 'network', networkId: stableId('network', 'innherred') }, role: 'coordinator' })));
    const states = () => owners<{ state: string }>(sql`select state from access_request`);
    await pass('2028-03-02T07:59:00Z');
    expect(await states()).toEqual([{ state: 'waiting' }]);
    await pass('2028-03-02T08:00:00Z');
    expect(await states()).toEqual([{ state: 'lapsed' }]);
    await pass('2028-05-01T08:00:00Z');
    expect(await states()).toEqual([]);
  });
});
