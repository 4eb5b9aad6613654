-- What comes after a group. A worker of its own notices that a group is over; it may see when groups meet and whom to ask.
do $$
begin
  if not exists (select from pg_roles where rolname = 'fhn_afterwards') then create role fhn_afterwards nologin; end if;
end $$;

-- The learning networks that a fosterhjemsnettverk reaches across. Experiences of their groups are shared in it (GRP-13).
create table foster_care_network_area (
  foster_care_network_id uuid not null references network,
  network_id uuid not null references network,
  valid_from date not null,
  valid_to date,
  primary key (foster_care_network_id, network_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
grant select on foster_care_network_area to fhn_person, fhn_set_up;
grant insert on foster_care_network_area to fhn_set_up;

-- Groups that are over, and that this has been noticed, once, whatever number of servers looks.
create table finished_group (
  offer_id uuid primary key references group_offer,
  noticed_at timestamptz not null
);
grant select, insert on finished_group to fhn_afterwards;
alter table finished_group enable row level security;
create policy finished_group_noticed on finished_group to fhn_afterwards using (true) with check (true);

grant execute on function post_message to fhn_afterwards;
grant select on group_offer, group_session, group_offer_leader to fhn_afterwards;
grant select (offer_id, organisation_id, status) on enrolment to fhn_afterwards;
create policy group_offer_afterwards on group_offer for select to fhn_afterwards using (true);
create policy group_session_afterwards on group_session for select to fhn_afterwards using (true);
create policy group_offer_leader_afterwards on group_offer_leader for select to fhn_afterwards using (true);
create policy enrolment_afterwards on enrolment for select to fhn_afterwards using (true);

-- The leaders' experience note: what they write on is theirs, what they have shared are editions. GRP-13.
create table experience_note (
  offer_id uuid primary key references group_offer,
  worked text not null check (char_length(worked) <= 600),
  to_change text not null check (char_length(to_change) <= 600),
  practical text not null check (char_length(practical) <= 600),
  version integer not null check (version > 0)
);
create table experience_edition (
  offer_id uuid not null references experience_note,
  edition integer not null check (edition > 0),
  worked text not null check (char_length(worked) <= 600),
  to_change text not null check (char_length(to_change) <= 600),
  practical text not null check (char_length(practical) <= 600),
  shared_at timestamptz not null,
  -- A later edition ends it: then it is the leaders' and the coordinator's own.
  ended_at timestamptz,
  primary key (offer_id, edition),
  check (worked <> '' or to_change <> '' or practical <> '')
);
create unique index experience_edition_in_force on experience_edition (offer_id) where ended_at is null;

create function writes_experience(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from group_offer_leader l where l.offer_id = wanted and l.person_id = app_person())
$$;

-- The networks that hear of a group's experiences besides its own: the fosterhjemsnettverk that reached across it when it
-- ended, and the other networks that it reached across then.
create function experience_circle(wanted uuid) returns table (network_id uuid, covers boolean)
  language sql stable security definer set search_path = public as $$
    with held as (
      select o.network_id, (max(s.ends_at) at time zone 'Europe/Oslo')::date as last_day
      from group_offer o join group_session s on s.offer_id = o.id where o.id = wanted group by o.network_id),
    area as (
      select a.foster_care_network_id, a.network_id from foster_care_network_area a, held
      where a.valid_from <= held.last_day and (a.valid_to is null or a.valid_to > held.last_day)),
    covering as (select a.foster_care_network_id as id from area a, held where a.network_id = held.network_id)
    select c.id, true from covering c
    union select a.network_id, false from area a join covering c on c.id = a.foster_care_network_id
      where a.network_id not in (select h.network_id from held h)
  $$;
create function reads_experience(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select runs_offer(wanted) or exists (
    select from group_offer o where o.id = wanted and o.published_at is not null and (
      (app_takes_part() and (o.network_id = any (app_networks())
        or exists (select from experience_circle(wanted) c where c.covers and c.network_id = any (app_networks()))
        or exists (select from group_offer_service s where s.offer_id = wanted and s.organisation_id = any (app_organisations()))))
      or exists (select from experience_circle(wanted) c where c.network_id = any (app_coordinated_networks()))))
$$;
-- Whose a group's experiences are, in bare ids, for those who may read them; most of them do not see the offer itself.
create function experience_parties(wanted uuid)
  returns table (network_id uuid, published boolean, service_ids uuid[], leader_ids uuid[], covering_ids uuid[], sibling_ids uuid[], last_day date)
  language sql stable security definer set search_path = public as $$
    select o.network_id, o.published_at is not null,
      array(select s.organisation_id from group_offer_service s where s.offer_id = wanted),
      array(select l.person_id from group_offer_leader l where l.offer_id = wanted),
      array(select c.network_id from experience_circle(wanted) c where c.covers),
      array(select c.network_id from experience_circle(wanted) c where not c.covers),
      (select (max(s.ends_at) at time zone 'Europe/Oslo')::date from group_session s where s.offer_id = wanted and s.cancelled_at is null)
    from group_offer o where o.id = wanted and reads_experience(wanted)
  $$;
create function experiences_of_programme(wanted text) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select o.id from group_offer o join experience_edition e on e.offer_id = o.id
    where o.programme_key = wanted and e.ended_at is null and reads_experience(o.id) order by e.shared_at desc limit 20
  $$;
revoke execute on function writes_experience, experience_circle, reads_experience, experience_parties, experiences_of_programme from public;
grant execute on function writes_experience, reads_experience, experience_parties, experiences_of_programme to fhn_person;

grant select, insert, update (worked, to_change, practical, version) on experience_note to fhn_person;
grant select, insert, update (ended_at) on experience_edition to fhn_person;
alter table experience_note enable row level security;
create policy experience_note_of_the_leaders on experience_note to fhn_person using (writes_experience(offer_id)) with check (writes_experience(offer_id));
alter table experience_edition enable row level security;
create policy experience_edition_seen on experience_edition for select to fhn_person
  using ((ended_at is null and reads_experience(offer_id)) or runs_offer(offer_id));
create policy experience_edition_shared on experience_edition for insert to fhn_person with check (writes_experience(offer_id));
create policy experience_edition_ended on experience_edition for update to fhn_person
  using (writes_experience(offer_id)) with check (writes_experience(offer_id));
