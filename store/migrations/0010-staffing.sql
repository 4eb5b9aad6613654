-- The catalogue's defaults of staffing. Proposals like the others; what a group needs is asked when it is published.
alter table programme
  -- Empty for what is common to all; otherwise the network whose own programme it is.
  add column network_id uuid references network,
  add column leaders integer not null default 2 check (leaders between 0 and 4),
  add column requires text not null default 'none' check (requires in ('none', 'training', 'certificate'));
update programme set requires = 'training' where key in ('tbo-f', 'trygg-base', 'efst');
update programme set requires = 'certificate' where key in ('cos-p', 'pmto-gruppe');
update programme set leaders = 0 where key = 'samling';

alter table programme enable row level security;
create policy programme_looked_up on programme for select using (true);
grant insert on programme to fhn_person, fhn_set_up;
create policy programme_of_the_network on programme for insert to fhn_person
  with check (network_id = any (app_coordinated_networks()));
create policy programme_set_up on programme for insert to fhn_set_up with check (true);

-- What a network has changed in the catalogue, from when on; empty means as it was. The latest version counts, the older stay.
create table network_programme (
  id uuid primary key,
  network_id uuid not null references network,
  programme_key text not null references programme,
  version integer not null check (version > 1),
  title_nb text,
  title_nn text,
  capacity_unit text check (capacity_unit in ('fosterHome', 'person')),
  sessions integer check (sessions between 1 and 60),
  minutes integer check (minutes between 15 and 720),
  capacity integer check (capacity between 1 and 200),
  weeks_between integer check (weeks_between between 1 and 13),
  leaders integer check (leaders between 0 and 4),
  requires text check (requires in ('none', 'training', 'certificate')),
  retired boolean not null,
  changed_at timestamptz not null,
  unique (network_id, programme_key, version)
);
grant select on network_programme to fhn_person, fhn_set_up;
grant insert on network_programme to fhn_person;
alter table network_programme enable row level security;
create policy network_programme_looked_up on network_programme for select to fhn_person, fhn_set_up using (true);
create policy network_programme_changed on network_programme for insert to fhn_person
  with check (network_id = any (app_coordinated_networks()));

-- What an offer is called is said when it is made: a change of the catalogue changes no offer. Empty means as the programme.
alter table group_offer add column title_nb text, add column title_nn text;

-- Who holds what in which programme, by dates: nothing is deleted, and why something ended is not kept.
create table qualification (
  id uuid primary key,
  person_id uuid not null references person,
  programme_key text not null references programme,
  level text not null check (level in ('trained', 'certified')),
  valid_from date not null,
  -- The last day that it counts, as the certificate says.
  expires_on date check (expires_on >= valid_from),
  -- The first day that it no longer counts, as somebody said afterwards.
  ended_on date check (ended_on >= valid_from),
  version integer not null check (version > 0)
);
create index qualification_person on qualification (person_id, programme_key);

-- Whether somebody works today where one of the networks reaches: in it, in a member of it, in a base that serves it, or in Bufetat.
create function is_in_reach(who uuid, networks uuid[]) returns boolean language sql stable as $$
  select cardinality(networks) > 0 and exists (
    select from membership m left join organisation o on o.id = m.organisation_id
    where m.person_id = who and (m.valid_to is null or m.valid_to > (now() at time zone 'Europe/Oslo')::date)
      and (m.network_id = any (networks) or o.kind = 'bufetat'
        or exists (select from network_organisation n where n.organisation_id = m.organisation_id and n.network_id = any (networks)
          and (n.valid_to is null or n.valid_to > (now() at time zone 'Europe/Oslo')::date))
        or exists (select from base_area b where b.base_id = m.organisation_id and b.network_id = any (networks)
          and (b.valid_to is null or b.valid_to > (now() at time zone 'Europe/Oslo')::date))))
$$;
create function app_leads_service_of(who uuid) returns boolean language sql stable as $$
  select exists (
    select from membership m
    where m.person_id = who and (m.valid_to is null or m.valid_to > (now() at time zone 'Europe/Oslo')::date)
      and app_is('serviceLeader', m.organisation_id))
$$;

grant select, insert on qualification to fhn_person, fhn_set_up;
grant update (ended_on, version) on qualification to fhn_person;
alter table qualification enable row level security;
create policy qualification_seen on qualification for select to fhn_person
  using (person_id = app_person() or is_in_reach(person_id, app_coordinated_networks()) or app_leads_service_of(person_id));
create policy qualification_registered on qualification for insert to fhn_person
  with check (is_in_reach(person_id, app_coordinated_networks()) or app_leads_service_of(person_id));
create policy qualification_ended on qualification for update to fhn_person
  using (is_in_reach(person_id, app_coordinated_networks()) or app_leads_service_of(person_id))
  with check (is_in_reach(person_id, app_coordinated_networks()) or app_leads_service_of(person_id));
create policy qualification_set_up on qualification to fhn_set_up using (true) with check (true);

-- Who leads a session, as it changes: the offer's own leaders, with those taken out and put in since. Dated rows, so that the
-- history stays; why is nowhere.
create table leader_change (
  id uuid primary key,
  offer_id uuid not null,
  session_id uuid not null,
  person_out uuid references person,
  person_in uuid references person,
  -- Whether it is meant for the rest of the group, so that a session which is added later follows it.
  for_the_rest boolean not null,
  at timestamptz not null,
  foreign key (offer_id, session_id) references group_session (offer_id, id),
  check (num_nonnulls(person_out, person_in) > 0),
  check (person_out <> person_in)
);
create index leader_change_session on leader_change (session_id, at);
create index leader_change_offer on leader_change (offer_id);

