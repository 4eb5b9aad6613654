import { sql } from 'drizzle-orm';
import type { ReferralToBook } from '../../domain/booking/referral-to-book';
import type { OrganisationId, PersonId, ReferralId } from '../../domain/identifiers';
import type { ReferralState } from '../../domain/referrals/referral-state';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';

/** As the database writes it down. */
interface ToBook {
  readonly version: number;
  readonly state: ReferralState;
  readonly baseId: OrganisationId;
  readonly serviceId: OrganisationId;
  readonly senderId: PersonId;
  readonly municipalityNumber: string | null;
  readonly hours: readonly { readonly endsAt: string; readonly seats: number; readonly absences: readonly boolean[] | null }[] | null;
}

/** A referral that an hour is to be booked for, held by who may change it until the transaction ends. */
export async function referralToBook(tx: Transaction, id: ReferralId): Promise<ReferralToBook | undefined> {
  const { rows } = (await tx.execute(sql`select referral_to_book(${id}) as "toBook"`)) as { rows: readonly { readonly toBook: ToBook | null }[] };
  const found = rows[0]?.toBook ?? undefined;
  if (found === undefined) return undefined;
  const { version, state, baseId, serviceId, senderId, municipalityNumber, hours } = found;
  return {
    id, version, state, senderId, base: { id: baseId }, orderingService: { id: serviceId },
    place: municipalityNumber === null ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber },
    hours: (hours ?? []).map(({ endsAt, seats, absences }) => ({
      seats, cancelled: false, period: { end: Temporal.Instant.from(endsAt) }, counsellors: (absences ?? []).map((absent) => ({ absent })),
    })),
  };
}
