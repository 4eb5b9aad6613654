import { z } from 'zod';
import { acceptWarning, freeText, id, instant, namedPlace, organisationRef, page, pageOf, place, version } from './common';
import { operation } from './operation';

/** The five categories of a henvendelse (KB-06 to KB-10). */
export const referralCategory = z.enum([
  'homeBasedMeasures',
  'fosterParentGuidance',
  'parentFollowUpAfterCareOrder',
  'fosterParentGroup',
  'other',
]);

const referralState = z.enum(['sent', 'accepted']);

export const referral = z.object({
  id,
  version,
  /** A random code that the service can write in its case system. */
  reference: z.string(),
  category: referralCategory,
  categoryLabel: z.string(),
  state: referralState,
  stateLabel: z.string(),
  orderingService: organisationRef,
  base: organisationRef,
  orderSummary: z.string(),
  place: namedPlace,
  sentAt: instant,
  bookings: z.array(
    z.object({ id, start: instant, end: instant, place: namedPlace, counsellors: z.array(z.string()), cancelled: z.boolean() }),
  ),
  may: z.object({ findHour: z.boolean() }),
});

export const newReferral = z.strictObject({
  /** Needed only when the reader acts for several services. */
  serviceId: id.optional(),
  /** Needed only when several bases serve the reader’s service. */
  baseId: id.optional(),
  category: referralCategory,
  orderSummary: freeText(300),
  place,
  acceptWarning,
});

export const referralOperations = {
  listReferrals: operation({
    name: 'listReferrals', method: 'get', path: '/api/referrals', summary: 'The referrals of the reader’s service or base, the newest first',
    query: page, answer: pageOf(referral),
  }),
  getReferral: operation({
    name: 'getReferral', method: 'get', path: '/api/referrals/{referralId}', summary: 'One referral',
    params: z.strictObject({ referralId: id }), answer: referral,
  }),
  sendReferral: operation({
    name: 'sendReferral', method: 'post', path: '/api/referrals', summary: 'Sends a referral to the base of the service’s area',
    body: newReferral, answer: referral, status: 201,
  }),
};
