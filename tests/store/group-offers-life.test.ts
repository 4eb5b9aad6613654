import { eq } from 'drizzle-orm';
import { changeStage } from '../../domain/groupOffers/change-stage';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { seeOffer } from '../../domain/groupOffers/see-offer';
import type { OfferStep } from '../../domain/groupOffers/offer-state';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredCancellation, deliveredServiceOffer } from '../../store/group-offers-delivery';
import { enrolment, groupOffer, groupSession } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let coordinator: Actor;
let verdal: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  verdal = await db.as('case-contact-verdal');
});
afterAll(() => db.close());

const [verdalId, levangerId] = [stableId('organisation', 'verdal'), stableId('organisation', 'levanger')];
const leaderId = stableId('person', 'group-leader-bufetat');

const newOffer = async (draft: boolean): Promise<OfferId> =>
  good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'samling', capacity: 1, serviceIds: [verdalId, levangerId], leaderIds: [leaderId],
    sessions: [{ date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'teams' } }], draft,
  })));
const step = (actor: Actor, offerId: OfferId, basedOn: number, taken: OfferStep) => db.asActor(actor, (ports) =>
  changeStage(ports, actor, taken === 'cancel' ? { offerId, basedOn, step: taken, reason: 'tooFewEnrolled' } : { offerId, basedOn, step: taken }));
const enrol = (actor: Actor, offerId: OfferId) => db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId }));
const messages = async (offerId: OfferId) => (await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.objectId, offerId))))
  .map(({ card, recipient }) => `${card.split('.')[1] ?? ''} ${recipient}`).sort();

describe('A draft', () => {
  it('is seen past every policy by its coordinator and leaders alone, with its sessions', async () => {
    const offerId = await newOffer(true);
    const seenBy = async (key: string) => asPerson(db.database, await db.as(key), async (tx) => [
      (await tx.select().from(groupOffer).where(eq(groupOffer.id, offerId))).length,
      (await tx.select().from(groupSession).where(eq(groupSession.offerId, offerId))).length,
    ]);
    for (const key of ['coordinator-innherred', 'group-leader-bufetat']) expect(await seenBy(key)).toEqual([1, 1]);
    for (const key of ['case-contact-verdal', 'foster-care-advisor-innherred', 'service-leader-verdal', 'county-governor-trondelag']) {
      expect(await seenBy(key)).toEqual([0, 0]);
    }
  });

  it('tells nobody before it is published, and then all at once', async () => {
    const offerId = await newOffer(true);
    expect(await messages(offerId)).toEqual([]);
    good(await step(coordinator, offerId, 1, 'publish'));
    expect(await messages(offerId)).toEqual([
      `networkOffer ${stableId('network', 'innherred')}`, `serviceOffer ${levangerId}`, `serviceOffer ${verdalId}`, `leaderOffer ${leaderId}`,
    ].sort());
    expect(good(await enrol(verdal, offerId)).enrolment.status).toBe('placed');
  });

  it('stays hidden when it is cancelled', async () => {
    const offerId = await newOffer(true);
    good(await step(coordinator, offerId, 1, 'cancel'));
    expect(await messages(offerId)).toEqual([`cancelled ${leaderId}`]);
    expect(await db.asActor(verdal, (ports) => seeOffer(ports, verdal, offerId))).toMatchObject({ refusal: 'notFound' });
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredServiceOffer(tx, offerId, verdalId, db.clock.now()))).toBeUndefined();
  });
});

describe('A cancelled offer', () => {
  it('tells its leaders and the services with a place or in line, and shows the reason that was chosen', async () => {
    const offerId = await newOffer(false);
    good(await enrol(verdal, offerId));
    good(await step(coordinator, offerId, 1, 'cancel'));
    expect((await messages(offerId)).filter((one) => one.startsWith('cancelled'))).toEqual([`cancelled ${leaderId}`, `cancelled ${verdalId}`].sort());
    const delivered = await asSystem(db.database, 'delivery', (tx) => deliveredCancellation(tx, offerId));
    expect(delivered).toMatchObject({ cancelReason: 'tooFewEnrolled' });
    expect(await enrol(verdal, offerId)).toMatchObject({ refusal: 'offerIsCancelled' });
  });

  it('takes no enrolment past the code either, and neither does one that is closed', async () => {
    const offerId = await newOffer(false);
    good(await step(coordinator, offerId, 1, 'closeEnrolment'));
    const id = db.newId<'enrolment'>();
    const insert = asPerson(db.database, verdal, (tx) => tx.insert(enrolment).values({
      id, householdId: id, participants: 1, priority: 'ordinary', offerId, organisationId: verdalId, code: 'K4MWRT', status: 'waiting', arrival: 9, enrolledAt: db.clock.now(), version: 1,
    }));
    expect(await insert.then(() => 'written', (fault: DatabaseFault) => fault.code)).toBe('42501');
  });
});

describe('A step of an offer\'s life', () => {
  it('is taken once by two who press at the same time', async () => {
    const offerId = await newOffer(false);
    const outcomes = await Promise.all([1, 2].map(() => step(coordinator, offerId, 1, 'closeEnrolment')));
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal)).sort()).toEqual(['done', 'versionIsOld']);
  });

  it.each(['case-contact-verdal', 'group-leader-bufetat', 'foster-care-advisor-innherred', 'coordinator-namdalen'])(
    'is not written by %s, whatever the code believed',
    async (key) => {
      const offerId = await newOffer(false);
      const changed = await asPerson(db.database, await db.as(key), (tx) =>
        tx.update(groupOffer).set({ stage: 'closed' }).where(eq(groupOffer.id, offerId)).returning({ id: groupOffer.id }));
      expect(changed).toEqual([]);
    },
  );
});
