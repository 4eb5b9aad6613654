import { z } from 'zod';
import { day, id, organisationRef, version } from './common';
import { operation } from './operation';
import { referralCategory } from './referrals';

/** An agreement between municipalities on the use of a base (KB-47). */
export const baseAgreement = z.object({
  id,
  version,
  base: organisationRef,
  parties: z.array(organisationRef),
  categories: z.array(z.object({ key: referralCategory, label: z.string() })),
  hoursAYear: z.int().optional(),
  validFrom: day,
  /** The last day that it counts, when it has one. */
  lastDay: day.optional(),
  standing: z.enum(['ahead', 'inForce', 'ended']),
  may: z.object({ end: z.boolean() }),
});

const one = z.strictObject({ agreementId: id });

export const baseAgreementOperations = {
  listBaseAgreements: operation({
    name: 'listBaseAgreements', method: 'get', path: '/api/referrals/agreements',
    summary: 'The agreements of the base that the reader coordinates, or of the reader’s own service; those without an end first',
    answer: z.object({
      items: z.array(baseAgreement),
      /** For each base that the reader coordinates: the services that can be parties. */
      possibleParties: z.array(z.object({ baseId: id, services: z.array(organisationRef) })),
    }),
  }),
  registerBaseAgreement: operation({
    name: 'registerBaseAgreement', method: 'post', path: '/api/referrals/agreements', summary: 'Registers an agreement on the use of the reader’s base',
    body: z.strictObject({
      baseId: id, partyIds: z.array(id).max(100), categories: z.array(referralCategory).max(5), hoursAYear: z.int().optional(),
      validFrom: day, lastDay: day.optional(),
    }),
    answer: baseAgreement, status: 201,
  }),
  endBaseAgreement: operation({
    name: 'endBaseAgreement', method: 'post', path: '/api/referrals/agreements/{agreementId}/end', summary: 'Gives an agreement its last day',
    params: one, body: z.strictObject({ lastDay: day }), answer: baseAgreement, needsVersion: true,
  }),
};
