import type { AdaptiveCard } from './adaptive-card';
import type { Rendering } from './frame';

/** One card in one state, as `npm run cards` writes it and the tests check it. */
export interface CardSample {
  readonly card: string;
  readonly state: string;
  readonly make: (rendering: Rendering) => AdaptiveCard;
}
