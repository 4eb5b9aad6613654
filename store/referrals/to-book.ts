import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { ReferralToBook } from '../../domain/booking/referral-to-book';
import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ReferralState } from '../../domain/referrals/referral-state';
import { Temporal } from '../../domain/time';

/** A municipality by number and name, as the database writes it down. */
export type MunicipalityNamed = readonly [number: string, name: string];

/** As the database writes it down. */
export interface ToBook {
  readonly version: number;
  readonly state: ReferralState;
  readonly baseId: OrganisationId;
  readonly reference: string;
  readonly service: readonly [OrganisationId, name: string];
  readonly senderId: PersonId;
  readonly municipality: MunicipalityNamed | null;
  readonly hours: readonly { readonly endsAt: string; readonly seats: number; readonly absences: readonly boolean[] | null }[] | null;
}

/** A referral that an hour is to be booked for, as the database writes it down. */
export function referralToBook(id: ReferralId, { version, state, reference, baseId, service: [serviceId, serviceName], senderId, municipality, hours }: ToBook): ReferralToBook {
  return {
    id, version, state, reference, senderId, base: { id: baseId }, orderingService: { id: serviceId, name: serviceName }, place: placeIn(municipality),
    hours: (hours ?? []).map(({ endsAt, seats, absences }) => ({
      seats, cancelled: false, period: { end: Temporal.Instant.from(endsAt) }, counsellors: (absences ?? []).map((absent) => ({ absent })),
    })),
  };
}

/** Where to meet: on Teams when no municipality is named. */
export function placeIn(municipality: MunicipalityNamed | null): NamedPlace {
  if (municipality === null) return { kind: 'teams' };
  const [municipalityNumber, name] = municipality;
  return { kind: 'municipality', municipalityNumber, name };
}
