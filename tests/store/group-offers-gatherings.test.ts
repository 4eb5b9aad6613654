import { eq, sql } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { addProgramme, changeProgramme } from '../../domain/groupOffers/staffing/change-catalogue';
import type { OfferId } from '../../domain/identifiers';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { gatheringHeads, gatheringStep } from '../../store/schema/gatherings';
import { gatheringHandlers } from '../../tab/api/gatherings';
import { gatheringOperations } from '../../tab/contract/gatherings';
import { askOperation, type Asked } from '../support/ask-operation';
import { asPerson } from '../support/as-person';
import type { TestDatabase } from '../support/database';
import { heldGroups, leaders, levanger, planned, verdal, type HeldGroups } from '../support/held-groups';
import { good } from '../support/outcomes';

let groups: HeldGroups;
let db: TestDatabase;
beforeAll(async () => {
  groups = await heldGroups();
  db = groups.db;
});
afterAll(() => db.close());
beforeEach(() => db.clock.set('2026-11-23T08:00:00Z'));

const networkId = stableId('network', 'innherred');
const ask = <Name extends keyof typeof gatheringOperations>(operation: Name, key: string, request: Asked) =>
  askOperation({ handlers: gatheringHandlers(), asActor: db.asActor }, gatheringOperations[operation], groups.as(key), request);
const state = (key: string, offerId: OfferId, serviceId: string, basedOn: number, adults: number) =>
  ask('stateHeads', key, { params: { offerId, serviceId }, basedOn, body: { adults, fosterChildren: 1, ownChildren: 0 } });
const tick = (key: string, offerId: OfferId, step: string, done: boolean) => ask('tickPlanningStep', key, { params: { offerId, step }, body: { done } });

async function offerOf(programmeKey: string): Promise<OfferId> {
  const coordinator = groups.as('coordinator-innherred');
  return good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId, programmeKey, capacity: 8, serviceIds: [verdal, levanger], leaderIds: leaders, sessions: [planned('2027-05-28')],
  })));
}
/** A gathering of Innherred in May, with a home of Verdal. */
async function gathering(): Promise<OfferId> {
  const offerId = await offerOf('samling');
  const contact = groups.as('case-contact-verdal');
  good(await db.asActor(contact, (ports) => enrolFosterHome(ports, contact, { offerId })));
  return offerId;
}

describe('A gathering in the database', () => {
  it('keeps a service’s numbers with their version, shown to the service and to those who plan', async () => {
    const offerId = await gathering();
    good(await state('case-contact-verdal', offerId, verdal, 0, 2));
    expect(await state('service-leader-verdal', offerId, verdal, 0, 5)).toMatchObject({ refusal: 'versionIsOld' });
    good(await state('service-leader-verdal', offerId, verdal, 1, 3));
    for (const key of ['case-contact-verdal', 'coordinator-innherred', 'group-leader-bufetat']) {
      expect(good(await ask('getGathering', key, { params: { offerId } })).services).toMatchObject([{ name: 'Verdal', version: 2, heads: { adults: 3 } }]);
    }
    expect(good(await ask('getGathering', 'case-contact-levanger', { params: { offerId } }))).toEqual({ offerId, services: [] });
    db.clock.set('2027-05-28T07:00:00Z');
    expect(await state('case-contact-verdal', offerId, verdal, 2, 4)).toMatchObject({ refusal: 'gatheringHasBegun' });
  });

  it('takes one of two numbers that are sent at the same moment', async () => {
    const offerId = await gathering();
    const outcomes = await Promise.all([state('case-contact-verdal', offerId, verdal, 0, 2), state('service-leader-verdal', offerId, verdal, 0, 3)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'taken' : outcome.refusal)).sort()).toEqual(['taken', 'versionIsOld']);
  });

  it('has one tick of a step whoever presses at the same moment, and keeps what was taken back', async () => {
    const offerId = await gathering();
    for (const outcome of await Promise.all(['coordinator-innherred', 'group-leader-bufetat'].map((key) => tick(key, offerId, 'venue', true)))) good(outcome);
    good(await tick('coordinator-innherred', offerId, 'venue', false));
    const answer = good(await tick('group-leader-bufetat', offerId, 'venue', true));
    expect(answer.planning?.steps.flatMap(({ step, ticked }) => (ticked === undefined ? [] : [[step, ticked.on, ticked.by]]))).toEqual([['venue', '2026-11-23', 'Gruppeleder']]);
    const rows = await db.owner.transaction((tx) => tx.select().from(gatheringStep).where(eq(gatheringStep.offerId, offerId)));
    expect(rows.map(({ takenBackAt }) => takenBackAt === null).sort()).toEqual([false, true]);
  });

  it('is what the network’s catalogue says when the offer is made: its own programme too, and offers that exist stay', async () => {
    const coordinator = groups.as('coordinator-innherred');
    const values = {
      titles: { nb: 'Helg for fosterfamilier', nn: 'Helg for fosterfamiliar' }, capacityUnit: 'fosterHome', leaders: 0, requires: 'none', gathering: true, retired: false,
      defaults: { sessions: 1, minutes: 300, capacity: 10, weeksBetween: 1 },
    } as const;
    const key = good(await db.asActor(coordinator, (ports) => addProgramme(ports, coordinator, { networkId, values })));
    const offerId = await offerOf(key);
    good(await db.asActor(coordinator, (ports) => changeProgramme(ports, coordinator, { networkId, key, basedOn: 1, values: { ...values, gathering: false } })));
    good(await ask('getGathering', 'coordinator-innherred', { params: { offerId } }));
    expect(await ask('getGathering', 'coordinator-innherred', { params: { offerId: await offerOf(key) } })).toMatchObject({ refusal: 'offerIsNoGathering' });
  });
});

