import { Temporal } from 'temporal-polyfill';
import type { CertificateId, OfferId, OrganisationId } from '../../identifiers';
import type { Language } from '../../language';

/**
 * That somebody completed a course, by a code of its own that nobody can guess. It says nothing of who, and nothing ties it
 * to an enrolment: the service gives it to whom it knows, and a name is written by hand on the paper.
 */
export interface Certificate {
  readonly id: CertificateId;
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
  readonly code: string;
  readonly issuedOn: Temporal.PlainDate;
  /** The last day on which it counts; null without an end. */
  readonly validUntil: Temporal.PlainDate | null;
  readonly revoked: boolean;
}

/** How many of a service's places completed, as those who run the group say; before they have, its version is 0. */
export interface Completion {
  readonly serviceId: OrganisationId;
  readonly completed: number;
  readonly version: number;
}

/** What a certificate's code tells whoever has it: the programme, when, and whether it counts. */
export interface VerifiedCertificate {
  readonly programme: Readonly<Record<Language, string>>;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly validUntil: Temporal.PlainDate | null;
  readonly validity: 'valid' | 'expired' | 'revoked';
}

/** The characters of a certificate's code. */
export const certificateCodeLength = 10;

/** The last day that a certificate counts, of a programme whose certificates count so many years; null without an end. */
export function validUntil(issuedOn: Temporal.PlainDate, years: number | undefined): Temporal.PlainDate | null {
  return years === undefined ? null : issuedOn.add({ years });
}

/** Whether a certificate counts on a day. */
export function validityOn(
  { validUntil: until, revoked }: Pick<Certificate, 'validUntil' | 'revoked'>,
  day: Temporal.PlainDate,
): VerifiedCertificate['validity'] {
  if (revoked) return 'revoked';
  return until !== null && Temporal.PlainDate.compare(day, until) > 0 ? 'expired' : 'valid';
}

/** A code as it is read aloud or typed: without spaces and hyphens, in capitals; undefined when it can be none. */
export function readCertificateCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z2-9]{10}$/.test(code) ? code : undefined;
}
