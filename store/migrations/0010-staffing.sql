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
