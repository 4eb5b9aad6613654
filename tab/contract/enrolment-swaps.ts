import { z } from 'zod';
import { id, instant, organisationRef } from './common';
import { operation } from './operation';

const offerPath = z.strictObject({ offerId: id });
const swapPath = offerPath.extend({ swapId: id });

/** An offer as it is told apart from others in a choice. */
const offerRef = z.object({ id, title: z.string(), starts: instant });
/** An own household, by codes that the service alone can tie to its case system. It is given whole. */
const household = z.object({ enrolmentId: id, service: organisationRef, codes: z.array(z.string()), participants: z.int() });

/** A proposal to swap a place between two services, as one of them sees it. */
const swap = z.object({
  id,
  /** `asked`: the reader's service is to answer; `proposing`: it waits for the answer. */
  side: z.enum(['asked', 'proposing']),
  state: z.enum(['proposed', 'accepted', 'declined', 'withdrawn', 'lapsed', 'fallen']),
  /** Where the proposing service gives a place, and where it wants one. */
  offer: offerRef,
  service: organisationRef,
  otherOffer: offerRef,
  otherService: organisationRef,
  homes: z.int(),
  participants: z.int(),
  answerBy: instant,
  /** Own households: what may be given by who is asked, what is given by who proposes. */
  own: z.array(household),
});

/** Swaps of the reader's own services in an offer; for its coordinator that some were made, without codes. */
const swaps = z.object({
  swaps: z.array(swap),
  choices: z.object({ own: z.array(household), others: z.array(z.object({ offer: offerRef, services: z.array(organisationRef) })) }),
  made: z.array(z.object({ id, at: instant, services: z.array(organisationRef) })),
});

export const swapOperations = {
  getSwaps: operation({
    name: 'getSwaps', method: 'get', path: '/api/offers/{offerId}/swaps',
    summary: 'Proposals to swap places that concern the reader’s service in an offer, and what it can propose', params: offerPath, answer: swaps,
  }),
  proposeSwap: operation({
    name: 'proposeSwap', method: 'post', path: '/api/offers/{offerId}/swaps',
    summary: 'Proposes to another service to swap an own place in this offer for one of theirs in another',
    params: offerPath, body: z.strictObject({ enrolmentId: id, otherOfferId: id, otherServiceId: id }), answer: swaps, status: 201,
  }),
  acceptSwap: operation({
    name: 'acceptSwap', method: 'post', path: '/api/offers/{offerId}/swaps/{swapId}/acceptance',
    summary: 'Says yes with an own place in this offer: both offers change at once', params: swapPath, body: z.strictObject({ enrolmentId: id }), answer: swaps,
  }),
  declineSwap: operation({
    name: 'declineSwap', method: 'post', path: '/api/offers/{offerId}/swaps/{swapId}/decline',
    summary: 'Says no to a proposal, without a reason', params: swapPath, answer: swaps,
  }),
  withdrawSwap: operation({
    name: 'withdrawSwap', method: 'post', path: '/api/offers/{offerId}/swaps/{swapId}/withdrawal',
    summary: 'Takes back an own proposal that is not answered', params: swapPath, answer: swaps,
  }),
};
