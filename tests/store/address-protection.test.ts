import { eq } from 'drizzle-orm';
import { answerSwap } from '../../domain/groupOffers/enrolment/answer-swap';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHomes } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { proposeSwap } from '../../domain/groupOffers/enrolment/propose-swap';
import { protectHome, seeProtectedHomes } from '../../domain/groupOffers/enrolment/protect-home';
import type { EnrolmentId, OfferId } from '../../domain/identifiers';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { lookAfterGroups } from '../../server/afterwards/pass';
import { stableId } from '../../store/demonstration/stable-id';
import { protectedEnrolment } from '../../store/schema/address-protection';
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

const contact = 'case-contact-verdal';
const protect = (key: string, offerId: OfferId, enrolmentId: EnrolmentId, marked = true) =>
  db.asActor(groups.as(key), (ports) => protectHome(ports, groups.as(key), { offerId, enrolmentId, marked }));
const markedBy = async (key: string, offerId: OfferId) => good(await db.asActor(groups.as(key), (ports) => seeProtectedHomes(ports, groups.as(key), offerId)))
  .filter(({ marked }) => marked).map(({ enrolment }) => enrolment.id);
const kept = (offerId: OfferId) => db.owner.transaction((tx) => tx.select().from(protectedEnrolment).where(eq(protectedEnrolment.offerId, offerId)));
const pass = () => lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });

describe('A mark of address protection in the database', () => {
  it('is one, however many colleagues set it at the same time, and says who set it and who took it away', async () => {
    const { offerId, enrolments: [home] } = await groups.groupOfTwo();
    for (const outcome of await Promise.all([contact, 'service-leader-verdal', contact].map((key) => protect(key, offerId, home as EnrolmentId)))) good(outcome);
    expect(await markedBy(contact, offerId)).toEqual([home]);
    good(await protect('service-leader-verdal', offerId, home as EnrolmentId, false));
    expect(await markedBy(contact, offerId)).toEqual([]);
    expect(await kept(offerId)).toMatchObject([{ organisationId: verdal, endedBy: groups.as('service-leader-verdal').scope.personId }]);
  });

  it('goes with the home that is swapped, though the service that says yes can read no mark of the other’s', async () => {
    const coordinator = groups.as('coordinator-innherred');
    const newOffer = async (date: string) => good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
      networkId: stableId('network', 'innherred'), programmeKey: 'veiledningsgruppe', capacity: 3, serviceIds: [verdal, levanger], leaderIds: leaders, sessions: [planned(date)],
    })));
    const enrol = async (key: string, offerId: OfferId, count: number) =>
      good(await db.asActor(groups.as(key), (ports) => enrolFosterHomes(ports, groups.as(key), { offerId, homes: Array.from({ length: count }, () => ({ participants: 1 })) })))
        .map(({ enrolment }) => enrolment.id) as [EnrolmentId, ...EnrolmentId[]];
    const [autumn, spring] = [await newOffer('2027-01-04'), await newOffer('2027-04-06')];
    const [given, chosen] = [await enrol(contact, autumn, 2), await enrol('case-contact-levanger', spring, 2)];
    good(await protect(contact, autumn, given[1] as EnrolmentId));
    const swapId = good(await db.asActor(groups.as(contact), (ports) =>
      proposeSwap(ports, groups.as(contact), { offerId: autumn, enrolmentId: given[0], otherOfferId: spring, otherServiceId: levanger })));
    good(await db.asActor(groups.as('case-contact-levanger'), (ports) =>
      answerSwap(ports, groups.as('case-contact-levanger'), { swapId, answer: 'accept', enrolmentId: chosen[0] })));
    const there = good(await db.asActor(groups.as(contact), (ports) => seeProtectedHomes(ports, groups.as(contact), spring)));
    expect(there.map(({ marked }) => marked)).toEqual([false, true]);
    expect(await markedBy('case-contact-levanger', autumn)).toEqual([]);
  });

  it('is deleted two weeks after the last session, on the day and not before', async () => {
    const { offerId, enrolments: [home] } = await groups.groupOfTwo();
    good(await protect(contact, offerId, home as EnrolmentId));
    db.clock.set('2027-01-24T22:59:59Z');
    await pass();
    expect(await kept(offerId)).toHaveLength(1);
    db.clock.set('2027-01-24T23:00:00Z');
    await pass();
    expect(await kept(offerId)).toEqual([]);
  });
});

describe('With row level security alone', () => {
  it('nobody but the own service’s kontaktpersoner and leaders reads a mark', async () => {
    const { offerId, enrolments: [home] } = await groups.groupOfTwo();
    good(await protect(contact, offerId, home as EnrolmentId));
    const read = (key: string) => asPerson(db.database, groups.as(key), (tx) => tx.select().from(protectedEnrolment).where(eq(protectedEnrolment.offerId, offerId)));
    expect((await read('service-leader-verdal')).length).toBe(1);
    for (const key of ['coordinator-innherred', 'group-leader-bufetat', 'foster-care-advisor-innherred', 'case-contact-levanger']) expect([key, await read(key)]).toEqual([key, []]);
    const through = (key: string) => db.asActor(groups.as(key), async (ports: Ports) => success([...await ports.addressProtection.enrolments([home as EnrolmentId])]));
    expect([good(await through(contact)), good(await through('group-leader-bufetat'))]).toEqual([[home], []]);
  });
});
