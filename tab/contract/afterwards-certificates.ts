import { z } from 'zod';
import { day, id, networkRef, organisationRef } from './common';
import { operation } from './operation';

const certificate = z.object({
  id,
  code: z.string(),
  issuedOn: day,
  /** The last day on which it counts; absent without an end. */
  validUntil: day.optional(),
  revoked: z.boolean(),
});

export const certificates = z.object({
  /** What stands on the paper besides the code. */
  course: z.object({ programme: z.string(), network: networkRef, firstDay: day, lastDay: day, sessions: z.int() }),
  isOver: z.boolean(),
  /** Each service that had a place, for those who run the group: they say how many completed, and see no codes. */
  toState: z.array(organisationRef.extend({ placed: z.int(), completed: z.int().optional(), completionVersion: z.int().min(0) })),
  /** The reader’s own services, with their certificates and how many are left to issue. */
  own: z.array(organisationRef.extend({ completed: z.int().optional(), left: z.int(), certificates: z.array(certificate) })),
});

const verifiedCertificate = z.object({
  programme: z.string(), firstDay: day, lastDay: day, validUntil: day.optional(), validity: z.enum(['valid', 'expired', 'revoked']),
});

const offerPath = z.strictObject({ offerId: id });

export const certificateOperations = {
  getCertificates: operation({
    name: 'getCertificates', method: 'get', path: '/api/offers/{offerId}/certificates', summary: 'How many completed a group, and the certificates of the reader’s own service',
    params: offerPath, answer: certificates,
  }),
  stateCompletion: operation({
    name: 'stateCompletion', method: 'put', path: '/api/offers/{offerId}/completions/{serviceId}',
    summary: 'Those who run a group say how many of a service’s places completed it',
    params: offerPath.extend({ serviceId: id }), body: z.strictObject({ completed: z.int() }), answer: certificates, needsVersion: true,
  }),
  issueCertificate: operation({
    name: 'issueCertificate', method: 'post', path: '/api/offers/{offerId}/certificates', summary: 'A service issues one certificate of completed course, by a code of its own',
    params: offerPath, body: z.strictObject({ serviceId: id }), answer: certificates, status: 201,
  }),
  revokeCertificate: operation({
    name: 'revokeCertificate', method: 'post', path: '/api/offers/{offerId}/certificates/{certificateId}/revocation', summary: 'A service revokes one of its certificates',
    params: offerPath.extend({ certificateId: id }), answer: certificates,
  }),
  verifyCertificate: operation({
    name: 'verifyCertificate', method: 'get', path: '/api/certificates/{code}', summary: 'What a certificate’s code tells: the programme, when, and whether it counts',
    params: z.strictObject({ code: z.string().max(40) }), answer: verifiedCertificate,
  }),
};
