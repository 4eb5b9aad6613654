import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { OrganisationId, PersonId } from '../../../domain/identifiers';
import type { AssignmentPorts, CounsellorBackground } from '../../../domain/referrals/assignment/ports';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { inForce } from '../../network/in-force';
import { counsellor } from '../../schema/booking';
import { membership, organisation } from '../../schema/network';
import { counsellorLanguages } from '../../schema/referrals-assignment';

/** What the base knows of its counsellors; competence and load come from functions that answer its coordinator alone. */
export function backgroundsIn(tx: Transaction): Pick<AssignmentPorts, 'backgroundsOf'> {
  return {
    backgroundsOf: async (baseId, on) => {
      const profiles = await tx.select({ personId: counsellor.personId, homeMunicipalityNumber: counsellor.homeMunicipalityNumber })
        .from(counsellor).where(and(eq(counsellor.baseId, baseId), inForce(counsellor, on))).orderBy(asc(counsellor.personId));
      const ids = profiles.map(({ personId }) => personId);
      if (ids.length === 0) return [];
      const languages = await tx.select().from(counsellorLanguages).where(inArray(counsellorLanguages.personId, ids));
      const contacts = await tx.select({ personId: membership.personId, service: organisation.name }).from(membership)
        .innerJoin(organisation, eq(organisation.id, membership.organisationId))
        .where(and(eq(membership.role, 'caseContact'), inArray(membership.personId, ids), inForce(membership, on)))
        .orderBy(asc(organisation.name));
      const courses = await coursesOf(tx, baseId, on);
      const competence = await competenceOf(tx, baseId, on);
      return profiles.map(({ personId, homeMunicipalityNumber }): CounsellorBackground => ({
        personId, homeMunicipalityNumber,
        languages: languages.find((one) => one.personId === personId)?.languages ?? [],
        competence: competence.filter((one) => one.personId === personId).map(({ personId: _, ...held }) => held),
        courses: courses.get(personId) ?? 0,
        contactPersonIn: contacts.filter((one) => one.personId === personId).map(({ service }) => service),
      }));
    },
  };
}

async function coursesOf(tx: Transaction, baseId: OrganisationId, on: Temporal.PlainDate): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = (await tx.execute(sql`select person_id, courses from courses_of_base(${baseId}, ${on.toString()})`)) as {
    rows: { person_id: PersonId; courses: number }[];
  };
  return new Map(rows.map((row) => [row.person_id, row.courses]));
}

async function competenceOf(tx: Transaction, baseId: OrganisationId, on: Temporal.PlainDate) {
  const { rows } = (await tx.execute(
    sql`select person_id, programme_key, level, expires_on::text from competence_of_base(${baseId}, ${on.toString()})`,
  )) as { rows: { person_id: PersonId; programme_key: string; level: 'trained' | 'certified'; expires_on: string | null }[] };
  return rows.map((row) => ({
    personId: row.person_id, programmeKey: row.programme_key, level: row.level,
    expiresOn: row.expires_on === null ? null : Temporal.PlainDate.from(row.expires_on),
  }));
}
