import { and, asc, eq, gte, inArray, isNull, lt, gt, or, sql } from 'drizzle-orm';
import type { Availability, BookingRules, Meeting } from '../../domain/booking/availability';
import type { BookingPorts } from '../../domain/booking/ports';
import type { PersonId } from '../../domain/identifiers';
import { OSLO, type Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { counsellor, workingHours } from '../schema/booking';
import { counsellorRules, counsellorTerms, dayException } from '../schema/hours';
import { counsellorsIn } from './counsellors';
import { minutePairs } from './minute-pairs';

interface TakenRow {
  readonly person_id: PersonId;
  readonly busy: readonly (readonly [number, number])[] | null;
  readonly meetings: readonly (readonly [number, number, string | null])[] | null;
}

/** Everything that decides when the counsellors of a base can meet, times as whole minutes straight from SQL. */
export function availabilityIn(tx: Transaction): Pick<BookingPorts, 'availabilityOf'> {
  return {
    availabilityOf: async (baseId, within, now, only) => {
      const known = await counsellorsIn(tx).counsellorsOf(baseId, within, now, only?.people);
      const people = known.map(({ name }) => name.personId);
      if (people.length === 0) return [];
      const asked = only === undefined ? null : `{${people.join(',')}}`;
      const [from, to] = [midnight(within.from), midnight(within.to)].map((instant) => instant.toString());
      const { rows } = (await tx.execute(sql`
        select person_id, busy, meetings from availability_of_base(${baseId}, ${asked}::uuid[], ${from}, ${to}, ${only?.besides ?? null}::uuid)`)) as { rows: TakenRow[] };
      const taken = new Map(rows.map((row) => [row.person_id, row]));
      const profiles = await tx.select({ personId: counsellor.personId, number: counsellor.homeMunicipalityNumber }).from(counsellor)
        .where(and(eq(counsellor.baseId, baseId), inArray(counsellor.personId, people))).orderBy(asc(counsellor.validFrom));
      const homes = new Map(profiles.map(({ personId, number }) => [personId, number]));
      const services = new Map((await tx.select({ personId: counsellorTerms.personId, ownServiceId: counsellorTerms.ownServiceId }).from(counsellorTerms)
        .where(and(
          eq(counsellorTerms.baseId, baseId), inArray(counsellorTerms.personId, people), lt(counsellorTerms.validFrom, within.to),
          or(isNull(counsellorTerms.validTo), gt(counsellorTerms.validTo, within.from)),
        ))).map(({ personId, ownServiceId }) => [personId, ownServiceId]));
      const rules = await rulesOf(tx, people, within);
      const exceptions = byPerson(
        await tx.select({ personId: dayException.personId, day: dayException.day, minutes: dayException.minutes }).from(dayException)
          .where(and(inArray(dayException.personId, people), isNull(dayException.replacedAt), gte(dayException.day, within.from), lt(dayException.day, within.to))),
      );
      return known.map(({ name, skills, hours, inTheBase, hoursAhead }): Availability => {
        const { personId } = name;
        const { busy, meetings } = taken.get(personId) ?? { busy: null, meetings: null };
        return {
          name, hours, inTheBase, hoursAhead,
          ownServiceId: services.get(personId) ?? null,
          skills: skills.map((skill) => ({ skill, until: null })),
          homeMunicipalityNumber: homes.get(personId) ?? '',
          exceptions: (exceptions.get(personId) ?? []).map(({ day, minutes }) => ({ day, hours: minutePairs(minutes) })),
          busy: Int32Array.from((busy ?? []).flat()),
          meetings: (meetings ?? []).map(([start, end, municipalityNumber]): Meeting => ({ span: [start, end], municipalityNumber })),
          rules: rules(personId),
        };
      });
    },
  };
}

/** What protects each person's days. */
async function rulesOf(tx: Transaction, people: readonly PersonId[], within: { from: Temporal.PlainDate; to: Temporal.PlainDate }): Promise<(personId: PersonId) => BookingRules> {
  const limits = new Map((await tx.select().from(counsellorRules).where(inArray(counsellorRules.personId, [...people]))).map((row) => [row.personId, row]));
  const protectedHours = byPerson(
    await tx.select().from(workingHours).where(and(
      inArray(workingHours.personId, [...people]), eq(workingHours.spentOn, 'protected'), lt(workingHours.validFrom, within.to),
      or(isNull(workingHours.validTo), gt(workingHours.validTo, within.from)),
    )),
  );
  return (personId) => {
    const { bufferMinutes, mostPerDay, mostPerWeek } = limits.get(personId) ?? { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null };
    return {
      bufferMinutes, mostPerDay, mostPerWeek,
      protectedHours: (protectedHours.get(personId) ?? []).map(({ weekday, fromMinute, toMinute, validFrom, validTo }) => ({
        weekday, fromMinute, toMinute, valid: { from: validFrom, to: validTo },
      })),
    };
  };
}

function byPerson<Row extends { readonly personId: PersonId }>(rows: readonly Row[]): ReadonlyMap<PersonId, readonly Row[]> {
  const found = new Map<PersonId, Row[]>();
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row]);
  return found;
}

function midnight(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(OSLO).toInstant();
}
