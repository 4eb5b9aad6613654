import { z } from 'zod';
import { acceptWarning, clockTime, day, id, instant, namedPlace, networkRef, optionalFreeText, organisationRef, page, pageOf, place, version } from './common';
import { enrolment, enrolmentOperations, quota } from './enrolment';
import { apartOperations } from './enrolment-apart';
import { swapOperations } from './enrolment-swaps';
import { operation } from './operation';

/** A programme of the catalogue with its defaults; a network may use other numbers (GRP-01, GRP-02). */
export const programme = z.object({
  key: z.string(),
  title: z.string(),
  defaultSessions: z.int(),
  defaultMinutes: z.int(),
  defaultCapacity: z.int(),
  defaultWeeksBetween: z.int(),
  capacityUnit: z.enum(['fosterHome', 'person']),
  /** How many lead a group; 0 where nothing is said. */
  leaders: z.int(),
  /** What each of them must hold before the offer is published. */
  requires: z.enum(['none', 'training', 'certificate']),
  /** Who may lead it, and who would hold what it requires to its end; only for the network’s coordinator. */
  candidates: z.array(z.object({ personId: id, standing: z.enum(['qualified', 'expires', 'missing']), proposed: z.boolean() })).optional(),
});

const session = z.object({
  id,
  ordinal: z.int(),
  start: instant,
  end: instant,
  place: namedPlace,
  /** Whether a leader has said that they cannot come; never who or why. */
  absenceReported: z.boolean(),
  /** Whether the reader leads this session. */
  led: z.boolean(),
  /** A cancelled session keeps its number and holds no time. */
  cancelled: z.boolean(),
  /** One that has begun is neither moved nor cancelled. */
  begun: z.boolean(),
  /** The number of the cancelled session that it is held instead of. */
  makesUpFor: z.int().optional(),
  /** Of a cancelled one: the number of the session that is held instead. */
  madeUpBy: z.int().optional(),
});

/** What the reader may know of places: own numbers, and whether others are free. */
const places = z.object({
  ownPlaced: z.int(),
  /** Held until the service answers. */
  ownOffered: z.int(),
  ownWaiting: z.int(),
  /** Asked for where keep-apart is allowed, and not answered yet. */
  ownRequested: z.int().optional(),
  /** Whether the next home of the reader's services would get a place. */
  free: z.boolean(),
  /** Only for the network's coordinator and the group's leaders; with those that are held for an answer. */
  taken: z.int().optional(),
  offered: z.int().optional(),
  waiting: z.int().optional(),
  requested: z.int().optional(),
});

const offerState = z.enum(['draft', 'open', 'full', 'onRequest', 'closed', 'running', 'completed', 'cancelled']);
const offerStep = z.enum(['publish', 'closeEnrolment', 'reopenEnrolment', 'cancel']);
/** Why an offer is cancelled: a choice and no free text. */
export const cancelReason = z.enum(['tooFewEnrolled', 'noLeader', 'noVenue', 'replaced', 'other']);

export const offerSummary = z.object({
  id,
  version,
  programme: z.object({ key: z.string(), title: z.string() }),
  network: networkRef,
  state: offerState,
  capacity: z.int(),
  capacityUnit: z.enum(['fosterHome', 'person']),
  /** Whether homes can be kept apart: then the coordinator answers every request, and nobody else learns what is free. */
  keepApart: z.boolean(),
  /** For whom the group is; one for parents takes no enrolment. */
  audience: z.enum(['fosterParents', 'parents']),
  sessionCount: z.int(),
  firstStart: instant,
  /** Of a group that has begun and has sessions left: the next one's. */
  nextStart: instant.optional(),
  lastEnd: instant,
  places,
  /** What the reader may do with this offer now. */
  may: z.object({
    enrol: z.boolean(), withdraw: z.boolean(), answer: z.boolean(), manage: z.boolean(), reportAbsence: z.boolean(),
    /** Move, add and cancel single sessions. */
    changeSessions: z.boolean(),
    /** Change capacity, quotas and priority in the waiting list. */
    steerPlaces: z.boolean(),
    /** Share a gathering's checklist and see who comes to it. */
    planGathering: z.boolean(),
    /** Say how many come to a gathering of the reader's own service, or read what it said. */
    stateHeads: z.boolean(),
    /** The steps of the offer's life that its coordinator can take now. */
    steps: z.array(offerStep),
  }),
  /** Only of a cancelled offer. */
  cancelReason: cancelReason.optional(),
});

