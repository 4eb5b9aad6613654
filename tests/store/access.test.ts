import { sql } from 'drizzle-orm';
import { conduct } from '../../bot/conduct';
import { payloadVersion } from '../../cards/payload';
import { answerAccess } from '../../domain/network/access/answer-access';
import { askForAccess } from '../../domain/network/access/ask-for-access';
import type { MemberPlace } from '../../domain/network/access/member-place';
import { seeAccess } from '../../domain/network/access/see-access';
import type { AccessRequestId } from '../../domain/identifiers';
import type { Account, Actor, Role } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { signOnOver, type SignOn } from '../../server/sign-on/sign-on';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { deliveredRequestToAnswer } from '../../store/network/access-delivery';
import { linkAccount } from '../../store/sign-on';
import { accessTexts } from '../../texts/access';
import { refusalTexts } from '../../texts/refusals';
import { osloDate } from '../../domain/time';
import { asPerson } from '../support/as-person';
import { textIn } from '../support/card-reading';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let signOn: SignOn;
beforeAll(async () => {
  db = await freshDatabase();
  signOn = signOnOver({ database: db.database, clock: db.clock.now, newId: db.newId });
});
afterAll(() => db.close());

const at = (key: string): MemberPlace => ({ kind: 'organisation', organisationId: stableId('organisation', key) });
let made = 0;
const newAccount = (): Account => ({ tenantId: 'tenant', objectId: `object-${made += 1}` });
const stranger = (account: Account) => signOn.stranger(account, 'nb');
const ask = (actor: Actor, key: string, role: Role = 'caseContact', chat?: { chatId: string; serviceUrl: string }) =>
  db.asActor(actor, (ports) => askForAccess(ports, actor, { place: at(key), role, ...(chat === undefined ? {} : { chat }) }));
const seen = async (actor: Actor) => good(await db.asActor(actor, async (ports) => success(await seeAccess(ports, actor))));
const approve = (actor: Actor, id: AccessRequestId) => db.asActor(actor, (ports) => answerAccess(ports, actor, { id, answer: 'approved', lastDay: null }));
const owners = <Row>(statement: ReturnType<typeof sql>) => db.owner.transaction((tx) => rowsOf<Row>(tx, statement));
async function asked(account: Account, key = 'verdal', role: Role = 'caseContact'): Promise<AccessRequestId> {
  good(await ask(await stranger(account), key, role, { chatId: `a:${account.objectId}`, serviceUrl: 'https://example.org' }));
  const [request] = (await seen(await stranger(account))).own;
  if (request === undefined) throw new Error('nothing was asked');
  return request.id;
}

