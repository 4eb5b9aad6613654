import { sql } from 'drizzle-orm';
import { conduct } from '../../bot/conduct';
import type { SenderAccount } from '../../bot/turn';
import { payloadVersion } from '../../cards/payload';
import { decks } from '../../cards/samtalekort/decks';
import type { Calendars } from '../../domain/booking/calendars';
import { standingDeckKey } from '../../domain/conversations/deck';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { ConversationId } from '../../domain/identifiers';
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
beforeEach(async () => {
  db = await freshDatabase();
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
afterEach(() => db.close());

/** An account that is a person's from now on, by the person's key. */
async function accountOf(key: string, account: SenderAccount = { tenantId: 'tenant', objectId: key }): Promise<SenderAccount> {
  const personId = stableId('person', key);
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

const ended = (key: string) => db.owner.script(`update membership set valid_to = '2026-11-23' where person_id = '${stableId('person', key)}'`);
const note = (actor: Actor, nounId = db.newId<'person'>()) => asActor(actor, async (ports) => (
  success(await ports.events.append({ noun: 'person', nounId, what: 'tried', version: 1 }))));
const noted = async () => (await db.owner.transaction((tx) => rowsOf(tx, sql`select from event where what = 'tried'`))).length;

describe('Whoever is recalled', () => {
  it('is whom the account was when it was looked up, and acts as that where it is still so', async () => {
    const account = await accountOf('case-contact-verdal');
    expect(recall.recalled(account)).toBeUndefined();
    const actor = await recalled(account);
    expect(actor).toMatchObject(await db.as('case-contact-verdal'));
    expect(recall.held(actor)).toBe(false);
    good(await note(actor));
    expect([recall.held(actor), await noted()]).toEqual([true, 1]);
  });

  it.each<[string, (account: SenderAccount) => Promise<unknown> | void]>([
    ['whose membership has ended', () => ended('case-contact-verdal')],
    ['who has become more', () => db.owner.script(`insert into membership (id, person_id, role, organisation_id, valid_from, demonstration)
      values ('${db.newId()}', '${stableId('person', 'case-contact-verdal')}', 'groupLeader', '${stableId('organisation', 'verdal')}', '2026-01-01', true)`)],
    ['whose service is no more, by the date alone', async () => {
      await db.owner.script(`update organisation set valid_to = '2026-11-24' where id = '${stableId('organisation', 'verdal')}'`);
      db.clock.set('2026-11-23T23:30:00Z');
    }],
    ['who reads another language', () => db.owner.script(`update person set language = 'nn' where id = '${stableId('person', 'case-contact-verdal')}'`)],
    ['whose account is another’s now', (account) => accountOf('case-contact-levanger', account)],
    ['whose account is let go', () => db.owner.script('update linked_account set ended_at = linked_at')],
  ])('does nothing when it is somebody %s', async (_whom, meanwhile) => {
    const actor = await recalled(await accountOf('case-contact-verdal'));
    await meanwhile({ tenantId: 'tenant', objectId: 'case-contact-verdal' });
    expect(await note(actor)).toMatchObject({ ok: false, refusal: 'changedMeanwhile' });
    expect([recall.held(actor), await noted()]).toEqual([false, 0]);
  });

  it('hears what the work refuses, and whoever they are no more hears no refusal that was meant for them', async () => {
    const refusing = (actor: Actor) => asActor(actor, async () => refuse('placeIsNotYours'));
    const actor = await recalled(await accountOf('case-contact-verdal'));
    expect(await refusing(actor)).toMatchObject({ refusal: 'placeIsNotYours' });
    expect(recall.held(actor)).toBe(true);
    await ended('case-contact-verdal');
    expect(await refusing(actor)).toMatchObject({ refusal: 'changedMeanwhile' });
    expect(recall.held(actor)).toBe(false);
  });

  it('is one for each press: what is heard of one says nothing of another', async () => {
    const account = await accountOf('case-contact-verdal');
    const [one, other] = [await recalled(account), await recalled(account)];
    good(await note(one));
    expect([recall.held(one), recall.held(other)]).toEqual([true, false]);
  });

  it('is forgotten when the account is nobody’s any more', async () => {
    const account = await accountOf('case-contact-verdal');
    await recalled(account);
    await db.owner.script('update linked_account set ended_at = linked_at');
    expect(await recall.lookUp(account)).toBeUndefined();
    expect(recall.recalled(account)).toBeUndefined();
  });
});

describe('A press in a discussion', () => {
  const chatId = '19:network@thread.v2';
  let id: ConversationId;
  let stepKey: string;
  beforeEach(async () => {
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
  const lines = async () => (await db.owner.transaction((tx) => rowsOf<{ text: string }>(tx, sql`select text from contribution order by at, id`))).map(({ text }) => text);

  it('looks up whoever presses in a chat once, and then with what they press', async () => {
    const account = await accountOf('case-contact-verdal');
    for (const text of ['Det første', 'Det andre', 'Det tredje']) expect(await write(account, text)).toContain(conversationTexts.nb.said.contributed);
    expect([lookedUp, (await lines()).length]).toEqual([1, 3]);
    // In a chat of one's own it is kept whose chat it is: nobody is recalled there.
    await write(account, 'Det fjerde', 'personal');
    expect(lookedUp).toBe(2);
  });

  it('is done as who somebody is now, and once', async () => {
    const account = await accountOf('case-contact-verdal');
    await write(account, 'Det første');
    await db.owner.script(`update person set language = 'nn' where id = '${stableId('person', 'case-contact-verdal')}'`);
    const card = await write(account, 'Det andre');
    expect(card).toContain(conversationTexts.nn.said.contributed);
    expect([lookedUp, (await lines()).length]).toEqual([2, 2]);
  });

  it('writes nothing, and tells nothing of the discussion, once there is no membership', async () => {
    const account = await accountOf('case-contact-verdal');
    await write(account, 'Det første');
    await ended('case-contact-verdal');
    const card = await write(account, 'Det andre');
    expect(await lines()).toEqual(['Det første']);
    expect(card).not.toContain('Det første');
    expect(card).not.toContain('Spørsmål 1');
  });

  it('leaves a line to whom the account has become', async () => {
    const account = await accountOf('case-contact-verdal');
    await write(account, 'Verdals');
    await accountOf('case-contact-levanger', account);
    const card = await write(account, 'Levangers');
    expect(await lines()).toHaveLength(2);
    expect(card).toContain('Levangers');
    expect(card).not.toContain('Verdals');
  });
});
