import type { Change } from '../../../domain/change';
import type { Conversation } from '../../../domain/conversations/conversation';
import type { Deck } from '../../../domain/conversations/deck';
import type { ConversationPorts, NewContribution } from '../../../domain/conversations/ports';
import type { ConversationId, NetworkId, NewId, PersonId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import type { Actor, Membership } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import { Temporal } from '../../../domain/time';
import { ownDecksInMemory } from './own-decks-in-memory';

export const innherred = '00000000-0000-7000-8000-00000000000a' as NetworkId;
export const namdalen = '00000000-0000-7000-8000-00000000000b' as NetworkId;

/** Somebody with one role in a network of their own. */
export function member(role: Membership['role'], networkId: NetworkId, number = 1): Actor {
  return actorFrom({
    personId: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` as PersonId,
    language: 'nb',
    memberships: [{ role, organisationId: null, networkId }],
    organisationNetworks: [],
  });
}

/** A deck with as many questions as asked for; the steps without written answers are named. */
export function deckWith(steps: number, notWritten: readonly string[] = [], about: Deck['about'] = 'network'): Deck {
  const line = (words: string) => ({ nb: words, nn: words, source: null });
  return {
    key: 'deck',
    title: line('Title'),
    about,
    owner: null,
    purpose: line('Purpose'),
    participants: line('Participants'),
    deskCalendar: false,
    outcomes: [],
    steps: Array.from({ length: steps }, (_, at) => `step-${at + 1}`).map((key) => ({
      key, question: line(`${key}?`), prompts: [], minutes: null, written: about === 'network' && !notWritten.includes(key),
    })),
  };
}

/** The ports of the conversations area over plain lists, with every event and message that was written. */
export function inMemory() {
  let born = 0;
  const conversations: Conversation[] = [];
  const written: NewContribution[] = [];
  const agreed = new Map<ConversationId, readonly string[]>();
  const events: Change[] = [];
  const messages: Message[] = [];
  const find: ConversationPorts['find'] = async (id) => conversations.find((one) => one.id === id);
  const store: ConversationPorts = {
    find,
    hold: find,
    start: async (started) => {
      const taken = started.chatId !== null && conversations.some((one) => one.chatId === started.chatId && one.state === 'running');
      if (!taken) conversations.push(started);
      return !taken;
    },
    change: async (changed) => {
      const at = conversations.findIndex((one) => one.id === changed.id && one.version === changed.version - 1);
      if (at !== -1) conversations[at] = changed;
      return at !== -1;
    },
    contribute: async (one) => void written.push(one),
    agree: async (id, agreements) => void agreed.set(id, agreements),
    contributionsOf: async (conversationId) =>
      written.filter((one) => one.conversationId === conversationId).map(({ id, stepKey, text, at }) => ({ id, stepKey, text, at, own: false })),
    agreementsOf: async (id) => agreed.get(id) ?? [],
    lastClosed: async (chatId) =>
      conversations
        .filter((one) => one.state === 'closed' && (chatId === null || one.chatId === chatId))
        .sort((one, other) => Temporal.Instant.compare(other.closedAt ?? other.startedAt, one.closedAt ?? one.startedAt))[0],
    list: async ({ after, limit }) => {
      const newestFirst = conversations.toReversed().filter((one) => after === undefined || one.id < after);
      return newestFirst.slice(0, limit);
    },
  };
  const newId: NewId = <Noun extends string>() =>
    `00000000-0000-7000-a000-${String((born += 1)).padStart(12, '0')}` as ReturnType<typeof newId<Noun>>;
  return {
    events,
    messages,
    ports: {
      conversations: store,
      ownDecks: ownDecksInMemory(),
      newId,
      clock: () => Temporal.Instant.from('2026-11-23T08:00:00Z').add({ seconds: born }),
      events: { append: async (change: Change) => void events.push(change) },
      outbox: { post: async (message: Message) => void messages.push(message) },
    },
  };
}
