import { sql } from 'drizzle-orm';
import type { NetworkOfPlan, OverviewPorts } from '../../../domain/groupOffers/overview/ports';
import type { NetworkId } from '../../../domain/identifiers';
import type { NetworkKind } from '../../../domain/network/organisation';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { byName } from '../../network/by-name';
import { listOf, rowsOf } from './one-answer';

interface CoverRow extends Record<string, unknown> {
  readonly network_id: NetworkId;
  readonly programme_key: string;
  readonly running: boolean;
  readonly planned: boolean;
  readonly completed: boolean;
  readonly next_start: string | null;
}

/** Which network has a group of which programme, also networks that the actor follows without being in them. */
export function coverageIn(tx: Transaction): Pick<OverviewPorts, 'networksOfPlan' | 'coverage'> {
  return {
    networksOfPlan: async (onDay) => {
      const rows = await rowsOf<{ id: NetworkId; name: string; kind: NetworkKind; followers: NetworkId[] }>(tx, sql`
        select n.id, n.name, n.kind, coalesce((
          select json_agg(a.foster_care_network_id) from foster_care_network_area a
          where a.network_id = n.id and ${inForce('a', onDay)}), '[]') as followers
        from network n where n.kind in ('learningNetwork', 'fosterCareNetwork') and ${inForce('n', onDay)}`);
      return byName(rows).map(({ followers, ...network }): NetworkOfPlan => ({ ...network, followedBy: followers }));
    },
    coverage: async (networkIds, { start, end }, now) => {
      const rows = await rowsOf<CoverRow>(tx, sql`
        select network_id, programme_key, running, planned, completed, to_json(next_start) #>> '{}' as next_start
        from offer_coverage(${listOf(networkIds, 'uuid')}, ${start.toString()}, ${end.toString()}, ${now.toString()})`);
      return rows.map(({ network_id: networkId, programme_key: programmeKey, next_start: next, running, planned, completed }) => ({
        networkId, programmeKey, running, planned, completed, next: next === null ? null : Temporal.Instant.from(next),
      }));
    },
  };
}

function inForce(table: 'n' | 'a', onDay: Temporal.PlainDate) {
  const day = onDay.toString();
  return sql`${sql.raw(table)}.valid_from <= ${day}::date and (${sql.raw(table)}.valid_to is null or ${sql.raw(table)}.valid_to > ${day}::date)`;
}