export const offerDetail = offerSummary.extend({
  sessions: z.array(session),
  leaders: z.array(z.object({ personId: id, label: z.string() })),
  services: z.array(
    organisationRef.extend({
      own: z.boolean(),
      /** Only for the network's coordinator and the group's leaders. */
      placed: z.int().optional(),
      offered: z.int().optional(),
      waiting: z.int().optional(),
      /** Places reserved until the day: own services' for a service, all for who runs the offer. */
      quota: z.int().optional(),
    }),
  ),
  /** From this day what quotas have left is everybody's. */
  quotasUntil: day.optional(),
  ownEnrolments: z.array(enrolment),
});

const plannedSession = z.strictObject({ date: day, start: clockTime, minutes: z.int(), place });

export const newOffer = z.strictObject({
  networkId: id,
  programmeKey: z.string().min(1).max(60),
  capacity: z.int(),
  serviceIds: z.array(id).max(60),
  /** Places reserved for some of the services until the day. */
  quotas: z.array(quota).max(60).default([]),
  quotasUntil: day.nullable().default(null),
  leaderIds: z.array(id).max(4).default([]),
  sessions: z
    .array(plannedSession)
    .max(60),
  /** Foster parents, or parents: then nobody is enrolled in the product. */
  audience: z.enum(['fosterParents', 'parents']).default('fosterParents'),
  /** A draft is seen by its coordinator and leaders alone until it is published. */
  draft: z.boolean().default(false),
  keepApart: z.boolean().default(false),
  /** The room of all sessions in a municipality. */
  room: optionalFreeText(80),
  acceptWarning,
});

const seriesQuestion = z.strictObject({
  programmeKey: z.string().min(1).max(60),
  from: day,
  weekday: z.coerce.number().int(),
  part: z.enum(['morning', 'afternoon', 'evening']).optional(),
  sessions: z.coerce.number().int(),
  minutes: z.coerce.number().int(),
  weeksBetween: z.coerce.number().int().default(1),
  leaders: z.coerce.number().int().default(2),
  /** Who is to lead, by comma; whoever holds what the programme requires when absent. */
  leaderIds: z.string().max(200).optional(),
  /** A municipality's number, or Teams when absent. */
  place: z.string().max(10).optional(),
  room: optionalFreeText(80),
  mostExceptions: z.coerce.number().int().default(1),
});

const sessionSeries = z.object({
  leaders: z.array(z.object({ personId: id, label: z.string() })),
  /** In Oslo. */
  sessions: z.array(z.object({ date: day, start: clockTime, insteadOf: instant.optional() })),
  leftOut: z.array(instant),
  passedOver: z.array(z.object({ day, name: z.string() })),
});

const offerPath = z.strictObject({ offerId: id });

