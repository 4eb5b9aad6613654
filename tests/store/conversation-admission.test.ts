import { sql } from 'drizzle-orm';
import { askToJoinFromCard, answerAdmissionFromCard } from '../../bot/handlers/admission';
import { contributeFromCard } from '../../bot/handlers/contribute';
import type { ActionHandler } from '../../bot/handler';
import type { Turn } from '../../bot/turn';
import { parseAction, type Action } from '../../cards/actions';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { whoWaitsCard } from '../../cards/conversations/who-waits';
import { decks } from '../../cards/samtalekort/decks';
import { answerAdmission } from '../../domain/conversations/admission/answer-admission';
import { askToJoin, seeDoor } from '../../domain/conversations/admission/ask-to-join';
import type { Calendars } from '../../domain/booking/calendars';
import { contribute } from '../../domain/conversations/contribute';
import { standingDeckKey } from '../../domain/conversations/deck';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { ConversationId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { asSystem } from '../../store/as-actor';
import { deliveredAdmission, deliveredWaiting } from '../../store/conversations/admissions-delivery';
import { admissionHandlers } from '../../tab/api/admission';
import { conversationsHandlers } from '../../tab/api/conversations';
import { admissionOperations as ops } from '../../tab/contract/admission';
import { conversationOperations } from '../../tab/contract/conversations';
import { asPerson } from '../support/as-person';
import { askOperation } from '../support/ask-operation';
import { buttonIn, buttonsIn, textIn } from '../support/card-reading';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
let facilitator: Actor;
let guest: Actor;
let stranger: Actor;
beforeAll(async () => {
  db = await freshDatabase();
  [facilitator, guest, stranger] = [await db.as('coordinator-innherred'), await db.as('case-contact-midtre-namdal'), await db.as('case-contact-sunnhordland')];
});
afterAll(() => db.close());

const product = () => ({ asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks });

async function begun(): Promise<ConversationId> {
  const networkId = facilitator.scope.coordinatedNetworkIds[0];
  if (networkId === undefined) throw new Error('the coordinator coordinates nothing');
  const started = await db.asActor(facilitator, (ports) => startConversation(ports, facilitator, { networkId, deckKey: standingDeckKey, chatId: null, phases: ['reveal'] }, decks));
  const { conversation: { id, stepKey } } = good(started);
  good(await db.asActor(facilitator, (ports) => contribute(ports, facilitator, { conversationId: id, stepKey, text: 'Hemmelig for andre' }, decks)));
  return id;
}
const ask = (actor: Actor, id: ConversationId) => db.asActor(actor, (ports) => askToJoin(ports, actor, id));
async function letIn(id: ConversationId) {
  good(await ask(guest, id));
  const waiting = good(await db.asActor(facilitator, async (ports) => ({ ok: true as const, value: (await ports.conversations.said(id)).admissions })));
  const admissionId = waiting[0]?.id;
  if (admissionId === undefined) throw new Error('nobody waits');
  good(await db.asActor(facilitator, (ports) => answerAdmission(ports, facilitator, { conversationId: id, admissionId, answer: 'admitted' }, decks)));
}
const seen = (actor: Actor, id: ConversationId) => asPerson(db.database, actor, async (tx) => {
  const { rows } = (await tx.execute(sql`select (select count(*)::int from conversation) as conversations, coalesce(json_array_length(said_in_discussion(${id}) -> 'lines'), 0) as lines,
    (select count(*)::int from planned_conversation) as planned, app_in_discussion(${id}) as "isIn"`)) as { rows: object[] };
  return rows[0];
});

describe('Behind the policies, being let in', () => {
  it('opens one discussion to the guest, and nothing else of the network', async () => {
    const [id] = [await begun(), await begun()];
    expect(await seen(guest, id)).toMatchObject({ conversations: 0, lines: 0, isIn: false });
    await letIn(id);
    expect(await seen(guest, id)).toMatchObject({ conversations: 1, lines: 1, planned: 0, isIn: true });
    expect(await seen(stranger, id)).toMatchObject({ conversations: 0, lines: 0, isIn: false });
  });

  it('asks once for a person, also when two windows ask at the same time', async () => {
    const id = await begun();
    const both = await Promise.all([ask(guest, id), ask(guest, id)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const found = await asSystem(db.database, 'delivery', (tx) => deliveredWaiting(tx, id, facilitator.scope.personId));
    expect(found?.waiting.map(({ who }) => who.placeName)).toEqual(['Midtre Namdal']);
  });

  it('shows requests to the one who asked and the one who leads, and lets neither write the answer past the function', async () => {
    const id = await begun();
    good(await ask(guest, id));
    const rowsFor = (actor: Actor) => asPerson(db.database, actor, async (tx) =>
      ((await tx.execute(sql`select id from admission where conversation_id = ${id}`)) as { rows: unknown[] }).rows.length);
    expect(await Promise.all([guest, facilitator, stranger, await db.as('foster-care-advisor-innherred')].map(rowsFor))).toEqual([1, 1, 0, 0]);
    for (const actor of [guest, facilitator]) {
      await expect(asPerson(db.database, actor, (tx) => tx.execute(sql`update admission set state = 'admitted'`))).rejects.toMatchObject({ code: '42501' });
      await expect(asPerson(db.database, actor, (tx) => tx.execute(sql`update conversation set guests = array[${actor.scope.personId}::uuid]`))).rejects.toMatchObject({ code: '42501' });
    }
    await expect(asPerson(db.database, guest, (tx) => tx.execute(sql`select answer_admission(id, 'admitted', 1) from admission`))).rejects.toMatchObject({ code: '42501' });
  });

  it('never lets a county governor ask, not even past the policy', async () => {
    const id = await begun();
    const governor = await db.as('county-governor-trondelag');
    expect(await ask(governor, id)).toMatchObject({ refusal: 'notFound' });
    await expect(asPerson(db.database, governor, (tx) => tx.execute(sql`select ask_to_join(${id}, gen_random_uuid(), now())`))).rejects.toMatchObject({ code: '42501' });
  });

  it('tells the one who asked how it stands, and asks nobody who does not lead', async () => {
    const id = await begun();
    await letIn(id);
    const [row] = await asPerson(db.database, guest, async (tx) => ((await tx.execute(sql`select id from admission where conversation_id = ${id}`)) as { rows: { id: never }[] }).rows);
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredAdmission(tx, row?.id as never))).toMatchObject({ own: 'admitted', networkName: 'Innherred' });
    good(await ask(stranger, id));
    expect(await asSystem(db.database, 'delivery', (tx) => deliveredWaiting(tx, id, stranger.scope.personId))).toMatchObject({ waiting: [] });
  });

  it('tells a stranger nothing but whose the discussion is', async () => {
    const id = await begun();
    expect(good(await db.asActor(stranger, (ports) => seeDoor(ports, stranger, id)))).toMatchObject({ networkName: 'Innherred', own: 'none' });
    const answer = good(await askOperation({ handlers: admissionHandlers(product()), asActor: db.asActor }, ops.getAdmission, stranger, { params: { conversationId: id } }));
    expect(Object.keys(answer)).toEqual(['network', 'own']);
  });
});

describe('The card in the chat, pressed by somebody who is not in the discussion', () => {
  const turnOf = (actor: Actor): Turn => ({
    actor, account: { tenantId: 'tenant', objectId: 'object' }, place: { kind: 'group', chatId: 'chat', tenantId: 'tenant', serviceUrl: 'https://example.no' },
    product: product(), rendering: () => ({ language: 'nb', rendering: db.newId<'rendering'>() }), tabPage: (path) => `https://example.no/tab/#${path}`,
  });
  const handlers = { 'conversations.askToJoin': askToJoinFromCard, 'conversations.contribute': contributeFromCard, 'conversations.answerAdmission': answerAdmissionFromCard };
  const press = (turn: Turn, data: object): Promise<AdaptiveCard> => {
    const action = parseAction(data);
    if (typeof action === 'string' || !(action.verb in handlers)) throw new Error(`not pressed: ${JSON.stringify(action)}`);
    return (handlers[action.verb as keyof typeof handlers] as ActionHandler<Action['verb']>)(turn, action);
  };

  it('offers to ask, and shows the discussion once they are in', async () => {
    const id = await begun();
    const old = { v: 1, rendering: db.newId<'rendering'>(), verb: 'conversations.contribute', conversationId: id, stepKey: 'hvor-er-vi', text: 'Fra en gjest' };
    const offered = await press(turnOf(guest), old);
    expect(textIn(offered)).toContain('Innherred har en samtale');
    expect(JSON.stringify(offered)).not.toContain('Hemmelig');
    const asked = await press(turnOf(guest), buttonIn(offered, 'Be om å bli med').data);
    expect(textIn(asked)).toContain('Du har bedt om å bli med');

    const found = await asSystem(db.database, 'delivery', (tx) => deliveredWaiting(tx, id, facilitator.scope.personId));
    const card = whoWaitsCard({ conversationId: id, networkName: '', waiting: found?.waiting ?? [], page: '' }, turnOf(facilitator).rendering());
    expect(textIn(card)).toContain('Midtre Namdal');
    const answered = await press(turnOf(facilitator), buttonIn(card, 'Slipp inn').data);
    expect(textIn(answered)).toContain('Ingen venter');

    const discussion = await press(turnOf(guest), buttonIn(asked, 'Se om du er med nå').data);
    expect(textIn(discussion)).toContain('Hemmelig for andre');
    expect(textIn(await press(turnOf(guest), { ...old, rendering: db.newId<'rendering'>() }))).toContain('Fra en gjest');
  });

  it('says that it is over when it is', async () => {
    const id = await begun();
    good(await askOperation({ handlers: conversationsHandlers(product()), asActor: db.asActor }, conversationOperations.closeConversation, facilitator, { params: { conversationId: id }, basedOn: 1, body: { agreements: [] } }));
    const card = await press(turnOf(guest), { v: 1, rendering: db.newId<'rendering'>(), verb: 'conversations.askToJoin', conversationId: id });
    expect(textIn(card)).toContain('avsluttet');
    expect(buttonsIn(card)).toEqual([]);
  });

  it('lets nobody but the facilitator answer, and tells them no more', async () => {
    const id = await begun();
    good(await ask(guest, id));
    const found = await asSystem(db.database, 'delivery', (tx) => deliveredWaiting(tx, id, facilitator.scope.personId));
    const card = whoWaitsCard({ conversationId: id, networkName: '', waiting: found?.waiting ?? [], page: '' }, turnOf(facilitator).rendering());
    const refused = await press(turnOf(stranger), buttonIn(card, 'Slipp inn').data);
    expect(JSON.stringify(refused)).not.toContain('Midtre Namdal');
    expect(await seen(guest, id)).toMatchObject({ isIn: false });
  });
});
