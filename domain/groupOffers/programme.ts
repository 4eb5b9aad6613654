import type { Language } from '../language';

/** What one place is: a whole foster home, or one person. */
export type CapacityUnit = 'fosterHome' | 'person';

/** What those who lead a programme must hold: nothing, its training, or a certificate. */
export const requirements = ['none', 'training', 'certificate'] as const;
export type Requirement = (typeof requirements)[number];

/**
 * A programme of the catalogue (GRP-01, GRP-02). Its numbers are proposals for a new offer, never rules,
 * and they are data: a programme more is a row more.
 */
export interface Programme {
  readonly key: string;
  readonly titles: Readonly<Record<Language, string>>;
  readonly capacityUnit: CapacityUnit;
  readonly defaults: {
    readonly sessions: number;
    readonly minutes: number;
    readonly capacity: number;
    readonly weeksBetween: number;
  };
  /** How many lead a group (GRP-07); 0 where nothing is said. */
  readonly leaders: number;
  /** What each of so many leaders must hold. */
  readonly requires: Requirement;
  /** Whether its groups are gatherings of whole families: heads are counted for them, and they are planned by a checklist (GRP-15). */
  readonly gathering: boolean;
}
