-- The programme catalogue: proposals for a new offer, never rules. More programmes are more rows.
create table programme (
  key text primary key check (key ~ '^[a-z0-9-]{1,60}$'),
  title_nb text not null,
  title_nn text not null,
  capacity_unit text not null check (capacity_unit in ('fosterHome', 'person')),
  default_sessions integer not null check (default_sessions between 1 and 60),
  default_minutes integer not null check (default_minutes between 15 and 720),
  default_capacity integer not null check (default_capacity between 1 and 200),
  default_weeks_between integer not null check (default_weeks_between between 1 and 13),
  ordinal integer not null,
  -- How sure the defaults are, and which of them are our own proposals.
  confidence text not null,
  note text not null
);
insert into programme values
  ('tbo-f', 'Traumebevisst omsorg for fosterforeldre (TBO-F)', 'Traumebevisst omsorg for fosterforeldre (TBO-F)',
    'fosterHome', 16, 120, 6, 1, 1, 'medium', 'Eight course sessions and eight of group guidance; length and number of foster homes are our own.'),
  ('trygg-base', 'Trygg Base', 'Trygg Base', 'fosterHome', 6, 240, 6, 4, 2, 'medium', 'One office''s practice: monthly, four hours.'),
  ('cos-p', 'COS-P – Trygghetssirkelen', 'COS-P – Tryggleikssirkelen', 'person', 8, 120, 8, 1, 3, 'high', 'Number of persons is our own.'),
  ('pmto-gruppe', 'PMTO foreldregruppe', 'PMTO foreldregruppe', 'person', 12, 150, 12, 1, 4, 'high', 'Length is our own.'),
  ('efst', 'EFST-kurs', 'EFST-kurs', 'person', 2, 420, 40, 1, 5, 'medium', 'As the source''s course days.'),
  ('veiledningsgruppe', 'Generell veiledningsgruppe', 'Generell rettleiingsgruppe', 'fosterHome', 10, 240, 6, 4, 6, 'high', 'As Region Midt ran it.'),
  ('samling', 'Fosterfamiliesamling', 'Fosterfamiliesamling', 'fosterHome', 1, 360, 20, 1, 7, 'low', 'All numbers are our own.');

create table group_offer (
  id uuid primary key,
  network_id uuid not null references network,
  programme_key text not null references programme,
  capacity integer not null check (capacity between 1 and 200),
  capacity_unit text not null check (capacity_unit in ('fosterHome', 'person')),
  created_at timestamptz not null,
  version integer not null check (version > 0)
);
create index group_offer_network on group_offer (network_id);

create table group_session (
  id uuid primary key,
  offer_id uuid not null references group_offer,
  ordinal integer not null check (ordinal > 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  -- Without a municipality the session is on Teams.
  municipality_number text references municipality,
  unique (offer_id, ordinal),
  unique (offer_id, id),
  constraint session_no_overlap exclude using gist (offer_id with =, tstzrange(starts_at, ends_at) with &&)
);

create table group_offer_service (
  offer_id uuid not null references group_offer,
  organisation_id uuid not null references organisation,
  primary key (offer_id, organisation_id)
);
create index group_offer_service_organisation on group_offer_service (organisation_id);

create table group_offer_leader (
  offer_id uuid not null references group_offer,
  person_id uuid not null references person,
  ordinal integer not null check (ordinal > 0),
  primary key (offer_id, person_id)
);
create index group_offer_leader_person on group_offer_leader (person_id);

-- One place asked for by a service. Nothing here says who it is for.
create table enrolment (
  id uuid primary key,
  offer_id uuid not null,
  organisation_id uuid not null,
  code text not null check (code ~ '^[A-Z2-9]{6}$'),
  status text not null check (status in ('placed', 'waiting', 'withdrawn')),
  arrival integer not null check (arrival > 0),
  enrolled_at timestamptz not null,
  placed_at timestamptz,
  withdrawn_at timestamptz,
  version integer not null check (version > 0),
  foreign key (offer_id, organisation_id) references group_offer_service,
  constraint enrolment_arrival unique (offer_id, arrival),
  unique (organisation_id, code),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (status <> 'placed' or placed_at is not null)
);
create index enrolment_of_service on enrolment (offer_id, organisation_id) where status <> 'withdrawn';
create index enrolment_line on enrolment (offer_id, arrival) where status = 'waiting';

-- A leader cannot come to a session. There is no column for a reason.
create table leader_absence (
  id uuid primary key,
  offer_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  reported_at timestamptz not null,
  foreign key (offer_id, session_id) references group_session (offer_id, id),
  foreign key (offer_id, person_id) references group_offer_leader,
  unique (session_id, person_id)
);

-- What the actor is to an offer. They look past row level security so that the policies need not go in circles.
create function runs_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from group_offer o where o.id = wanted and o.network_id = any (app_coordinated_networks()))
      or exists (select from group_offer_leader l where l.offer_id = wanted and l.person_id = app_person())
