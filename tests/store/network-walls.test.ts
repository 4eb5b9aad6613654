import { eq, sql } from 'drizzle-orm';
import { chooseLanguage } from '../../domain/network/choose-language';
import { linkChannel, type ChannelOwner } from '../../domain/network/link-channel';
import { success } from '../../domain/outcome';
import { asSystem } from '../../store/as-actor';
import type { DatabaseFault } from '../../store/database-faults';
import { stableId } from '../../store/demonstration/stable-id';
import { rememberChannelAddress } from '../../store/known-chats';
import { channel } from '../../store/schema/messages';
import { event, person } from '../../store/schema/network';
import { asPerson } from '../support/as-person';
import { freshDatabase, type TestDatabase } from '../support/database';
import { rowsOf } from '../support/rows';

const tenantId = 'a-tenant';
const serviceUrl = 'https://teams.example/one';
const service = (key: string): ChannelOwner => ({ kind: 'organisation', organisationId: stableId('organisation', key) });
const network = (key: string): ChannelOwner => ({ kind: 'network', networkId: stableId('network', key) });

let db: TestDatabase;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

const link = async (key: string, chatId: string, owner: ChannelOwner) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => linkChannel(ports, actor, { tenantId, chatId, teamId: undefined, serviceUrl, owner }));
};
const linksOf = (chatId: string) =>
  db.owner.transaction((tx) => tx.select().from(channel).where(eq(channel.chatId, chatId)).orderBy(channel.id));

