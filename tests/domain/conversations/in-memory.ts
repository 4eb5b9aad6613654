import type { Change } from '../../../domain/change';
import type { Admission } from '../../../domain/conversations/admission/admission';
import type { AdmissionPorts } from '../../../domain/conversations/admission/ports';
import type { Conversation, Said } from '../../../domain/conversations/conversation';
import type { Deck } from '../../../domain/conversations/deck';
import type { MinutesPorts } from '../../../domain/conversations/minutes/ports';
import type { PlannedAction } from '../../../domain/conversations/minutes/planned-action';
import type { NetworkPorts } from '../../../domain/network/ports';
import type { ConversationPorts, NewContribution } from '../../../domain/conversations/ports';
import type { ContributionId, ConversationId, NetworkId, NewId, OrganisationId, PersonId } from '../../../domain/identifiers';
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

interface Written extends NewContribution {
  readonly voice: string;
  readonly under: ContributionId | null;
  readonly approved: boolean;
}

/** A network of one service, beside a leaders' network. */
export const service = '00000000-0000-7000-8000-00000000000c' as OrganisationId;
export const leaders = '00000000-0000-7000-8000-00000000000d' as NetworkId;
const network = {
  servicesOf: async () => [{ id: service, key: 'verdal', kind: 'childWelfareService', name: 'Verdal', writtenStandard: 'nb' }],
  networks: async () => [{ id: leaders, kind: 'leaderNetwork', name: 'Lederne' }],
} as unknown as NetworkPorts;

