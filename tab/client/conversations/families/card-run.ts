import type { z } from 'zod';
import type { cardRun } from '../../../contract/card-runs';

export type CardRun = z.output<typeof cardRun>;
export type CardStep = CardRun['deck']['steps'][number];
