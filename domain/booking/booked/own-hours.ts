import type { BookingId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { referralPolicy, type ReferralParties } from '../../referrals/policy';
import type { Period, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { NamedPlace } from '../meeting-place';
import { bookingPolicy } from '../policy';

/** A booked hour as a calendar shows it: when and where, and nothing of what for, with whom or for which service. */
export interface HourEntry {
  readonly bookingId: BookingId;
  readonly period: Period;
  /** Null where it is a municipality and the reader's own service has marked the family's address as protected. */
  readonly place: NamedPlace | null;
  readonly cancelled: boolean;
  /** Grows with each change. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
}

/** The same with what decides who may see it. */
export interface OwnHour extends HourEntry {
  readonly place: NamedPlace;
  readonly referralId: ReferralId;
  readonly parties: ReferralParties;
}

/**
 * The hours that are the actor's own and end after the instant, cancelled ones among them, in order of time: those they hold as a
 * counsellor, have said yes to and not said that they cannot come to, and those of referrals that they have sent.
 */
export async function ownHours(
  { booking, addressProtection }: Pick<Ports, 'booking' | 'addressProtection'>, actor: Actor, after: Temporal.Instant,
): Promise<readonly HourEntry[]> {
  const hours = (await booking.ownHours(after)).filter(({ parties }) => bookingPolicy.permits(actor, 'read', parties));
  // Whoever holds the hour for the base is shown what all counsellors are.
  const ordered = hours.filter(({ parties }) => referralPolicy.permits(actor, 'protectAddress', parties));
  const marked = await addressProtection.referrals([...new Set(ordered.map(({ referralId }) => referralId))]);
  return hours.map(({ parties: _, referralId, ...entry }) => (marked.has(referralId) && entry.place.kind !== 'teams' ? { ...entry, place: null } : entry));
}
