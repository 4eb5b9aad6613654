import type { OrganisationId } from '../identifiers';
import { membershipsAs, type Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { PageAsk } from '../page';
import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import { isOver, type Booking } from './booking';
import type { Counsellor } from './counsellor';
import { bookingPolicy, counsellorPolicy, partiesOf } from './policy';

type Reading = Pick<Ports, 'booking' | 'clock'>;

/** Booked hours ahead that the actor takes part in, has ordered or coordinates, the next first. */
export async function listBookings(
  ports: Reading,
  actor: Actor,
  ask: PageAsk<'booking'>,
): Promise<Outcome<readonly Booking[], never>> {
  const bookings = await ports.booking.list(ask, ports.clock());
  return success(bookings.filter((booking) => bookingPolicy.permits(actor, 'read', partiesOf(booking))));
}

/** The hours ahead that the actor is booked for as a counsellor, the next first. */
export async function hoursToHold(ports: Reading, actor: Actor): Promise<readonly Booking[]> {
  const booked = await ports.booking.upcomingOf(actor.scope.personId, ports.clock());
  return booked.filter((booking) => mayReportAbsence(ports, actor, booking));
}

/** Whether the actor can say of this hour that they cannot come, and has not said so already. */
export function mayReportAbsence({ clock }: Pick<Ports, 'clock'>, actor: Actor, booking: Booking): boolean {
  const own = booking.counsellors.find(({ name }) => name.personId === actor.scope.personId);
  return own?.absent === false && !booking.cancelled && !isOver(booking, clock())
    && bookingPolicy.permits(actor, 'reportAbsence', partiesOf(booking));
}

/** The counsellors who belong today to a base that the actor coordinates, in order of id. */
export async function listCounsellors(
  ports: Reading,
  actor: Actor,
): Promise<Outcome<readonly Counsellor[], 'notAllowed'>> {
  const bases = membershipsAs(actor, 'coordinator')
    .map(({ organisationId }) => organisationId)
    .filter((baseId): baseId is OrganisationId => baseId !== null && counsellorPolicy.permits(actor, 'list', { baseId }));
  if (bases.length === 0) return refuse('notAllowed');
  const today = osloDate(ports.clock());
  const found: Counsellor[] = [];
  for (const baseId of bases) {
    found.push(...(await ports.booking.counsellorsOf(baseId, { from: today, to: today.add({ days: 1 }) }, ports.clock())));
  }
  return success(found);
}
