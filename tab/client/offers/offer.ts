import type { z } from 'zod';
import type { enrolment, offerDetail, offerSummary, session } from '../../contract/group-offers';

export type OfferSummary = z.output<typeof offerSummary>;
export type OfferDetail = z.output<typeof offerDetail>;
export type Enrolment = z.output<typeof enrolment>;
export type Session = z.output<typeof session>;
