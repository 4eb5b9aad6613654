import type { PersonId } from '../identifiers';
import type { Role } from './actor';
import type { NetworkKind, OrganisationKind } from './organisation';

/** What a person is called: role, number among equals, and place. Never a name. */
export interface PersonLabelFacts {
  readonly personId: PersonId;
  readonly role: Role;
  readonly ordinal: number | null;
  readonly placeName: string;
}

/** A role with the place that carries it. */
export interface PlacedRole {
  readonly role: Role;
  readonly placeKind: OrganisationKind | NetworkKind;
  readonly placeName: string;
}

/** A person is known by the place closest to the work: the service before the base, the learning network before those across. */
export const closestFirst: readonly PlacedRole['placeKind'][] = [
  'childWelfareService', 'municipalService', 'learningNetwork', 'competenceBase', 'bufetat', 'countyGovernor', 'ks',
  'fosterCareNetwork', 'counsellorNetwork', 'leaderNetwork', 'developmentProject', 'operator',
];

/** The one of a person's roles that says who they are; undefined without roles. The first wins among equals. */
export function tellingRole<R extends PlacedRole>(roles: readonly R[]): R | undefined {
  return [...roles].sort((one, other) => closestFirst.indexOf(one.placeKind) - closestFirst.indexOf(other.placeKind))[0];
}
