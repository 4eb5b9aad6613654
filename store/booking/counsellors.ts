import { and, asc, eq, gt, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Counsellor, Days } from '../../domain/booking/counsellor';
import type { BookingPorts } from '../../domain/booking/ports';
import type { PersonId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { peopleIn } from '../network/people';
import { counsellor, counsellorSkill, workingHours } from '../schema/booking';
import { membership, municipality, person } from '../schema/network';

/** The counsellors of a base, with what they know and when they work. */
export function counsellorsIn(tx: Transaction): Pick<BookingPorts, 'counsellorsOf'> {
  return {
    counsellorsOf: async (baseId, within, now, people) => {
      const found = await profiles(tx, baseId, within, people);
      const ids = [...new Set(found.map(({ personId }) => personId))];
      if (ids.length === 0) return [];
      const names = await peopleIn(tx).labelFacts(ids);
      const known = await tx.select().from(counsellorSkill)
        .where(inArray(counsellorSkill.personId, ids)).orderBy(asc(counsellorSkill.skill));
      const hours = await tx.select().from(workingHours)
        .where(and(inArray(workingHours.personId, ids), eq(workingHours.spentOn, 'base'), validWithin(workingHours, within)))
        .orderBy(asc(workingHours.weekday), asc(workingHours.fromMinute));
      const ahead = await hoursAhead(tx, baseId, now);
      return names.map((name): Counsellor => {
        const own = found.filter(({ personId }) => personId === name.personId);
        return {
          name,
          homeMunicipality: own.at(-1)?.homeMunicipality ?? '',
          skills: known.filter(({ personId }) => personId === name.personId).map(({ skill }) => skill),
          hours: hours.filter(({ personId }) => personId === name.personId).map(({ weekday, fromMinute, toMinute, ...valid }) => ({
            weekday, fromMinute, toMinute, valid: { from: valid.validFrom, to: valid.validTo },
          })),
          inTheBase: own.flatMap(({ profile, role }) => overlap(profile, role)),
          hoursAhead: ahead.get(name.personId) ?? 0,
        };
      });
    },
  };
}

/** Each profile with each membership as counsellor of the same base; both must be in force at once. */
async function profiles(tx: Transaction, baseId: Parameters<BookingPorts['counsellorsOf']>[0], within: Days, people?: readonly PersonId[]) {
  const rows = await tx
    .select({
      personId: counsellor.personId, homeMunicipality: municipality.name,
      profileFrom: counsellor.validFrom, profileTo: counsellor.validTo,
      roleFrom: membership.validFrom, roleTo: membership.validTo,
    })
    .from(counsellor)
    .innerJoin(membership, and(eq(membership.personId, counsellor.personId), eq(membership.organisationId, counsellor.baseId)))
    .innerJoin(person, eq(person.id, counsellor.personId))
    .innerJoin(municipality, eq(municipality.number, counsellor.homeMunicipalityNumber))
    .where(and(
      eq(counsellor.baseId, baseId), eq(membership.role, 'counsellor'),
      people === undefined ? undefined : inArray(counsellor.personId, [...people]),
      validWithin(counsellor, within), validWithin(membership, within), validWithin(person, within),
    ))
    .orderBy(asc(counsellor.personId), asc(counsellor.validFrom));
  return rows.map((row) => ({
    personId: row.personId,
    homeMunicipality: row.homeMunicipality,
    profile: { from: row.profileFrom, to: row.profileTo },
    role: { from: row.roleFrom, to: row.roleTo },
  }));
}

/** A number for each person: how many hours are booked and not over. */
async function hoursAhead(tx: Transaction, baseId: string, now: Temporal.Instant): Promise<ReadonlyMap<PersonId, number>> {
  const { rows } = (await tx.execute(sql`select person_id, hours from hours_ahead_of_base(${baseId}, ${now.toString()})`)) as {
    rows: { person_id: PersonId; hours: number }[];
  };
  return new Map(rows.map((row) => [row.person_id, row.hours]));
}

function validWithin(row: { validFrom: PgColumn; validTo: PgColumn }, { from, to }: Days): SQL | undefined {
  return and(to === null ? undefined : lt(row.validFrom, to), or(isNull(row.validTo), gt(row.validTo, from)));
}

function overlap(one: Days, other: Days): readonly Days[] {
  const { compare } = Temporal.PlainDate;
  const from = compare(one.from, other.from) > 0 ? one.from : other.from;
  const to = one.to === null ? other.to : other.to === null ? one.to : compare(one.to, other.to) < 0 ? one.to : other.to;
  return to === null || compare(from, to) < 0 ? [{ from, to }] : [];
}
