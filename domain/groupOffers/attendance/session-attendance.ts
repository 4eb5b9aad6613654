import { Temporal } from 'temporal-polyfill';
import type { OrganisationId } from '../../identifiers';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import type { GroupOffer, Session } from '../group-offer';
import type { GroupOfferRefusal } from '../refusals';
import type { AttendedCount } from './ports';
import type { AttendanceRefusal } from './refusals';

/** One service's part of a session: the places it had then, in the offer's unit, and how many came. */
export interface ServiceAttendance {
  readonly serviceId: OrganisationId;
  readonly places: number;
  /** Null until it is recorded. */
  readonly attended: number | null;
}

/** What is known of a session's attendance; `version` is 0 until it is recorded, and grows with each correction. */
export interface KnownAttendance {
  readonly version: number;
  readonly services: readonly ServiceAttendance[];
}

/** Whether a session has begun, so that somebody can have come to it. */
export function hasBegun({ period }: Pick<Session, 'period'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(period.start, now) <= 0;
}

/**
 * Why the attendance of a session cannot be recorded; undefined when it can. What was recorded of a group stays when the
 * rest of the group is cancelled, and is not changed then: which of its sessions were held is no longer certain.
 */
export function hindranceToRecording(
  { stage }: Pick<GroupOffer, 'stage'>,
  session: Pick<Session, 'period'>,
  now: Temporal.Instant,
): GroupOfferRefusal | AttendanceRefusal | undefined {
  if (stage === 'draft') return 'offerIsDraft';
  if (stage === 'cancelled') return 'offerIsCancelled';
  return hasBegun(session, now) ? undefined : 'sessionHasNotBegun';
}

/**
 * The counts of a whole session: one for each service that had places, none above them. Every fault is named by its field
 * (`counts.2.attended`); a count that is not given is a fault of `counts`.
 */
export function checkedCounts(
  services: readonly ServiceAttendance[],
  given: readonly AttendedCount[],
): Outcome<readonly AttendedCount[], AttendanceRefusal> {
  const faults = given.flatMap(({ serviceId, attended }, at): readonly FieldFault<AttendanceRefusal>[] => {
    const field = `counts.${at}.attended`;
    const places = services.find((service) => service.serviceId === serviceId)?.places ?? 0;
    if (!Number.isInteger(attended) || attended < 0) return [{ field, fault: 'attendanceIsNoCount' }];
    return attended > places ? [{ field, fault: 'attendanceIsMoreThanPlaces' }] : [];
  });
  const [first, ...rest] = faults;
  if (first !== undefined) return refuseFields([first, ...rest]);
  const counts = new Map(given.map((count) => [count.serviceId, count]));
  const whole = services.filter(({ places }) => places > 0).map(({ serviceId }) => counts.get(serviceId));
  const found = whole.filter((count) => count !== undefined);
  return found.length === 0 || found.length < whole.length ? refuse('attendanceIsMissing', 'counts') : success(found);
}
