import type { BookingId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { WritePorts } from '../../ports';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Clash } from './see-clashes';

/** Tells people, each in their own chat, that something has come in the way of an hour; never what. */
export async function tellOfClash(outbox: WritePorts['outbox'], bookingId: BookingId, people: readonly PersonId[]): Promise<void> {
  for (const personId of new Set(people)) await outbox.post({ card: 'booking.clash', objectId: bookingId, to: { kind: 'person', personId } });
}

/** Tells the person and the base's coordinators of what is in the way of the person's hours and was not before; not the actor, who knows. */
export async function tellOfNewClashes(
  { booking, referrals, outbox, clock }: Pick<Ports, 'booking' | 'referrals' | 'outbox' | 'clock'>, actor: Actor,
  { personId, before }: { readonly personId: PersonId; readonly before: readonly Clash[] },
): Promise<void> {
  const knownOf = new Set(before.filter(({ name }) => name.personId === personId).map(({ bookingId }) => bookingId));
  for (const { bookingId, parties, name } of await booking.clashes(clock())) {
    if (name.personId !== personId || knownOf.has(bookingId)) continue;
    const concerned = [personId, ...(await referrals.coordinatorsOf(parties.baseId, osloDate(clock())))];
    await tellOfClash(outbox, bookingId, concerned.filter((one) => one !== actor.scope.personId));
  }
}
