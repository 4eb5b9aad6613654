-- Keep apart: where it is allowed the coordinator answers every request, and two services can have two homes never meet.
alter table group_offer add column keep_apart boolean not null default false;
grant update (keep_apart) on group_offer to fhn_person;

-- A promise to those who ask: it is made before the first of them, and stands from when the offer is published.
create function keep_apart_steps() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (new.keep_apart and exists (select from enrolment e where e.offer_id = new.id)) or (old.keep_apart and old.published_at is not null) then
    raise exception using errcode = 'check_violation', constraint = 'keep_apart_steps', message = 'no such step';
  end if;
  return new;
end $$;
create trigger group_offer_keep_apart before update of keep_apart on group_offer
  for each row when (new.keep_apart <> old.keep_apart) execute function keep_apart_steps();

alter table enrolment
  add column declined_at timestamptz,
  -- Waits until the coordinator says otherwise, whatever is free.
  add column held_back boolean not null default false;
alter table enrolment drop constraint enrolment_status_check;
alter table enrolment
  add constraint enrolment_status_check check (status in ('requested', 'placed', 'offered', 'waiting', 'withdrawn', 'lapsed', 'declined')),
  add constraint enrolment_declined check ((status = 'declined') = (declined_at is not null));

-- A one-time code, made by one service and said to another by telephone. Only its hash is kept.
create table apart_code (
  id uuid primary key,
  offer_id uuid not null,
  organisation_id uuid not null,
  enrolment_id uuid not null,
  hash text not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  valid_until timestamptz not null check (valid_until > made_at),
  -- When it was entered, or another took its place.
  ended_at timestamptz,
  foreign key (enrolment_id, offer_id, organisation_id) references enrolment (id, offer_id, organisation_id)
);
create unique index apart_code_in_force on apart_code (enrolment_id) where ended_at is null;
create index apart_code_of_offer on apart_code (offer_id) where ended_at is null;

-- Two homes that must not meet: in force from when the service that made the code confirms who entered it.
create table apart_pair (
  id uuid primary key,
  offer_id uuid not null,
  organisation_id uuid not null,
  enrolment_id uuid not null,
  other_organisation_id uuid not null check (other_organisation_id <> organisation_id),
  other_enrolment_id uuid not null,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  foreign key (enrolment_id, offer_id, organisation_id) references enrolment (id, offer_id, organisation_id),
  foreign key (other_enrolment_id, offer_id, other_organisation_id) references enrolment (id, offer_id, organisation_id)
);
create index apart_pair_one on apart_pair (enrolment_id) where ended_at is null;
create index apart_pair_other on apart_pair (other_enrolment_id) where ended_at is null;

-- Codes that a person has entered, so that nobody guesses; not which.
create table apart_try (
  id uuid primary key,
  person_id uuid not null references person,
  at timestamptz not null,
  wrong boolean not null
);
create index apart_try_person on apart_try (person_id, at);

alter table apart_code enable row level security;
alter table apart_pair enable row level security;
alter table apart_try enable row level security;
-- Only those who enrol for the two services: neither who runs the offer nor who delivers its cards.
grant select on apart_pair to fhn_person;
create policy apart_pair_seen on apart_pair for select to fhn_person
  using (app_enrols_for(organisation_id) or app_enrols_for(other_organisation_id));
grant select (id, offer_id, organisation_id, enrolment_id, valid_until, ended_at) on apart_code to fhn_person;
create policy apart_code_seen on apart_code for select to fhn_person using (app_enrols_for(organisation_id));

-- For the rules alone, which ask under the offer's lock: which two, and not whose.
create function apart_in_force(wanted uuid) returns table (one uuid, other uuid)
  language sql stable security definer set search_path = public as $$
    select p.enrolment_id, p.other_enrolment_id from apart_pair p
    where p.offer_id = wanted and p.confirmed_at is not null and p.ended_at is null
      and (takes_part_in_offer(wanted) or app_keeps_places())
  $$;

