import { z } from 'zod';
import { day, id, instant } from './common';
import { operation } from './operation';

/** `2026-1`, `2026-2` or `2026`; the use case says what is wrong with others. */
const period = z.string().min(1, 'periodIsUnreadable').max(10, 'periodIsUnreadable');
const reason = z.enum(['registeredLate', 'registeredWrongly', 'deleted', 'otherThreshold']);

const edition = z.object({
  id, base: z.string(), period: z.string(), from: day, to: day, number: z.int(), threshold: z.int(),
  /** Why it was made, for all but the first of a period. */
  reason: reason.nullable(), closedAt: instant,
  /** Whether there is no later one of the period. */
  latest: z.boolean(),
  /** Whom it is or was released to. */
  release: z.object({ to: z.string(), at: instant, endedAt: instant.nullable() }).nullable(),
  version: z.int(),
});

/** A figure is null where it is hidden. */
const row = z.object({
  kind: z.enum(['total', 'network', 'service', 'merged', 'category']), id: z.string(), label: z.string(),
  received: z.int().nullable(), helped: z.int().nullable(),
});

const editionSeen = z.object({
  edition, as: z.enum(['coordinator', 'serviceLeader', 'countyGovernor']),
  /** All that the reader sees as shared: frozen for the base's coordinator, released for Statsforvalteren. */
  rows: z.array(row),
  /** What is released now, for the coordinator. */
  released: z.array(row),
  /** The services that the reader answers for, with their own numbers, which are never hidden from them. */
  own: z.array(z.object({ serviceId: id, service: z.string(), received: z.int(), helped: z.int(), shares: z.boolean().nullable() })),
  /** What services have answered, for the coordinator. */
  answers: z.array(z.object({ serviceId: id, service: z.string(), shares: z.boolean().nullable() })),
});

const figures = z.object({
  editions: z.array(edition),
  /** Whose periods the reader can close; a period's number is that of its latest edition, 0 for none. */
  bases: z.array(z.object({ baseId: id, base: z.string(), threshold: z.int(), periods: z.array(z.object({ period: z.string(), number: z.int() })) })),
  receivers: z.array(z.object({ id, name: z.string() })),
});

const oneEdition = z.strictObject({ editionId: id });

/** Figures of closed periods, and whom they are released to. */
export const sharingOperations = {
  seeSharedFigures: operation({
    name: 'seeSharedFigures', method: 'get', path: '/api/statistics/shared', summary: 'The closed periods that the reader may see, and what they can close and release', answer: figures,
  }),
  seeFiguresEdition: operation({
    name: 'seeFiguresEdition', method: 'get', path: '/api/statistics/shared/{editionId}', summary: 'The figures of a closed period, as they are shared with the reader',
    params: oneEdition, answer: editionSeen,
  }),
  closePeriod: operation({
    name: 'closePeriod', method: 'post', path: '/api/statistics/shared', summary: 'Freezes the figures of a period that is over; of one that has been closed, a corrected edition',
    body: z.strictObject({ baseId: id, period, threshold: z.int('thresholdIsOutOfRange'), reason: reason.optional(), basedOn: z.int() }), answer: editionSeen, status: 201,
  }),
  releaseEdition: operation({
    name: 'releaseEdition', method: 'post', path: '/api/statistics/shared/{editionId}/release',
    summary: 'Releases it to a Statsforvalter: the sums at once, a service’s own figures with its yes',
    params: oneEdition, body: z.strictObject({ receiverId: id }), answer: editionSeen, needsVersion: true,
  }),
  endRelease: operation({
    name: 'endRelease', method: 'post', path: '/api/statistics/shared/{editionId}/end-release', summary: 'Takes the release back',
    params: oneEdition, answer: editionSeen, needsVersion: true,
  }),
  answerSharing: operation({
    name: 'answerSharing', method: 'post', path: '/api/statistics/shared/{editionId}/answers',
    summary: 'Says yes to that a service’s own figures are seen, or takes it back; the last answer counts',
    params: oneEdition, body: z.strictObject({ serviceId: id, shares: z.boolean() }), answer: editionSeen,
  }),
};
