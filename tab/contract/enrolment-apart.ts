import { z } from 'zod';
import { id, instant, organisationRef } from './common';
import { steeredPlaces } from './enrolment';
import { operation } from './operation';

const offerPath = z.strictObject({ offerId: id });
const enrolmentPath = offerPath.extend({ enrolmentId: id });
const pairPath = offerPath.extend({ pairId: id });

/** One of the reader's own homes that must not meet another. Nobody but the two services' own people is told. */
const pair = z.object({
  id,
  enrolmentId: id,
  /** The own home's code. */
  code: z.string(),
  otherService: organisationRef,
  /** `toConfirm`: the reader's service made the code and is to say who entered it; `waits`: the other is. */
  state: z.enum(['toConfirm', 'waits', 'inForce']),
});

/** What a service knows of its own homes that are kept apart. */
const ownApart = z.object({
  pairs: z.array(pair),
  /** Codes that may still be entered; what they are is shown once, when they are made. */
  codes: z.array(z.object({ enrolmentId: id, validUntil: instant })),
});

export const apartOperations = {
  allowKeepApart: operation({
    name: 'allowKeepApart', method: 'put', path: '/api/offers/{offerId}/keep-apart',
    summary: 'Allows homes to be kept apart in an offer, while nobody has asked for a place; off again only in a draft',
    params: offerPath, body: z.strictObject({ keepApart: z.boolean() }), answer: steeredPlaces, needsVersion: true,
  }),
  answerRequests: operation({
    name: 'answerRequests', method: 'post', path: '/api/offers/{offerId}/request-answers',
    summary: 'Answers requests all at once; the rules place them, and each service is told',
    params: offerPath,
    body: z.strictObject({ answers: z.array(z.strictObject({ enrolmentId: id, answer: z.enum(['place', 'wait', 'decline']) })).min(1).max(400) }),
    answer: steeredPlaces,
  }),
  getApart: operation({
    name: 'getApart', method: 'get', path: '/api/offers/{offerId}/apart',
    summary: 'The reader’s own homes that are kept apart in an offer', params: offerPath, answer: ownApart,
  }),
  makeApartCode: operation({
    name: 'makeApartCode', method: 'post', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/apart-code',
    summary: 'Makes a one-time code to be said to another service by telephone',
    // A request that is repeated is not told the code again: it is kept nowhere.
    params: enrolmentPath, answer: z.object({ code: z.string().optional(), validUntil: instant }), status: 201,
  }),
  enterApartCode: operation({
    name: 'enterApartCode', method: 'post', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/apart',
    summary: 'Enters another service’s code for an own home in the same offer',
    params: enrolmentPath, body: z.strictObject({ code: z.string().max(40) }), answer: ownApart, status: 201,
  }),
  confirmApart: operation({
    name: 'confirmApart', method: 'post', path: '/api/offers/{offerId}/apart/{pairId}/confirmation',
    summary: 'The service that made the code confirms who entered it: from now on the two never both have a place', params: pairPath, answer: ownApart,
  }),
  endApart: operation({
    name: 'endApart', method: 'post', path: '/api/offers/{offerId}/apart/{pairId}/end',
    summary: 'Either of the two services lets their homes meet again', params: pairPath, answer: ownApart,
  }),
};
