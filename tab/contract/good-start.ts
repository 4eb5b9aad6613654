import { z } from 'zod';
import { day, id, organisationRef, personRef, version } from './common';
import { operation } from './operation';

const theme = z.enum(['newFamily', 'childsFamily', 'belonging', 'rejection', 'regulation', 'evaluation']);
const tool = z.enum(['teaching', 'film', 'reflection', 'tasks']);

/** A kontaktperson of the reader’s service, and the days they have been trained on. */
export const follower = personRef.extend({
  days: z.array(day),
  /** 0 before the first day. */
  trainingVersion: z.int().min(0),
  trained: z.boolean(),
  nextDayFrom: day.optional(),
});

/** A new foster home’s first six months: a code and what is ticked, and no date. */
export const goodStartPlan = z.object({
  id,
  version,
  code: z.string(),
  service: organisationRef.extend({ followers: z.array(follower) }),
  follower: personRef.extend({ trained: z.boolean() }),
  ended: z.boolean(),
  /** 1 to 6, by the first theme that is not held; absent when all are. */
  month: z.int().optional(),
  themes: z.array(z.object({ theme, tools: z.array(z.object({ tool, ticked: z.boolean() })), held: z.boolean() })),
});

// A random id tells nothing of when it was made.
const planPath = z.strictObject({ planId: z.uuidv4() });
const listed = z.object({ items: z.array(goodStartPlan), services: z.array(organisationRef.extend({ followers: z.array(follower) })) });

export const goodStartOperations = {
  listGoodStart: operation({
    name: 'listGoodStart', method: 'get', path: '/api/good-start', summary: 'Plans of En god start in the reader’s own services, and who is trained to follow them',
    answer: listed,
  }),
  getGoodStartPlan: operation({
    name: 'getGoodStartPlan', method: 'get', path: '/api/good-start/{planId}', summary: 'One plan of En god start',
    params: planPath, answer: goodStartPlan,
  }),
  startGoodStartPlan: operation({
    name: 'startGoodStartPlan', method: 'put', path: '/api/good-start/{planId}',
    summary: 'Makes a plan for a new foster home under a random id; the same id makes no second one',
    params: planPath, body: z.strictObject({ organisationId: id, followerId: id }), answer: goodStartPlan, leavesNoTrace: true,
  }),
  tickGoodStartPlan: operation({
    name: 'tickGoodStartPlan', method: 'post', path: '/api/good-start/{planId}/ticks', summary: 'Ticks a tool of a theme, or that its lesson was held; or takes the tick back',
    params: planPath, body: z.strictObject({ theme, what: z.union([tool, z.literal('held')]), ticked: z.boolean() }),
    answer: goodStartPlan, needsVersion: true, leavesNoTrace: true,
  }),
  handOverGoodStartPlan: operation({
    name: 'handOverGoodStartPlan', method: 'post', path: '/api/good-start/{planId}/follower', summary: 'Lets a colleague follow the plan',
    params: planPath, body: z.strictObject({ followerId: id }), answer: goodStartPlan, needsVersion: true, leavesNoTrace: true,
  }),
  endGoodStartPlan: operation({
    name: 'endGoodStartPlan', method: 'post', path: '/api/good-start/{planId}/ending', summary: 'Ends the plan',
    params: planPath, answer: goodStartPlan, needsVersion: true, leavesNoTrace: true,
  }),
  recordTraining: operation({
    name: 'recordTraining', method: 'put', path: '/api/good-start-training/{organisationId}/{personId}',
    summary: 'Writes the days a kontaktperson has been trained on: two together, then one and one, a month between',
    params: z.strictObject({ organisationId: id, personId: id }), body: z.strictObject({ days: z.array(day).max(10) }), answer: listed, needsVersion: true,
  }),
};
