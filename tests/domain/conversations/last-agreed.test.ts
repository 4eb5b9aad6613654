import { closeConversation } from '../../../domain/conversations/close-conversation';
import { lastAgreed } from '../../../domain/conversations/last-agreed';
import { listConversations } from '../../../domain/conversations/see-conversations';
import { startConversation } from '../../../domain/conversations/start-conversation';
import { deckWith, inMemory, innherred, member, namdalen } from './in-memory';

const facilitator = member('coordinator', innherred);
const decks = [deckWith(2)];

/** A network that has agreed on one thing in each of these chats, one after another. */
async function agreedIn(...chats: readonly (string | null)[]) {
  const { ports } = inMemory();
  for (const chatId of chats) {
    const begun = await startConversation(ports, facilitator, { networkId: innherred, deckKey: 'deck', chatId }, decks);
    if (!begun.ok) throw new Error(begun.refusal);
    const { id } = begun.value.conversation;
    await closeConversation(ports, facilitator, { conversationId: id, basedOn: 1, agreements: [`Avtalt i ${chatId ?? 'fanen'}`] }, decks);
  }
  return ports;
}

describe('What was agreed last', () => {
  it('is what the chat that asks agreed on last', async () => {
    const ports = await agreedIn('first', 'first', 'second');
    expect(await lastAgreed(ports, facilitator, 'first')).toMatchObject({ agreements: ['Avtalt i first'] });
  });

  it('is what the networks agreed on last when the chat has agreed on nothing', async () => {
    const ports = await agreedIn('first', null);
    expect(await lastAgreed(ports, facilitator, 'new chat')).toMatchObject({ agreements: ['Avtalt i fanen'] });
  });

  it('is nothing before any conversation is closed', async () => {
    expect(await lastAgreed(await agreedIn(), facilitator, null)).toBeUndefined();
  });

  it('is not told to somebody who may not see it', async () => {
    const ports = await agreedIn('first');
    expect(await lastAgreed(ports, member('countyGovernor', innherred, 4), 'first')).toBeUndefined();
    expect(await lastAgreed(ports, member('coordinator', namdalen, 5), 'first')).toBeUndefined();
  });
});

describe('The list of conversations', () => {
  it('is read page by page, each conversation once, the newest first', async () => {
    const ports = await agreedIn(null, null, null, null, null);
    const first = await listConversations(ports, facilitator, { limit: 2 });
    const second = await listConversations(ports, facilitator, { limit: 2, ...(first.next && { after: first.next }) });
    const third = await listConversations(ports, facilitator, { limit: 2, ...(second.next && { after: second.next }) });
    const read = [first, second, third].flatMap((page) => page.conversations.map(({ id }) => id));
    expect(read).toHaveLength(5);
    expect(read).toEqual([...read].sort().reverse());
    expect(third.next).toBeUndefined();
  });
});
