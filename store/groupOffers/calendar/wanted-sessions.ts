import { sql } from 'drizzle-orm';
import { osloDate, type Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import type { WantedEvent } from './event-plan';

/**
 * One event for each session to come and each tenant, in the calendar of the first of its people there, with the others as
 * attendees: leaders who can come, and contact persons who have asked for it, while they still work there. A calendar that
 * has the event keeps it as long as its owner is one of them.
 */
export async function wantedSessions(tx: Transaction, now: Temporal.Instant): Promise<readonly WantedEvent[]> {
  const at = sql`${now.toString()}::timestamptz`;
  const today = sql`${osloDate(now).toString()}::date`;
  const { rows } = (await tx.execute(sql`
    with session as (
      select s.id, s.offer_id, s.ordinal, s.starts_at, s.ends_at, s.municipality_number,
        (select max(t.ordinal) from group_session t where t.offer_id = s.offer_id) as last_ordinal,
        coalesce(o.title_nb, p.title_nb) as title_nb, coalesce(o.title_nn, p.title_nn) as title_nn
      from group_session s join group_offer o on o.id = s.offer_id join programme p on p.key = o.programme_key
      where o.published_at is not null and o.stage in ('published', 'closed') and s.cancelled_at is null and s.ends_at > ${at}
    ), concerned as (
      select s.id as session_id, l.person_id, coalesce(
          (select g.ordinal from group_offer_leader g where g.offer_id = s.offer_id and g.person_id = l.person_id), 500) as rank
      from session s join session_leader l on l.session_id = s.id
      where not exists (select from leader_absence a where a.session_id = s.id and a.person_id = l.person_id and a.settled_at is null)
        and exists (select from membership m where m.person_id = l.person_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today}))
      union all
      select s.id, r.person_id, 1000 from session s join calendar_request r on r.offer_id = s.offer_id and r.ended_at is null
      where exists (select from membership m join group_offer_service i on i.organisation_id = m.organisation_id and i.offer_id = s.offer_id
        where m.person_id = r.person_id and m.role in ('caseContact', 'serviceLeader')
          and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today}))
    ), account as (
      select c.session_id, a.tenant_id, a.object_id, min(c.rank) as rank,
        (array_agg(p.language order by c.rank))[1] as language
      from concerned c join linked_account a on a.person_id = c.person_id and a.ended_at is null join person p on p.id = c.person_id
      group by c.session_id, a.tenant_id, a.object_id
    ), organiser as (
      select distinct on (a.session_id, a.tenant_id) a.*
      from account a
      left join calendar_event e on e.session_id = a.session_id and e.tenant_id = a.tenant_id and e.organiser = a.object_id
        and e.ended_at is null and e.wanted is not null
      order by a.session_id, a.tenant_id, e.id is null, a.rank, a.object_id
    )
    select s.offer_id as "offerId", s.id as "sessionId", null as "bookingId", o.tenant_id as "tenantId", o.object_id as organiser, jsonb_build_object(
      'details', jsonb_build_object(
        'kind', 'session', 'title', case o.language when 'nn' then s.title_nn else s.title_nb end, 'language', o.language,
        'ordinal', s.ordinal, 'of', s.last_ordinal, 'municipality', m.name,
        'start', to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'end', to_char(s.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
      'attendees', (select coalesce(jsonb_agg(
          jsonb_build_object('tenantId', a.tenant_id, 'objectId', a.object_id, 'optional', false) order by a.object_id), '[]') from account a
        where a.session_id = s.id and a.tenant_id = o.tenant_id and a.object_id <> o.object_id)) as wanted
    from organiser o join session s on s.id = o.session_id left join municipality m on m.number = s.municipality_number
    order by s.starts_at, s.id, o.tenant_id`)) as { rows: readonly WantedEvent[] };
  return rows;
}
