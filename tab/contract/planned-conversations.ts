import { z } from 'zod';
import { authorship, conversationDetail, phase } from './conversations';
import { clockTime, day, id, instant, networkRef, personRef, version } from './common';
import { operation } from './operation';

const planned = z.object({
  id,
  version,
  network: networkRef,
  deck: z.object({ key: z.string(), title: z.string() }),
  startsAt: instant,
  plannedBy: personRef,
  authorship,
  may: z.object({ begin: z.boolean() }),
});

const plannedPath = z.strictObject({ plannedId: id });

export const plannedOperations = {
  listPlanned: operation({
    name: 'listPlanned', method: 'get', path: '/api/conversations/planned', summary: 'The discussions planned in the reader’s networks, the first at the top',
    answer: z.object({ items: z.array(planned) }),
  }),
  planConversation: operation({
    name: 'planConversation', method: 'post', path: '/api/conversations/planned', summary: 'Plans a network’s discussion with its meeting; day and hour are Oslo’s',
    body: z.strictObject({
      networkId: id, deckKey: z.string().min(1).max(60), date: day, time: clockTime,
      phases: z.array(phase).max(7).optional(), authorship: authorship.optional(), votesEach: z.int().min(1).max(10).optional(),
    }),
    answer: planned, status: 201,
  }),
  beginPlanned: operation({
    name: 'beginPlanned', method: 'post', path: '/api/conversations/planned/{plannedId}/beginning', summary: 'Begins what is planned; whoever begins it leads it',
    params: plannedPath, answer: conversationDetail, status: 201, needsVersion: true,
  }),
  movePlanned: operation({
    name: 'movePlanned', method: 'post', path: '/api/conversations/planned/{plannedId}/moving', summary: 'Moves a planned discussion; day and hour are Oslo’s',
    params: plannedPath, body: z.strictObject({ date: day, time: clockTime }), answer: planned, needsVersion: true,
  }),
  cancelPlanned: operation({
    name: 'cancelPlanned', method: 'post', path: '/api/conversations/planned/{plannedId}/cancelling', summary: 'Calls a planned discussion off',
    params: plannedPath, answer: planned, needsVersion: true,
  }),
};
