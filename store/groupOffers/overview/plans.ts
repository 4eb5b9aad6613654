import { sql } from 'drizzle-orm';
import type { OverviewPorts, PlanAsk, PlannedOffer } from '../../../domain/groupOffers/overview/ports';
import type { NetworkId, OfferId, OrganisationId, PersonId } from '../../../domain/identifiers';
import type { Period } from '../../../domain/time';
import type { Transaction } from '../../database';
import { readOffers } from '../read-offers';
import { instantIn, rowsOf } from './one-answer';

interface PlanRow extends Record<string, unknown> {
  readonly id: OfferId;
  readonly stage: PlannedOffer['stage'];
  readonly published: boolean;
  readonly network_id: NetworkId;
  readonly network: string;
  readonly programme_key: string;
  readonly title_nb: string;
  readonly title_nn: string;
  readonly sessions: readonly (readonly [start: string, end: string])[];
  readonly services: readonly OrganisationId[];
  readonly leaders: readonly PersonId[];
}

/** The offers of a year. */
export function plansIn(tx: Transaction): Pick<OverviewPorts, 'plannedOffers' | 'offersBeginningIn'> {
  return {
    plannedOffers: async (ask) => (await rowsOf<PlanRow>(tx, planQuery(ask))).map((row) => ({
      id: row.id,
      network: { id: row.network_id, name: row.network },
      programme: { key: row.programme_key, titles: { nb: row.title_nb, nn: row.title_nn } },
      stage: row.stage,
      published: row.published,
      serviceIds: row.services,
      leaderIds: row.leaders,
      sessions: row.sessions.map(([start, end]) => ({ start: instantIn(start), end: instantIn(end) })),
    })),
    offersBeginningIn: async (within, networkId) => {
      const rows = await rowsOf<{ id: OfferId }>(tx, sql`
        select o.id from group_offer o join group_session s on s.offer_id = o.id and s.cancelled_at is null
        where o.stage <> 'cancelled' and o.id in (${heldIn(within)}) ${networkId === undefined ? sql`` : sql`and o.network_id = ${networkId}`}
        group by o.id
        having min(s.starts_at) >= ${within.start.toString()} and min(s.starts_at) < ${within.end.toString()}
        order by min(s.starts_at), o.id`);
      return readOffers(tx, rows.map(({ id }) => id));
    },
  };
}

/** The offers with a session in the period; the index finds them before row level security has to judge each session. */
function heldIn({ start, end }: Period) {
  return sql`select h.offer_id from group_session h
    where h.cancelled_at is null and h.starts_at < ${end.toString()} and h.starts_at >= ${start.subtract({ hours: 24 }).toString()} and h.ends_at > ${start.toString()}`;
}

/** Everything of a part of the plan in one round trip. */
function planQuery({ within, networkId, programmeKey, after, limit }: PlanAsk) {
  return sql`
    with part as (
      select o.id, o.stage, o.published_at is not null as published, o.network_id, o.programme_key, o.title_nb, o.title_nn, min(s.starts_at) as first_start,
        json_agg(json_build_array(s.starts_at, s.ends_at) order by s.starts_at) as sessions
      from group_offer o join group_session s on s.offer_id = o.id and s.cancelled_at is null
      where o.stage <> 'cancelled' and o.id in (${heldIn(within)})
        ${networkId === undefined ? sql`` : sql`and o.network_id = ${networkId}`}
        ${programmeKey === undefined ? sql`` : sql`and o.programme_key = ${programmeKey}`}
      group by o.id
      ${after === undefined ? sql`` : sql`having (min(s.starts_at), o.id) > (${after.firstStart.toString()}::timestamptz, ${after.id}::uuid)`}
      order by min(s.starts_at), o.id limit ${limit}
    )
    select part.id, part.stage, part.published, part.network_id, n.name as network, part.programme_key,
      coalesce(part.title_nb, p.title_nb) as title_nb, coalesce(part.title_nn, p.title_nn) as title_nn, part.sessions,
      coalesce((select json_agg(i.organisation_id) from group_offer_service i where i.offer_id = part.id), '[]') as services,
      case when exists (select from leader_change c where c.offer_id = part.id) then to_json(leaders_of_offer(part.id))
        else coalesce((select json_agg(l.person_id) from group_offer_leader l where l.offer_id = part.id), '[]') end as leaders
    from part join network n on n.id = part.network_id join programme p on p.key = part.programme_key
    order by part.first_start, part.id`;
}
