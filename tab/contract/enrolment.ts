import { z } from 'zod';
import { day, id, instant, organisationRef } from './common';
import { operation } from './operation';

/** One foster home's enrolment, known by a code that the service alone can tie to its case system. */
export const enrolment = z.object({
  id,
  code: z.string(),
  status: z.enum(['requested', 'placed', 'offered', 'waiting', 'withdrawn', 'lapsed', 'declined']),
  participants: z.int(),
  /** The same for foster homes that belong together: the id of the first. */
  householdId: id,
  /** Set by the coordinator; `first` goes before the others in line. */
  priority: z.enum(['first', 'ordinary']),
  /** 1 for the next in line; only while waiting. */
  positionInLine: z.int().optional(),
  /** Until when the place is held; only while it is offered. */
  answerBy: instant.optional(),
});

const participants = z.int();
const offerPath = z.strictObject({ offerId: id });
const enrolmentPath = offerPath.extend({ enrolmentId: id });
/** Places reserved for a service. */
export const quota = z.strictObject({ serviceId: id, places: z.int() });

const inLine = z.object({
  enrolmentId: id, service: organisationRef, homes: z.int(), participants: z.int(), priority: z.enum(['first', 'ordinary']),
  /** Waits until the coordinator says otherwise. */
  heldBack: z.boolean(),
});

/** What the coordinator steers the places of an offer by. */
export const steeredPlaces = z.object({
  version: z.int(),
  capacity: z.int(),
  capacityUnit: z.enum(['fosterHome', 'person']),
  quotas: z.array(z.object({ service: organisationRef, places: z.int() })),
  quotasUntil: day.optional(),
  quotasReleased: z.boolean(),
  /** How many working days a service has to answer a place. */
  answerDays: z.int(),
  /** The households that wait, the next first. */
  line: z.array(inLine),
  /** Whether homes can be kept apart, so that the coordinator answers every request. */
  keepApart: z.boolean(),
  /** The households that ask and are not answered, in the order they would be placed. */
  requests: z.array(inLine),
});

export const enrolmentOperations = {
  enrolFosterHome: operation({
    name: 'enrolFosterHome', method: 'post', path: '/api/offers/{offerId}/enrolments',
    summary: 'Enrols one foster home of the reader’s service; when the offer is full it goes to the waiting list',
    params: offerPath, body: z.strictObject({ serviceId: id.optional(), participants: participants.default(1) }), answer: enrolment, status: 201,
  }),
  enrolHousehold: operation({
    name: 'enrolHousehold', method: 'post', path: '/api/offers/{offerId}/households',
    summary: 'Enrols two to four foster homes that belong together; they get places all or none',
    params: offerPath, body: z.strictObject({ serviceId: id.optional(), homes: z.array(z.strictObject({ participants })).min(2).max(4) }),
    answer: z.object({ items: z.array(enrolment) }), status: 201,
  }),
  withdrawEnrolment: operation({
    name: 'withdrawEnrolment', method: 'post', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/withdrawal',
    summary: 'Gives a place back; the first in line that it fits is offered it',
    params: enrolmentPath, answer: enrolment,
  }),
  answerPlaceOffer: operation({
    name: 'answerPlaceOffer', method: 'post', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/answer',
    summary: 'Accepts or declines the places that are held for a household; after a no they go to the next in line',
    params: enrolmentPath, body: z.strictObject({ answer: z.enum(['accept', 'decline']) }), answer: z.object({ items: z.array(enrolment) }),
  }),
  setParticipants: operation({
    name: 'setParticipants', method: 'put', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/participants',
    summary: 'Says that one or two of a foster home come', params: enrolmentPath, body: z.strictObject({ participants }), answer: enrolment,
  }),
  getPlaces: operation({
    name: 'getPlaces', method: 'get', path: '/api/offers/{offerId}/places',
    summary: 'Capacity, quotas and waiting list of an offer, for its coordinator', params: offerPath, answer: steeredPlaces,
  }),
  changePlaces: operation({
    name: 'changePlaces', method: 'put', path: '/api/offers/{offerId}/places',
    summary: 'Gives an offer another capacity and other quotas; what is freed is offered to the waiting list',
    params: offerPath, body: z.strictObject({ capacity: z.int(), quotas: z.array(quota).max(60), quotasUntil: day.nullable() }),
    answer: steeredPlaces, needsVersion: true,
  }),
  givePriority: operation({
    name: 'givePriority', method: 'put', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/priority',
    summary: 'Moves a household in the waiting list; its service sees that it was done',
    params: enrolmentPath, body: z.strictObject({ priority: z.enum(['first', 'ordinary']) }), answer: steeredPlaces,
  }),
  setAnswerDays: operation({
    name: 'setAnswerDays', method: 'put', path: '/api/networks/{networkId}/answer-days',
    summary: 'How many working days a service of the network has to answer a place, from today on',
    params: z.strictObject({ networkId: id }), body: z.strictObject({ workingDays: z.int() }), answer: z.object({ workingDays: z.int() }),
  }),
};
