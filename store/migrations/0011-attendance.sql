-- The worker that reminds of sessions and asks how many came: it reads when and for whom, and writes what it has done.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_reminders') then create role fhn_reminders nologin; end if;
end $$;

-- How many came to a session, service by service, in the offer's unit. A count: nothing here says who.
create table session_attendance (
  session_id uuid not null,
  offer_id uuid not null,
  organisation_id uuid not null,
  attended integer not null check (attended >= 0),
  registered_at timestamptz not null,
  version integer not null check (version > 0),
  primary key (session_id, organisation_id),
  foreign key (offer_id, session_id) references group_session (offer_id, id),
  foreign key (offer_id, organisation_id) references group_offer_service
);

-- The places that services had while a session was held, of the rows that whoever asks may see.
create function places_at_sessions(wanted uuid[]) returns table (session_id uuid, organisation_id uuid, places integer)
  language sql stable set search_path = public as $$
    select s.id, e.organisation_id, sum(case o.capacity_unit when 'person' then e.participants else 1 end)::integer
    from group_session s join group_offer o on o.id = s.offer_id join enrolment e on e.offer_id = s.offer_id
    where s.id = any (wanted) and e.placed_at <= s.ends_at and (e.withdrawn_at is null or e.withdrawn_at > s.starts_at)
    group by s.id, e.organisation_id
  $$;
revoke execute on function places_at_sessions from public;
grant execute on function places_at_sessions to fhn_person, fhn_delivery;

grant select, insert on session_attendance to fhn_person;
grant update (attended, registered_at, version) on session_attendance to fhn_person;
grant select on session_attendance to fhn_delivery, fhn_reminders;
grant insert on session_attendance to fhn_set_up;
alter table session_attendance enable row level security;
create policy session_attendance_seen on session_attendance for select to fhn_person
  using (organisation_id = any (app_organisations()) or runs_offer(offer_id));
create policy session_attendance_recorded on session_attendance for insert to fhn_person
  with check (runs_offer(offer_id) and attended <= (
    select p.places from places_at_sessions(array[session_id]) p where p.organisation_id = session_attendance.organisation_id));
create policy session_attendance_corrected on session_attendance for update to fhn_person
  using (runs_offer(offer_id))
  with check (runs_offer(offer_id) and attended <= (
    select p.places from places_at_sessions(array[session_id]) p where p.organisation_id = session_attendance.organisation_id));
create policy session_attendance_system on session_attendance for select to fhn_delivery, fhn_reminders using (true);
create policy session_attendance_set_up on session_attendance to fhn_set_up using (true) with check (true);

-- What the worker has told of a session, each kind once for each time that the session is to be.
create table session_reminder (
  id uuid primary key,
  offer_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('daysBefore', 'sameDay', 'attendance')),
  starts_at timestamptz not null,
  at timestamptz not null,
  foreign key (offer_id, session_id) references group_session (offer_id, id),
  constraint session_reminder_once unique (session_id, kind, starts_at)
);
grant select on session_reminder to fhn_person, fhn_delivery;
grant select, insert on session_reminder to fhn_reminders;
alter table session_reminder enable row level security;
create policy session_reminder_seen on session_reminder for select to fhn_person using (sees_offer(offer_id));
create policy session_reminder_delivery on session_reminder for select to fhn_delivery using (true);
create policy session_reminder_worker on session_reminder to fhn_reminders using (true) with check (true);

grant execute on function post_message to fhn_reminders;
grant select on group_offer, group_session, session_leader to fhn_reminders;
grant select (id, offer_id, organisation_id, status, placed_at, withdrawn_at) on enrolment to fhn_reminders, fhn_delivery;
create policy group_offer_reminders on group_offer for select to fhn_reminders using (true);
create policy group_session_reminders on group_session for select to fhn_reminders using (true);
create policy enrolment_reminders on enrolment for select to fhn_reminders using (true);

-- In which version of the offer a session changed: what was told of an earlier version does not tell of it.
alter table session_change add column offer_version integer not null default 0;
alter table session_change alter column offer_version drop default;

