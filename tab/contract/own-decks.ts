import { z } from 'zod';
import { acceptWarning, id, instant, networkRef, version } from './common';
import { phase } from './conversations';
import { operation } from './operation';

/**
 * The same words in bokmål and nynorsk. What is missing, too long or may tell of somebody is judged by the use case, which names all
 * of a deck's faults at once.
 */
const words = z.strictObject({ nb: z.string().max(2000), nn: z.string().max(2000) });

const deckStep = z.strictObject({
  question: words,
  purpose: words.optional(),
  prompts: z.array(words).max(40),
  participants: words.optional(),
  minutes: z.number().optional(),
  written: z.boolean(),
});

/** What a network's own deck says. */
const deckContent = z.strictObject({
  title: words,
  purpose: words,
  participants: words,
  deskCalendar: z.boolean(),
  /** What a network’s discussion from it begins with; the usual phases when absent. */
  phases: z.array(phase).max(7).optional(),
  steps: z.array(deckStep).max(100),
});

/** As it stands, also with what is wrong in it. */
const anyWords = z.object({ nb: z.string(), nn: z.string() });
const toldContent = z.object({
  title: anyWords,
  purpose: anyWords,
  participants: anyWords,
  deskCalendar: z.boolean(),
  phases: z.array(phase).optional(),
  steps: z.array(z.object({
    question: anyWords, purpose: anyWords.optional(), prompts: z.array(anyWords), participants: anyWords.optional(),
    minutes: z.number().optional(), written: z.boolean(),
  })),
});

const about = z.enum(['network', 'family']);
const deckKey = z.string().regex(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/);

const ownDeckSummary = z.object({
  id,
  version,
  /** The key of the newest edition, to begin a talk from. */
  deckKey: z.string(),
  title: z.string(),
  about,
  network: networkRef,
  /** Whose tool the frame is that it fills. */
  owner: z.string().optional(),
  edition: z.int(),
  writtenAt: instant,
  steps: z.int(),
  retired: z.boolean(),
  may: z.object({ write: z.boolean() }),
});

const ownDeckDetail = ownDeckSummary.extend({ frameKey: z.string().optional(), content: toldContent });

const ownDeckPath = z.strictObject({ ownDeckId: id });

export const ownDeckOperations = {
  listOwnDecks: operation({
    name: 'listOwnDecks', method: 'get', path: '/api/conversations/own-decks', summary: 'The decks that the reader’s networks have written, and the networks that the reader writes decks for',
    answer: z.object({ items: z.array(ownDeckSummary), networks: z.array(networkRef) }),
  }),
  getOwnDeck: operation({
    name: 'getOwnDeck', method: 'get', path: '/api/conversations/own-decks/{ownDeckId}', summary: 'One deck of a network’s own with its newest edition',
    params: ownDeckPath, answer: ownDeckDetail,
  }),
  getDeckContent: operation({
    name: 'getDeckContent', method: 'get', path: '/api/conversations/decks/{deckKey}', summary: 'What a shipped deck says in both languages, to begin a deck of one’s own from',
    params: z.strictObject({ deckKey }), answer: z.object({ key: z.string(), about, owner: z.string().optional(), content: toldContent }),
  }),
  makeDeck: operation({
    name: 'makeDeck', method: 'post', path: '/api/conversations/own-decks', summary: 'Makes a deck of a network’s own, or fills a frame for the network',
    body: z.strictObject({ networkId: id, about, frameKey: deckKey.optional(), content: deckContent, acceptWarning }), answer: ownDeckDetail, status: 201,
  }),
  changeDeck: operation({
    name: 'changeDeck', method: 'put', path: '/api/conversations/own-decks/{ownDeckId}', summary: 'Writes a new edition; talks that have begun keep the one they began with',
    params: ownDeckPath, body: z.strictObject({ content: deckContent, acceptWarning }), answer: ownDeckDetail, needsVersion: true,
  }),
  retireDeck: operation({
    name: 'retireDeck', method: 'post', path: '/api/conversations/own-decks/{ownDeckId}/use', summary: 'Takes a deck out of use, or into use again',
    params: ownDeckPath, body: z.strictObject({ retired: z.boolean() }), answer: ownDeckDetail, needsVersion: true,
  }),
  readPastedDeck: operation({
    name: 'readPastedDeck', method: 'post', path: '/api/conversations/own-decks/reading', summary: 'Reads a pasted text as steps, with its faults and their lines; keeps nothing',
    body: z.strictObject({ about, nb: z.string().max(50_000), nn: z.string().max(50_000) }),
    answer: z.object({
      content: toldContent,
      faults: z.array(z.object({ language: z.enum(['nb', 'nn']), line: z.int(), fault: z.string(), sentence: z.string(), mayBeAccepted: z.boolean() })),
    }),
    leavesNoTrace: true,
  }),
};
