import { sql } from 'drizzle-orm';
import { osloDate, type Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import type { WantedEvent } from '../../groupOffers/calendar/event-plan';

/**
 * One event for each booked hour to come of a base that has a calendar of its own, in that calendar. Invited are the
 * counsellors who have said yes, are not away and still work there, and, as one who need not come, the one who sent the
 * referral. A meeting that was made with the hour stays, whatever the base says later: it cannot be undone.
 */
export async function wantedHours(tx: Transaction, now: Temporal.Instant): Promise<readonly WantedEvent[]> {
  const at = sql`${now.toString()}::timestamptz`;
  const today = sql`${osloDate(now).toString()}::date`;
  const { rows } = (await tx.execute(sql`
    with base_calendar as (
      select distinct on (s.base_id) s.base_id, s.mailbox, s.tenant_id, s.with_meeting from booking_settings s order by s.base_id, s.version desc
    ), hour as (
      select b.id, b.starts_at, b.ends_at, b.place_kind, b.municipality_number, p.language, c.mailbox, c.tenant_id, c.with_meeting,
        r.sender_id, r.ordering_service_id
      from booking b join base_calendar c on c.base_id = b.base_id and c.mailbox is not null
        join referral r on r.id = b.referral_id join person p on p.id = b.booked_by
      where not b.cancelled and b.held_until is null and b.ends_at > ${at}
    ), invited as (
      select h.id, h.tenant_id, c.person_id, false as optional from hour h join booked_counsellor c on c.booking_id = h.id
      where not c.cancelled and c.left_at is null and c.absence_reported_at is null and c.consent in ('notNeeded', 'given')
        and exists (select from membership m where m.person_id = c.person_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today}))
      union all
      select h.id, h.tenant_id, h.sender_id, true from hour h
      where exists (select from membership m where m.person_id = h.sender_id and m.organisation_id = h.ordering_service_id
        and m.role in ('caseContact', 'serviceLeader') and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today}))
    ), account as (
      -- Each by one account: the one in the calendar's own tenant, if there is one.
      select distinct on (i.id, i.person_id) i.id, a.tenant_id, a.object_id, i.optional
      from invited i join linked_account a on a.person_id = i.person_id and a.ended_at is null
      order by i.id, i.person_id, a.tenant_id <> i.tenant_id, a.tenant_id, a.object_id
    )
    select null as "offerId", null as "sessionId", h.id as "bookingId", h.tenant_id as "tenantId", h.mailbox as organiser, jsonb_build_object(
      'details', jsonb_build_object(
        'kind', 'hour', 'language', h.language, 'municipality', m.name,
        'start', to_char(h.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'end', to_char(h.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'withMeeting', coalesce((e.wanted -> 'details' ->> 'withMeeting')::boolean, h.place_kind = 'teams' and h.with_meeting)),
      'attendees', (select coalesce(jsonb_agg(
          jsonb_build_object('tenantId', a.tenant_id, 'objectId', a.object_id, 'optional', a.optional) order by a.tenant_id, a.object_id), '[]')
        from account a where a.id = h.id)) as wanted
    from hour h left join municipality m on m.number = h.municipality_number
      left join calendar_event e on e.booking_id = h.id and e.tenant_id = h.tenant_id and e.organiser = h.mailbox and e.ended_at is null
    order by h.starts_at, h.id`)) as { rows: readonly WantedEvent[] };
  return rows;
}
