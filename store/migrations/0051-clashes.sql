-- That a calendar showed something else at the time of a booked hour, when it was read later: which hour, whose, in which
-- calendar and since when. Never what it is. It stands until the calendar shows it no more, or somebody says that it is well.
create table hour_clash (
  booking_id uuid not null references booking,
  person_id uuid not null references person,
  source text not null check (source in ('microsoft365', 'file', 'address')),
  tenant_id text not null default '',
  -- Of the hour as it was then: one that has moved does not clash any more.
  starts_at timestamptz not null,
  seen_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person,
  primary key (booking_id, person_id, source, tenant_id),
  check ((settled_at is null) = (settled_by is null))
);
create index hour_clash_person on hour_clash (person_id);
alter table hour_clash enable row level security;

-- The worker that reads calendars knows when somebody has an hour, and nothing of what for.
grant select, insert, update, delete on hour_clash to fhn_calendar_reader;
create policy hour_clash_worker on hour_clash to fhn_calendar_reader using (true) with check (true);
grant select (id, base_id, starts_at, ends_at, cancelled, held_until) on booking to fhn_calendar_reader;
create policy booking_calendar_reader on booking for select to fhn_calendar_reader using (true);
grant select (booking_id, person_id, during, cancelled, held_until, absence_reported_at, consent) on booked_counsellor to fhn_calendar_reader;
create policy booked_counsellor_calendar_reader on booked_counsellor for select to fhn_calendar_reader using (true);
grant execute on function post_message to fhn_calendar_reader;
grant select (id, valid_from, valid_to) on person to fhn_calendar_reader;
create policy person_calendar_reader on person for select to fhn_calendar_reader using (true);
create index booked_counsellor_ahead on booked_counsellor (person_id, upper(during)) where not cancelled and held_until is null;

-- Everything that has come in the way of hours ahead since they were booked; of one hour, or of all.
create function clashes_of_hours(wanted uuid, at timestamptz) returns table (booking_id uuid, person_id uuid, kind text)
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
    with hour as (
      select c.booking_id, c.person_id, c.during, b.starts_at, (b.starts_at at time zone 'Europe/Oslo')::date as day,
        extract(epoch from (b.starts_at at time zone 'Europe/Oslo')::time)::integer / 60 as from_minute,
        extract(epoch from (b.starts_at at time zone 'Europe/Oslo')::time)::integer / 60
          + extract(epoch from b.ends_at - b.starts_at)::integer / 60 as to_minute
      from booked_counsellor c join booking b on b.id = c.booking_id
      where not c.cancelled and c.held_until is null and b.held_until is null and not b.cancelled and upper(c.during) > at
        and c.absence_reported_at is null and (wanted is null or b.id = wanted))
    select h.booking_id, h.person_id, 'calendar' from hour h
    where exists (select from hour_clash k join calendar_reading r on r.person_id = k.person_id and r.source = k.source and r.tenant_id = k.tenant_id
      where k.booking_id = h.booking_id and k.person_id = h.person_id and k.starts_at = h.starts_at and k.settled_at is null)
    union all
    select h.booking_id, h.person_id, 'leave' from hour h
    where exists (select from counsellor_busy l where l.person_id = h.person_id and l.ended_at is null and l.during && h.during)
    union all
    select h.booking_id, h.person_id, 'day' from hour h join day_exception x on x.person_id = h.person_id and x.day = h.day and x.replaced_at is null
    where not exists (select from generate_series(1, cardinality(x.minutes), 2) i where x.minutes[i] <= h.from_minute and x.minutes[i + 1] >= h.to_minute)
    union all
    select h.booking_id, h.person_id, 'session' from hour h
    where exists (select from session_leader l join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
      where l.person_id = h.person_id and s.cancelled_at is null and o.stage in ('published', 'closed') and tstzrange(s.starts_at, s.ends_at) && h.during
        and not exists (select from leader_absence a where a.session_id = s.id and a.person_id = h.person_id and a.settled_at is null));
end $$;

-- The same for the base's coordinator, and for each counsellor what is in the way of their own hours.
create function hours_that_clash(at timestamptz)
  returns table (booking_id uuid, base_id uuid, ordering_service_id uuid, counsellors json, person_id uuid, kind text)
  language sql stable security definer set search_path = public as $$
    select b.id, b.base_id, r.ordering_service_id,
      (select coalesce(json_agg(c.person_id), '[]') from booked_counsellor c where c.booking_id = b.id and c.left_at is null and c.consent in ('notNeeded', 'given')),
      k.person_id, k.kind
    from clashes_of_hours(null, at) k join booking b on b.id = k.booking_id join referral r on r.id = b.referral_id
    where app_is('coordinator', b.base_id) or (k.person_id = app_person() and app_is_booked_at(b.id))
    order by b.starts_at, b.id, k.person_id, k.kind
  $$;
-- That what a calendar showed is well, as the person or the base's coordinator says. Answers whether there was anything to say so of.
create function settle_clash(wanted uuid, who uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not exists (select from booking b where b.id = wanted and (app_is('coordinator', b.base_id) or (who = app_person() and app_is_booked_at(b.id)))) then
    raise exception 'neither the person nor the base' using errcode = '42501';
  end if;
  update hour_clash k set settled_at = at, settled_by = app_person() where k.booking_id = wanted and k.person_id = who and k.settled_at is null;
  return found;
end $$;
revoke execute on function clashes_of_hours, hours_that_clash, settle_clash from public;
grant execute on function hours_that_clash, settle_clash to fhn_person;
grant execute on function clashes_of_hours to fhn_delivery;
