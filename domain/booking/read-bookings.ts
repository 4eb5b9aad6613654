import type { OrganisationId } from '../identifiers';
import { membershipsAs, type Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { PageAsk } from '../page';
import type { OrganisationName } from '../referrals/referral';
import { osloDate, Temporal } from '../time';
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

/** The hours ahead that the actor is booked for as a counsellor, also those they have reported forfall for; the next first. */
export async function hoursToHold(ports: Reading, actor: Actor): Promise<readonly Booking[]> {
  const booked = await ports.booking.upcomingOf(actor.scope.personId, ports.clock());
  return booked.filter((booking) => bookingPolicy.permits(actor, 'reportAbsence', partiesOf(booking)));
}

/** Whether the actor can say of this hour that they cannot come, and has not said so already. */
function mayReportAbsence({ clock }: Pick<Ports, 'clock'>, actor: Actor, booking: Booking): boolean {
  const own = booking.counsellors.find(({ name }) => name.personId === actor.scope.personId);
  return own?.absent === false && !booking.cancelled && !isOver(booking, clock())
    && bookingPolicy.permits(actor, 'reportAbsence', partiesOf(booking));
}

/** What the actor may do to an hour as it now stands. */
export function mayDo(
  { clock }: Pick<Ports, 'clock'>, actor: Actor, booking: Booking,
): { readonly reportAbsence: boolean; readonly move: boolean; readonly cancel: boolean; readonly replace: boolean } {
  const ahead = !booking.cancelled && Temporal.Instant.compare(booking.period.start, clock()) > 0;
  const may = (action: 'move' | 'cancel' | 'replace') => ahead && bookingPolicy.permits(actor, action, partiesOf(booking));
  return { reportAbsence: mayReportAbsence({ clock }, actor, booking), move: may('move'), cancel: may('cancel'), replace: may('replace') };
}

/** A counsellor with the base that they belong to. */
export interface BaseCounsellor {
  readonly counsellor: Counsellor;
  readonly base: OrganisationName;
}

/** The counsellors who belong today to a base that the actor coordinates, in order of id. Others get `notAllowed`. */
export async function listCounsellors(
  ports: Pick<Ports, 'booking' | 'clock' | 'network'>,
  actor: Actor,
): Promise<Outcome<readonly BaseCounsellor[], 'notAllowed'>> {
  const bases = membershipsAs(actor, 'coordinator')
    .map(({ organisationId }) => organisationId)
    .filter((baseId): baseId is OrganisationId => baseId !== null && counsellorPolicy.permits(actor, 'list', { baseId }));
  if (bases.length === 0) return refuse('notAllowed');
  const from = osloDate(ports.clock());
  const found: BaseCounsellor[] = [];
  for (const id of bases) {
    const name = (await ports.network.organisation(id))?.name ?? '';
    const counsellors = await ports.booking.counsellorsOf(id, { from, to: from.add({ days: 1 }) }, ports.clock());
    found.push(...counsellors.map((counsellor) => ({ counsellor, base: { id, name } })));
  }
  return success(found);
}