$$;
create function takes_part_in_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select runs_offer(wanted)
      or exists (select from group_offer_service s where s.offer_id = wanted and s.organisation_id = any (app_organisations()))
$$;
create function sees_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select takes_part_in_offer(wanted)
      or exists (select from group_offer o where o.id = wanted and o.network_id = any (app_networks()))
$$;

-- Locks the offer to the end of the transaction, then counts: each statement here sees what was committed before the lock was had.
create function lock_places(wanted uuid) returns table (capacity integer, placed integer, waiting integer, last_arrival integer)
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not takes_part_in_offer(wanted) then return; end if;
  perform from group_offer o where o.id = wanted for update;
  return query
    select o.capacity,
      (count(e.id) filter (where e.status = 'placed'))::integer,
      (count(e.id) filter (where e.status = 'waiting'))::integer,
      coalesce(max(e.arrival), 0)
    from group_offer o left join enrolment e on e.offer_id = o.id
    where o.id = wanted group by o.id;
end $$;

-- Who waits, in order, and not for which service.
create function waiting_line(wanted uuid) returns table (id uuid, arrival integer)
  language sql stable security definer set search_path = public as $$
    select e.id, e.arrival from enrolment e
    where e.offer_id = wanted and e.status = 'waiting' and takes_part_in_offer(wanted) order by e.arrival
  $$;

-- The offers where the next to come would get a place: all that every member may know.
create function offers_with_free_place(wanted uuid[]) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select o.id from group_offer o left join enrolment e on e.offer_id = o.id
    where o.id = any (wanted) and sees_offer(o.id)
    group by o.id
    having count(e.id) filter (where e.status = 'placed') < o.capacity and count(e.id) filter (where e.status = 'waiting') = 0
  $$;

-- Gives a free place to the first in line, whosever it is; nobody else in the line can be chosen.
create function place_waiting(wanted uuid, at timestamptz) returns table (organisation_id uuid, version integer)
  language plpgsql volatile security definer set search_path = public as $$
declare of_offer uuid := (select e.offer_id from enrolment e where e.id = wanted);
begin
  if not takes_part_in_offer(of_offer) then return; end if;
  perform from group_offer o where o.id = of_offer for update;
  return query
    update enrolment e set status = 'placed', placed_at = at, version = e.version + 1
    where e.id = wanted and e.status = 'waiting'
      and not exists (select from enrolment f where f.offer_id = of_offer and f.status = 'waiting' and f.arrival < e.arrival)
      and (select count(*) from enrolment p where p.offer_id = of_offer and p.status = 'placed')
        < (select o.capacity from group_offer o where o.id = of_offer)
    returning e.organisation_id, e.version;
end $$;

