import { eq } from 'drizzle-orm';
import { actorFrom } from '../../domain/network/scope';
import { Temporal } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import type { Transaction } from '../../store/database';
import { demonstrationPeople } from '../../store/demonstration/people';
import { stableId } from '../../store/demonstration/stable-id';
import { linkedAccount, membership, networkOrganisation, organisation, person } from '../../store/schema/network';
import { linkAccount, listPeople, personOnRecord } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from '../support/database';
import { undone } from '../support/undone';

/** Those who are still here; two served in services that are no more. */
const peopleOfToday = demonstrationPeople.filter(({ until }) => until === undefined);
const today = Temporal.PlainDate.from('2026-11-23');
const tomorrow = today.add({ days: 1 });
const place = (key: string) => stableId('organisation', key);
const net = (key: string) => stableId('network', key);

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const scopeOf = async (tx: Transaction, key: string, day = today) => {
  const facts = await personOnRecord(tx, { key }, day);
  return facts && actorFrom(facts).scope;
};

describe('Signing on', () => {
  it('finds every demonstration person, each with the memberships the data gives', async () => {
    for (const { key, memberships } of peopleOfToday) {
      expect([key, (await db.as(key)).scope.memberships.length]).toEqual([key, memberships.length]);
    }
  });

  it('gives a kontaktperson the service, and the networks the service is a member of', async () => {
    const { scope } = await db.as('case-contact-verdal');
    expect(scope).toMatchObject({
      organisationIds: [place('verdal')], networkIds: [net('innherred')], coordinatedNetworkIds: [],
    });
  });

  it('gives a veileder of the base both the service at home and the base', async () => {
    const { scope } = await db.as('counsellor-verdal-1');
    expect(new Set(scope.organisationIds)).toEqual(new Set([place('verdal'), place('kompetansebasen')]));
  });

  it('gives a coordinator the network, and a fosterhjemsressurs two without coordinating any', async () => {
    expect((await db.as('coordinator-innherred')).scope.coordinatedNetworkIds).toEqual([net('innherred')]);
    const advisor = (await db.as('foster-care-advisor-namdalen')).scope;
    expect(new Set(advisor.networkIds)).toEqual(new Set([net('namdalen'), net('fosterhjemsnettverk-trondelag')]));
    expect(advisor.coordinatedNetworkIds).toEqual([]);
  });

  it('does not make the base’s coordinator a coordinator of any network', async () => {
    expect((await db.as('coordinator-base')).scope).toMatchObject({ networkIds: [], coordinatedNetworkIds: [] });
  });

  it('answers in the person’s own language', async () => {
    expect((await db.as('case-contact-sunnhordland')).language).toBe('nn');
    expect((await db.as('case-contact-verdal')).language).toBe('nb');
  });

  it('counts a membership up to its last day and not on the next', async () => {
    await undone(db.owner, async (tx) => {
      await tx.update(membership).set({ validTo: tomorrow }).where(eq(membership.personId, stableId('person', 'case-contact-verdal')));
      expect((await scopeOf(tx, 'case-contact-verdal', today))?.organisationIds).toEqual([place('verdal')]);
      expect(await scopeOf(tx, 'case-contact-verdal', tomorrow)).toMatchObject({ memberships: [], organisationIds: [], networkIds: [] });
    });
  });

  it('does not count a membership before its first day', async () => {
    await undone(db.owner, async (tx) => {
      await tx.update(membership).set({ validFrom: tomorrow }).where(eq(membership.personId, stableId('person', 'case-contact-verdal')));
      expect((await scopeOf(tx, 'case-contact-verdal'))?.memberships).toEqual([]);
      expect((await scopeOf(tx, 'case-contact-verdal', tomorrow))?.memberships).toHaveLength(1);
    });
  });

  it('gives nothing through an organisation that has ended', async () => {
    await undone(db.owner, async (tx) => {
      await tx.update(organisation).set({ validTo: today }).where(eq(organisation.key, 'verdal'));
      expect(await scopeOf(tx, 'case-contact-verdal')).toMatchObject({ memberships: [], organisationIds: [], networkIds: [] });
    });
  });

  it('gives no network that the organisation has left', async () => {
    await undone(db.owner, async (tx) => {
      await tx.update(networkOrganisation).set({ validTo: today }).where(eq(networkOrganisation.organisationId, place('verdal')));
      expect(await scopeOf(tx, 'case-contact-verdal')).toMatchObject({ organisationIds: [place('verdal')], networkIds: [] });
    });
  });

  it('does not know a person whose record has ended, and nobody by an unknown key', async () => {
    await undone(db.owner, async (tx) => {
      await tx.update(person).set({ validTo: today }).where(eq(person.key, 'case-contact-verdal'));
      expect(await scopeOf(tx, 'case-contact-verdal')).toBeUndefined();
    });
    await expect(asSystem(db.database, 'signOn', (tx) => scopeOf(tx, 'nobody'))).resolves.toBeUndefined();
  });
});

