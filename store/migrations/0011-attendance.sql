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
    select s.id, e.organisation_id, count(*)::integer
    from group_session s join enrolment e on e.offer_id = s.offer_id
    where s.id = any (wanted) and e.placed_at <= s.ends_at and (e.withdrawn_at is null or e.withdrawn_at > s.starts_at)
    group by s.id, e.organisation_id
  $$;
revoke execute on function places_at_sessions from public;
grant execute on function places_at_sessions to fhn_person, fhn_delivery, fhn_reminders;

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
grant select on group_offer, group_session, group_offer_leader to fhn_reminders;
grant select (id, offer_id, organisation_id, status, placed_at, withdrawn_at) on enrolment to fhn_reminders, fhn_delivery;
create policy group_offer_reminders on group_offer for select to fhn_reminders using (true);
create policy group_session_reminders on group_session for select to fhn_reminders using (true);
create policy group_offer_leader_reminders on group_offer_leader for select to fhn_reminders using (true);
create policy enrolment_reminders on enrolment for select to fhn_reminders using (true);