create function sessions_with_absence(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select distinct a.session_id from leader_absence a where a.offer_id = wanted and sees_offer(wanted)
  $$;

-- One enrolment for its receipt: with the code, and without whose it is. Delivery can read no codes otherwise.
create function enrolment_receipt(wanted uuid) returns table (offer_id uuid, code text, place_in_line integer)
  language sql stable security definer set search_path = public as $$
    select e.offer_id, e.code, case when e.status = 'waiting' then (
        select count(*)::integer from enrolment w where w.offer_id = e.offer_id and w.status = 'waiting' and w.arrival <= e.arrival) end
    from enrolment e where e.id = wanted and e.status <> 'withdrawn'
  $$;
revoke execute on function enrolment_receipt from public;
grant execute on function enrolment_receipt to fhn_delivery;

revoke execute on function runs_offer, takes_part_in_offer, sees_offer, lock_places, waiting_line, offers_with_free_place,
  place_waiting, sessions_with_absence from public;
grant execute on function runs_offer, takes_part_in_offer, sees_offer, lock_places, waiting_line, offers_with_free_place,
  place_waiting, sessions_with_absence to fhn_person;

grant select on programme to fhn_person, fhn_delivery, fhn_set_up;
grant select, insert on group_offer, group_session, group_offer_service, group_offer_leader, enrolment, leader_absence
  to fhn_person, fhn_set_up;
grant update (status, withdrawn_at, version) on enrolment to fhn_person;
grant select on group_offer, group_session, group_offer_service to fhn_delivery;
grant select (id, offer_id, organisation_id, status) on enrolment to fhn_delivery;

alter table group_offer enable row level security;
create policy group_offer_seen on group_offer for select to fhn_person
  using (network_id = any (app_networks()) or takes_part_in_offer(id));
create policy group_offer_created on group_offer for insert to fhn_person
  with check (network_id = any (app_coordinated_networks()));

alter table group_session enable row level security;
create policy group_session_seen on group_session for select to fhn_person using (sees_offer(offer_id));
alter table group_offer_service enable row level security;
create policy group_offer_service_seen on group_offer_service for select to fhn_person using (sees_offer(offer_id));
alter table group_offer_leader enable row level security;
create policy group_offer_leader_seen on group_offer_leader for select to fhn_person using (sees_offer(offer_id));

-- Only the coordinator of the offer's network says when it meets, whom it invites and who leads.
create policy group_session_created on group_session for insert to fhn_person with check (exists (
  select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));
create policy group_offer_service_created on group_offer_service for insert to fhn_person with check (exists (
  select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));
create policy group_offer_leader_created on group_offer_leader for insert to fhn_person with check (exists (
  select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));

-- A service's enrolments are its own, and its case contacts and leaders make them; those who run the offer read them and change none.
create function app_enrols_for(service uuid) returns boolean language sql stable
  as $$ select app_is('caseContact', service) or app_is('serviceLeader', service) $$;
alter table enrolment enable row level security;
create policy enrolment_seen on enrolment for select to fhn_person
  using (organisation_id = any (app_organisations()) or runs_offer(offer_id));
create policy enrolment_own on enrolment for insert to fhn_person
  with check (app_enrols_for(organisation_id) and status <> 'withdrawn');
create policy enrolment_withdrawn on enrolment for update to fhn_person
  using (app_enrols_for(organisation_id))
  with check (app_enrols_for(organisation_id) and status = 'withdrawn');

alter table leader_absence enable row level security;
create policy leader_absence_seen on leader_absence for select to fhn_person
  using (person_id = app_person() or exists (
    select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));
create policy leader_absence_own on leader_absence for insert to fhn_person with check (person_id = app_person());

create policy group_offer_delivery on group_offer for select to fhn_delivery using (true);
create policy group_session_delivery on group_session for select to fhn_delivery using (true);
create policy group_offer_service_delivery on group_offer_service for select to fhn_delivery using (true);
create policy enrolment_delivery on enrolment for select to fhn_delivery using (true);

create policy group_offer_set_up on group_offer to fhn_set_up using (true) with check (true);
create policy group_session_set_up on group_session to fhn_set_up using (true) with check (true);
create policy group_offer_service_set_up on group_offer_service to fhn_set_up using (true) with check (true);
create policy group_offer_leader_set_up on group_offer_leader to fhn_set_up using (true) with check (true);
create policy enrolment_set_up on enrolment to fhn_set_up using (true) with check (true);
create policy leader_absence_set_up on leader_absence to fhn_set_up using (true) with check (true);
