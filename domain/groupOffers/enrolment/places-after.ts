import type { LockedPlaces } from '../ports';
import type { Enrolment } from './enrolment';
import { sizeOf } from './room';

/**
 * What decides about an offer's places once a household of one service has been enrolled, when nothing else has changed: the same
 * as the database would count anew. Homes that were asked for take no place before they are answered, and stand in no line (GRP-03).
 */
export function placesAfter(places: LockedPlaces, household: readonly Enrolment[]): LockedPlaces {
  const [first] = household;
  if (first === undefined) return places;
  const placed = household.filter(({ status }) => status === 'placed');
  return {
    ...places,
    lastArrival: Math.max(places.lastArrival, ...household.map(({ arrival }) => arrival)),
    inLine: places.inLine + (first.status === 'waiting' ? 1 : 0),
    services: places.services.map((service) => (service.serviceId !== first.organisationId ? service : {
      ...service, taken: service.taken + sizeOf(placed, places.unit), enrolments: service.enrolments + household.length,
    })),
  };
}
