-- Roles that own nothing. The application's login may become one of them and nothing more.
do $$
declare role_name text;
begin
  foreach role_name in array array['fhn_person', 'fhn_sign_on', 'fhn_delivery', 'fhn_set_up'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
end $$;

create extension if not exists btree_gist;

-- The actor's scope, set for one transaction by asActor. Without it every list is empty.
create function app_person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_organisations() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[] $$;
create function app_networks() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.networks', true), ''), '{}')::uuid[] $$;
create function app_coordinated_networks() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.coordinated_networks', true), ''), '{}')::uuid[] $$;
-- The actor's roles in organisations and networks as `role:place`. What somebody may see often hangs on the role: a
-- counsellor belongs to the base too, and sees no referrals for that.
create function app_memberships() returns text[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.memberships', true), ''), '{}')::text[] $$;
create function app_is(role text, place uuid) returns boolean language sql stable
  as $$ select (role || ':' || place) = any (app_memberships()) $$;
create function app_is_anywhere(role text) returns boolean language sql stable
  as $$ select exists (select from unnest(app_memberships()) held where held like role || ':%') $$;

-- Every pair valid_from/valid_to is a stretch of days in Oslo: valid_to is the first day that no longer counts.
create table municipality (
  number text primary key check (number ~ '^[0-9]{4}$'),
  name text not null,
  county_number text not null check (county_number ~ '^[0-9]{2}$'),
  centre_latitude double precision,
  centre_longitude double precision,
  written_standard text not null check (written_standard in ('nb', 'nn', 'neutral')),
  valid_from date not null,
  valid_to date,
  source text not null,
  confidence text not null,
  note text not null default '',
  check (valid_to is null or valid_to > valid_from)
);

create table organisation (
  id uuid primary key,
  key text not null unique,
  kind text not null check (kind in ('childWelfareService', 'competenceBase', 'bufetat', 'countyGovernor', 'ks', 'operator')),
  name text not null,
  host_municipality_number text references municipality,
  written_standard text not null check (written_standard in ('nb', 'nn', 'neutral')),
  valid_from date not null,
  valid_to date,
  succeeded_by uuid references organisation,
  demonstration boolean not null,
  source text not null default '',
  confidence text not null,
  note text not null default '',
  check (valid_to is null or valid_to > valid_from)
);

create table organisation_municipality (
  organisation_id uuid not null references organisation,
  municipality_number text not null references municipality,
  valid_from date not null,
  valid_to date,
  confidence text not null,
  primary key (organisation_id, municipality_number, valid_from)
);

create table network (
  id uuid primary key,
  key text not null unique,
  kind text not null check (kind in ('learningNetwork', 'fosterCareNetwork', 'leaderNetwork', 'counsellorNetwork', 'developmentProject')),
  name text not null,
  parent_id uuid references network,
  written_standard text not null check (written_standard in ('nb', 'nn', 'neutral')),
  valid_from date not null,
  valid_to date,
  demonstration boolean not null,
  source text not null default '',
  confidence text not null,
  note text not null default ''
);

create table network_organisation (
  network_id uuid not null references network,
  organisation_id uuid not null references organisation,
  valid_from date not null,
  valid_to date,
  demonstration boolean not null,
  confidence text not null,
  primary key (network_id, organisation_id, valid_from)
);

-- Partners of a development project are municipalities, whatever service they belong to.
create table network_municipality (
  network_id uuid not null references network,
  municipality_number text not null references municipality,
  valid_from date not null,
  valid_to date,
  confidence text not null,
  primary key (network_id, municipality_number, valid_from)
);

-- The networks whose services may send referrals to a base.
create table base_area (
  base_id uuid not null references organisation,
  network_id uuid not null references network,
  valid_from date not null,
  valid_to date,
  primary key (base_id, network_id, valid_from)
);

-- A person has no name here: roles and places say who somebody is.
create table person (
  id uuid primary key,
  key text unique,
  -- Tells people of the same role and place apart: «Veileder 2, Verdal».
  ordinal integer check (ordinal > 0),
  language text not null check (language in ('nb', 'nn')),
  valid_from date not null,
  valid_to date,
  demonstration boolean not null,
  version integer not null default 1
);

-- A guest's object id differs per tenant, so one person may have several accounts; an account is one person's at a time.
create table linked_account (
  id uuid primary key,
  tenant_id text not null,
  object_id text not null,
  person_id uuid not null references person,
  linked_at timestamptz not null,
  ended_at timestamptz
);
create unique index linked_account_in_force on linked_account (tenant_id, object_id) where ended_at is null;

create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor', 'administrator')),
  organisation_id uuid references organisation,
  network_id uuid references network,
  valid_from date not null,
  valid_to date,
  demonstration boolean not null,
  check (num_nonnulls(organisation_id, network_id) = 1)
);
create index membership_person on membership (person_id);

create table event (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid references person,
  system_actor text,
  noun text not null,
  noun_id uuid not null,
  what text not null,
  version integer not null,
  check (num_nonnulls(person_id, system_actor) = 1)
);
create index event_noun on event (noun, noun_id, at);

grant select on municipality, organisation, organisation_municipality, network, network_organisation,
  network_municipality, base_area, person, membership to fhn_person, fhn_sign_on, fhn_delivery, fhn_set_up;
grant insert, update on municipality, organisation, organisation_municipality, network, network_organisation,
  network_municipality, base_area, person, membership, linked_account to fhn_set_up;
grant select on linked_account to fhn_set_up;
grant select, insert, update on linked_account to fhn_sign_on;
grant update (language, version) on person to fhn_person;
grant insert on event to fhn_person, fhn_set_up, fhn_sign_on, fhn_delivery;
grant select on event to fhn_person;

alter table event enable row level security;
create policy event_append on event for insert to fhn_person with check (person_id = app_person());
create policy event_append_system on event for insert to fhn_set_up, fhn_sign_on, fhn_delivery with check (person_id is null);
create policy event_own on event for select to fhn_person using (person_id = app_person());

alter table linked_account enable row level security;
create policy linked_account_sign_on on linked_account to fhn_sign_on, fhn_set_up using (true) with check (true);

alter table person enable row level security;
create policy person_read on person for select to fhn_person, fhn_sign_on, fhn_delivery, fhn_set_up using (true);
create policy person_own on person for update to fhn_person using (id = app_person()) with check (id = app_person());
create policy person_set_up on person for insert to fhn_set_up with check (true);
create policy person_set_up_change on person for update to fhn_set_up using (true) with check (true);
