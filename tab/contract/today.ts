import { z } from 'zod';
import { id, instant } from './common';
import { operation } from './operation';

/** What can wait for somebody, as a number. */
export const waitingThings = [
  'referrals', 'assignments', 'hoursInTheWay', 'messagesToGive', 'dueAssessments', 'missingHandovers', 'membershipsToConfirm', 'accessToAnswer',
] as const;

const today = z.object({
  /** What waits for the reader, each with how many; nothing of which there is none. */
  waiting: z.array(z.object({ what: z.enum(waitingThings), count: z.int().positive() })),
  /** Group offers in which the reader's own service is offered places. */
  placesToAnswer: z.array(z.object({ offerId: id, title: z.string() })),
  /** Own booked hours of today. */
  hours: z.array(z.object({ reference: z.string(), start: instant, end: instant, place: z.string() })),
  sessions: z.array(z.object({ offerId: id, title: z.string(), ordinal: z.int(), of: z.int(), start: instant, end: instant, place: z.string() })),
  /** How many discussions are running in the reader's networks. */
  running: z.int(),
  /** Discussions that are planned for today. */
  planned: z.array(z.object({ id, startsAt: instant, title: z.string(), networkName: z.string() })),
  /** Messages of the last two weeks that no bot has brought, a line for each kind; the page is where it stands what they are about. */
  messages: z.array(z.object({ kind: z.string(), sentence: z.string(), count: z.int().positive(), latestAt: instant, page: z.string() })),
});

const way = z.object({
  way: z.enum(['bot', 'mail', 'page']),
  /** Why it is only the page; null otherwise. */
  because: z.enum(['noSender', 'noAccount', 'noConsent', 'noMailbox', 'mailFailed']).nullable(),
});

/** The reader's own day, and how messages come to them. */
export const todayOperations = {
  seeToday: operation({ name: 'seeToday', method: 'get', path: '/api/me/today', summary: 'What awaits the reader today, and the messages that no bot has brought', answer: today }),
  seeMessageWay: operation({ name: 'seeMessageWay', method: 'get', path: '/api/me/message-way', summary: 'How messages come to the reader, and why', answer: way }),
};
