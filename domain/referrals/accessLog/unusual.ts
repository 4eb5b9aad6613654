import type { OrganisationId, PersonId, ReferralId } from '../../identifiers';
import { OSLO, type Temporal } from '../../time';
import type { AccessGround } from './access';

/** A reading of one referral by itself, or as a file: lists are left out, since they come with opening the page. */
export interface OpenedReferral {
  readonly personId: PersonId;
  readonly referralId: ReferralId;
  readonly at: Temporal.Instant;
  readonly ground: AccessGround;
  readonly orderingServiceId: OrganisationId;
  readonly baseId: OrganisationId;
}

/** Somebody who has read unusually much, and the organisation that they read for. */
export interface UnusualReading {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
}

/** More different referrals than anybody works on in a day. */
const mostInADay = 25;
/** And in a night, when nobody is asked to work. */
const mostAtNight = 4;
const nightBegins = 22;
const nightEnds = 6;

/**
 * Who has read so much of one organisation's that somebody should ask why: over 25 different referrals in the readings given
 * (a day's), or over 4 between 22 and 6 in Oslo. The figures are our own; a high one costs nothing but a question.
 */
export function unusualReadings(opened: readonly OpenedReferral[]): readonly UnusualReading[] {
  const readers = new Map<string, UnusualReading & { readonly all: Set<ReferralId>; readonly atNight: Set<ReferralId> }>();
  for (const { personId, referralId, at, ground, orderingServiceId, baseId } of opened) {
    const organisationId = ground === 'caseContact' || ground === 'serviceLeader' ? orderingServiceId : baseId;
    const key = `${personId} ${organisationId}`;
    const reader = readers.get(key) ?? { personId, organisationId, all: new Set(), atNight: new Set() };
    readers.set(key, reader);
    reader.all.add(referralId);
    const { hour } = at.toZonedDateTimeISO(OSLO);
    if (hour >= nightBegins || hour < nightEnds) reader.atNight.add(referralId);
  }
  return [...readers.values()]
    .filter(({ all, atNight }) => all.size > mostInADay || atNight.size > mostAtNight)
    .map(({ personId, organisationId }) => ({ personId, organisationId }));
}
