import type { z } from 'zod';
import type { competence, registeredQualification } from '../../../contract/staffing-competence';

export type Competence = z.output<typeof competence>;
export type RegisteredQualification = z.output<typeof registeredQualification>;
