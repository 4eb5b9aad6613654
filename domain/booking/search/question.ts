import type { OrganisationId } from '../../identifiers';
import type { TravelMinutes } from '../availability';
import type { Skill } from '../skills';

/** The number of a municipality where people would meet, or null for Teams. */
export type SearchedPlace = string | null;

/** What is looked for. Minutes are since 1970; hours start on the grid, lie within `[from, to)` and are `length` long. */
export interface SlotQuestion {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly grid: 15 | 30;
  /** How many people the hour needs at once (KB-23). */
  readonly together: 1 | 2;
  /** What one of them must hold on the day, or each of them; nothing when null. */
  readonly skill: Skill | null;
  readonly holders: 'one' | 'each';
  /** The family's service: nobody who is employed there is asked. Nobody is left out when null. */
  readonly notOfService: OrganisationId | null;
  readonly travel: TravelMinutes;
}

/** Whom to name first: those with the fewest hours ahead, or those with the shortest way. The other decides between equals. */
export type NamingOrder = 'fewestHours' | 'shortestWay';