create function meets_another(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from apart_pair p
    join enrolment e on e.id = case when p.enrolment_id = wanted then p.other_enrolment_id else p.enrolment_id end
    where wanted in (p.enrolment_id, p.other_enrolment_id) and p.confirmed_at is not null and p.ended_at is null
      and e.status in ('placed', 'offered'))
$$;

-- Never both, whoever writes and whatever the code believed: asked after the offer's lock is had.
create function apart_holds() returns trigger language plpgsql volatile security definer set search_path = public as $$
begin
  perform from group_offer o where o.id = new.offer_id for update;
  if meets_another(new.id) then
    raise exception using errcode = 'check_violation', constraint = 'apart_holds', message = 'two that are kept apart';
  end if;
  return null;
end $$;
create trigger enrolment_apart after insert or update of status on enrolment
  for each row when (new.status in ('placed', 'offered')) execute function apart_holds();

create function make_apart_code(fresh uuid, enrolment uuid, new_hash text, at timestamptz, until timestamptz) returns void
  language plpgsql volatile security definer set search_path = public as $$
begin
  update apart_code c set ended_at = at where c.enrolment_id = enrolment and c.ended_at is null and app_enrols_for(c.organisation_id);
  insert into apart_code (id, offer_id, organisation_id, enrolment_id, hash, made_by, made_at, valid_until)
    select fresh, e.offer_id, e.organisation_id, e.id, new_hash, app_person(), at, until
    from enrolment e join group_offer o on o.id = e.offer_id
    where e.id = enrolment and o.keep_apart and app_enrols_for(e.organisation_id);
  if not found then
    raise exception using errcode = 'insufficient_privilege', message = 'not an own enrolment';
  end if;
end $$;

-- Uses a code for an own enrolment, once. Answers the enrolment it was made for; null for a code that is not valid.
create function enter_apart_code(fresh uuid, enrolment uuid, entered_hash text, at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public as $$
declare own record; made record;
begin
  select e.offer_id, e.organisation_id into own from enrolment e
    where e.id = enrolment and app_enrols_for(e.organisation_id) and e.status in ('requested', 'placed', 'offered', 'waiting');
  if not found then return null; end if;
  update apart_code c set ended_at = at
    where c.offer_id = own.offer_id and c.hash = entered_hash and c.ended_at is null and c.valid_until > at and c.organisation_id <> own.organisation_id
    returning c.organisation_id, c.enrolment_id into made;
  if not found then return null; end if;
  insert into apart_pair (id, offer_id, organisation_id, enrolment_id, other_organisation_id, other_enrolment_id, entered_by, entered_at)
    values (fresh, own.offer_id, made.organisation_id, made.enrolment_id, own.organisation_id, enrolment, app_person(), at);
  return made.enrolment_id;
end $$;

create function confirm_apart(wanted uuid, at timestamptz) returns boolean language plpgsql volatile security definer set search_path = public as $$
declare one uuid; other uuid; both_hold boolean;
begin
  update apart_pair p set confirmed_at = at
    where p.id = wanted and p.confirmed_at is null and p.ended_at is null and app_enrols_for(p.organisation_id)
    returning p.enrolment_id, p.other_enrolment_id into one, other;
  if not found then return false; end if;
  select count(*) = 2 into both_hold from enrolment e where e.id in (one, other) and e.status in ('placed', 'offered');
  if both_hold then
    raise exception using errcode = 'check_violation', constraint = 'apart_holds', message = 'two that are kept apart';
  end if;
  return true;
end $$;
create function end_apart(wanted uuid, at timestamptz) returns boolean language plpgsql volatile security definer set search_path = public as $$
begin
  update apart_pair p set ended_at = at
    where p.id = wanted and p.ended_at is null and (app_enrols_for(p.organisation_id) or app_enrols_for(p.other_organisation_id));
  return found;
end $$;

-- Counts a code that the actor enters as wrong until it is known to be right; false when there have been five within the hour.
create function try_apart_code(fresh uuid, at timestamptz) returns boolean language plpgsql volatile security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('apart' || app_person(), 0));
  if (select count(*) from apart_try t where t.person_id = app_person() and t.wrong and t.at > try_apart_code.at - interval '1 hour') >= 5 then
    return false;
  end if;
  insert into apart_try values (fresh, app_person(), at, true);
  return true;
