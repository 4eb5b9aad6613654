import { randomInt } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { certificateCodeLength } from '../../../domain/groupOffers/afterwards/certificate';
import type { AfterwardsPorts } from '../../../domain/groupOffers/afterwards/ports';
import { enrolmentCode } from '../../../domain/groupOffers/enrolment/enrolment-code';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { certificate, groupCompletion, programmeCertificate } from '../../schema/afterwards';

interface VerifiedRow {
  readonly title_nb: string;
  readonly title_nn: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly valid_until: string | null;
  readonly revoked: boolean;
}

/** Certificates and what they are issued by, as the actor of the transaction may see them. */
export function certificatesIn(tx: Transaction): Pick<
  AfterwardsPorts,
  'completions' | 'writeCompletion' | 'certificates' | 'certificatesIssued' | 'freshCertificateCode' | 'certificateYears' | 'insertCertificate'
  | 'revokeCertificate' | 'certificateByCode'
> {
  return {
    completions: (offerId) =>
      tx.select({ serviceId: groupCompletion.organisationId, completed: groupCompletion.completed, version: groupCompletion.version })
        .from(groupCompletion).where(eq(groupCompletion.offerId, offerId)),
    writeCompletion: async (offerId, { serviceId, completed, version }) => {
      const written = version === 1
        ? await tx.insert(groupCompletion).values({ offerId, organisationId: serviceId, completed, version })
          .onConflictDoNothing().returning({ version: groupCompletion.version })
        : await tx.update(groupCompletion).set({ completed, version })
          .where(and(eq(groupCompletion.offerId, offerId), eq(groupCompletion.organisationId, serviceId), eq(groupCompletion.version, version - 1)))
          .returning({ version: groupCompletion.version });
      return written.length === 1;
    },
    certificates: async (offerId) => {
      const rows = await tx.select().from(certificate).where(eq(certificate.offerId, offerId)).orderBy(asc(certificate.id));
      return rows.map(({ revokedAt, ...one }) => ({ ...one, revoked: revokedAt !== null }));
    },
    certificatesIssued: async (offerId, serviceId) => {
      const { rows } = (await tx.execute(sql`select certificates_issued(${offerId}, ${serviceId}) as issued`)) as { rows: { issued: number }[] };
      return rows[0]?.issued ?? 0;
    },
    // So many that the same is never drawn twice; were it, the database would refuse it.
    freshCertificateCode: async () => enrolmentCode((below) => randomInt(below), certificateCodeLength),
    certificateYears: async (programmeKey) =>
      (await tx.select().from(programmeCertificate).where(eq(programmeCertificate.programmeKey, programmeKey)))[0]?.validYears,
    insertCertificate: async ({ revoked: _not, ...one }) => {
      await tx.insert(certificate).values(one);
    },
    revokeCertificate: async (certificateId, at) => {
      await tx.update(certificate).set({ revokedAt: at }).where(eq(certificate.id, certificateId));
    },
    certificateByCode: async (code) => {
      const { rows } = (await tx.execute(sql`select to_jsonb(v) as verified from verify_certificate(${code}) v`)) as { rows: { verified: VerifiedRow }[] };
      const found = rows[0]?.verified;
      return found && {
        programme: { nb: found.title_nb, nn: found.title_nn },
        firstDay: Temporal.PlainDate.from(found.first_day),
        lastDay: Temporal.PlainDate.from(found.last_day),
        validUntil: found.valid_until === null ? null : Temporal.PlainDate.from(found.valid_until),
        revoked: found.revoked,
      };
    },
  };
}
