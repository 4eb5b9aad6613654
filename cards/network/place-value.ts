import type { MemberPlace } from '../../domain/network/access/member-place';

/** A place as a choice carries it: `organisation:ID` or `network:ID`. */
export function placeValue(place: MemberPlace): string {
  return place.kind === 'network' ? `network:${place.networkId}` : `organisation:${place.organisationId}`;
}
