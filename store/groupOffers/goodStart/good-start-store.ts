import { randomInt } from 'node:crypto';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { enrolmentCode } from '../../../domain/groupOffers/enrolment/enrolment-code';
import type { GoodStartPlan } from '../../../domain/groupOffers/goodStart/good-start-plan';
import type { GoodStartPorts } from '../../../domain/groupOffers/goodStart/ports';
import type { PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { inForce } from '../../network/in-force';
import { goodStartPlan, goodStartTick } from '../../schema/good-start';
import { membership, person } from '../../schema/network';

/** En god start, seen as the actor of the transaction. */
export function goodStartStore(tx: Transaction): GoodStartPorts {
  return {
    plans: async () => withTicks(tx, await tx.select().from(goodStartPlan).orderBy(asc(goodStartPlan.ended), asc(goodStartPlan.code))),
    plan: async (id) => (await withTicks(tx, await tx.select().from(goodStartPlan).where(eq(goodStartPlan.id, id))))[0],
    freshPlanCode: async (organisationId) => {
      for (;;) {
        const code = enrolmentCode((below) => randomInt(below));
        const [used] = await tx.select({ code: goodStartPlan.code }).from(goodStartPlan)
          .where(and(eq(goodStartPlan.organisationId, organisationId), eq(goodStartPlan.code, code)));
        if (used === undefined) return code;
      }
    },
    insertPlan: async ({ ticks: _none, ...plan }) =>
      (await tx.insert(goodStartPlan).values(plan).onConflictDoNothing({ target: goodStartPlan.id }).returning({ id: goodStartPlan.id })).length === 1,
    changePlan: async (id, basedOn, change) => {
      const changed = await tx.update(goodStartPlan).set({ ...change, version: basedOn + 1 })
        .where(and(eq(goodStartPlan.id, id), eq(goodStartPlan.version, basedOn))).returning({ id: goodStartPlan.id });
      return changed.length === 1;
    },
    tick: async (planId, theme, what, ticked) => {
      await tx.insert(goodStartTick).values({ planId, theme, what, ticked })
        .onConflictDoUpdate({ target: [goodStartTick.planId, goodStartTick.theme, goodStartTick.what], set: { ticked } });
    },
    contactsOf: async (organisationId, onDay) => {
      const rows = await tx.selectDistinct({ id: person.id, ordinal: person.ordinal }).from(membership)
        .innerJoin(person, eq(person.id, membership.personId))
        .where(and(eq(membership.organisationId, organisationId), eq(membership.role, 'caseContact'), inForce(membership, onDay), inForce(person, onDay)))
        .orderBy(asc(person.ordinal), asc(person.id));
      return rows.map(({ id }) => id);
    },
    training: async (organisationId) => {
      const { rows } = (await tx.execute(sql`
        select to_jsonb(t) as training from good_start_training t where t.organisation_id = ${organisationId}`)) as {
        rows: { training: { person_id: PersonId; days: string[]; version: number } }[];
      };
      return rows.map(({ training: { person_id: personId, days, version } }) =>
        ({ personId, days: days.map((day) => Temporal.PlainDate.from(day)), version }));
    },
    writeTraining: async (organisationId, { personId, days, version, basedOn }) => {
      const dates = `{${days.map((day) => day.toString()).join(',')}}`;
      const { rows } = (await tx.execute(basedOn === 0
        ? sql`insert into good_start_training (organisation_id, person_id, days, version)
            values (${organisationId}, ${personId}, ${dates}::date[], ${version}) on conflict do nothing returning version`
        : sql`update good_start_training set days = ${dates}::date[], version = ${version}
            where organisation_id = ${organisationId} and person_id = ${personId} and version = ${basedOn} returning version`)) as { rows: unknown[] };
      return rows.length === 1;
    },
  };
}

async function withTicks(tx: Transaction, plans: readonly (typeof goodStartPlan.$inferSelect)[]): Promise<readonly GoodStartPlan[]> {
  if (plans.length === 0) return [];
  const ticks = await tx.select().from(goodStartTick)
    .where(and(inArray(goodStartTick.planId, plans.map(({ id }) => id)), eq(goodStartTick.ticked, true)));
  return plans.map(({ endedYear: _year, ...plan }) => ({ ...plan, ticks: ticks.filter(({ planId }) => planId === plan.id).map(({ theme, what }) => ({ theme, what })) }));
}