describe('A stranger’s request', () => {
  it('makes, when it is approved by two at once, one person, one link and one membership; the account is in at once', async () => {
    const account = newAccount();
    const id = await asked(account);
    const leader = await db.as('service-leader-verdal');
    for (const outcome of await Promise.all([approve(leader, id), approve(leader, id)])) good(outcome);
    const actor = await signOn.actor({ account });
    expect(actor?.scope.memberships).toMatchObject([{ role: 'caseContact', organisationId: stableId('organisation', 'verdal') }]);
    const personId = actor?.scope.personId ?? '';
    expect(await owners(sql`select (select count(*)::integer from membership where person_id = ${personId}) as memberships,
      (select count(*)::integer from linked_account where person_id = ${personId}) as accounts, (select ordinal from person where id = ${personId}) as ordinal,
      (select chat_id from personal_chat where person_id = ${personId}) as chat,
      (select count(*)::integer from event where noun = 'membership' and what = 'granted') as events`))
      .toEqual([{ memberships: 1, accounts: 1, ordinal: 2, chat: `a:${account.objectId}`, events: 1 }]);
  });

  it('sent from two windows at once is one request', async () => {
    const account = newAccount();
    const [one, other] = [await stranger(account), await stranger(account)];
    for (const outcome of await Promise.all([ask(one, 'verdal'), ask(other, 'verdal')])) good(outcome);
    expect(await owners(sql`select id from access_request where object_id = ${account.objectId}`)).toHaveLength(1);
  });

  it('gives the membership to the person whom the account has become meanwhile', async () => {
    const account = newAccount();
    const id = await asked(account, 'verdal', 'groupLeader');
    const personId = stableId('person', 'counsellor-verdal-1');
    await asSystem(db.database, 'signOn', (tx) => linkAccount(tx, account, { id: db.newId(), personId, at: db.clock.now() }));
    good(await approve(await db.as('service-leader-verdal'), id));
    expect((await db.as('counsellor-verdal-1')).scope.memberships.map(({ role }) => role)).toContain('groupLeader');
  });

  it('goes to a network’s coordinator where the service has no leader, and to nobody else', async () => {
    const id = await asked(newAccount(), 'levanger');
    const waits = async (key: string) => (await seen(await db.as(key))).toAnswer.some((request) => request.id === id);
    expect(await waits('coordinator-innherred')).toBe(true);
    for (const key of ['service-leader-verdal', 'coordinator-namdalen', 'administrator', 'case-contact-levanger']) expect(await waits(key)).toBe(false);
    const asPersonSees = async (key: string) => asPerson(db.database, await db.as(key), (tx) => rowsOf(tx, sql`select id from access_request where id = ${id}`));
    expect(await asPersonSees('case-contact-levanger')).toEqual([]);
    const card = (key: string) => asSystem(db.database, 'delivery', (tx) =>
      deliveredRequestToAnswer(tx, id, { personId: stableId('person', key), onDay: osloDate(db.clock.now()) }));
    expect(await card('coordinator-innherred')).toMatchObject({ state: 'waiting', placeName: 'Levanger' });
    expect(await card('coordinator-namdalen')).toBeUndefined();
  });

  it('gives a number to who is known and new everywhere, so that two of one role and place are not called the same', async () => {
    const newcomer = await db.as('newcomer');
    good(await ask(newcomer, 'verdal', 'counsellor'));
    const [request] = (await seen(newcomer)).own;
    good(await approve(await db.as('service-leader-verdal'), request?.id as AccessRequestId));
    const labels = good(await db.asActor(newcomer, async ({ network }) => success(await network.labelFacts([newcomer.scope.personId]))));
    expect(labels).toMatchObject([{ role: 'counsellor', ordinal: 2, placeName: 'Verdal' }]);
  });

  it('cannot be approved by whoever asked, past every policy of the code', async () => {
    const leader = await db.as('service-leader-verdal');
    good(await ask(leader, 'verdal', 'caseContact'));
    const [request] = (await seen(leader)).own;
    await expect(asPerson(db.database, leader, (tx) => rowsOf(tx, sql`select * from answer_access(${request?.id}, 'approved', null, ${db.newId()}, ${db.newId()})`)))
      .rejects.toMatchObject({ code: '42501' });
  });
});

describe('To an account that nobody knows, the bot', () => {
  const listener = () => conduct({
    product: { asActor: db.asActor, clock: db.clock.now } as Product, newRendering: () => db.newId<'rendering'>(), tabPage: (path) => path,
    identify: (account) => signOn.actor({ account }), stranger: (account, language) => signOn.stranger(account, language),
    remember: () => Promise.resolve(), failed: (_what, fault) => { throw fault; },
  });
  const chat = { kind: 'personal', chatId: 'a:new', tenantId: 'tenant', serviceUrl: 'https://example.org' } as const;
  const press = (account: Account, verb: string, fields: object) => listener().pressed(
    { account, locale: 'nb-NO' }, chat, { v: payloadVersion, rendering: db.newId(), verb, ...fields });

  it('shows where one may work, whatever is written, and takes the request', async () => {
    const account = newAccount();
    expect(textIn(await listener().said({ account, locale: 'nn-NO' }, chat, 'i dag'))).toContain(accessTexts.nn.notIn);
    const card = await press(account, 'network.askForAccess', { place: `organisation:${stableId('organisation', 'verdal')}`, role: 'counsellor' });
    expect(textIn(card)).toContain(accessTexts.nb.asked);
    expect((await seen(await stranger(account))).own).toMatchObject([{ role: 'counsellor', state: 'waiting' }]);
  });

  it('answers every other button with a card to ask, and a channel with a refusal', async () => {
    const account = newAccount();
    expect(textIn(await press(account, 'groupOffers.showEnrolments', {}))).toContain(accessTexts.nb.notIn);
    const channel = await listener().said({ account, locale: 'nb-NO' }, { ...chat, kind: 'channel' }, 'i dag');
    expect(textIn(channel)).toContain(refusalTexts.nb.notAMember);
  });
});
