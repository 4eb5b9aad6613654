import type { Database } from '../../store/database';
import { ownersRows } from './owner-rows';
import type { World } from './world';

/** The offers whose last session ends after (`>`) the morning of the matrix, or up to it (`<=`). */
export function offersThat(database: Database, are: '>' | '<='): Promise<World['offers']> {
  return ownersRows<World['offers'][number]>(database, `
    select o.id, n.key || '/' || o.programme_key as name, o.stage, o.version,
      json_build_object('networkId', o.network_id, 'published', o.published_at is not null,
        'serviceIds', (select json_agg(s.organisation_id) from group_offer_service s where s.offer_id = o.id),
        'leaderIds', (select coalesce(json_agg(distinct l.person_id), '[]') from session_leader l join group_session s on s.id = l.session_id
          where l.offer_id = o.id and s.cancelled_at is null)) as noun,
      (select coalesce(json_agg(l.person_id), '[]') from session_leader l where l.session_id =
        (select s.id from group_session s where s.offer_id = o.id order by s.ordinal desc limit 1)) as "sessionLeaderIds",
      (select extract(year from min(s.starts_at) at time zone 'Europe/Oslo')::integer from group_session s
        where s.offer_id = o.id and s.cancelled_at is null) as year,
      (select s.id from group_session s where s.offer_id = o.id order by s.ordinal desc limit 1) as "sessionId",
      (select count(*)::integer from group_session s where s.offer_id = o.id and s.cancelled_at is null) as "sessionCount",
      b.id as "begunSessionId", coalesce((select max(a.version) from session_attendance a where a.session_id = b.id), 0) as "attendanceVersion",
      array(select p.organisation_id from places_at_sessions(array[b.id]) p order by 1) as counted, o.gathering,
      (select coalesce(json_agg(json_build_object('serviceId', e.organisation_id, 'version', coalesce(h.version, 0))), '[]')
        from (select distinct organisation_id from enrolment where offer_id = o.id and status = 'placed') e
        left join gathering_heads h on h.offer_id = o.id and h.organisation_id = e.organisation_id) as heads
    from group_offer o
    join network n on n.id = o.network_id
    left join lateral (select s.id from group_session s where s.offer_id = o.id and s.starts_at < o.created_at limit 1) b on true
    where (select max(s.ends_at) from group_session s where s.offer_id = o.id) ${are} '2026-11-23T08:00Z' order by name`);
}