create view session_leader as
  select step.offer_id, step.session_id, step.person_id from (
    select s.offer_id, s.id as session_id, l.person_id, 1 as counts
      from group_session s join group_offer_leader l on l.offer_id = s.offer_id
    union all select offer_id, session_id, person_in, 1 from leader_change where person_in is not null
    union all select offer_id, session_id, person_out, -1 from leader_change where person_out is not null) step
  group by 1, 2, 3 having sum(step.counts) > 0;

create function leads_session(of_session uuid, who uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from session_leader l where l.session_id = of_session and l.person_id = who)
$$;
-- Of sessions that are to be held: who leads none of them any more has no more to do there.
create function app_leads_offer(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  -- Hardly anybody is ever swapped, and many ask.
  if not exists (select from leader_change c where c.offer_id = wanted and app_person() in (c.person_out, c.person_in)) then
    return exists (select from group_offer_leader l where l.offer_id = wanted and l.person_id = app_person());
  end if;
  return exists (
    select from session_leader l join group_session s on s.id = l.session_id
    where l.offer_id = wanted and l.person_id = app_person() and s.cancelled_at is null);
end $$;
create or replace function runs_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from group_offer o where o.id = wanted and o.network_id = any (app_coordinated_networks()))
      or app_leads_offer(wanted)
$$;
create or replace view counsellor_away as
  select a.person_id, a.during from counsellor_busy a
  union all
  select l.person_id, tstzrange(s.starts_at, s.ends_at)
  from session_leader l join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
  where s.cancelled_at is null and o.stage <> 'cancelled';

grant select, insert on leader_change to fhn_person;
grant select on leader_change to fhn_delivery;
alter table leader_change enable row level security;
create policy leader_change_seen on leader_change for select to fhn_person using (sees_offer(offer_id));
create policy leader_change_made on leader_change for insert to fhn_person with check (
  exists (select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks()))
  and (person_out is null or leads_session(session_id, person_out))
  and (person_in is null or not leads_session(session_id, person_in)));
create policy leader_change_delivery on leader_change for select to fhn_delivery using (true);

-- A forfall is settled when somebody else comes, or the session is moved or cancelled; then the leader can be asked anew.
alter table leader_absence
  add column settled_at timestamptz,
  add column settled_by text check (settled_by in ('replaced', 'moved', 'cancelled')),
  add check ((settled_at is null) = (settled_by is null)),
  drop constraint leader_absence_session_id_person_id_key,
  drop constraint leader_absence_offer_id_person_id_fkey,
  add foreign key (person_id) references person;
create unique index leader_absence_open on leader_absence (session_id, person_id) where settled_at is null;
grant update (settled_at, settled_by) on leader_absence to fhn_person;
drop policy leader_absence_own on leader_absence;
create policy leader_absence_own on leader_absence for insert to fhn_person
  with check (person_id = app_person() and settled_at is null and leads_session(session_id, person_id));
create policy leader_absence_settled on leader_absence for update to fhn_person
  using (exists (select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())))
  with check (exists (select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));
create or replace function sessions_with_absence(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select distinct a.session_id from leader_absence a where a.offer_id = wanted and a.settled_at is null and sees_offer(wanted)
  $$;
-- For the card that told of it: whether one still stands, and what became of the last; not whose.
create function absence_standing(of_session uuid) returns table (is_open boolean, settled_by text)
  language sql stable security definer set search_path = public as $$
    select bool_or(a.settled_at is null), (array_agg(a.settled_by order by a.settled_at desc nulls last))[1]
    from leader_absence a where a.session_id = of_session having count(*) > 0
  $$;

-- Which of these people are booked, away or leading elsewhere at the time of which session: whose and when, never with what.
create function busy_in_offer(of_offer uuid, people uuid[]) returns table (session_id uuid, person_id uuid)
  language sql stable security definer set search_path = public as $$
    with busy as (
      select b.person_id, b.during from booked_counsellor b where not b.cancelled
      union all select a.person_id, a.during from counsellor_busy a
      union all
      select l.person_id, tstzrange(s.starts_at, s.ends_at)
      from session_leader l join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
      where s.offer_id <> of_offer and s.cancelled_at is null and o.stage in ('published', 'closed'))
    select distinct s.id, busy.person_id
    from group_session s join busy on busy.during && tstzrange(s.starts_at, s.ends_at)
    where s.offer_id = of_offer and s.cancelled_at is null and busy.person_id = any (people)
      and exists (select from group_offer o where o.id = of_offer and o.network_id = any (app_coordinated_networks()))
      and is_in_reach(busy.person_id, app_coordinated_networks())
  $$;
revoke execute on function leads_session, app_leads_offer, absence_standing, busy_in_offer from public;
grant execute on function leads_session, app_leads_offer, busy_in_offer to fhn_person;
grant execute on function absence_standing to fhn_delivery;

-- For whom a group is. A support group for parents is shown to the services, and takes no enrolment in the product at all.
alter table group_offer add column audience text not null default 'fosterParents' check (audience in ('fosterParents', 'parents'));
create policy enrolment_of_foster_homes on enrolment as restrictive for insert to fhn_person
  with check (exists (select from group_offer o where o.id = offer_id and o.audience = 'fosterParents'));
