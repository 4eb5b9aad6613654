import { sql, type SQL } from 'drizzle-orm';
import type { OwnRow, OwnRowKind } from '../../domain/keeping/archive/take-out-rows';
import type { ArchivePorts } from '../../domain/keeping/archive/ports';
import type { Transaction } from '../database';

/** An instant as UTC. */
const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

/** Of each kind what a service takes out: where its rows stand, each as `t`, and what is told of one. Row level security lets its own through. */
const sources: Readonly<Record<OwnRowKind, { readonly table: SQL; readonly row: SQL }>> = {
  enrolment: {
    table: sql`enrolment`,
    row: sql`json_build_object('code', t.code, 'programme', (select o.programme_key from group_offer o where o.id = t.offer_id),
      'network', (select n.name from group_offer o join network n on n.id = o.network_id where o.id = t.offer_id), 'status', t.status, 'participants', t.participants,
      'enrolledAt', ${utc('t.enrolled_at')}, 'placedAt', ${utc('t.placed_at')}, 'withdrawnAt', ${utc('t.withdrawn_at')})`,
  },
  certificate: {
    table: sql`certificate`,
    row: sql`json_build_object('code', t.code, 'programme', (select o.programme_key from group_offer o where o.id = t.offer_id), 'issuedOn', t.issued_on,
      'validUntil', t.valid_until, 'revokedAt', ${utc('t.revoked_at')})`,
  },
  cardRun: {
    table: sql`card_run`,
    row: sql`json_build_object('deck', t.deck_key, 'reference', t.reference, 'state', t.state, 'startedAt', ${utc('t.started_at')}, 'endedAt', ${utc('t.ended_at')},
      'steps', (select coalesce(json_agg(json_build_object('step', s.step_key, 'doneAt', ${utc('s.done_at')}) order by s.step_key), '[]') from card_run_step s where s.card_run_id = t.id))`,
  },
  assessment: {
    table: sql`assessment`,
    row: sql`json_build_object('kind', t.kind, 'reference', t.reference, 'dueOn', t.due_on, 'doneOn', t.done_on, 'endedAt', ${utc('t.ended_at')})`,
  },
  goodStartPlan: {
    table: sql`good_start_plan`,
    row: sql`json_build_object('code', t.code, 'ended', t.ended,
      'ticks', (select coalesce(json_agg(json_build_object('theme', s.theme, 'what', s.what) order by s.theme, s.what), '[]') from good_start_tick s where s.plan_id = t.id and s.ticked))`,
  },
  reportedNeed: {
    table: sql`reported_need`,
    row: sql`json_build_object('category', t.category, 'reason', t.reason, 'count', t.count, 'reportedAt', ${utc('t.reported_at')}, 'takenBackAt', ${utc('t.taken_back_at')})`,
  },
  nameSetting: {
    table: sql`name_setting`,
    row: sql`json_build_object('assessedOn', t.assessed_on, 'turnedOnAt', ${utc('t.turned_on_at')}, 'turnedOffAt', ${utc('t.turned_off_at')})`,
  },
  retentionSetting: {
    table: sql`retention_setting`,
    row: sql`json_build_object('kind', t.kind, 'months', t.months, 'validFrom', t.valid_from, 'setAt', ${utc('t.set_at')})`,
  },
};

/** A service's own rows of one kind, in the order of their ids, seen as the actor of the transaction. */
export function ownRowsIn(tx: Transaction): Pick<ArchivePorts, 'rowsOf'> {
  return {
    rowsOf: async (organisationId, { kind, after }, most) => {
      const { table, row } = sources[kind];
      const { rows } = (await tx.execute(sql`
        select t.id, ${row} as row from ${table} t
        where t.organisation_id = ${organisationId} and (${after ?? null}::uuid is null or t.id > ${after ?? null}::uuid) order by t.id limit ${most}`)) as { rows: readonly OwnRow[] };
      return rows;
    },
  };
}