end $$;
create function apart_code_was_right(wanted uuid) returns void language sql volatile security definer set search_path = public as $$
  update apart_try set wrong = false where id = wanted and person_id = app_person()
$$;

-- From a request only the coordinator's answer leads on, or the service's own withdrawal.
create or replace function enrolment_steps() returns trigger language plpgsql as $$
begin
  if new.status = old.status then return new; end if;
  if (new.status in ('offered', 'lapsed', 'waiting', 'declined') or (old.status = 'requested' and new.status = 'placed')) and current_user = 'fhn_person' then
    raise exception using errcode = 'insufficient_privilege', message = 'written through the functions alone';
  end if;
  if (old.status, new.status) not in (('waiting', 'offered'), ('waiting', 'withdrawn'), ('offered', 'placed'), ('offered', 'withdrawn'),
    ('offered', 'lapsed'), ('placed', 'withdrawn'), ('requested', 'placed'), ('requested', 'waiting'), ('requested', 'declined'),
    ('requested', 'withdrawn')) then
    raise exception using errcode = 'check_violation', constraint = 'enrolment_steps', message = 'no such step';
  end if;
  return new;
end $$;

-- Where keep-apart is allowed a home is asked for, and nothing else; elsewhere it is enrolled.
drop policy enrolment_own on enrolment;
create policy enrolment_own on enrolment for insert to fhn_person
  with check (app_enrols_for(organisation_id) and status in ('placed', 'waiting', 'requested') and priority = 'ordinary');
create policy enrolment_asked on enrolment as restrictive for insert to fhn_person
  with check ((status = 'requested') = (select o.keep_apart from group_offer o where o.id = offer_id));

-- The coordinator's answers; the steps, the room and who is kept apart are asked by the triggers.
create function answer_requests(of_offer uuid, placed uuid[], waiting uuid[], held uuid[], declined uuid[], released uuid[], at timestamptz) returns void
  language plpgsql volatile security definer set search_path = public as $$
declare answered integer; freed integer;
begin
  perform from group_offer o where o.id = of_offer and o.keep_apart and o.network_id = any (app_coordinated_networks()) for update;
  if not found or not line_moves(of_offer, at) then
    raise exception using errcode = 'insufficient_privilege', message = 'not the coordinator''s to answer';
  end if;
  update enrolment e set version = e.version + 1,
      status = case when e.id = any (placed) then 'placed' when e.id = any (waiting) then 'waiting' else 'declined' end,
      placed_at = case when e.id = any (placed) then at end, held_back = e.id = any (held), declined_at = case when e.id = any (declined) then at end
    where e.offer_id = of_offer and e.id = any (placed || waiting || declined) and e.status = 'requested';
  get diagnostics answered = row_count;
  update enrolment e set held_back = false, version = e.version + 1
    where e.offer_id = of_offer and e.id = any (released) and e.status = 'waiting' and e.held_back;
  get diagnostics freed = row_count;
  if answered <> cardinality(placed || waiting || declined) or freed <> cardinality(released) then
    raise exception using errcode = 'check_violation', constraint = 'enrolment_steps', message = 'not what the offer stands at';
  end if;
end $$;

-- Who asked, so that they get their receipt anew.
create function requesters(wanted uuid[]) returns table (household_id uuid, person_id uuid)
  language sql stable security definer set search_path = public as $$
    select distinct e.household_id, v.person_id from enrolment e
    join group_offer o on o.id = e.offer_id
    join event v on v.noun = 'enrolment' and v.noun_id = e.id and v.what = 'requested' and v.person_id is not null
    where e.id = any (wanted) and e.id = e.household_id and o.network_id = any (app_coordinated_networks())
  $$;
