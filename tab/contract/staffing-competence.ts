import { z } from 'zod';
import { day, id, instant, personRef, version } from './common';
import { operation } from './operation';

const level = z.enum(['trained', 'certified']);
/** Why a leader does not hold what the programme requires on the day of the last session. */
export const lack = z.enum(['expires', 'missing']);

export const registeredQualification = z.object({
  id,
  version,
  person: personRef,
  /** Where the person is from. */
  service: z.string(),
  level,
  validFrom: day,
  /** The last day that it counts. */
  expiresOn: day.optional(),
  /** The first day that it no longer counts. */
  endedOn: day.optional(),
  state: z.enum(['inForce', 'ahead', 'over']),
  /** Within 90 days. */
  expiresSoon: z.boolean(),
  mayEnd: z.boolean(),
});

export const competence = z.object({
  /** Whether everybody in the network is here, and not only the reader’s own service or the reader. */
  whole: z.boolean(),
  programmes: z.array(z.object({
    key: z.string(),
    title: z.string(),
    leaders: z.int(),
    requires: z.enum(['none', 'training', 'certificate']),
    retired: z.boolean(),
    held: z.array(registeredQualification),
    /** How many can lead it today; only in the whole register, of programmes that require something. */
    able: z.int().optional(),
  })),
  /** Those whom the reader may register something for. */
  people: z.array(personRef),
  /** Planned offers that lack leaders; only in the whole register. */
  inNeed: z.array(z.object({
    offerId: id,
    title: z.string(),
    firstStart: instant,
    tooFew: z.int(),
    lacking: z.array(z.object({ person: personRef, standing: lack })),
  })),
});

const network = z.strictObject({ networkId: id });

export const staffingCompetenceOperations = {
  seeCompetence: operation({
    name: 'seeCompetence', method: 'get', path: '/api/networks/{networkId}/competence',
    summary: 'Who holds training or a certificate in which programme, as far as the reader may know', params: network, answer: competence,
  }),
  registerQualification: operation({
    name: 'registerQualification', method: 'post', path: '/api/networks/{networkId}/qualifications',
    summary: 'Registers a person’s training or certificate in a programme',
    params: network, status: 201, answer: competence,
    body: z.strictObject({ personId: id, programmeKey: z.string().min(1).max(60), level, validFrom: day, expiresOn: day.optional() }),
  }),
  endQualification: operation({
    name: 'endQualification', method: 'post', path: '/api/networks/{networkId}/qualifications/{qualificationId}/end',
    summary: 'Ends a qualification from today on; no reason is asked for or kept',
    params: network.extend({ qualificationId: id }), answer: competence, needsVersion: true,
  }),
};
