import { Temporal } from 'temporal-polyfill';
import type { MeetingPlace } from '../booking/meeting-place';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../outcome';
import { osloDate, osloInstant, overlaps, type Period, type TimeRefusal } from '../time';
import type { Ports } from '../unit-of-work';
import type { GroupOfferRefusal } from './refusals';
import { mostSessions, type PlannedSession } from './session-plan';

/** The most places that one offer may have. */
const mostPlaces = 200;
const shortestSession = 15;
const longestSession = 12 * 60;

export type OfferFault = FieldFault<GroupOfferRefusal | TimeRefusal>;

/** A session that stands in time, with the field of the plan that it comes from. */
interface TimedSession {
  readonly at: number;
  readonly period: Period;
  readonly place: MeetingPlace;
}

/** What is wrong with a number of places; empty when nothing is. */
export function faultsOfCapacity(capacity: number): readonly OfferFault[] {
  if (!(capacity >= 1)) return [{ field: 'capacity', fault: 'capacityIsNotPositive' }];
  if (!Number.isInteger(capacity) || capacity > mostPlaces) return [{ field: 'capacity', fault: 'capacityIsTooLarge' }];
  return [];
}

/**
 * Puts a plan of sessions into time, in order of start, and names every fault by its field (`sessions.2.start`):
 * none at all, too many, dates and hours that cannot be, lengths that nobody meets for, the past, overlaps, unknown places.
 */
export function timedSessions(
  plan: readonly PlannedSession[],
  known: { readonly now: Temporal.Instant; readonly municipalities: ReadonlySet<string> },
): { readonly sessions: readonly { period: Period; place: MeetingPlace }[]; readonly faults: readonly OfferFault[] } {
  if (plan.length === 0) return { sessions: [], faults: [{ field: 'sessions', fault: 'sessionsAreMissing' }] };
  if (plan.length > mostSessions) return { sessions: [], faults: [{ field: 'sessions', fault: 'tooManySessions' }] };
  const faults: OfferFault[] = [];
  const timed: TimedSession[] = [];
  for (const [at, session] of plan.entries()) {
    const field = (name: string) => `sessions.${at}.${name}`;
    if (session.place.kind === 'municipality' && !known.municipalities.has(session.place.municipalityNumber)) {
      faults.push({ field: field('place'), fault: 'placeIsUnknown' });
    }
    const goodLength = Number.isInteger(session.minutes) && session.minutes >= shortestSession && session.minutes <= longestSession;
    if (!goodLength) faults.push({ field: field('minutes'), fault: 'sessionIsTooLong' });
    const start = osloInstant(session.date, session.start);
    if (!start.ok) {
      faults.push({ field: field(start.refusal === 'dateIsUnreadable' ? 'date' : 'start'), fault: start.refusal });
      continue;
    }
    if (Temporal.Instant.compare(start.value, known.now) <= 0) faults.push({ field: field('date'), fault: 'sessionIsInThePast' });
    const minutes = goodLength ? session.minutes : shortestSession;
    timed.push({ at, place: session.place, period: { start: start.value, end: start.value.add({ minutes }) } });
  }
  timed.sort((one, other) => Temporal.Instant.compare(one.period.start, other.period.start));
  for (const [order, session] of timed.entries()) {
    if (timed.slice(0, order).some((earlier) => overlaps(earlier.period, session.period))) {
      faults.push({ field: `sessions.${session.at}.start`, fault: 'sessionsOverlapEachOther' });
    }
  }
  return { sessions: timed.map(({ period, place }) => ({ period, place })), faults };
}

/**
 * One session put into time beside the others of its offer, by the same rules; its fields are named as they were given
 * (`start`, not `sessions.0.start`).
 */
export async function oneTimedSession(
  { network }: Pick<Ports, 'network'>,
  planned: PlannedSession,
  others: readonly { readonly period: Period }[],
  now: Temporal.Instant,
): Promise<Outcome<{ readonly period: Period; readonly place: MeetingPlace }, GroupOfferRefusal | TimeRefusal>> {
  const inForce = await network.municipalities({ organisationIds: [], networkIds: [] }, osloDate(now));
  const { sessions, faults } = timedSessions([planned], { now, municipalities: new Set(inForce.map(({ number }) => number)) });
  const [first, ...rest] = faults.map(({ field, fault }) => ({ field: field.replace('sessions.0.', ''), fault }));
  if (first !== undefined) return refuseFields([first, ...rest]);
  const [session] = sessions;
  if (session === undefined) return refuse('sessionsAreMissing');
  return others.some(({ period }) => overlaps(period, session.period)) ? refuse('sessionsOverlapEachOther', 'start') : success(session);
}

/** Faults of a list of choices: none where one is needed, or one that is not among the known. */
export function faultsOfChoices<Id extends string>(
  chosen: readonly Id[],
  known: ReadonlySet<Id>,
  field: string,
  names: { readonly unknown: GroupOfferRefusal; readonly missing?: GroupOfferRefusal },
): readonly OfferFault[] {
  if (chosen.length === 0) return names.missing === undefined ? [] : [{ field, fault: names.missing }];
  return chosen.flatMap((id, at) => (known.has(id) ? [] : [{ field: `${field}.${at}`, fault: names.unknown }]));
}
