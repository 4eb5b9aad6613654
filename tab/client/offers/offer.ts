import type { z } from 'zod';
import type { enrolment } from '../../contract/enrolment';
import type { offerDetail, offerSummary } from '../../contract/group-offers';

export type OfferSummary = z.output<typeof offerSummary>;
export type OfferDetail = z.output<typeof offerDetail>;
export type Enrolment = z.output<typeof enrolment>;
