import type { OrganisationId } from '../../identifiers';
import type { CapacityUnit } from '../programme';
import type { Participants } from './enrolment';

/** What an offer has room for and what is taken of it; a place that is held for an answer is taken. */
export interface Room {
  readonly unit: CapacityUnit;
  readonly capacity: number;
  /** Places reserved for a service; empty once they are released. */
  readonly quotas: ReadonlyMap<OrganisationId, number>;
  readonly taken: ReadonlyMap<OrganisationId, number>;
}

/** How many places foster homes take: one each, or one for each who comes (GRP-17). */
export function sizeOf(homes: readonly { readonly participants: Participants }[], unit: CapacityUnit): number {
  return unit === 'fosterHome' ? homes.length : homes.reduce((sum, { participants }) => sum + participants, 0);
}

/** Places that are taken, and those that nobody but the service with the quota can take. */
export function spokenFor({ quotas, taken }: Pick<Room, 'quotas' | 'taken'>): number {
  const services = new Set([...quotas.keys(), ...taken.keys()]);
  return [...services].reduce((sum, service) => sum + Math.max(quotas.get(service) ?? 0, taken.get(service) ?? 0), 0);
}

/** How many places a service could take now: what is left of its own quota first, then what is common. */
export function roomFor(room: Room, service: OrganisationId): number {
  return Math.max(room.capacity - spokenFor(room) + ownLeft(room, service), 0);
}

/** The room once a service has taken so many places more; fewer when negative. */
export function taking(room: Room, service: OrganisationId, places: number): Room {
  return { ...room, taken: new Map(room.taken).set(service, (room.taken.get(service) ?? 0) + places) };
}

/** How many enrolments one service may hold in one offer, so that none fills the whole line. */
export function mostOfOneService(capacity: number): number {
  return Math.max(capacity, 40);
}

/** Which services' cards show something else than before: those that moved, and those for whom free places came or went. */
export function servicesToTell(
  change: { readonly before: Room; readonly after: Room; readonly moved: readonly OrganisationId[] },
  invited: readonly OrganisationId[],
): readonly OrganisationId[] {
  const [hadRoom, hasRoom] = [servicesWithRoom(change.before, invited), servicesWithRoom(change.after, invited)];
  return invited.filter((service) => change.moved.includes(service) || hadRoom.has(service) !== hasRoom.has(service));
}

function servicesWithRoom(room: Room, services: readonly OrganisationId[]): ReadonlySet<OrganisationId> {
  const common = room.capacity - spokenFor(room);
  return new Set(services.filter((service) => common + ownLeft(room, service) > 0));
}

/** What is left of a service's own quota. */
function ownLeft({ quotas, taken }: Room, service: OrganisationId): number {
  return Math.max((quotas.get(service) ?? 0) - (taken.get(service) ?? 0), 0);
}
