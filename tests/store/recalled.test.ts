import { sql } from 'drizzle-orm';
import { conduct } from '../../bot/conduct';
import type { SenderAccount } from '../../bot/turn';
import { payloadVersion } from '../../cards/payload';
import { decks } from '../../cards/samtalekort/decks';
import type { Calendars } from '../../domain/booking/calendars';
import { standingDeckKey } from '../../domain/conversations/deck';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { ConversationId, PersonId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { refuse, success } from '../../domain/outcome';
import type { AsActor } from '../../domain/unit-of-work';
import { recallOver, type Recall } from '../../server/sign-on/recall';
import { signOnOver } from '../../server/sign-on/sign-on';
import { asActorOf, asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { conversationTexts } from '../../texts/conversations';
import { textIn } from '../support/card-reading';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';
import { rowsOf } from '../support/rows';

let db: TestDatabase;
let recall: Recall;
let asActor: AsActor;
let lookedUp: number;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());
beforeEach(() => {
  const signOn = signOnOver({ database: db.database, clock: db.clock.now, newId: db.newId });
  lookedUp = 0;
  recall = recallOver({
    markedActor: (wanted) => {
      lookedUp += 1;
      return signOn.markedActor(wanted);
    },
  });
  asActor = asActorOf({ database: db.database, clock: db.clock.now, newId: db.newId, remembered: recall.heard });
});

/** A new kontaktperson of Verdal, whose membership may have a first day on which it is over. */
async function newcomer(over = 'infinity'): Promise<PersonId> {
  const id = db.newId<'person'>();
  await db.owner.script(`
    insert into person (id, key, language, valid_from, demonstration) values ('${id}', '${id}', 'nb', '2020-01-01', true);
    insert into membership (id, person_id, role, organisation_id, valid_from, valid_to, demonstration)
      values ('${db.newId()}', '${id}', 'caseContact', '${stableId('organisation', 'verdal')}', '2020-01-01', '${over}', true)`);
  return id;
}

/** The account that is the person's from now on; a new one, if none is given. */
async function accountOf(personId: PersonId, account: SenderAccount = { tenantId: 'tenant', objectId: db.newId() }): Promise<SenderAccount> {
  await asSystem(db.database, 'signOn', (tx) => linkAccount(tx, account, { id: db.newId(), personId, at: db.clock.now() }));
  return account;
}

/** Whom the account is recalled as, after it has been looked up. */
async function recalled(account: SenderAccount): Promise<Actor> {
  await recall.lookUp(account);
  const actor = recall.recalled(account);
  if (actor === undefined) throw new Error('nobody is recalled');
  return actor;
}

const ended = (id: PersonId) => db.owner.script(`update membership set valid_to = '2026-11-23' where person_id = '${id}'`);
const nowReads = (id: PersonId) => db.owner.script(`update person set language = 'nn' where id = '${id}'`);
const letGo = ({ objectId }: SenderAccount) => db.owner.script(`update linked_account set ended_at = linked_at where object_id = '${objectId}'`);
const note = (actor: Actor) => asActor(actor, async (ports) => (
  success(await ports.events.append({ noun: 'person', nounId: actor.scope.personId, what: 'tried', version: 1 }))));
const noted = async ({ scope }: Actor) => (await db.owner.transaction((tx) => rowsOf(tx, sql`select from event where noun_id = ${scope.personId}`))).length;

describe('Whoever is recalled', () => {
  it('is whom the account was when it was looked up, and acts as that where it is still so', async () => {
    const [key, account] = ['case-contact-verdal', await accountOf(stableId('person', 'case-contact-verdal'))];
    expect(recall.recalled(account)).toBeUndefined();
    const actor = await recalled(account);
    expect(actor).toMatchObject(await db.as(key));
    expect(recall.held(actor)).toBe(false);
    good(await note(actor));
    expect([recall.held(actor), await noted(actor)]).toEqual([true, 1]);
  });

  it.each<[string, (id: PersonId, account: SenderAccount) => unknown]>([
    ['whose membership has ended', ended],
    ['whose membership is over by the date alone', () => db.clock.set('2026-11-23T23:30:00Z')],
    ['who has become more', (id) => db.owner.script(`insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values ('${db.newId()}', '${id}', 'groupLeader', '${stableId('organisation', 'verdal')}', '2026-01-01', true)`)],
    ['who reads another language', nowReads],
    ['whose account is another’s now', async (_id, account) => accountOf(await newcomer(), account)],
    ['whose account is let go', (_id, account) => letGo(account)],
  ])('does nothing when it is somebody %s', async (_whom, meanwhile) => {
    const before = db.clock.now();
    const id = await newcomer('2026-11-24');
    const account = await accountOf(id);
    const actor = await recalled(account);
    await meanwhile(id, account);
    const outcome = await note(actor);
    db.clock.set(before);
    expect(outcome).toMatchObject({ ok: false, refusal: 'changedMeanwhile' });
    expect([recall.held(actor), await noted(actor)]).toEqual([false, 0]);
  });

  it('hears what the work refuses, and whoever they are no more hears no refusal that was meant for them', async () => {
    const refusing = (actor: Actor) => asActor(actor, async () => refuse('placeIsNotYours'));
    const id = await newcomer();
    const actor = await recalled(await accountOf(id));
    expect(await refusing(actor)).toMatchObject({ refusal: 'placeIsNotYours' });
    expect(recall.held(actor)).toBe(true);
    await ended(id);
    expect(await refusing(actor)).toMatchObject({ refusal: 'changedMeanwhile' });
    expect(recall.held(actor)).toBe(false);
  });

  it('is one for each press: what is heard of one says nothing of another', async () => {
    const account = await accountOf(await newcomer());
    const [one, other] = [await recalled(account), await recalled(account)];
    good(await note(one));
    expect([recall.held(one), recall.held(other)]).toEqual([true, false]);
  });

  it('is forgotten when the account is nobody’s any more', async () => {
    const account = await accountOf(await newcomer());
    await recalled(account);
    await letGo(account);
    expect(await recall.lookUp(account)).toBeUndefined();
    expect(recall.recalled(account)).toBeUndefined();
  });
});

describe('A press in a discussion', () => {
  let chatId: string;
  let id: ConversationId;
  let stepKey: string;
  beforeEach(async () => {
    chatId = `19:${db.newId()}@thread.v2`;
    const facilitator = await db.as('coordinator-innherred');
    const [networkId] = facilitator.scope.coordinatedNetworkIds;
    if (networkId === undefined) throw new Error('the coordinator coordinates nothing');
    ({ conversation: { id, stepKey } } = good(await db.asActor(facilitator, (ports) => startConversation(ports, facilitator, {
      networkId, deckKey: standingDeckKey, chatId, phases: ['think', 'reveal'],
    }, decks))));
  });
  const listener = () => conduct({
    product: { asActor, clock: db.clock.now, calendars: {} as Calendars, decks }, newRendering: () => db.newId<'rendering'>(), tabPage: (path) => path,
    identify: recall.lookUp, recall, stranger: () => Promise.reject(new Error('nobody is a stranger here')), remember: () => Promise.resolve(),
    failed: (_what, fault) => { throw fault; },
  });
  const write = async (account: SenderAccount, text: string, kind: 'group' | 'personal' = 'group') => textIn(await listener().pressed(
    { account, locale: 'nb-NO' }, { kind, chatId, tenantId: 'tenant', serviceUrl: 'https://example.org' },
    { v: payloadVersion, rendering: db.newId(), verb: 'conversations.contribute', conversationId: id, stepKey, text }));
  const lines = async () => (await db.owner.transaction((tx) => rowsOf<{ text: string }>(tx, sql`select text from contribution where conversation_id = ${id} order by at, id`))).map(({ text }) => text);

  it('looks up whoever presses in a chat once, and then with what they press', async () => {
    const account = await accountOf(await newcomer());
    for (const text of ['Det første', 'Det andre', 'Det tredje']) expect(await write(account, text)).toContain(conversationTexts.nb.said.contributed);
    expect([lookedUp, (await lines()).length]).toEqual([1, 3]);
    // In a chat of one's own it is kept whose chat it is: nobody is recalled there.
    await write(account, 'Det fjerde', 'personal');
    expect(lookedUp).toBe(2);
  });

  it('is done as who somebody is now, and once', async () => {
    const person = await newcomer();
    const account = await accountOf(person);
    await write(account, 'Det første');
    await nowReads(person);
    expect(await write(account, 'Det andre')).toContain(conversationTexts.nn.said.contributed);
    expect([lookedUp, (await lines()).length]).toEqual([2, 2]);
  });

  it('writes nothing, and tells nothing of the discussion, once there is no membership', async () => {
    const person = await newcomer();
    const account = await accountOf(person);
    await write(account, 'Det første');
    await ended(person);
    const card = await write(account, 'Det andre');
    expect(await lines()).toEqual(['Det første']);
    expect(card).not.toContain('Det første');
    expect(card).not.toContain('Spørsmål 1');
  });

  it('leaves a line to whom the account has become', async () => {
    const account = await accountOf(await newcomer());
    await write(account, 'Den enes');
    await accountOf(await newcomer(), account);
    const card = await write(account, 'Den andres');
    expect(await lines()).toHaveLength(2);
    expect(card).toContain('Den andres');
    expect(card).not.toContain('Den enes');
  });
});
