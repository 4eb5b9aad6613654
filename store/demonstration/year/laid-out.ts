import { answerBy, usualAnswerDays } from '../../../domain/groupOffers/enrolment/answer-by';
import type { EnrolmentId, OfferId, SessionId } from '../../../domain/identifiers';
import { Temporal, type Period } from '../../../domain/time';
import { stableCode, stableId } from '../stable-id';
import type { DemonstrationGroup, Home, YearPlace } from './group';
import { sessionIn } from './session-times';

/** A session of a group with its instants. */
export interface LaidOutSession {
  readonly id: SessionId;
  readonly ordinal: number;
  readonly week: number;
  readonly period: Period;
  readonly cancelledAt: Temporal.Instant | null;
  readonly makesUpFor: SessionId | null;
}

/** A home with its instants. */
interface LaidOutHome extends Home {
  readonly id: EnrolmentId;
  readonly code: string;
  readonly arrival: number;
  readonly enrolledAt: Temporal.Instant;
  readonly placedAt: Temporal.Instant | null;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly answerBy: Temporal.Instant | null;
}

/** A group of a place with everything dated as it would have been, seen from the instant at which the demonstration begins. */
export interface LaidOutGroup {
  readonly id: OfferId;
  readonly key: string;
  readonly place: YearPlace;
  readonly group: DemonstrationGroup;
  readonly createdAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | null;
  /** By their ordinals. */
  readonly sessions: readonly LaidOutSession[];
  /** Those that are over and were held. */
  readonly held: readonly LaidOutSession[];
  readonly homes: readonly LaidOutHome[];
}

const days = (count: number) => ({ hours: 24 * count });

/** Dates a group: enrolled four weeks before it begins, or four weeks ago when it is yet to come. */
export function laidOut(place: YearPlace, group: DemonstrationGroup, at: Temporal.Instant): LaidOutGroup {
  const key = `${place.network}/${group.key}`;
  const sessions = sessionsOf(key, group, at);
  const [first] = sessions;
  if (first === undefined) throw new Error(`${key} never meets`);
  const begins = first.period.start;
  const enrolled = (Temporal.Instant.compare(begins, at) < 0 ? begins : at).subtract(days(28));
  const held = sessions.filter(({ period, cancelledAt }) => cancelledAt === null && Temporal.Instant.compare(period.end, at) <= 0);
  // Of a group that goes on a home left after the second session; of one to come, just before somebody else was asked.
  const left = held[1]?.period.end.add({ hours: 20 }) ?? at.subtract({ hours: 1 });
  return {
    id: stableId('offer', key), key, place, group, sessions, held,
    createdAt: enrolled.subtract(days(7)),
    publishedAt: group.stage === 'draft' ? null : enrolled.subtract(days(1)),
    homes: group.homes.map((home, index) => {
      const id = stableId('enrolment', `${key}/${index + 1}`);
      const enrolledAt = enrolled.add({ hours: index });
      const gotPlace = home.status === 'placed' || home.status === 'withdrawn';
      return {
        ...home, id, code: stableCode(id), arrival: index + 1, enrolledAt,
        placedAt: gotPlace ? enrolledAt : null,
        withdrawnAt: home.status === 'withdrawn' ? left : null,
        answerBy: home.status === 'offered' ? answerBy(at, usualAnswerDays, begins) : null,
      };
    }),
  };
}

function sessionsOf(key: string, { meetings, madeUp }: DemonstrationGroup, at: Temporal.Instant): readonly LaidOutSession[] {
  const all = meetings.weeks.map((week, index) => (
    { id: stableId('session', `${key}/${index + 1}`), ordinal: index + 1, week, period: sessionIn(meetings, week, at) }));
  const cancelled = all.find(({ week }) => week === madeUp?.cancelled);
  return all.map((session) => ({
    ...session,
    cancelledAt: session === cancelled ? session.period.start.subtract(days(2)) : null,
    makesUpFor: session.week === madeUp?.instead ? cancelled?.id ?? null : null,
  }));
}

/** How many places a service had while a session was held, in the group's unit. */
export function placesAt({ homes, group }: LaidOutGroup, service: string, { period }: LaidOutSession): number {
  return homes
    .filter((home) => home.service === service && home.placedAt !== null)
    .filter(({ withdrawnAt }) => withdrawnAt === null || Temporal.Instant.compare(withdrawnAt, period.start) > 0)
    .reduce((sum, { participants }) => sum + (group.unit === 'person' ? participants : 1), 0);
}
