import type { NetworkId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { counsellorPolicy } from '../policy';
import type { WayAdjustment } from './ports';
import type { HoursRefusal } from './refusals';
import type { WayReason } from './terms';

const longestInMinutes = 720;

/** The networks that a base serves today, and what is said about ways in them. */
export interface WaysSaid {
  readonly networkIds: readonly NetworkId[];
  readonly ways: readonly WayAdjustment[];
}

/** What is said about the ways of the networks that a base serves, for its coordinator. */
export async function listWays(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor, baseId: OrganisationId,
): Promise<Outcome<WaysSaid, 'notAllowed'>> {
  if (!counsellorPolicy.permits(actor, 'list', { baseId })) return refuse('notAllowed');
  const today = osloDate(clock());
  const networkIds = await booking.networksServed(baseId, today);
  return success({ networkIds, ways: await booking.waysOf(networkIds, today) });
}

/**
 * Says how long a way takes in a network from a day on, and to when if it is for a season: a ferry, a winter road. It goes
 * before the estimate from the map; where several hold, the longest does. What was said for the same reason ends. Null
 * minutes end it without anything new (KB-28). Refuses `wayIsUnreadable`, `networkIsNotServed`, `rangeIsEmpty`, `notFound`.
 */
export async function adjustWay(
  ports: Pick<Ports, 'booking' | 'clock' | 'events' | 'newId' | 'network'>, actor: Actor,
  { baseId, networkId, between: [one, other], minutes, why, from, to }: {
    readonly baseId: OrganisationId; readonly networkId: NetworkId; readonly between: readonly [string, string];
    readonly minutes: number | null; readonly why: WayReason; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate | null;
  },
): Promise<Outcome<WaysSaid, HoursRefusal | 'notAllowed' | 'notFound' | 'rangeIsEmpty'>> {
  if (!counsellorPolicy.permits(actor, 'list', { baseId })) return refuse('notAllowed');
  const today = osloDate(ports.clock());
  if (!(await ports.booking.networksServed(baseId, today)).includes(networkId)) return refuse('networkIsNotServed', 'networkId');
  const known = (await Promise.all([one, other].map((number) => ports.network.municipality(number)))).every((place) => place !== undefined);
  if (!known || one === other) return refuse('wayIsUnreadable', 'between');
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0 || minutes > longestInMinutes)) return refuse('wayIsUnreadable', 'minutes');
  if (to !== null && from.until(to, { largestUnit: 'days' }).days <= 0) return refuse('rangeIsEmpty', 'to');
  const between = one < other ? [one, other] as const : [other, one] as const;
  const ended = await ports.booking.endWay(networkId, between, why, today);
  if (minutes === null && !ended) return refuse('notFound');
  const id = ports.newId<'travelAdjustment'>();
  if (minutes !== null) await ports.booking.insertWay({ id, networkId, between, minutes, why, from, to });
  await ports.events.append({ noun: 'travelAdjustment', nounId: id, what: minutes === null ? 'ended' : 'said', version: 1 });
  return listWays(ports, actor, baseId);
}
