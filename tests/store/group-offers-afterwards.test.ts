import { and, eq, inArray } from 'drizzle-orm';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { listExperiences } from '../../domain/groupOffers/afterwards/list-experiences';
import { saveExperience } from '../../domain/groupOffers/afterwards/save-experience';
import { seeExperience } from '../../domain/groupOffers/afterwards/see-experience';
import type { OfferId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { lookAfterGroups } from '../../server/afterwards/pass';
import { stableId } from '../../store/demonstration/stable-id';
import { experienceEdition, experienceNote } from '../../store/schema/afterwards';
import { outbox } from '../../store/schema/messages';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const service = (key: string) => stableId('organisation', key);
const before = '2026-11-23T08:00:00Z';
const afterwards = '2026-12-01T12:00:00Z';
const leader = 'group-leader-bufetat';

/** A group of Innherred with places from Verdal and Inn-Trøndelag, whose only session is on 1 December; answers when it is over. */
async function groupThatIsOver(leaders: readonly string[] = [leader, 'foster-care-advisor-innherred']): Promise<OfferId> {
  db.clock.set(before);
  const coordinator = await db.as('coordinator-innherred');
  const offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'cos-p', capacity: 8,
    serviceIds: ['verdal', 'inn-trondelag', 'levanger'].map(service), leaderIds: leaders.map((key) => stableId('person', key)),
    sessions: [{ date: '2026-12-01', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  })));
  for (const key of ['verdal', 'inn-trondelag']) {
    const actor = await db.as(`case-contact-${key}`);
    good(await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId })));
  }
  db.clock.set(afterwards);
  return offerId;
}

const look = () => lookAfterGroups({ database: db.database, clock: db.clock.now, newId: db.newId });
const asked = async (offerId: OfferId, card: string) => (await db.owner.transaction((tx) =>
  tx.select({ to: outbox.recipient }).from(outbox).where(and(eq(outbox.objectId, offerId), eq(outbox.card, card as 'groupOffers.askExperience')))))
  .map(({ to }) => to).sort();
const actorOf = (key: string): Promise<Actor> => db.as(key);

describe('A group whose last session is over', () => {
  it('is noticed once by two servers that look at the same time, and its leaders are asked personally', async () => {
    const offerId = await groupThatIsOver();
    db.clock.set('2026-12-01T09:59:59Z');
    expect(await look()).toBe(0);
    db.clock.set('2026-12-01T10:00:00Z');
    const noticed = await Promise.all([look(), look()]);
    expect(noticed.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await look()).toBe(0);
    expect(await asked(offerId, 'groupOffers.askExperience')).toEqual([leader, 'foster-care-advisor-innherred'].map((key) => stableId('person', key)).sort());
  });

  it('is left in peace when it was over two weeks before anybody looked', async () => {
    const offerId = await groupThatIsOver();
    db.clock.set('2026-12-15T10:00:00Z');
    expect(await look()).toBe(1);
    expect(await asked(offerId, 'groupOffers.askExperience')).toEqual([]);
  });
});

describe('The experiences of a group', () => {
  const save = async (key: string, offerId: OfferId, basedOn: number, worked: string, share = true) => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => saveExperience(ports, actor, { offerId, basedOn, worked, toChange: '', practical: '', share }));
  };
  const see = async (key: string, offerId: OfferId) => {
    const actor = await actorOf(key);
    return db.asActor(actor, (ports) => seeExperience(ports, actor, offerId));
  };
  const listed = async (key: string) => {
    const actor = await actorOf(key);
    return good(await db.asActor(actor, async (ports) => success(await listExperiences(ports, actor, 'cos-p'))));
  };

  it('are shared edition by edition: readers see the last, the leaders and the coordinator also those before it', async () => {
    const offerId = await groupThatIsOver();
    good(await save(leader, offerId, 0, 'Mat'));
    good(await save('foster-care-advisor-innherred', offerId, 1, 'Mat og pauser'));
    good(await save(leader, offerId, 2, 'Mat, pauser og mer', false));
    expect(good(await see('case-contact-verdal', offerId))).toMatchObject({ version: 0, mayWrite: false, shared: { edition: 2, worked: 'Mat og pauser' }, earlier: [] });
    expect(good(await see('coordinator-innherred', offerId))).toMatchObject({ version: 0, earlier: [{ edition: 1 }] });
    expect(good(await see(leader, offerId))).toMatchObject({ version: 3, mayWrite: true, unshared: true, draft: { worked: 'Mat, pauser og mer' }, earlier: [{ edition: 1 }] });
  });

  it('are written once by two leaders who begin at the same time', async () => {
    const offerId = await groupThatIsOver();
    const outcomes = await Promise.all([save(leader, offerId, 0, 'En'), save('foster-care-advisor-innherred', offerId, 0, 'To')]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.refusal)).sort()).toEqual(['kept', 'versionIsOld']);
  });

  it('are offered to whoever starts the next group in the fosterhjemsnettverk, and to nobody outside it', async () => {
    const offerId = await groupThatIsOver();
    good(await save(leader, offerId, 0, 'Dette bør dere vite'));
    const readers = ['coordinator-innherred', 'coordinator-namdalen', 'coordinator-fosterhjemsnettverk', 'foster-care-advisor-kystregionen', 'case-contact-levanger', leader];
    for (const key of readers) {
      expect((await listed(key)).find((one) => one.offerId === offerId)).toMatchObject({ worked: 'Dette bør dere vite', network: { name: 'Innherred' } });
    }
    for (const key of ['case-contact-midtre-namdal', 'case-contact-sunnhordland', 'county-governor-trondelag', 'administrator']) {
      expect((await listed(key)).map((one) => one.offerId)).not.toContain(offerId);
    }
  });

  it('are kept from others by the database too: the draft from all but the leaders, an earlier edition from readers', async () => {
    const offerId = await groupThatIsOver();
    good(await save(leader, offerId, 0, 'En'));
    good(await save(leader, offerId, 1, 'To'));
    const rows = async (key: string) => asPerson(db.database, await actorOf(key), async (tx) => [
      (await tx.select().from(experienceNote).where(eq(experienceNote.offerId, offerId))).length,
      (await tx.select().from(experienceEdition).where(inArray(experienceEdition.offerId, [offerId]))).length,
    ]);
    expect(await rows(leader)).toEqual([1, 2]);
    expect(await rows('coordinator-innherred')).toEqual([0, 2]);
    expect(await rows('coordinator-namdalen')).toEqual([0, 1]);
    expect(await rows('case-contact-midtre-namdal')).toEqual([0, 0]);
    const overwritten = await asPerson(db.database, await actorOf('coordinator-innherred'), (tx) =>
      tx.update(experienceEdition).set({ endedAt: db.clock.now() }).where(eq(experienceEdition.offerId, offerId)).returning({ edition: experienceEdition.edition }));
    expect(overwritten).toEqual([]);
  });
});
