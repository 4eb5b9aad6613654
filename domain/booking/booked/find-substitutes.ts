import type { BookingId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { seatsOpen, type Booking } from '../booking';
import { freeForHour } from '../hour-fault';
import { bookingPolicy, partiesOf } from '../policy';

/** An hour, who is missing in it, and who could come instead, the one with the fewest hours ahead first. */
export interface Substitutes {
  readonly booking: Booking;
  /** Who is to be replaced; null where a place is open. */
  readonly out: PersonId | null;
  readonly free: readonly PersonLabelFacts[];
  readonly canGoOnAlone: boolean;
}

/** Who could take a counsellor's place in one hour: they hold its skill and can meet then, way and limits reckoned with (KB-26). */
export async function findSubstitutes(
  ports: Pick<Ports, 'booking' | 'clock'>, actor: Actor, { bookingId, out }: { readonly bookingId: BookingId; readonly out?: PersonId | undefined },
): Promise<Outcome<Substitutes, 'notFound' | 'notAllowed'>> {
  const booking = await ports.booking.find(bookingId);
  if (booking === undefined) return refuse('notFound');
  if (!bookingPolicy.permits(actor, 'replace', partiesOf(booking))) return refuse('notAllowed');
  const { baseId, period, place, skill, counsellors } = booking;
  const there = counsellors.map(({ name }) => name.personId);
  const missing = out ?? counsellors.find(({ absent }) => absent)?.name.personId ?? (seatsOpen(booking) > 0 ? null : there[0] ?? null);
  const free = await freeForHour(ports, { baseId, period, place, skill, besides: bookingId });
  return success({
    booking, out: missing, free: free.filter(({ personId }) => !there.includes(personId)),
    canGoOnAlone: booking.seats === 2 && there.some((personId) => personId !== missing),
  });
}
