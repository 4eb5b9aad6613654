import { z } from 'zod';
import { id } from './common';
import { operation } from './operation';

const homes = z.object({
  offerId: id,
  /** The reader's own homes that can be marked; none for anybody but a service's kontaktpersoner and leaders. */
  homes: z.array(z.object({ enrolmentId: id, code: z.string(), marked: z.boolean() })),
});
const family = z.object({ mayMark: z.boolean(), marked: z.boolean() });

const offerPath = z.strictObject({ offerId: id });
const referralPath = z.strictObject({ referralId: id });
const mark = z.strictObject({ marked: z.boolean() });

/** Marks of address protection. Setting one leaves no trace under an Idempotency-Key: it tells of a home that is protected. */
export const addressProtectionOperations = {
  getProtectedHomes: operation({
    name: 'getProtectedHomes', method: 'get', path: '/api/offers/{offerId}/address-protection',
    summary: 'Which of the reader’s own homes in an offer have a protected address', params: offerPath, answer: homes,
  }),
  protectHome: operation({
    name: 'protectHome', method: 'put', path: '/api/offers/{offerId}/enrolments/{enrolmentId}/address-protection',
    summary: 'Marks an own home’s address as protected, or lifts the mark; nobody else can notice',
    params: offerPath.extend({ enrolmentId: id }), body: mark, answer: homes, leavesNoTrace: true,
  }),
  getFamilysProtection: operation({
    name: 'getFamilysProtection', method: 'get', path: '/api/referrals/{referralId}/address-protection',
    summary: 'Whether the family’s address is protected, for the service that ordered', params: referralPath, answer: family,
  }),
  protectFamily: operation({
    name: 'protectFamily', method: 'put', path: '/api/referrals/{referralId}/address-protection',
    summary: 'Marks the address of a referral’s family as protected, or lifts the mark; nobody else can notice',
    params: referralPath, body: mark, answer: family, leavesNoTrace: true,
  }),
};
