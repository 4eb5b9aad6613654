import { z } from 'zod';
import { id, instant, namedPlace, personRef, version } from './common';
import { operation } from './operation';
import { lack } from './staffing-competence';

const standing = z.enum(['qualified', 'expires', 'missing']);

/** An offer’s staffing, as its coordinator sees it. */
export const staffing = z.object({
  offerId: id,
  version,
  programme: z.object({ title: z.string(), leaders: z.int(), requires: z.enum(['none', 'training', 'certificate']) }),
  /** A draft tells nobody yet. */
  draft: z.boolean(),
  may: z.object({ change: z.boolean() }),
  leaders: z.array(z.object({ person: personRef, standing })),
  needs: z.object({ tooFew: z.int(), lacking: z.array(z.object({ person: personRef, standing: lack })) }),
  sessions: z.array(z.object({
    id,
    ordinal: z.int(),
    start: instant,
    end: instant,
    place: namedPlace,
    leaders: z.array(z.object({ person: personRef, absent: z.boolean() })),
    mayChange: z.boolean(),
  })),
  /** Who may lead in the network, with what stands in the way in which sessions. */
  candidates: z.array(z.object({ person: personRef, standing, busyIn: z.array(id), lacksIn: z.array(id) })),
});

const offer = z.strictObject({ offerId: id });

export const staffingOperations = {
  seeStaffing: operation({
    name: 'seeStaffing', method: 'get', path: '/api/offers/{offerId}/staffing',
    summary: 'Who leads which session, what is lacking and who could come instead; for the network’s coordinator', params: offer, answer: staffing,
  }),
  chooseLeaders: operation({
    name: 'chooseLeaders', method: 'put', path: '/api/offers/{offerId}/leaders',
    summary: 'Says who leads the sessions that have not begun; those concerned are told',
    params: offer, body: z.strictObject({ leaderIds: z.array(id).max(10) }), answer: staffing, needsVersion: true,
  }),
  replaceLeader: operation({
    name: 'replaceLeader', method: 'post', path: '/api/offers/{offerId}/sessions/{sessionId}/replacement',
    summary: 'Puts somebody else in a leader’s place, in one session or from it on; those concerned are told, and nobody why',
    params: offer.extend({ sessionId: id }), body: z.strictObject({ out: id, in: id, forTheRest: z.boolean() }), answer: staffing, needsVersion: true,
  }),
};
