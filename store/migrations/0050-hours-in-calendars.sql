-- A base's own calendar in Microsoft 365: booked hours go out from it as private invitations. The address is of a mailbox in
-- the tenant of the coordinator who gave it; without one nothing is tried.
alter table booking_settings
  add column mailbox text check (char_length(mailbox) between 3 and 254),
  add column tenant_id text,
  add column with_meeting boolean not null default true,
  add check ((mailbox is null) = (tenant_id is null));

-- The tenants that the actor has an account in: nobody lets the product write in a calendar of another.
create function app_tenants() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(a.tenant_id order by a.linked_at desc), '{}') from linked_account a where a.person_id = app_person() and a.ended_at is null
$$;
-- Whether the base had said so before: another coordinator may keep what one of them has given.
create function booking_calendar_was(base uuid, tenant text, address text) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from booking_settings s
      where s.base_id = base and s.tenant_id = tenant and s.mailbox = address and app_is('coordinator', base))
  $$;
revoke execute on function app_tenants, booking_calendar_was from public;
grant execute on function app_tenants, booking_calendar_was to fhn_person;
drop policy booking_settings_kept on booking_settings;
create policy booking_settings_read on booking_settings for select to fhn_person using (app_is('coordinator', base_id));
create policy booking_settings_kept on booking_settings for insert to fhn_person
  with check (app_is('coordinator', base_id)
    and (tenant_id is null or tenant_id = any (app_tenants()) or booking_calendar_was(base_id, tenant_id, mailbox)));

-- An event is for a session or for a booked hour.
alter table calendar_event
  alter column offer_id drop not null,
  alter column session_id drop not null,
  add column booking_id uuid references booking,
  add check ((offer_id is null) = (session_id is null) and (booking_id is null) = (session_id is not null));
create unique index calendar_event_of_hour on calendar_event (booking_id, tenant_id, organiser) where ended_at is null and booking_id is not null;

grant select (base_id, version, mailbox, tenant_id, with_meeting) on booking_settings to fhn_calendar;
create policy booking_settings_calendar on booking_settings for select to fhn_calendar using (true);
grant select (id, referral_id, base_id, booked_by, place_kind, municipality_number, starts_at, ends_at, cancelled, held_until) on booking to fhn_calendar;
create policy booking_calendar on booking for select to fhn_calendar using (true);
grant select (booking_id, person_id, cancelled, left_at, absence_reported_at, consent) on booked_counsellor to fhn_calendar;
create policy booked_counsellor_calendar on booked_counsellor for select to fhn_calendar using (true);
-- Of a referral no more than who sent it.
grant select (id, ordering_service_id, sender_id) on referral to fhn_calendar;
create policy referral_calendar on referral for select to fhn_calendar using (true);

-- How the hours ahead stand in calendars: for the base's coordinator and the counsellors themselves.
create function hours_in_calendars(at timestamptz) returns table (booking_id uuid, base_id uuid, ordering_service_id uuid, counsellors json, state text)
  language sql stable security definer set search_path = public as $$
    select e.booking_id, b.base_id, r.ordering_service_id,
      (select coalesce(json_agg(c.person_id), '[]') from booked_counsellor c where c.booking_id = b.id and c.left_at is null and c.consent in ('notNeeded', 'given')),
      case when e.wanted = e.done then 'inPlace' when e.fault is null then 'onItsWay'
      when e.fault = 'tooManyRequests' then 'askedToWait'
      when e.fault in ('noConsent', 'noMailbox', 'notAllInvited', 'refused') then e.fault else 'delayed' end
    from calendar_event e join booking b on b.id = e.booking_id join referral r on r.id = b.referral_id
    where e.ended_at is null and e.wanted is not null and b.ends_at > at
      and (app_is('coordinator', b.base_id) or app_is_booked_at(b.id))
  $$;
revoke execute on function hours_in_calendars from public;
grant execute on function hours_in_calendars to fhn_person;
