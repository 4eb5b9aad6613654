-- An offer's life. That a group has begun or is over is told by the clock and not kept.
alter table group_offer
  add column stage text not null default 'published' check (stage in ('draft', 'published', 'closed', 'cancelled')),
  add column published_at timestamptz,
  -- A choice and no free text: nothing of a case can be written here.
  add column cancel_reason text check (cancel_reason in ('tooFewEnrolled', 'noLeader', 'noVenue', 'replaced', 'other'));
update group_offer set published_at = created_at;
alter table group_offer
  alter column stage drop default,
  add check ((stage = 'cancelled') = (cancel_reason is not null)),
  add check (stage <> 'draft' or published_at is null),
  add check (stage not in ('published', 'closed') or published_at is not null);

-- What was never published is its coordinator's and its leaders' own.
create or replace function takes_part_in_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select runs_offer(wanted) or exists (
    select from group_offer_service s join group_offer o on o.id = s.offer_id
    where s.offer_id = wanted and o.published_at is not null and s.organisation_id = any (app_organisations()))
$$;
create or replace function sees_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select takes_part_in_offer(wanted) or exists (
    select from group_offer o where o.id = wanted and o.published_at is not null and o.network_id = any (app_networks()))
$$;
drop policy group_offer_seen on group_offer;
create policy group_offer_seen on group_offer for select to fhn_person
  using ((published_at is not null and network_id = any (app_networks()))
    or network_id = any (app_coordinated_networks()) or takes_part_in_offer(id));

-- Only the coordinator of the offer's network leads it through its life.
grant update (stage, published_at, cancel_reason, version) on group_offer to fhn_person;
create policy group_offer_steered on group_offer for update to fhn_person
  using (network_id = any (app_coordinated_networks()))
  with check (network_id = any (app_coordinated_networks()));

-- Besides what enrolment_own asks, a place is taken only in an offer that takes enrolments, whatever the code believed.
create policy enrolment_while_open on enrolment as restrictive for insert to fhn_person
  with check (exists (select from group_offer o where o.id = offer_id and o.stage = 'published'));

-- A session keeps its number when it is moved; a cancelled one stays, and holds no time.
alter table group_session add column cancelled_at timestamptz;
alter table group_session drop constraint session_no_overlap;
alter table group_session add constraint session_no_overlap
  exclude using gist (offer_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null);
grant update (starts_at, ends_at, municipality_number, cancelled_at) on group_session to fhn_person;
create policy group_session_changed on group_session for update to fhn_person
  using (exists (select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())))
  with check (exists (select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));

-- Each change of a session is a message of its own; what it says is what is true of the session when it is delivered.
create table session_change (
  id uuid primary key,
  offer_id uuid not null,
  session_id uuid not null,
  what text not null check (what in ('moved', 'cancelled', 'added')),
  at timestamptz not null,
  foreign key (offer_id, session_id) references group_session (offer_id, id)
);
create index session_change_session on session_change (session_id, at);
grant select, insert on session_change to fhn_person;
grant select on session_change to fhn_delivery;
alter table session_change enable row level security;
create policy session_change_seen on session_change for select to fhn_person using (sees_offer(offer_id));
create policy session_change_written on session_change for insert to fhn_person with check (exists (
  select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));
create policy session_change_delivery on session_change for select to fhn_delivery using (true);

-- School holidays of a county or one network. Empty: no source is good enough yet, and a wrong day is worse than none.
create table school_holiday (
  id uuid primary key,
  county_number text check (county_number ~ '^[0-9]{2}$'),
  network_id uuid references network,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  source text not null,
  confidence text not null,
  check (num_nonnulls(county_number, network_id) = 1)
);
grant select on school_holiday to fhn_person, fhn_set_up;
grant insert on school_holiday to fhn_set_up;