/** The ports of the conversations area over plain lists, with every event and message that was written. */
export function inMemory() {
  let born = 0;
  const conversations: Conversation[] = [];
  const written: Written[] = [];
  const votes: { readonly voice: string; readonly theme: ContributionId; readonly votes: number }[] = [];
  const ready = new Set<string>();
  const actions: PlannedAction[] = [];
  const asked = new Map<string, ConversationId>();
  const sent = new Set<string>();
  const admissions: (Admission & { readonly conversationId: ConversationId })[] = [];
  const agreed = new Map<ConversationId, readonly string[]>();
  const events: Change[] = [];
  const messages: Message[] = [];
  const find = (id: ConversationId) => conversations.find((one) => one.id === id);
  const keep = (changed: Conversation): boolean => {
    const at = conversations.findIndex((one) => one.id === changed.id && one.version === changed.version - 1);
    if (at !== -1) conversations[at] = changed;
    return at !== -1;
  };
  const sign = (id: ConversationId, voice: string) => [id, find(id)?.phase, find(id)?.stepKey, voice].join(' ');
  const saidTo = (id: ConversationId, voice: string, onlyStep?: string): Said => {
    const conversation = find(id);
    const lines = written.filter((one) => one.conversationId === id);
    const own = (line: Written) => line.voice === voice || line.voice === `${voice} telephone`;
    const named = conversation?.authorship === 'named' || (conversation?.authorship === 'namedToFacilitator' && conversation.facilitatorId === voice);
    return {
      networkName: 'Innherred',
      contributions: lines.filter((line) => (onlyStep ?? line.stepKey) === line.stepKey && (own(line) || conversation?.revealed.includes(line.stepKey) === true)).map((line) => ({
        id: line.id, stepKey: line.stepKey, text: line.text, at: line.at, own: own(line), byTelephone: line.byTelephone, under: line.under,
        authorId: named ? (line.voice.split(' ')[0] as PersonId) : null, approved: line.approved,
      })),
      counted: [...new Set(lines.map(({ stepKey }) => stepKey))].map((stepKey) => {
        const toIt = lines.filter((line) => line.stepKey === stepKey);
        return { stepKey, lines: toIt.length, writers: new Set(toIt.map((line) => line.voice)).size };
      }),
      votes: [...new Set(votes.map(({ theme }) => theme))].map((contributionId) => {
        const sum = (of: (voter: string) => boolean) => votes.filter((one) => one.theme === contributionId && of(one.voice)).reduce((all, one) => all + one.votes, 0);
        return { contributionId, votes: conversation?.phase === 'vote' ? null : sum(() => true), own: sum((voter) => voter === voice) };
      }),
      signals: {
        ready: [...ready].filter((one) => one.startsWith(sign(id, ''))).length, ownReady: ready.has(sign(id, voice)),
        votesCast: votes.reduce((sum, one) => sum + one.votes, 0),
      },
      agreements: agreed.get(id) ?? [],
      answers: {
        writers: new Set(lines.map((line) => line.voice)).size,
        answered: new Set(lines.map((line) => line.voice)).size - new Set(lines.filter((line) => !line.approved).map((line) => line.voice)).size,
        ownOpen: lines.filter((line) => own(line) && !line.approved).length,
      },
      actions: actions.filter((one) => one.conversationId === id),
      promised: actions.filter((one) => one.conversationId !== id && one.state === 'open' && asked.get(one.id) !== id),
      admissions: conversation?.facilitatorId === voice ? admissions.filter((one) => one.conversationId === id).map(({ conversationId: _of, ...one }) => one) : [],
    };
  };
  const storeFor = (voice: string): ConversationPorts => ({
    find: async (id) => find(id),
    hold: async (id) => find(id),
    inTurn: async (id) => saidTo(id, voice).contributions,
    start: async (started) => {
      const taken = started.chatId !== null && conversations.some((one) => one.chatId === started.chatId && one.state === 'running');
      if (!taken) conversations.push(started);
      return !taken;
    },
    change: async (changed) => keep(changed),
    handOver: async (changed) => keep(changed),
    setTimer: async (id, timerEndsAt) => {
      const at = conversations.findIndex((one) => one.id === id);
      const one = conversations[at];
      if (one !== undefined) conversations[at] = { ...one, timerEndsAt };
    },
    contribute: async (one) => {
      // As the database, which is asked before anybody has judged.
      const conversation = find(one.conversationId);
      const said = () => saidTo(one.conversationId, voice, one.tellThisStep === true ? one.stepKey : undefined);
      if (conversation?.state !== 'running' || conversation.stepKey !== one.stepKey || !['think', 'reveal'].includes(conversation.phase)) {
        return { conversation, written: undefined, said: said() };
      }
      const line = { ...one, voice: one.byTelephone ? `${voice} telephone` : voice, under: null, approved: false };
      const there = written.find(({ id }) => id === one.id);
      if (there === undefined) written.push(line);
      return {
        conversation,
        written: there === undefined ? 'kept' : there.voice === line.voice && there.text === line.text ? 'there' : 'taken',
        said: said(),
      };
    },
    place: async (_id, placements) => {
      for (const { id, under } of placements) {
        const at = written.findIndex((line) => line.id === id);
        const line = written[at];
        if (line !== undefined) written[at] = { ...line, under };
      }
    },
    vote: async (id, theme, given) => {
      const others = votes.filter((one) => one.voice === voice && one.theme !== theme).reduce((sum, one) => sum + one.votes, 0);
      if (others + given > (find(id)?.votesEach ?? 0)) return false;
      const before = votes.findIndex((one) => one.voice === voice && one.theme === theme);
      if (before !== -1) votes.splice(before, 1);
      if (given > 0) votes.push({ voice, theme, votes: given });
      return true;
    },
    signalReady: async (id, yes) => void (yes ? ready.add(sign(id, voice)) : ready.delete(sign(id, voice))),
    facilitatorsOf: async () => [member('coordinator', innherred, 9).scope.personId],
    agree: async (id, agreements) => void agreed.set(id, agreements),
    said: async (id) => saidTo(id, voice),
    lastClosed: async (chatId) =>
      conversations
        .filter((one) => one.state === 'closed' && (chatId === null || one.chatId === chatId))
        .sort((one, other) => Temporal.Instant.compare(other.closedAt ?? other.startedAt, one.closedAt ?? one.startedAt))[0],
    list: async ({ after, limit }) => {
      const newestFirst = conversations.toReversed().filter((one) => after === undefined || one.id < after);
      return newestFirst.slice(0, limit);
    },
  });
  const minutesFor = (voice: string): MinutesPorts => ({
    approveOwn: async () => {
      for (const [at, line] of written.entries()) if (line.voice.startsWith(voice)) written[at] = { ...line, approved: true };
    },
    withdraw: async (_id, line) => {
      const at = written.findIndex((one) => one.id === line && one.voice.startsWith(voice));
      if (at !== -1) written.splice(at, 1);
      return at !== -1;
    },
    make: async (id, basedOn, at) => {
      const one = find(id);
      return one !== undefined && keep({ ...one, minutesAt: at, version: basedOn + 1 });
    },
    plan: async (action) => void actions.push(action),
    action: async (id) => actions.find((one) => one.id === id),
    answer: async (action, askedIn) => {
      const at = actions.findIndex((one) => one.id === action.id && one.version === action.version - 1);
      if (at !== -1) actions[at] = action;
      asked.set(action.id, askedIn.id);
      return at !== -1;
    },
    sendTo: async (id, networkId) => {
      const before = sent.has(`${id} ${networkId}`);
      sent.add(`${id} ${networkId}`);
      return !before;
    },
  });
  const admissionsFor = (voice: string): AdmissionPorts => ({
    door: async (id) => {
      const one = find(id);
      const own = admissions.find(({ conversationId, personId }) => conversationId === id && personId === voice)?.state ?? 'none';
      return one && { conversationId: id, networkId: one.networkId, networkName: 'Innherred', running: one.state === 'running', facilitatorId: one.facilitatorId, own };
    },
    ask: async (id, conversationId) => {
      if (find(conversationId)?.state !== 'running') return 'closed';
      if (admissions.some((one) => one.conversationId === conversationId && one.personId === voice)) return 'before';
      admissions.push({ id, conversationId, personId: voice as PersonId, state: 'waiting', version: 1 });
      return 'asked';
    },
    answer: async (answered) => {
      const at = admissions.findIndex(({ id }) => id === answered.id);
      const before = admissions[at];
      if (before === undefined) return;
      admissions[at] = { ...before, ...answered };
      const opened = conversations.findIndex(({ id }) => id === before.conversationId);
      const one = conversations[opened];
      if (one !== undefined && answered.state === 'admitted') conversations[opened] = { ...one, guests: [...one.guests, answered.personId] };
    },
    waiting: async (id) => admissions.filter((one) => one.conversationId === id && one.state === 'waiting').length,
  });
  const newId: NewId = <Noun extends string>() =>
    `00000000-0000-7000-a000-${String((born += 1)).padStart(12, '0')}` as ReturnType<typeof newId<Noun>>;
  const portsFor = (voice: string) => ({
    conversations: storeFor(voice),
    admissions: admissionsFor(voice),
    minutes: minutesFor(voice),
    network,
    ownDecks: ownDecksInMemory(),
    newId,
    clock: () => Temporal.Instant.from('2026-11-23T08:00:00Z').add({ seconds: born }),
    events: { append: async (change: Change) => void events.push(change) },
    outbox: { post: async (message: Message) => void messages.push(message) },
  });
  /** The ports of somebody's own transaction. */
  return { events, messages, conversations, ports: portsFor('nobody'), portsOf: ({ scope }: Actor) => portsFor(scope.personId) };
}
