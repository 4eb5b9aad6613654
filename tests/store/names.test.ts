import { eq, sql } from 'drizzle-orm';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { answerSwap } from '../../domain/groupOffers/enrolment/answer-swap';
import { proposeSwap } from '../../domain/groupOffers/enrolment/propose-swap';
import { protectHome } from '../../domain/groupOffers/enrolment/protect-home';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { turnNamesOff, turnNamesOn } from '../../domain/groupOffers/names/decide-on-names';
import { seeNames } from '../../domain/groupOffers/names/see-names';
import { writeNames } from '../../domain/groupOffers/names/write-names';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { EnrolmentId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success, type Outcome } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import { lookAfterGroups } from '../../server/afterwards/pass';
import type { DatabaseFault } from '../../store/database-faults';
import { event } from '../../store/schema/network';
import { enrolmentName, nameSetting } from '../../store/schema/names';
import { asPerson } from '../support/as-person';
import type { TestDatabase } from '../support/database';
import { heldGroups, levanger, verdal, type HeldGroup, type HeldGroups } from '../support/held-groups';
import { good } from '../support/outcomes';

let groups: HeldGroups;
let db: TestDatabase;
beforeAll(async () => {
  groups = await heldGroups();
  db = groups.db;
});
afterAll(() => db.close());
beforeEach(() => db.clock.set('2026-11-23T08:00:00Z'));

const [contact, head, leader, coordinator] = ['case-contact-verdal', 'service-leader-verdal', 'group-leader-bufetat', 'coordinator-innherred'] as const;
const called = 'Fosterforeldre i testen';
const act = <Value, Name extends string>(key: string, work: (ports: Ports, actor: Actor) => Promise<Outcome<Value, Name>>) =>
  db.asActor(groups.as(key), (ports) => work(ports, groups.as(key)));
const on = async (assessedOn = '2026-11-02') => good(await act(head, (ports, actor) => turnNamesOn(ports, actor, { serviceId: verdal, assessedOn: Temporal.PlainDate.from(assessedOn), agreed: true })));
const off = () => act(head, (ports, actor) => turnNamesOff(ports, actor, verdal));
const write = ({ offerId, enrolments: [enrolmentId] }: HeldGroup, names: readonly string[] = [called], basedOn = 0) =>
  act(contact, (ports, actor) => writeNames(ports, actor, { offerId, enrolmentId: enrolmentId as EnrolmentId, basedOn, names }));
const list = async (key: string, { offerId }: HeldGroup) => good(await act(key, (ports, actor) => seeNames(ports, actor, offerId))).list.map(({ names }) => names);
/** What the second wall alone lets through: no policy is asked. */
const through = async (key: string, { offerId }: HeldGroup) => good(await act(key, async (ports) => success(await ports.names.named(offerId)))).length;
const kept = ({ offerId }: HeldGroup) => db.owner.transaction((tx) => tx.select().from(enrolmentName).where(eq(enrolmentName.offerId, offerId)));
const pass = () => lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });
/** A group in which a home of Verdal's has names. */
const withNames = async () => {
  const group = await groups.groupOfTwo();
  await on();
  good(await write(group));
  return group;
};
const versionOf = async ({ offerId }: HeldGroup) => good(await act(coordinator, (ports, actor) => seeOffer(ports, actor, offerId))).offer.version;

describe('Names in the database', () => {
  it('are read by the own service and the group’s leaders, and by nobody else, also when no policy is asked', async () => {
    const group = await withNames();
    expect(await list(leader, group)).toEqual([[called]]);
    expect([await through(contact, group), await through(head, group), await through(leader, group)]).toEqual([1, 1, 1]);
    for (const key of [coordinator, 'foster-care-advisor-innherred', 'case-contact-levanger', 'coordinator-namdalen']) expect([key, await through(key, group)]).toEqual([key, 0]);
  });

  it('are written through the one function alone', async () => {
    const group = await withNames();
    const fault = (work: Parameters<typeof asPerson<unknown>>[2]) => asPerson(db.database, groups.as(contact), work).then(() => 'through', ({ code }: DatabaseFault) => code);
    expect(await fault((tx) => tx.update(enrolmentName).set({ called: ['x'] }))).toBe('42501');
    expect(await fault((tx) => tx.delete(enrolmentName))).toBe('42501');
    expect(await fault((tx) => tx.insert(enrolmentName).values({ enrolmentId: group.enrolments[1] as EnrolmentId, offerId: group.offerId, organisationId: verdal, called: ['x'], version: 1 }))).toBe('42501');
    expect(await fault((tx) => tx.update(nameSetting).set({ turnedOffAt: db.clock.now() }))).toBe('42501');
    const raw = (key: string, enrolmentId: EnrolmentId | undefined) =>
      act(key, async (ports) => success(await ports.names.write(enrolmentId as EnrolmentId, ['x'], 0)));
    expect(good(await raw(head, group.enrolments[1]))).toBe(false);
    expect(good(await raw(leader, group.enrolments[1]))).toBe(false);
    expect(good(await raw('case-contact-levanger', group.enrolments[2]))).toBe(false);
    expect(good(await raw(contact, group.enrolments[1]))).toBe(true);
  });

  it('leave events that say nothing of them', async () => {
    const group = await withNames();
    const rows = await db.owner.transaction((tx) => tx.select().from(event).where(eq(event.nounId, group.enrolments[0] ?? '')));
    expect(rows.map(({ noun, what }) => `${noun} ${what}`)).toContain('enrolmentName written');
    expect(JSON.stringify(rows)).not.toContain(called);
  });
});

