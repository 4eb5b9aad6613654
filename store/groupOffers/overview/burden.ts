import { sql } from 'drizzle-orm';
import type { BurdenFacts, Supplier } from '../../../domain/groupOffers/overview/burden';
import type { OverviewPorts } from '../../../domain/groupOffers/overview/ports';
import type { NetworkId, OrganisationId } from '../../../domain/identifiers';
import { closestFirst } from '../../../domain/network/person-label';
import type { Period } from '../../../domain/time';
import type { Transaction } from '../../database';
import { listOf, rowsOf } from './one-answer';

type Counted = Supplier & { readonly count: number };

interface BurdenRow extends Record<string, unknown> {
  readonly services: readonly Supplier[];
  readonly leaders: readonly Counted[];
  readonly premises: readonly (Omit<Counted, 'id'> & { readonly id: string | null })[];
  readonly places: BurdenFacts['places'];
  readonly waiting: BurdenFacts['waiting'];
  readonly attendance: BurdenFacts['attendance'];
}

/** What a network's members have borne and got, in one round trip. */
export function burdenIn(tx: Transaction): Pick<OverviewPorts, 'burden'> {
  return {
    burden: async (networkId, within, count) => {
      const [row] = await rowsOf<BurdenRow>(tx, burdenQuery(networkId, within, count));
      if (row === undefined) throw new Error('an aggregate without a row');
      return {
        services: row.services,
        leaders: row.leaders,
        premises: row.premises.flatMap(({ id, ...one }) => (id === null ? [] : [{ ...one, id }])),
        onTeams: row.premises.find(({ id }) => id === null)?.count ?? 0,
        places: row.places,
        waiting: row.waiting,
        attendance: row.attendance,
      };
    },
  };
}

/**
 * Sessions count that are not cancelled, of offers that are published and not cancelled. Who replaced a leader counts for the
 * session. A leader's home is what the label says, on the day of the session; premises are a service's when it is the only one of the municipality, and
 * else the municipality's. A place counts where its offer begins.
 */
