import { and, asc, desc, eq, gt, gte, isNull, or, sql } from 'drizzle-orm';
import type { HoursPorts } from '../../../domain/booking/hours/ports';
import type { DatedWeek, Leave } from '../../../domain/booking/hours/kept-hours';
import type { PersonId } from '../../../domain/identifiers';
import { OSLO, Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { peopleIn } from '../../network/people';
import { counsellor, counsellorBusy, workingHours } from '../../schema/booking';
import { counsellorRules, dayException, hoursLog } from '../../schema/hours';
import { membership } from '../../schema/network';
import { minutePairs } from '../minute-pairs';

type KeptPorts = Pick<HoursPorts, 'basesOfCounsellor' | 'keptHours' | 'lockHours' | 'replaceWeek' | 'writeRules' | 'writeException' | 'insertLeave' | 'endLeave' | 'logHours'>;

/** Somebody's hours, seen as the actor of the transaction. */
export function keptHoursIn(tx: Transaction, actorId: PersonId): KeptPorts {
  return {
    basesOfCounsellor: async (personId, on) => {
      const rows = await tx.selectDistinct({ baseId: counsellor.baseId }).from(counsellor)
        .innerJoin(membership, and(eq(membership.personId, counsellor.personId), eq(membership.organisationId, counsellor.baseId), eq(membership.role, 'counsellor')))
        .where(and(
          eq(counsellor.personId, personId), sql`${counsellor.validFrom} <= ${on.toString()}`, or(isNull(counsellor.validTo), gt(counsellor.validTo, on)),
          sql`${membership.validFrom} <= ${on.toString()}`, or(isNull(membership.validTo), gt(membership.validTo, on)),
        ));
      return rows.map(({ baseId }) => baseId);
    },
    keptHours: async (personId, from) => {
      const [name] = await peopleIn(tx).labelFacts([personId]);
      if (name === undefined) return undefined;
      const [rules] = await tx.select().from(counsellorRules).where(eq(counsellorRules.personId, personId));
      const exceptions = await tx.select().from(dayException)
        .where(and(eq(dayException.personId, personId), isNull(dayException.replacedAt), gte(dayException.day, from))).orderBy(asc(dayException.day));
      const log = await tx.select().from(hoursLog).where(eq(hoursLog.personId, personId)).orderBy(desc(hoursLog.version)).limit(10);
      const { bufferMinutes, mostPerDay, mostPerWeek } = rules ?? noRules;
      return {
        name, version: rules?.version ?? 1, rules: { bufferMinutes, mostPerDay, mostPerWeek },
        weeks: await weeksOf(tx, personId, from),
        exceptions: exceptions.map(({ day, minutes }) => ({ day, hours: minutePairs(minutes) })),
        leaves: await leavesOf(tx, personId, from),
        log: log.map(({ at, role, what }) => ({ at, role, what })),
      };
    },
    lockHours: async (personId) => {
      await tx.insert(counsellorRules).values({ personId, ...noRules }).onConflictDoNothing();
      const [locked] = await tx.select({ version: counsellorRules.version }).from(counsellorRules).where(eq(counsellorRules.personId, personId)).for('update');
      return locked?.version ?? 1;
    },
    replaceWeek: async (personId, from, hours) => {
      await tx.update(workingHours).set({ validTo: sql`greatest(${workingHours.validFrom}, ${from.toString()}::date)` })
        .where(and(eq(workingHours.personId, personId), or(isNull(workingHours.validTo), gt(workingHours.validTo, from))));
      if (hours.length > 0) await tx.insert(workingHours).values(hours.map((one) => ({ personId, ...one, validFrom: from })));
    },
    writeRules: async (personId, rules) => {
      await tx.update(counsellorRules).set(rules).where(eq(counsellorRules.personId, personId));
    },
    writeException: async (personId, day, hours, at) => {
      await tx.update(dayException).set({ replacedAt: at })
        .where(and(eq(dayException.personId, personId), eq(dayException.day, day), isNull(dayException.replacedAt)));
      if (hours === null) return;
      const minutes = [...hours].sort((one, other) => one.fromMinute - other.fromMinute).flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute]);
      await tx.insert(dayException).values({ personId, day, minutes, writtenAt: at });
    },
    insertLeave: async (personId, { id, first, last }) => {
      await tx.insert(counsellorBusy).values({ id, personId, kind: 'leave', during: { start: midnight(first), end: midnight(last.add({ days: 1 })) } });
    },
    endLeave: async (personId, id, at) => {
      const ended = await tx.update(counsellorBusy).set({ endedAt: at })
        .where(and(eq(counsellorBusy.id, id), eq(counsellorBusy.personId, personId), eq(counsellorBusy.kind, 'leave'), isNull(counsellorBusy.endedAt)))
        .returning({ id: counsellorBusy.id });
      return ended.length > 0;
    },
    logHours: async (personId, { at, role, what }, version) => {
      await tx.update(counsellorRules).set({ version }).where(eq(counsellorRules.personId, personId));
      await tx.insert(hoursLog).values({ personId, at, byPerson: actorId, role, what, version });
    },
  };
}

const noRules = { version: 1, bufferMinutes: 0, mostPerDay: null, mostPerWeek: null };

/** The week that holds on a day, and those that begin after it. */
async function weeksOf(tx: Transaction, personId: PersonId, from: Temporal.PlainDate): Promise<readonly DatedWeek[]> {
  const rows = await tx.select().from(workingHours)
    .where(and(
      eq(workingHours.personId, personId), or(isNull(workingHours.validTo), gt(workingHours.validTo, from)),
      sql`(${workingHours.validTo} is null or ${workingHours.validTo} > ${workingHours.validFrom})`,
    ))
    .orderBy(asc(workingHours.weekday), asc(workingHours.fromMinute));
  const { compare } = Temporal.PlainDate;
  // A week begins where any of its hours begin or end: between two such days nothing changes.
  const begins = rows.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo === null ? [] : [validTo])]).filter((day) => compare(day, from) > 0);
  const days = [from, ...begins].sort(compare).filter((day, at, all) => at === 0 || !day.equals(all[at - 1] ?? from));
  return days.map((day) => ({
    from: day,
    hours: rows.filter(({ validFrom, validTo }) => compare(validFrom, day) <= 0 && (validTo === null || compare(validTo, day) > 0))
      .map(({ weekday, fromMinute, toMinute, spentOn }) => ({ weekday, fromMinute, toMinute, spentOn })),
  }));
}

async function leavesOf(tx: Transaction, personId: PersonId, from: Temporal.PlainDate): Promise<readonly Leave[]> {
  const { rows } = (await tx.execute(sql`
    select id, (lower(during) at time zone ${OSLO})::date::text as first, ((upper(during) at time zone ${OSLO})::date - 1)::text as last
    from counsellor_busy where person_id = ${personId} and kind = 'leave' and ended_at is null and upper(during) > ${midnight(from).toString()}
    order by lower(during)`)) as { rows: { id: Leave['id']; first: string; last: string }[] };
  return rows.map(({ id, first, last }) => ({ id, first: Temporal.PlainDate.from(first), last: Temporal.PlainDate.from(last) }));
}

function midnight(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(OSLO).toInstant();
}