describe('Names are gone from the table', () => {
  const ends: Readonly<Record<string, (group: HeldGroup) => Promise<unknown>>> = {
    'when the place is given back': ({ offerId, enrolments: [id] }) =>
      act(contact, (ports, actor) => withdrawEnrolment(ports, actor, { offerId, enrolmentId: id as EnrolmentId })).then(good),
    'when the group is cancelled': async (group) =>
      good(await act(coordinator, async (ports, actor) => changeStage(ports, actor, { offerId: group.offerId, basedOn: 1, step: 'cancel', reason: 'noVenue' }))),
    'when the address is protected': ({ offerId, enrolments: [id] }) =>
      act(contact, (ports, actor) => protectHome(ports, actor, { offerId, enrolmentId: id as EnrolmentId, marked: true })).then(good),
    'when the place is swapped away': async ({ offerId, enrolments: [id] }) => {
      const other = await groups.groupOfTwo();
      const swapId = good(await act(contact, (ports, actor) => proposeSwap(ports, actor, { offerId, enrolmentId: id as EnrolmentId, otherOfferId: other.offerId, otherServiceId: levanger })));
      good(await act('case-contact-levanger', (ports, actor) => answerSwap(ports, actor, { swapId, answer: 'accept', enrolmentId: other.enrolments[2] as EnrolmentId })));
    },
    'when the setting is turned off, which says how many': async () => expect(good(await off())).toBeGreaterThan(0),
    'two weeks after the last session': async () => {
      db.clock.set('2027-01-24T23:00:00Z');
      await pass();
    },
  };

  it.each(Object.entries(ends))('%s', async (_, end) => {
    const group = await withNames();
    expect(await kept(group)).toHaveLength(1);
    await end(group);
    expect(await kept(group)).toEqual([]);
  });

  it('when the service has ended, which ends its setting too', async () => {
    const group = await withNames();
    await db.owner.transaction((tx) => tx.execute(sql`update organisation set valid_to = '2026-11-24' where id = ${verdal}`));
    await pass();
    expect(await kept(group)).toHaveLength(1);
    db.clock.set('2026-11-24T00:00:00Z');
    await pass();
    const settings = await db.owner.transaction((tx) => tx.select().from(nameSetting).where(eq(nameSetting.organisationId, verdal)));
    await db.owner.transaction((tx) => tx.execute(sql`update organisation set valid_to = null where id = ${verdal}`));
    expect([await kept(group), settings.filter(({ turnedOffAt }) => turnedOffAt === null)]).toEqual([[], []]);
  });

  it('for the leaders from that day on, whether the worker has come round or not', async () => {
    const group = await withNames();
    db.clock.set('2027-01-24T22:59:59Z');
    expect([await through(leader, group), (await list(leader, group)).length]).toEqual([1, 1]);
    db.clock.set('2027-01-24T23:00:00Z');
    expect([await through(leader, group), (await list(leader, group)).length, (await kept(group)).length]).toEqual([0, 0, 1]);
    expect(await write(group, ['Andre'], 1)).toMatchObject({ refusal: 'namesAreErased' });
    await pass();
  });

  it('whichever of a writing and its end comes first', async () => {
    const group = await groups.groupOfTwo();
    await on();
    const [written] = await Promise.all([write(group), off()]);
    expect(written.ok || ['namesAreOff', 'versionIsOld'].includes(written.refusal)).toBe(true);
    expect(await kept(group)).toEqual([]);
    await on();
    const [, marked] = await Promise.all([
      write(group), act(contact, (ports, actor) => protectHome(ports, actor, { offerId: group.offerId, enrolmentId: group.enrolments[0] as EnrolmentId, marked: true })),
    ]);
    expect([marked.ok, await kept(group)]).toEqual([true, []]);
    expect(await versionOf(group)).toBe(1);
  });
});