export const groupOfferOperations = {
  listOffers: operation({
    name: 'listOffers', method: 'get', path: '/api/offers', summary: 'Group offers that the reader may see, the next first',
    query: page.extend({ networkId: id.optional() }), answer: pageOf(offerSummary),
  }),
  getOffer: operation({
    name: 'getOffer', method: 'get', path: '/api/offers/{offerId}', summary: 'One group offer',
    params: offerPath, answer: offerDetail,
  }),
  createOffer: operation({
    name: 'createOffer', method: 'post', path: '/api/offers', summary: 'Creates a group offer, and opens it for enrolment unless it is a draft',
    body: newOffer, answer: offerDetail, status: 201,
  }),
  publishOffer: operation({
    name: 'publishOffer', method: 'post', path: '/api/offers/{offerId}/publication',
    summary: 'Publishes a draft and opens it for enrolment; every invited service gets a card',
    params: offerPath, answer: offerDetail, needsVersion: true,
  }),
  closeEnrolment: operation({
    name: 'closeEnrolment', method: 'post', path: '/api/offers/{offerId}/enrolment-end',
    summary: 'Closes enrolment; who waits can still get a freed place',
    params: offerPath, answer: offerDetail, needsVersion: true,
  }),
  reopenEnrolment: operation({
    name: 'reopenEnrolment', method: 'post', path: '/api/offers/{offerId}/enrolment-reopening',
    summary: 'Opens enrolment again, until the group begins',
    params: offerPath, answer: offerDetail, needsVersion: true,
  }),
  cancelOffer: operation({
    name: 'cancelOffer', method: 'post', path: '/api/offers/{offerId}/cancellation',
    summary: 'Cancels an offer with a reason; its leaders and the services with places or in line are told',
    params: offerPath, body: z.strictObject({ reason: cancelReason }), answer: offerDetail, needsVersion: true,
  }),
  ...enrolmentOperations,
  ...apartOperations,
  ...swapOperations,
  reportLeaderAbsence: operation({
    name: 'reportLeaderAbsence', method: 'post', path: '/api/offers/{offerId}/sessions/{sessionId}/absence',
    summary: 'A group leader cannot come to a session; no reason is asked for or kept',
    params: offerPath.extend({ sessionId: id }), answer: offerDetail,
  }),
  addSession: operation({
    name: 'addSession', method: 'post', path: '/api/offers/{offerId}/sessions',
    summary: 'Adds a session, which may make up for a cancelled one; services with places and the leaders are told',
    params: offerPath, body: plannedSession.extend({ makesUpFor: id.optional() }), answer: offerDetail, status: 201, needsVersion: true,
  }),
  moveSession: operation({
    name: 'moveSession', method: 'put', path: '/api/offers/{offerId}/sessions/{sessionId}',
    summary: 'Moves one session in time or place; services with places and the leaders are told',
    params: offerPath.extend({ sessionId: id }), body: plannedSession, answer: offerDetail, needsVersion: true,
  }),
  cancelSession: operation({
    name: 'cancelSession', method: 'post', path: '/api/offers/{offerId}/sessions/{sessionId}/cancellation',
    summary: 'Cancels one session; services with places and the leaders are told',
    params: offerPath.extend({ sessionId: id }), answer: offerDetail, needsVersion: true,
  }),
  listDaysOff: operation({
    name: 'listDaysOff', method: 'get', path: '/api/networks/{networkId}/days-off',
    summary: 'Public holidays, and school holidays where they are known, of the next two years',
    params: z.strictObject({ networkId: id }), answer: z.object({ items: z.array(z.object({ day, name: z.string() })) }),
  }),
  planSessions: operation({
    name: 'planSessions', method: 'get', path: '/api/networks/{networkId}/session-days',
    summary: 'The days that a pattern of sessions comes to, and the days off that it passes over',
    params: z.strictObject({ networkId: id }),
    query: z.strictObject({
      first: day, count: z.coerce.number().int().min(1).max(60), weeksBetween: z.coerce.number().int().min(1).max(13).default(1),
      pattern: z.enum(['weekly', 'monthly']).default('weekly'),
    }),
    answer: z.object({ days: z.array(day), skipped: z.array(z.object({ day, name: z.string() })) }),
  }),
  findSessionSeries: operation({
    name: 'findSessionSeries', method: 'get', path: '/api/networks/{networkId}/session-series',
    summary: 'A row of sessions with the same leaders and a free room, past the days off, with the fewest exceptions',
    params: z.strictObject({ networkId: id }), query: seriesQuestion, answer: z.object({ series: sessionSeries.nullable() }),
  }),
  listProgrammes: operation({
    name: 'listProgrammes', method: 'get', path: '/api/networks/{networkId}/programmes', summary: 'The network’s programme catalogue',
    params: z.strictObject({ networkId: id }), answer: z.object({ items: z.array(programme) }),
  }),
};