describe('With row level security alone', () => {
  const written = (key: string, offerId: OfferId, organisationId: typeof verdal) => asPerson(db.database, groups.as(key), (tx) =>
    tx.insert(gatheringHeads).values({ offerId, organisationId, adults: 1, fosterChildren: 0, ownChildren: 0, statedAt: db.clock.now(), version: 1 }))
    .then(() => 'through', (fault: DatabaseFault) => fault.code);

  it('a service writes its own numbers where it has a place, and nobody else does', async () => {
    const offerId = await gathering();
    for (const key of ['coordinator-innherred', 'group-leader-bufetat', 'case-contact-levanger', 'foster-care-advisor-innherred']) {
      expect(await written(key, offerId, verdal)).toBe('42501');
    }
    expect(await written('case-contact-levanger', offerId, levanger)).toBe('42501');
    expect(await written('case-contact-verdal', offerId, verdal)).toBe('through');
    good(await state('case-contact-verdal', offerId, verdal, 0, 2));
    const read = (key: string) => asPerson(db.database, groups.as(key), (tx) =>
      tx.select({ of: gatheringHeads.organisationId }).from(gatheringHeads).where(eq(gatheringHeads.offerId, offerId)));
    for (const key of ['service-leader-verdal', 'coordinator-innherred', 'group-leader-bufetat']) expect(await read(key)).toEqual([{ of: verdal }]);
    for (const key of ['case-contact-levanger', 'foster-care-advisor-innherred', 'coordinator-namdalen']) expect(await read(key)).toEqual([]);
  });

  it('the checklist is for those who plan, and no number is above 99', async () => {
    const offerId = await gathering();
    good(await tick('coordinator-innherred', offerId, 'budget', true));
    good(await state('case-contact-verdal', offerId, verdal, 0, 2));
    const read = (key: string) => asPerson(db.database, groups.as(key), (tx) => tx.select().from(gatheringStep).where(eq(gatheringStep.offerId, offerId)));
    expect(await read('group-leader-bufetat')).toHaveLength(1);
    for (const key of ['case-contact-verdal', 'foster-care-advisor-innherred', 'coordinator-namdalen']) expect(await read(key)).toEqual([]);
    const hundred = asPerson(db.database, groups.as('case-contact-verdal'), (tx) =>
      tx.update(gatheringHeads).set({ adults: sql`100` }).where(eq(gatheringHeads.offerId, offerId)));
    await expect(hundred).rejects.toMatchObject({ code: '23514' });
  });
});
