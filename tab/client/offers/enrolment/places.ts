import type { z } from 'zod';
import type { steeredPlaces } from '../../../contract/enrolment';

export type Places = z.output<typeof steeredPlaces>;
