import { sql } from 'drizzle-orm';
import { closeConversation } from '../../domain/conversations/close-conversation';
import { contribute } from '../../domain/conversations/contribute';
import { lastAgreed } from '../../domain/conversations/last-agreed';
import { moveOn } from '../../domain/conversations/move-on';
import { listConversations, seeConversation } from '../../domain/conversations/see-conversations';
import { startConversation } from '../../domain/conversations/start-conversation';
import type { ConversationId, NetworkId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import { deckWith } from '../domain/conversations/in-memory';
import { freshDatabase, type TestDatabase } from '../support/database';

const decks = [deckWith(3)];
let db: TestDatabase;
let coordinator: Actor;
let caseContact: Actor;
let innherred: NetworkId;
let chats = 0;

beforeAll(async () => {
  db = await freshDatabase();
  coordinator = await db.as('coordinator-innherred');
  caseContact = await db.as('case-contact-verdal');
  const [networkId] = coordinator.scope.coordinatedNetworkIds;
  if (networkId === undefined) throw new Error('the coordinator coordinates nothing');
  innherred = networkId;
});
afterAll(() => db.close());

/** A conversation in a chat of its own. */
async function begun(): Promise<{ id: ConversationId; chatId: string }> {
  const chatId = `chat-${(chats += 1)}`;
  const outcome = await start(chatId);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { id: outcome.value.conversation.id, chatId };
}

const start = (chatId: string | null) =>
  db.asActor(coordinator, (ports) => startConversation(ports, coordinator, { networkId: innherred, deckKey: 'deck', chatId, phases: ['reveal'] }, decks));

const write = (id: ConversationId, text: string, actor = caseContact, stepKey = 'step-1') =>
  db.asActor(actor, (ports) => contribute(ports, actor, { conversationId: id, stepKey, text }, decks));

const move = (id: ConversationId, basedOn: number) =>
  db.asActor(coordinator, (ports) => moveOn(ports, coordinator, { conversationId: id, basedOn }, decks));

const close = (id: ConversationId, basedOn: number, agreements: readonly string[]) =>
  db.asActor(coordinator, (ports) => closeConversation(ports, coordinator, { conversationId: id, basedOn, agreements }, decks));

const see = (id: ConversationId, actor: Actor) => db.asActor(actor, (ports) => seeConversation(ports, actor, id));

describe('A conversation that is kept', () => {
  it('tells whoever writes on a card the lines to that question alone, and how many there are', async () => {
    const { id } = await begun();
    await write(id, 'Først');
    await move(id, 1);
    const told = await db.asActor(caseContact, (ports) =>
      contribute(ports, caseContact, { conversationId: id, stepKey: 'step-2', text: 'Til slutt', tellBack: 'thisQuestion' }, decks));
    expect(told).toMatchObject({ ok: true, value: { contributions: [{ stepKey: 'step-2', text: 'Til slutt', own: true }] } });
    expect(told.ok && told.value.counted).toEqual([{ stepKey: 'step-2', lines: 1, writers: 1 }]);
  });

  it('is read back as it went, contributions in the order they came', async () => {
    const { id } = await begun();
    await write(id, 'Først');
    await write(id, 'Så', coordinator);
    await move(id, 1);
    await write(id, 'Til slutt', caseContact, 'step-2');
    await close(id, 2, ['Ett', 'To']);
    const seen = await see(id, caseContact);
    expect(seen).toMatchObject({
      ok: true,
      value: {
        conversation: { id, networkId: innherred, stepKey: 'step-2', state: 'closed', version: 3, closedAt: db.clock.now() },
        contributions: [
          { stepKey: 'step-1', text: 'Først', own: true },
          { stepKey: 'step-1', text: 'Så', own: false },
          { stepKey: 'step-2', text: 'Til slutt', own: true },
        ],
        agreements: ['Ett', 'To'],
      },
    });
  });

  it('is listed with the others of the network, the newest first, and found as the last that was agreed', async () => {
    const { id: older, chatId } = await begun();
    await close(older, 1, ['Eldre']);
    const { id: newer } = await begun();
    const listed = await db.asActor(caseContact, async (ports) => success(await listConversations(ports, caseContact, { limit: 2, networkId: innherred })));
    expect(listed).toMatchObject({ value: { conversations: [{ id: newer }, { id: older }] } });
    db.clock.set(db.clock.now().add({ minutes: 1 }));
    await close(newer, 1, ['Nyere']);
    const last = (asked: string | null) => db.asActor(caseContact, async (ports) => success(await lastAgreed(ports, caseContact, asked)));
    expect(await last(chatId)).toMatchObject({ value: { agreements: ['Eldre'] } });
    expect(await last(null)).toMatchObject({ value: { agreements: ['Nyere'] } });
  });

  it('has its chat to itself while it runs', async () => {
    const { chatId } = await begun();
    expect(await start(chatId)).toMatchObject({ refusal: 'conversationIsRunning' });
    expect(await start(null)).toMatchObject({ ok: true });
    expect(await start(null)).toMatchObject({ ok: true });
  });

  it('begins once when two start it in the same chat at the same time', async () => {
    const outcomes = await Promise.all([start('the same chat'), start('the same chat')]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});

describe('People who press at the same time', () => {
  it('move one step when the facilitator presses in two places', async () => {
    const { id } = await begun();
    const outcomes = await Promise.all([move(id, 1), move(id, 1)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'moved' : outcome.refusal)).sort()).toEqual(['moved', 'versionIsOld']);
    expect(await see(id, coordinator)).toMatchObject({ value: { conversation: { stepKey: 'step-2', version: 2 } } });
  });

  it('close it once', async () => {
    const { id } = await begun();
    const outcomes = await Promise.all([close(id, 1, ['Ett']), close(id, 1, ['Ett', 'To'])]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const winner = outcomes.find((outcome) => outcome.ok);
    expect(await see(id, coordinator)).toMatchObject({ value: { agreements: winner?.ok === true ? winner.value.agreements : [] } });
  });

  it('lose none of sixty contributions', async () => {
    const { id } = await begun();
    const texts = Array.from({ length: 60 }, (_, at) => `Bidrag ${at}`);
    const outcomes = await Promise.all(texts.map((text, at) => write(id, text, at % 2 === 0 ? caseContact : coordinator)));
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    const seen = await see(id, coordinator);
    expect(seen.ok && seen.value.contributions.map(({ text }) => text).sort()).toEqual([...texts].sort());
  });

  it('write to the step they saw or not at all, when the facilitator moves on meanwhile', async () => {
    const { id } = await begun();
    const [moved, ...written] = await Promise.all([move(id, 1), ...Array.from({ length: 10 }, (_, at) => write(id, `Bidrag ${at}`))]);
    expect(moved.ok).toBe(true);
    const seen = await see(id, coordinator);
    const accepted = written.filter((outcome) => outcome.ok).length;
    expect(seen.ok && seen.value.contributions.filter(({ stepKey }) => stepKey === 'step-1')).toHaveLength(accepted);
    expect(written.filter((outcome) => !outcome.ok).every((outcome) => outcome.refusal === 'stepIsNotCurrent')).toBe(true);
  });

  it('leave one message that waits for the chat', async () => {
    const { id } = await begun();
    await Promise.all([write(id, 'Ett'), write(id, 'To'), move(id, 1)]);
    const waiting = await db.owner.transaction((tx) =>
      tx.execute(sql`select recipient_kind, changes from outbox where object_id = ${id}`));
    expect((waiting as { rows: unknown[] }).rows).toHaveLength(1);
  });
});