-- That a service has told a foster home something itself: of which enrolment and of what, and never a word of it.
create table home_message_given (
  id uuid primary key,
  enrolment_id uuid not null references enrolment,
  offer_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('place', 'session', 'reminder', 'cancelled')),
  -- The change, the reminder, the offer, or the enrolment itself.
  about_id uuid not null,
  -- The offer as it was when it was told.
  offer_version integer not null,
  given_at timestamptz not null,
  given_by uuid not null references person,
  taken_back_at timestamptz,
  foreign key (offer_id, organisation_id) references group_offer_service
);
create unique index home_message_given_once on home_message_given (enrolment_id, kind, about_id) where taken_back_at is null;
grant select, insert on home_message_given to fhn_person;
grant update (taken_back_at) on home_message_given to fhn_person;
alter table home_message_given enable row level security;
create policy home_message_own on home_message_given for select to fhn_person using (app_enrols_for(organisation_id));
create policy home_message_told on home_message_given for insert to fhn_person
  with check (app_enrols_for(organisation_id) and given_by = app_person() and exists (
    select from enrolment e where e.id = enrolment_id and e.offer_id = home_message_given.offer_id and e.organisation_id = home_message_given.organisation_id));
create policy home_message_taken_back on home_message_given for update to fhn_person
  using (app_enrols_for(organisation_id)) with check (app_enrols_for(organisation_id));

-- The messages whose cards show when a group meets, so that they can be made anew when that changes: by card, object and recipient.
create function cards_that_show_times(wanted uuid) returns table (card text, object_id uuid, recipient_kind text, recipient text)
  language sql stable security definer set search_path = public as $$
    select distinct m.card, m.object_id, m.recipient_kind, m.recipient from outbox m
    where m.state in ('waiting', 'sending', 'sent') and runs_offer(wanted) and (
      m.object_id in (select e.id from enrolment e where e.offer_id = wanted)
      or m.object_id in (select r.id from session_reminder r where r.offer_id = wanted))
    order by 1, 2, 3, 4
  $$;
revoke execute on function cards_that_show_times from public;
grant execute on function cards_that_show_times to fhn_person;

-- The room of a session and links to its material. Not in group_session, which the whole network may read.
create table session_details (
  session_id uuid primary key,
  offer_id uuid not null,
  room text check (length(room) between 1 and 80),
  -- Title and address, at most ten, in the order they are shown.
  links jsonb not null check (jsonb_typeof(links) = 'array' and jsonb_array_length(links) <= 10),
  changed_at timestamptz not null,
  foreign key (offer_id, session_id) references group_session (offer_id, id)
);
create function has_place_in_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from enrolment e where e.offer_id = wanted and e.status = 'placed' and e.organisation_id = any (app_organisations()))
$$;
-- The group's leaders write of its sessions too, and what was seen before is then an older version.
create function count_offer_version(wanted uuid, based_on integer) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not runs_offer(wanted) then return false; end if;
  update group_offer set version = based_on + 1 where id = wanted and version = based_on;
  return found;
end $$;
revoke execute on function has_place_in_offer, count_offer_version from public;
grant execute on function has_place_in_offer, count_offer_version to fhn_person;
grant select, insert on session_details to fhn_person;
grant update (room, links, changed_at) on session_details to fhn_person;
alter table session_details enable row level security;
create policy session_details_seen on session_details for select to fhn_person using (runs_offer(offer_id) or has_place_in_offer(offer_id));
create policy session_details_written on session_details for insert to fhn_person with check (runs_offer(offer_id));
create policy session_details_changed on session_details for update to fhn_person using (runs_offer(offer_id)) with check (runs_offer(offer_id));

alter table session_change drop constraint session_change_what_check;
alter table session_change add constraint session_change_what_check check (what in ('moved', 'cancelled', 'added', 'roomChanged'));
create policy session_change_of_room on session_change for insert to fhn_person with check (what = 'roomChanged' and runs_offer(offer_id));

-- A session that is held instead of one that was cancelled.
alter table group_session
  add column makes_up_for uuid,
  add foreign key (offer_id, makes_up_for) references group_session (offer_id, id);
create unique index group_session_makes_up_once on group_session (makes_up_for) where cancelled_at is null;
