import { z } from 'zod';
import { day, id, instant, namedPlace, networkRef, organisationRef, personRef } from './common';
import { operation } from './operation';

/** A calendar year in Oslo. */
const year = z.coerce.number().int().min(2000).max(2100);
const period = { year: year.optional(), half: z.enum(['1', '2']).optional() };
/** A whole year where there is no half. */
const planPeriod = z.object({ year: z.int(), half: z.union([z.literal(1), z.literal(2)]).optional(), from: day, to: day });
const programmeRef = z.object({ key: z.string(), title: z.string() });
const capacityUnit = z.enum(['fosterHome', 'person']);

export const planLine = z.object({
  id,
  network: networkRef,
  programme: programmeRef,
  state: z.enum(['draft', 'planned', 'running', 'completed']),
  /** Those to be held, in order of time, also in the years beside. */
  sessions: z.array(z.object({ start: instant, end: instant })).min(1),
});

export const coverage = z.object({
  period: planPeriod,
  networks: z.array(networkRef.extend({ kind: z.enum(['learningNetwork', 'fosterCareNetwork']), mayCreateOffer: z.boolean(), maySeeBurden: z.boolean() })),
  programmes: z.array(programmeRef),
  /** One for each programme and network. */
  covers: z.array(z.object({
    networkId: id, programmeKey: z.string(), status: z.enum(['running', 'planned', 'completed', 'missing', 'notUsed']),
    /** When the next group that has not begun begins, also after the period. */
    next: instant.optional(),
  })),
});

/** A counted number; null where it is too small to be shown. */
const shown = z.int().nullable();
const places = z.object({ fosterHome: shown, person: shown });

export const burden = z.object({
  today: day,
  period: planPeriod,
  network: networkRef,
  /** Whose places the reader counts. */
  counts: z.enum(['all', 'own', 'none']),
  /** By name. */
  rows: z.array(z.object({
    id: z.string(), name: z.string(),
    /** Sessions × leader, by the leader's own organisation. */
    leaders: z.int(),
    /** Sessions held in the service's municipality. */
    premises: z.int(),
    places: places.optional(),
  })),
  leaders: z.int(),
  premises: z.int(),
  onTeams: z.int(),
  /** Only for who counts them all. */
  places: places.optional(),
  waiting: z.array(z.object({ programme: programmeRef, unit: capacityUnit, waiting: shown })),
  /** Of the sessions whose attendance is registered. */
  attendance: z.array(z.object({ programme: programmeRef, unit: capacityUnit, sessions: z.int(), attended: shown, places: shown })),
});

const offerRef = z.object({ id, title: z.string(), network: z.string() });

export const proposal = z.object({
  /** The offer of the year that is copied. */
  id,
  programme: programmeRef,
  copyId: id.optional(),
  /** Whether it would stand in the past, so that it cannot be made. */
  past: z.boolean(),
  sessions: z.array(z.object({
    date: day, start: z.string(), minutes: z.int(), place: namedPlace,
    /** Days off that the session goes round. */
    passedOver: z.array(z.object({ day, name: z.string() })),
  })),
  leaders: z.array(personRef),
  services: z.array(organisationRef),
  leftLeaders: z.array(personRef),
  leftServices: z.array(organisationRef),
  clashes: z.array(z.object({
    kind: z.enum(['leader', 'service']), who: z.string(), with: offerRef, withProposal: z.boolean(), at: instant, times: z.int(),
  })),
});

export const listedOffer = planLine.extend({
  capacity: z.int(), unit: capacityUnit,
  /** Whether the numbers are every service’s, or the reader’s own services’ alone. */
  all: z.boolean(),
  services: z.array(z.object({ name: z.string(), placed: z.int(), waiting: z.int() })),
  attendance: z.array(z.object({ name: z.string(), start: instant, attended: z.int(), places: z.int() })),
});

const networkPath = z.strictObject({ networkId: id });

export const overviewOperations = {
  seeYearPlan: operation({
    name: 'seeYearPlan', method: 'get', path: '/api/offers/year-plan', summary: 'The group offers of a year over all networks that the reader may see, by first session',
    query: z.strictObject({
      year: year.optional(), networkId: id.optional(), programmeKey: z.string().max(60).optional(),
      cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    answer: z.object({
      year: z.int(), today: day, items: z.array(planLine), nextCursor: z.string().optional(),
      /** What the plan can be narrowed to: the reader’s own networks and those of this part, and the catalogue. */
      networks: z.array(networkRef), programmes: z.array(programmeRef),
    }),
  }),
  listFigures: operation({
    name: 'listFigures', method: 'get', path: '/api/offers/figures',
    summary: 'A year’s offers with places and attendance by service, as far as the reader counts them, for lists to be saved',
    query: z.strictObject({
      year: year.optional(), networkId: id.optional(), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answer: z.object({ items: z.array(listedOffer), nextCursor: z.string().optional() }),
  }),
  seeCoverage: operation({
    name: 'seeCoverage', method: 'get', path: '/api/offers/coverage', summary: 'Which networks have a group of which programme in a year or half-year, and which lack one',
    query: z.strictObject(period), answer: coverage,
  }),
  seeBurden: operation({
    name: 'seeBurden', method: 'get', path: '/api/networks/{networkId}/burden',
    summary: 'Who supplied leaders and premises in a year or half-year, and, as far as the reader counts them, who took places',
    params: networkPath, query: z.strictObject({ ...period, smallNumbers: z.enum(['shown', 'hidden']).default('shown') }), answer: burden,
  }),
  proposeNextYear: operation({
    name: 'proposeNextYear', method: 'get', path: '/api/networks/{networkId}/next-year',
    summary: 'The network’s offers of a year as they could be a year later, with who would be wanted twice',
    params: networkPath, query: z.strictObject({ year: year.optional() }),
    answer: z.object({ network: networkRef, year: z.int(), items: z.array(proposal) }),
  }),
  copyToNextYear: operation({
    name: 'copyToNextYear', method: 'post', path: '/api/networks/{networkId}/next-year',
    summary: 'Makes a draft a year later of each offer chosen; all or none',
    params: networkPath, body: z.strictObject({ year: z.int().min(2000).max(2100), offerIds: z.array(id).min(1).max(50) }),
    answer: z.object({ offerIds: z.array(id) }), status: 201,
  }),
};
