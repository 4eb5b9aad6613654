import { z } from 'zod';
import { deck } from './conversations';
import { id, instant, organisationRef, page, pageOf, version } from './common';
import { operation } from './operation';

/** A conversation with a family: which steps are done and when. What was said has no place here. */
export const cardRun = z.object({
  id,
  version,
  deck,
  service: organisationRef,
  reference: z.string().optional(),
  state: z.enum(['running', 'done', 'declined']),
  startedAt: instant,
  endedAt: instant.optional(),
  doneSteps: z.array(z.object({ stepKey: z.string(), at: instant })),
  /** The first step that is not done; absent when all are, or it has ended. */
  nextStep: z.string().optional(),
});

const cardRunPath = z.strictObject({ cardRunId: id });
const stepKey = z.string().regex(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/);

export const cardRunOperations = {
  listCardRuns: operation({
    name: 'listCardRuns', method: 'get', path: '/api/conversations/card-runs', summary: 'Conversations with families of the reader’s own services, the newest first, and the services in which the reader may start one',
    query: page, answer: pageOf(cardRun).extend({ services: z.array(organisationRef) }),
  }),
  getCardRun: operation({
    name: 'getCardRun', method: 'get', path: '/api/conversations/card-runs/{cardRunId}', summary: 'One conversation with a family',
    params: cardRunPath, answer: cardRun,
  }),
  startCardRun: operation({
    name: 'startCardRun', method: 'post', path: '/api/conversations/card-runs', summary: 'Starts a conversation with a family from a samtalekort; only step status is kept',
    body: z.strictObject({ organisationId: id, deckKey: stepKey, reference: z.string().max(40).default('') }), answer: cardRun, status: 201,
  }),
  markCardStep: operation({
    name: 'markCardStep', method: 'post', path: '/api/conversations/card-runs/{cardRunId}/steps', summary: 'Marks a step as done, or takes the mark back',
    params: cardRunPath, body: z.strictObject({ stepKey, done: z.boolean() }), answer: cardRun, needsVersion: true,
  }),
  endCardRun: operation({
    name: 'endCardRun', method: 'post', path: '/api/conversations/card-runs/{cardRunId}/ending', summary: 'Ends it: carried out, or declined without a reason',
    params: cardRunPath, body: z.strictObject({ as: z.enum(['done', 'declined']) }), answer: cardRun, needsVersion: true,
  }),
};
