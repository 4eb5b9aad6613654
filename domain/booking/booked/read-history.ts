import type { BookingId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { bookingPolicy, partiesOf } from '../policy';
import type { HourLogLine } from './history';

/** What has happened to an hour, the oldest first: for both sides and who is booked; `notFound` for everybody else. */
export async function readHourHistory(
  { booking }: Pick<Ports, 'booking'>, actor: Actor, id: BookingId,
): Promise<Outcome<readonly HourLogLine[], 'notFound'>> {
  const found = await booking.find(id);
  if (found === undefined || !bookingPolicy.permits(actor, 'read', partiesOf(found))) return refuse('notFound');
  return success(await booking.historyOf(id));
}