describe('An account', () => {
  const account = { tenantId: 'tenant-of-a-guest', objectId: 'object-1' };
  const signOn = <T>(work: (tx: Transaction) => Promise<T>) => asSystem(db.database, 'signOn', work);
  const whoIs = (given: typeof account) => signOn((tx) => personOnRecord(tx, { account: given }, today));
  const link = (given: typeof account, key: string) =>
    signOn((tx) => linkAccount(tx, given, { id: db.newId(), personId: stableId('person', key), at: db.clock.now() }));

  it('is nobody before it is linked', async () => {
    await expect(whoIs({ ...account, objectId: 'never linked' })).resolves.toBeUndefined();
  });

  it('is the person it was linked to last, and the older link is kept with its end', async () => {
    await link(account, 'case-contact-verdal');
    await link(account, 'case-contact-levanger');
    await expect(whoIs(account)).resolves.toMatchObject({ personId: stableId('person', 'case-contact-levanger') });
    const links = await db.owner.transaction((tx) => tx.select().from(linkedAccount).where(eq(linkedAccount.tenantId, account.tenantId)));
    expect(links.map(({ personId, endedAt }) => [personId, endedAt !== null])).toEqual([
      [stableId('person', 'case-contact-verdal'), true], [stableId('person', 'case-contact-levanger'), false],
    ]);
  });

  it('is another person’s in another tenant, with the same object id', async () => {
    const elsewhere = { tenantId: 'another-tenant', objectId: account.objectId };
    await link(elsewhere, 'case-contact-inn-trondelag');
    await expect(whoIs(elsewhere)).resolves.toMatchObject({ personId: stableId('person', 'case-contact-inn-trondelag') });
  });

  it('linked to the same person again changes nothing', async () => {
    const again = { tenantId: 'twice', objectId: 'object-2' };
    await link(again, 'case-contact-verdal');
    await link(again, 'case-contact-verdal');
    const links = await db.owner.transaction((tx) => tx.select().from(linkedAccount).where(eq(linkedAccount.tenantId, 'twice')));
    expect(links).toHaveLength(1);
  });
});

describe('The demonstration people', () => {
  it('are listed with role, number and place, the service before the base', async () => {
    const people = await asSystem(db.database, 'signOn', (tx) => listPeople(tx, today));
    expect(people).toHaveLength(peopleOfToday.length);
    expect(people.find(({ key }) => key === 'counsellor-inn-trondelag-2')?.label).toMatchObject({
      role: 'counsellor', ordinal: 2, placeName: 'Inn-Trøndelag',
    });
    expect(people.find(({ key }) => key === 'foster-care-advisor-namdalen')?.label).toMatchObject({ role: 'fosterCareAdvisor', placeName: 'Namdalen' });
    expect(people.find(({ key }) => key === 'coordinator-base')?.label).toMatchObject({ role: 'coordinator', placeName: 'Kompetansebasen' });
  });
});
