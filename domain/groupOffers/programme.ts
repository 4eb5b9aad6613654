import type { Language } from '../language';

/** What one place is: a whole foster home, or one person. */
export type CapacityUnit = 'fosterHome' | 'person';

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
}
