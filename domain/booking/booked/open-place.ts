import type { BookingId, OrganisationId } from '../../identifiers';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';

/** Lets the base find somebody else: its channel and its coordinators hear that a counsellor is missing, never why. */
export async function tellOfOpenPlace(
  { outbox, referrals, clock }: Pick<Ports, 'outbox' | 'clock'> & { readonly referrals: Pick<Ports['referrals'], 'coordinatorsOf'> },
  { bookingId, baseId }: { readonly bookingId: BookingId; readonly baseId: OrganisationId },
): Promise<void> {
  const missing = { card: 'booking.absence', objectId: bookingId } as const;
  await outbox.post({ ...missing, to: { kind: 'serviceChannel', organisationId: baseId } });
  for (const personId of await referrals.coordinatorsOf(baseId, osloDate(clock()))) {
    await outbox.post({ ...missing, to: { kind: 'person', personId } });
  }
}
