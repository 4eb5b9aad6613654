import { z } from 'zod';
import { acceptWarning, day, freeText, id, instant, networkRef, page, pageOf, personRef, version } from './common';
import { operation } from './operation';

export const phase = z.enum(['checkIn', 'think', 'reveal', 'group', 'vote', 'discuss', 'agree']);
/** Who is told whose a line is: nobody, everybody, or the facilitator alone. */
export const authorship = z.enum(['anonymous', 'named', 'namedToFacilitator']);

export const deck = z.object({
  key: z.string(),
  title: z.string(),
  /** A network's discussion takes contributions; of a conversation about a family only the steps are kept. */
  about: z.enum(['network', 'family']),
  /** Whose tool it is: the deck is then a frame without questions. */
  owner: z.string().optional(),
  /** That a network has written it, also where it fills a frame. */
  edition: z.object({ network: networkRef, number: z.int() }).optional(),
  purpose: z.string(),
  participants: z.string(),
  deskCalendar: z.boolean(),
  outcomes: z.array(z.string()),
  /** The phases that a discussion from it begins with. */
  phases: z.array(phase),
  steps: z.array(
    z.object({
      key: z.string(),
      question: z.string(),
      purpose: z.string().optional(),
      prompts: z.array(z.string()),
      participants: z.string().optional(),
      minutes: z.int().optional(),
      /** The deck that this step of a stair opens. */
      opens: z.string().optional(),
    }),
  ),
});

/** Something promised: what, who (a service or a role), by when, and what became of it. */
const plannedAction = z.object({ id, text: z.string(), owner: z.string(), dueOn: day, state: z.enum(['open', 'done', 'dropped']) });

const contribution = z.object({
  id,
  text: z.string(),
  own: z.boolean(),
  at: instant,
  /** Role and place, where the reader is told. */
  author: z.string().optional(),
  byTelephone: z.boolean(),
  approved: z.boolean(),
});

/** Lines that belong together; `votes` stands from when the voting is over. */
const theme = z.object({
  id, text: z.string(), others: z.array(z.object({ id, text: z.string() })), votes: z.int().optional(), ownVotes: z.int(),
});

export const conversationSummary = z.object({
  id,
  version,
  deck: z.object({ key: z.string(), title: z.string() }),
  network: networkRef,
  facilitator: personRef,
  state: z.enum(['running', 'closed']),
  startedAt: instant,
  closedAt: instant.optional(),
  currentStep: z.object({ key: z.string(), question: z.string(), ordinal: z.int(), of: z.int() }),
});

export const conversationDetail = conversationSummary.extend({
  steps: z.array(
    z.object({
      key: z.string(),
      question: z.string(),
      prompts: z.array(z.string()),
      current: z.boolean(),
      minutes: z.int().optional(),
      /** Whether everybody sees what was written to it; until then there are the reader's own lines. */
      revealed: z.boolean(),
      contributions: z.array(contribution),
      /** How many lines there are, seen or not. */
      count: z.int(),
    }),
  ),
  phases: z.array(phase),
  phase,
  authorship,
  votesEach: z.int(),
  /** Where the facilitator's next step leads; absent when only the closing is left. */
  next: z.enum(['begin', 'nextQuestion', 'nextTheme', 'reveal', 'group', 'vote', 'discuss', 'agree']).optional(),
  timerEndsAt: instant.optional(),
  signals: z.object({ ready: z.int(), ownReady: z.boolean(), votesCast: z.int() }),
  /** The ones with the most votes first. */
  themes: z.array(theme),
  /** Which theme is talked about, from 0 on. */
  themeAt: z.int(),
  nextAssessmentOn: day.optional(),
  /** How far the writers have answered for their lines, and until when they can. */
  answers: z.object({ writers: z.int(), answered: z.int(), ownOpen: z.int(), until: instant.optional() }),
  minutesAt: instant.optional(),
  /** Lines that the minutes left out, since nobody approved them. */
  leftOut: z.int(),
  actions: z.array(plannedAction),
  /** What earlier discussions promised, is open, and is not asked about yet in this one. */
  promised: z.array(plannedAction),
  /** Who has asked to be let in and is not, by role and place; told to the facilitator alone. */
  admissions: z.array(z.object({ id, label: z.string(), state: z.enum(['waiting', 'declined']) })),
  /** Whether this is the first stage. */
  isBeginning: z.boolean(),
  /** What was agreed; empty until the conversation is closed. */
  agreements: z.array(z.string()),
  may: z.object({
    contribute: z.boolean(), facilitate: z.boolean(), signalReady: z.boolean(), group: z.boolean(), vote: z.boolean(), takeOver: z.boolean(),
    plan: z.boolean(), approve: z.boolean(), makeMinutes: z.boolean(), sendOn: z.boolean(), archive: z.boolean(),
  }),
});

export const conversationPath = z.strictObject({ conversationId: id });

export const conversationOperations = {
  listDecks: operation({
    name: 'listDecks', method: 'get', path: '/api/conversations/decks', summary: 'The decks that a network can talk from',
    answer: z.object({ items: z.array(deck) }),
  }),
  listConversations: operation({
    name: 'listConversations', method: 'get', path: '/api/conversations', summary: 'Conversations of the reader’s networks, the newest first',
    query: page.extend({ networkId: id.optional() }), answer: pageOf(conversationSummary),
  }),
  getConversation: operation({
    name: 'getConversation', method: 'get', path: '/api/conversations/{conversationId}', summary: 'One conversation with its contributions',
    params: conversationPath, answer: conversationDetail,
  }),
  startConversation: operation({
    name: 'startConversation', method: 'post', path: '/api/conversations', summary: 'Starts a conversation in a network; the one who starts it is its facilitator',
    body: z.strictObject({
      networkId: id, deckKey: z.string().min(1).max(60),
      phases: z.array(phase).max(7).optional(), authorship: authorship.optional(), votesEach: z.int().min(1).max(10).optional(),
    }),
    answer: conversationDetail, status: 201,
  }),
  contribute: operation({
    name: 'contribute', method: 'post', path: '/api/conversations/{conversationId}/contributions', summary: 'Adds a contribution to the current step',
    params: conversationPath,
    body: z.strictObject({
      /** A random id of the writer's own: sent twice, the line is written once. */
      contributionId: id.optional(),
      stepKey: z.string().min(1).max(60), text: freeText(500), byTelephone: z.boolean().optional(), acceptWarning,
    }),
    answer: conversationDetail, status: 201, leavesNoTrace: true,
  }),
  moveOn: operation({
    name: 'moveOn', method: 'post', path: '/api/conversations/{conversationId}/next-step', summary: 'The facilitator moves on to the next stage',
    params: conversationPath, body: z.strictObject({ withoutRevealing: z.boolean().optional() }), answer: conversationDetail, needsVersion: true, leavesNoTrace: true,
  }),
  closeConversation: operation({
    name: 'closeConversation', method: 'post', path: '/api/conversations/{conversationId}/closing', summary: 'The facilitator closes the conversation and writes down what was agreed',
    params: conversationPath,
    body: z.strictObject({ agreements: z.array(freeText(300)).max(20), nextAssessmentOn: day.optional(), acceptWarning }),
    answer: conversationDetail, needsVersion: true, leavesNoTrace: true,
  }),
};
