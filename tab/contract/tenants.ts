import { z } from 'zod';
import { freeText, id, instant } from './common';
import { operation } from './operation';

const consent = z.object({
  state: z.enum(['notAsked', 'granted', 'missing', 'unreachable']),
  /** When it was last looked for. */
  seenAt: instant.nullable(),
  linkUntil: instant.nullable(),
});

const decision = z.object({ by: z.string().nullable(), at: instant });

const tenants = z.object({
  /** The application's home tenant, which is always admitted; null where there is no application. */
  home: z.object({ tenantId: z.string(), consent }).nullable(),
  /** Those in force first. */
  items: z.array(z.object({
    id, tenantId: z.string(), organisations: z.string(), consent, admitted: decision, ended: decision.nullable(),
  })),
});

/** Digits and letters as administrators copy them; the use case says what is wrong with others. */
const tenantId = z.string().trim().min(1, 'textIsEmpty').max(60, 'tenantIdIsUnreadable');
const oneTenant = z.strictObject({ tenantId: z.string().min(1).max(60) });

/** Which tenants' accounts may come in, and how far they have let the application in. */
export const tenantOperations = {
  seeTenants: operation({
    name: 'seeTenants', method: 'get', path: '/api/tenants', summary: 'The tenants that have access, and those that had; for administrators', answer: tenants,
  }),
  admitTenant: operation({
    name: 'admitTenant', method: 'post', path: '/api/tenants', summary: 'Lets the accounts of a tenant in',
    body: z.strictObject({ tenantId, organisations: freeText(200) }), answer: tenants, status: 201,
  }),
  endTenant: operation({
    name: 'endTenant', method: 'post', path: '/api/tenants/{admissionId}/end',
    summary: 'Ends a tenant’s access: its tokens, its messages to the bot and its calendars, at once', params: z.strictObject({ admissionId: id }), answer: tenants,
  }),
  makeConsentLink: operation({
    name: 'makeConsentLink', method: 'post', path: '/api/tenants/{tenantId}/consent-link',
    summary: 'A link by which the tenant’s administrator consents to the application; an older one is no longer taken back',
    params: oneTenant, answer: z.object({ link: z.string(), until: instant }), status: 201, leavesNoTrace: true,
  }),
  lookForConsent: operation({
    name: 'lookForConsent', method: 'post', path: '/api/tenants/{tenantId}/look',
    summary: 'Asks the tenant now whether it lets the application in', params: oneTenant, answer: tenants, leavesNoTrace: true,
  }),
};