describe('Linking a channel', () => {
  it('ties it to the kontaktperson’s own service', async () => {
    await expect(link('case-contact-verdal', 'own', service('verdal'))).resolves.toMatchObject({ ok: true });
    expect(await linksOf('own')).toMatchObject([{ organisationId: stableId('organisation', 'verdal'), serviceUrl, endedAt: null }]);
  });

  it.each([
    ['case-contact-verdal', 'another service', service('levanger')],
    ['case-contact-verdal', 'a network without coordinating it', network('innherred')],
    ['coordinator-innherred', 'another network', network('namdalen')],
    ['counsellor-verdal-1', 'a service that one only works for', service('verdal')],
  ])('refuses %s %s', async (key, _, owner) => {
    await expect(link(key, `refused ${key}`, owner)).resolves.toMatchObject({ ok: false, refusal: 'placeIsNotYours' });
    expect(await linksOf(`refused ${key}`)).toEqual([]);
  });

  it('anew ends the older link and keeps it', async () => {
    await link('service-leader-verdal', 'moved', service('verdal'));
    await link('case-contact-verdal', 'moved', service('verdal'));
    const links = await linksOf('moved');
    expect(links.map(({ endedAt }) => endedAt === null).sort()).toEqual([false, true]);
  });

  it('that is somebody else’s is refused and changes nothing', async () => {
    await link('case-contact-levanger', 'taken', service('levanger'));
    await expect(link('case-contact-verdal', 'taken', service('verdal'))).resolves.toMatchObject({ refusal: 'channelIsTaken' });
    expect(await linksOf('taken')).toMatchObject([{ organisationId: stableId('organisation', 'levanger'), endedAt: null }]);
  });

  it('twice at the same moment leaves one link in force', async () => {
    await Promise.all([link('case-contact-verdal', 'raced', service('verdal')), link('service-leader-verdal', 'raced', service('verdal'))]);
    expect((await linksOf('raced')).filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });
});

describe('A channel’s address', () => {
  const remember = (chatId: string, address: string, teamId?: string) =>
    asSystem(db.database, 'signOn', (tx) => rememberChannelAddress(tx, { tenantId: verdalTenant, chatId, teamId, serviceUrl: address }));
  const verdalTenant = '00000000-0000-4000-8000-000000000100';

  it('is unknown until the bot has been in the team, and then known for every channel of it', async () => {
    const unknown = await linksOf('19:kompetansebasen@thread.tacv2');
    expect(unknown).toMatchObject([{ serviceUrl: null }]);
    await expect(remember('19:nettverk@thread.tacv2', 'http://localhost:1/', '19:nettverk@thread.tacv2')).resolves.toBe(true);
    expect(await linksOf('19:kompetansebasen@thread.tacv2')).toMatchObject([{ serviceUrl: 'http://localhost:1/' }]);
  });

  it('is news only when it is another', async () => {
    await remember('19:nettverk@thread.tacv2', 'http://localhost:2/');
    await expect(remember('19:nettverk@thread.tacv2', 'http://localhost:2/')).resolves.toBe(false);
    await expect(remember('19:nettverk@thread.tacv2', 'http://localhost:3/')).resolves.toBe(true);
    await expect(remember('a channel nobody has linked', 'http://localhost:3/')).resolves.toBe(false);
  });
});

describe('The language of a person', () => {
  const languageOf = async (key: string) =>
    (await db.owner.transaction((tx) => tx.select().from(person).where(eq(person.key, key))))[0]?.language;

  it('is the person’s own to choose, and the choice is an event', async () => {
    const actor = await db.as('administrator');
    const outcome = await db.asActor(actor, (ports) => chooseLanguage(ports, actor, 'nn'));
    expect(outcome).toMatchObject({ ok: true, value: { language: 'nn' } });
    expect((await db.as('administrator')).language).toBe('nn');
    const events = await db.owner.transaction((tx) => tx.select().from(event).where(eq(event.nounId, actor.scope.personId)));
    expect(events).toMatchObject([{ noun: 'person', what: 'languageChosen', version: 2, personId: actor.scope.personId }]);
  });

  it('chosen again is no change', async () => {
    const actor = await db.as('county-governor-trondelag');
    for (const language of ['nn', 'nn'] as const) await db.asActor(actor, (ports) => chooseLanguage(ports, actor, language));
    await expect(db.owner.transaction((tx) => tx.select().from(event).where(eq(event.nounId, actor.scope.personId)))).resolves.toHaveLength(1);
  });

  it('cannot be chosen for another, whatever the code believes', async () => {
    const verdal = await db.as('case-contact-verdal');
    const attempt = db.asActor(verdal, async (ports) => success(await ports.network.chooseLanguage(stableId('person', 'case-contact-levanger'), 'nn')));
    await expect(attempt).resolves.toEqual(success(undefined));
    await expect(languageOf('case-contact-levanger')).resolves.toBe('nb');
  });
});

describe('The second wall, under a person', () => {
  const under = async (key: string, statement: string) =>
    asPerson(db.database, await db.as(key), (tx) => rowsOf(tx, sql.raw(statement)));
  const refused = (key: string, statement: string) =>
    under(key, statement).then(() => 'allowed', (fault: unknown) => (fault as DatabaseFault).code);

  it('shows a channel to its own service and to nobody else', async () => {
    const own = await under('case-contact-levanger', `select chat_id from channel where chat_id like '19:%'`);
    expect(own).toEqual([{ chat_id: '19:levanger@thread.tacv2' }]);
    await expect(under('county-governor-trondelag', 'select chat_id from channel')).resolves.toEqual([]);
    await expect(under('counsellor-verdal-1', 'select chat_id from channel')).resolves.toEqual([]);
  });

  it('lets nobody link a channel for a place that they only belong to', async () => {
    await expect(refused('counsellor-verdal-1', `insert into channel (id, tenant_id, chat_id, organisation_id, linked_at)
      values (gen_random_uuid(), 'a', 'b', '${stableId('organisation', 'verdal')}', now())`)).resolves.toBe('42501');
  });

  it.each([
    ['linked accounts', 'select * from linked_account'],
    ['where a person can be reached', 'select * from personal_chat'],
    ['what is to be sent', 'select * from outbox'],
    ['another person’s membership, to change it', `update membership set role = 'coordinator'`],
    ['a person’s dates, to change them', 'update person set valid_to = null'],
    ['an organisation, to change it', `update organisation set name = 'x'`],
    ['a channel’s address, to change it', `update channel set service_url = 'x'`],
    ['events, to remove them', 'delete from event'],
  ])('keeps from everybody: %s', async (_, statement) => {
    for (const key of ['administrator', 'coordinator-innherred', 'case-contact-verdal']) {
      await expect(refused(key, statement)).resolves.toBe('42501');
    }
  });

  it('appends no event in another’s name', async () => {
    const levanger = stableId('person', 'case-contact-levanger');
    await expect(refused('case-contact-verdal', `insert into event (id, at, person_id, noun, noun_id, what, version)
      values (gen_random_uuid(), now(), '${levanger}', 'person', '${levanger}', 'x', 1)`)).resolves.toBe('42501');
  });

  it('lists nothing that is scoped without an actor', async () => {
    const rows = await db.database.transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', 'fhn_person', true)`);
      return rowsOf(tx, sql`select 1 from channel union all select 1 from event union all select 1 from taken_action`);
    });
    expect(rows).toEqual([]);
  });
});