function burdenQuery(networkId: NetworkId, { start, end }: Period, count: 'all' | readonly OrganisationId[]) {
  const counted = count === 'all' ? sql`true` : sql`e.organisation_id = any (${listOf(count, 'uuid')})`;
  return sql`
    with offer as materialized (
      select o.id, o.programme_key, o.capacity_unit, json_build_object('key', p.key, 'titles', json_build_object('nb', p.title_nb, 'nn', p.title_nn))::jsonb as programme
      from group_offer o join programme p on p.key = o.programme_key
      where o.network_id = ${networkId} and o.stage in ('published', 'closed')
    ), session as materialized (
      select s.id, s.offer_id, s.municipality_number, s.starts_at, (s.starts_at at time zone 'Europe/Oslo')::date as day
      from group_session s join offer on offer.id = s.offer_id
      where s.cancelled_at is null and s.starts_at >= ${start.toString()} and s.starts_at < ${end.toString()}
    ), lead_by as (
      select step.session_id, step.person_id from (
        select session.id as session_id, l.person_id, 1 as counts from session join group_offer_leader l on l.offer_id = session.offer_id
        union all select c.session_id, c.person_in, 1 from leader_change c join session on session.id = c.session_id where c.person_in is not null
        union all select c.session_id, c.person_out, -1 from leader_change c join session on session.id = c.session_id where c.person_out is not null
      ) step group by step.session_id, step.person_id having sum(step.counts) > 0
    ), led as (
      select home.id, home.name, home.kind
      from lead_by l join session on session.id = l.session_id
      cross join lateral (
        select coalesce(o.id, n.id) as id, coalesce(o.name, n.name) as name, coalesce(o.kind, n.kind) as kind
        from membership m left join organisation o on o.id = m.organisation_id left join network n on n.id = m.network_id
        where m.person_id = l.person_id
        order by m.valid_from <= session.day and (m.valid_to is null or m.valid_to > session.day) desc,
          array_position(${listOf(closestFirst, 'text')}, coalesce(o.kind, n.kind)), m.valid_from, m.id
        limit 1
      ) home
    ), held as (
      select case when session.municipality_number is null then null when service.alone then service.id::text else session.municipality_number end as id,
        case when service.alone then service.name else municipality.name end as name,
        case when service.alone then 'childWelfareService' else 'municipality' end as kind
      from session left join municipality on municipality.number = session.municipality_number
      left join lateral (
        select count(*) = 1 as alone, min(o.id::text) as id, min(o.name) as name
        from organisation_municipality om join organisation o on o.id = om.organisation_id and o.kind = 'childWelfareService'
        where om.municipality_number = session.municipality_number
          and om.valid_from <= session.day and (om.valid_to is null or om.valid_to > session.day)
          and o.valid_from <= session.day and (o.valid_to is null or o.valid_to > session.day)
      ) service on true
    ), begun as materialized (
      select session.offer_id, offer.programme, offer.capacity_unit from session join offer on offer.id = session.offer_id
      where not exists (
        select from group_session s where s.offer_id = session.offer_id and s.cancelled_at is null and s.starts_at < ${start.toString()})
      group by session.offer_id, offer.programme, offer.capacity_unit
    ), taken as (
      select e.organisation_id, o.name, begun.programme, begun.capacity_unit, e.status,
        case begun.capacity_unit when 'person' then e.participants else 1 end as size
      from begun join enrolment e on e.offer_id = begun.offer_id join organisation o on o.id = e.organisation_id
      where e.status in ('placed', 'waiting') and ${counted}
    ), came as materialized (
      select e.session_id, e.attended, had.places
      from session_attendance e
      join places_at_sessions(array(select session.id from session)) had on had.session_id = e.session_id and had.organisation_id = e.organisation_id
      where ${counted}
    )
    select
      (select coalesce(json_agg(distinct jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind)), '[]')
        from network_organisation m join organisation o on o.id = m.organisation_id
        where m.network_id = ${networkId} and o.kind = 'childWelfareService'
          and m.valid_from < ${lastDay(end)} and (m.valid_to is null or m.valid_to > ${firstDay(start)})
          and o.valid_from < ${lastDay(end)} and (o.valid_to is null or o.valid_to > ${firstDay(start)})) as services,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'kind', kind, 'count', count)), '[]')
        from (select id, name, kind, count(*)::integer as count from led group by id, name, kind) l) as leaders,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'kind', kind, 'count', count)), '[]')
        from (select id, name, kind, count(*)::integer as count from held group by id, name, kind) h) as premises,
      (select coalesce(json_agg(json_build_object('serviceId', organisation_id, 'name', name, 'unit', capacity_unit, 'placed', count)), '[]')
        from (select organisation_id, name, capacity_unit, sum(size)::integer as count from taken where status = 'placed' group by 1, 2, 3) p) as places,
      (select coalesce(json_agg(json_build_object('programme', programme, 'unit', capacity_unit, 'waiting', count)), '[]')
        from (select programme, capacity_unit, sum(size)::integer as count from taken where status = 'waiting' group by 1, 2) w) as waiting,
      (select coalesce(json_agg(json_build_object('programme', programme, 'unit', capacity_unit, 'sessions', sessions, 'attended', attended, 'places', places)), '[]')
        from (select offer.programme, offer.capacity_unit, count(distinct came.session_id)::integer as sessions,
            sum(came.attended)::integer as attended, sum(came.places)::integer as places
          from came join session on session.id = came.session_id join offer on offer.id = session.offer_id group by 1, 2) c) as attendance`;
}

function firstDay(start: Period['start']) {
  return sql`(${start.toString()}::timestamptz at time zone 'Europe/Oslo')::date`;
}

/** The first day that is no longer in the period. */
function lastDay(end: Period['end']) {
  return sql`(${end.toString()}::timestamptz at time zone 'Europe/Oslo')::date`;
}