create or replace function set_priority(household uuid, given text) returns void
  language sql volatile security definer set search_path = public as $$
    update enrolment e set priority = given, version = e.version + 1
    where e.household_id = household and e.status in ('waiting', 'requested') and exists (
      select from group_offer o where o.id = e.offer_id and o.network_id = any (app_coordinated_networks()))
  $$;
create or replace function set_participants(wanted uuid, count integer) returns void
  language sql volatile security definer set search_path = public as $$
    update enrolment e set participants = count, version = e.version + 1
    where e.id = wanted and e.status in ('requested', 'placed', 'offered', 'waiting') and app_enrols_for(e.organisation_id)
  $$;

drop function place_ledger(uuid);
create function place_ledger(wanted uuid) returns table (id uuid, organisation_id uuid, household_id uuid, participants integer, priority text,
  arrival integer, status text, answer_by timestamptz, held_back boolean, version integer)
  language sql stable security definer set search_path = public as $$
    select e.id, e.organisation_id, e.household_id, e.participants, e.priority, e.arrival, e.status, e.answer_by, e.held_back, e.version
    from enrolment e
    where e.offer_id = wanted and e.status in ('requested', 'placed', 'offered', 'waiting') and (takes_part_in_offer(wanted) or app_keeps_places())
    order by e.arrival
  $$;

-- Where keep-apart is allowed nobody learns whether places are free, nor how long the line is.
create or replace function offers_with_free_place(wanted uuid[]) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select o.id from group_offer o
    left join lateral (
      select max(room_for(o.id, s.organisation_id)) as room from group_offer_service s
      where s.offer_id = o.id and s.organisation_id = any (app_organisations())
    ) own on true
    where o.id = any (wanted) and sees_offer(o.id)
      and (o.keep_apart or coalesce(own.room, o.capacity - coalesce((select sum(s.taken) from seats_of(o.id) s), 0)) > 0)
  $$;
create or replace function waiting_line(wanted uuid) returns table (household_id uuid)
  language sql stable security definer set search_path = public as $$
    select e.household_id from enrolment e join group_offer o on o.id = e.offer_id
    where e.offer_id = wanted and e.status = 'waiting' and takes_part_in_offer(wanted) and (not o.keep_apart or runs_offer(wanted))
    group by e.household_id order by min(case e.priority when 'first' then 0 else 1 end), min(e.arrival)
  $$;
drop function enrolment_receipt(uuid);
create function enrolment_receipt(wanted uuid) returns table (offer_id uuid, code text, status text, place_in_line integer)
  language sql stable security definer set search_path = public as $$
    select e.offer_id, e.code, e.status, case when e.status = 'waiting' and not o.keep_apart then (
        select count(distinct w.household_id)::integer from enrolment w
        where w.offer_id = e.offer_id and w.status = 'waiting' and (w.priority, w.arrival) <= (e.priority, e.arrival)) end
    from enrolment e join group_offer o on o.id = e.offer_id
    where e.household_id = wanted and e.status in ('requested', 'placed', 'offered', 'waiting', 'declined') order by e.arrival
  $$;

revoke execute on function keep_apart_steps, apart_in_force, meets_another, apart_holds, make_apart_code, enter_apart_code, confirm_apart, end_apart,
  try_apart_code, apart_code_was_right, answer_requests, requesters, place_ledger, enrolment_receipt from public;
grant execute on function apart_in_force, place_ledger to fhn_person, fhn_place_keeper;
grant execute on function make_apart_code, enter_apart_code, confirm_apart, end_apart, try_apart_code, apart_code_was_right,
  answer_requests, requesters to fhn_person;
grant execute on function enrolment_receipt to fhn_delivery;
