import type { ReferralToBook } from '../../domain/booking/referral-to-book';
import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ReferralState } from '../../domain/referrals/referral-state';
import { Temporal } from '../../domain/time';

/** As the database writes it down. */
export interface ToBook {
  readonly version: number;
  readonly state: ReferralState;
  readonly baseId: OrganisationId;
  readonly serviceId: OrganisationId;
  readonly senderId: PersonId;
  readonly municipalityNumber: string | null;
  readonly hours: readonly { readonly endsAt: string; readonly seats: number; readonly absences: readonly boolean[] | null }[] | null;
}

/** A referral that an hour is to be booked for, as the database writes it down. */
export function referralToBook(id: ReferralId, { version, state, baseId, serviceId, senderId, municipalityNumber, hours }: ToBook): ReferralToBook {
  return {
    id, version, state, senderId, base: { id: baseId }, orderingService: { id: serviceId },
    place: municipalityNumber === null ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber },
    hours: (hours ?? []).map(({ endsAt, seats, absences }) => ({
      seats, cancelled: false, period: { end: Temporal.Instant.from(endsAt) }, counsellors: (absences ?? []).map((absent) => ({ absent })),
    })),
  };
}
