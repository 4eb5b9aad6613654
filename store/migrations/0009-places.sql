-- Who gets a place: participants, households, quotas, priority, and offers of a freed place that are answered or lapse.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_place_keeper') then create role fhn_place_keeper nologin; end if;
end $$;
-- The worker that lets place offers lapse and quotas end when their time is out; it takes no part in any offer.
create function app_keeps_places() returns boolean language sql stable
  as $$ select current_setting('role', true) = 'fhn_place_keeper' $$;

alter table group_offer
  -- From this day in Oslo what a quota has left is everybody's; done once, by whoever meets the offer first on or after it.
  add column quotas_until date,
  add column quotas_released_at timestamptz;
create index group_offer_quotas on group_offer (quotas_until) where quotas_until is not null and quotas_released_at is null;

create table offer_quota (
  offer_id uuid not null,
  organisation_id uuid not null,
  -- In the offer's own unit. A quota that is taken away is nought, not gone.
  places integer not null check (places between 0 and 200),
  primary key (offer_id, organisation_id),
  foreign key (offer_id, organisation_id) references group_offer_service
);

-- How many working days a place is held for a service to answer; dated, so that an offer that stands keeps its day.
create table place_answer_days (
  network_id uuid not null references network,
  valid_from date not null,
  working_days integer not null check (working_days between 1 and 20),
  primary key (network_id, valid_from)
);

alter table enrolment
  add column participants integer not null default 1 check (participants in (1, 2)),
  -- Homes that belong together have the first one's id; a home by itself has its own.
  add column household_id uuid,
  add column priority text not null default 'ordinary' check (priority in ('first', 'ordinary')),
  add column offered_at timestamptz,
  add column answer_by timestamptz,
  add column lapsed_at timestamptz;
update enrolment set household_id = id;
alter table enrolment drop constraint enrolment_status_check;
alter table enrolment
  alter column household_id set not null,
  alter column participants drop default,
  add constraint enrolment_status_check check (status in ('placed', 'offered', 'waiting', 'withdrawn', 'lapsed')),
  add constraint enrolment_offered check (status <> 'offered' or num_nonnulls(offered_at, answer_by) = 2),
  add constraint enrolment_lapsed check ((status = 'lapsed') = (lapsed_at is not null)),
  add unique (id, offer_id, organisation_id),
  -- A household is one service's, in one offer.
  add foreign key (household_id, offer_id, organisation_id) references enrolment (id, offer_id, organisation_id);
create index enrolment_household on enrolment (household_id);
create index enrolment_holding on enrolment (offer_id, organisation_id) where status in ('placed', 'offered');
create index enrolment_standing on enrolment (answer_by) where status = 'offered';

-- What each service has of an offer: its quota while it is in force, and the seats that are taken or held.
create function seats_of(wanted uuid) returns table (organisation_id uuid, quota integer, taken integer)
  language sql stable set search_path = public as $$
    select coalesce(t.organisation_id, q.organisation_id), coalesce(q.places, 0), coalesce(t.seats, 0)
    from (
      select e.organisation_id, sum(case o.capacity_unit when 'person' then e.participants else 1 end)::integer as seats
      from enrolment e join group_offer o on o.id = e.offer_id
      where e.offer_id = wanted and e.status in ('placed', 'offered') group by e.organisation_id
    ) t full join (
      select q.organisation_id, q.places from offer_quota q join group_offer o on o.id = q.offer_id
      where q.offer_id = wanted and o.quotas_released_at is null
    ) q on q.organisation_id = t.organisation_id
  $$;

-- What one service could take now: its own unused quota, and what nobody's quota reserves.
create function room_for(wanted uuid, service uuid) returns integer
  language sql stable security definer set search_path = public as $$
    select o.capacity - coalesce(sum(greatest(s.quota, s.taken)), 0)::integer
      + coalesce(max(s.quota - s.taken) filter (where s.organisation_id = service and s.quota > s.taken), 0)
    from group_offer o left join seats_of(wanted) s on true where o.id = wanted group by o.capacity
  $$;

-- Never more taken, held and reserved than there is room for, whoever writes: each write waits for the offer's lock.
create function places_hold() returns trigger language plpgsql volatile security definer set search_path = public as $$
declare of_offer uuid := (to_jsonb(new) ->> case tg_table_name when 'group_offer' then 'id' else 'offer_id' end)::uuid;
begin
  perform from group_offer o where o.id = of_offer for update;
  if (select sum(greatest(s.quota, s.taken)) from seats_of(of_offer) s) > (select o.capacity from group_offer o where o.id = of_offer) then
    raise exception using errcode = 'check_violation', constraint = 'places_within_capacity', message = 'more places than there are';
  end if;
  return null;
end $$;
create trigger enrolment_holds after insert or update of status, participants on enrolment
  for each row when (new.status in ('placed', 'offered')) execute function places_hold();
create trigger offer_quota_holds after insert or update on offer_quota for each row execute function places_hold();
create trigger group_offer_holds after update of capacity, quotas_released_at on group_offer
  for each row execute function places_hold();

-- From every state the steps there are. Offering a place and letting it lapse are no person's own to write.
create function enrolment_steps() returns trigger language plpgsql as $$
begin
  if new.status = old.status then return new; end if;
  if new.status in ('offered', 'lapsed') and current_user = 'fhn_person' then
    raise exception using errcode = 'insufficient_privilege', message = 'written through settle_enrolments alone';
  end if;
  if (old.status, new.status) not in (('waiting', 'offered'), ('waiting', 'withdrawn'), ('offered', 'placed'), ('offered', 'withdrawn'),
    ('offered', 'lapsed'), ('placed', 'withdrawn')) then
    raise exception using errcode = 'check_violation', constraint = 'enrolment_steps', message = 'no such step';
  end if;
  return new;
end $$;
create trigger enrolment_steps before update of status on enrolment for each row execute function enrolment_steps();

-- Whether a freed place still goes to the line.
create function line_moves(wanted uuid, at timestamptz) returns boolean language sql stable set search_path = public as $$
  select exists (select from group_offer o where o.id = wanted and o.stage in ('published', 'closed') and at < (
    select min(s.starts_at) from group_session s where s.offer_id = wanted and s.cancelled_at is null))
$$;

-- Locks the offer to the end of the transaction, then counts: each statement here sees what was committed before the lock was had.
drop function lock_places(uuid);
create function lock_places(wanted uuid) returns table (stage text, capacity_unit text, capacity integer, quotas_until date, quotas_released boolean,
  begins timestamptz, ends timestamptz, last_arrival integer, in_line integer, first_answer_by timestamptz, services jsonb)
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not (takes_part_in_offer(wanted) or app_keeps_places()) then return; end if;
  perform from group_offer o where o.id = wanted for update;
  return query
    select o.stage, o.capacity_unit, o.capacity, o.quotas_until, o.quotas_released_at is not null, s.begins, s.ends,
      (select coalesce(max(e.arrival), 0) from enrolment e where e.offer_id = wanted),
      (select count(distinct e.household_id)::integer from enrolment e where e.offer_id = wanted and e.status = 'waiting'),
      (select min(e.answer_by) from enrolment e where e.offer_id = wanted and e.status = 'offered'),
      (select coalesce(jsonb_agg(jsonb_build_object('serviceId', g.organisation_id, 'quota', coalesce(p.quota, 0), 'taken', coalesce(p.taken, 0),
          'enrolments', (select count(*) from enrolment e where e.offer_id = wanted and e.organisation_id = g.organisation_id
            and e.status in ('placed', 'offered', 'waiting')))), '[]')
        from group_offer_service g left join seats_of(wanted) p on p.organisation_id = g.organisation_id where g.offer_id = wanted)
    from group_offer o
    cross join lateral (select min(t.starts_at) as begins, max(t.ends_at) as ends from group_session t
      where t.offer_id = o.id and t.cancelled_at is null) s
    where o.id = wanted;
end $$;

-- Every entry that has not ended, without its code.
create function place_ledger(wanted uuid) returns table (id uuid, organisation_id uuid, household_id uuid, participants integer, priority text,
  arrival integer, status text, answer_by timestamptz, version integer)
  language sql stable security definer set search_path = public as $$
    select e.id, e.organisation_id, e.household_id, e.participants, e.priority, e.arrival, e.status, e.answer_by, e.version
    from enrolment e
    where e.offer_id = wanted and e.status in ('placed', 'offered', 'waiting') and (takes_part_in_offer(wanted) or app_keeps_places())
    order by e.arrival
  $$;

-- Who waits, household by household in the order of the line, and not for which service.
drop function waiting_line(uuid);
create function waiting_line(wanted uuid) returns table (household_id uuid)
  language sql stable security definer set search_path = public as $$
    select e.household_id from enrolment e
    where e.offer_id = wanted and e.status = 'waiting' and takes_part_in_offer(wanted)
    group by e.household_id order by min(case e.priority when 'first' then 0 else 1 end), min(e.arrival)
  $$;

-- The offers where the next home of the reader's own services would get a place; for who has none, where there is any place.
create or replace function offers_with_free_place(wanted uuid[]) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select o.id from group_offer o
    left join lateral (
      select max(room_for(o.id, s.organisation_id)) as room from group_offer_service s
      where s.offer_id = o.id and s.organisation_id = any (app_organisations())
    ) own on true
    where o.id = any (wanted) and sees_offer(o.id)
      and coalesce(own.room, o.capacity - coalesce((select sum(s.taken) from seats_of(o.id) s), 0)) > 0
  $$;

-- What the rules decide about anybody's entries. It asks again what can be asked without the order of the line: that a place
-- lapses in time, that the line still moves; the steps and the room are asked by the triggers.
drop function place_waiting(uuid, timestamptz);
create function settle_enrolments(of_offer uuid, lapsing uuid[], offering uuid[], until timestamptz, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = public as $$
declare moves boolean; lapsed integer; offered integer;
begin
  if not (takes_part_in_offer(of_offer) or app_keeps_places()) then
    raise exception using errcode = 'insufficient_privilege', message = 'no part in the offer';
  end if;
  perform from group_offer o where o.id = of_offer for update;
  moves := line_moves(of_offer, at);
  update enrolment e set status = 'lapsed', lapsed_at = at, version = e.version + 1
    where e.offer_id = of_offer and e.id = any (lapsing) and e.status = 'offered' and (e.answer_by <= at or not moves);
  get diagnostics lapsed = row_count;
  update enrolment e set status = 'offered', offered_at = at, answer_by = until, version = e.version + 1
    where e.offer_id = of_offer and e.id = any (offering) and e.status = 'waiting' and moves and until > at;
  get diagnostics offered = row_count;
  if lapsed <> cardinality(lapsing) or offered <> cardinality(offering) then
    raise exception using errcode = 'check_violation', constraint = 'enrolment_steps', message = 'not what the offer stands at';
  end if;
end $$;

-- What quotas have left is everybody's from their day on.
create function release_quotas(of_offer uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = public as $$
    update group_offer o set quotas_released_at = at
    where o.id = of_offer and o.quotas_released_at is null and o.quotas_until <= (at at time zone 'Europe/Oslo')::date
      and (takes_part_in_offer(of_offer) or app_keeps_places())
  $$;

-- A home's own service says how many come; the triggers ask whether there is a seat.
create function set_participants(wanted uuid, count integer) returns void
  language sql volatile security definer set search_path = public as $$
    update enrolment e set participants = count, version = e.version + 1
    where e.id = wanted and e.status in ('placed', 'offered', 'waiting') and app_enrols_for(e.organisation_id)
  $$;

-- Priority in the line is the coordinator's alone to give.
create function set_priority(household uuid, given text) returns void
  language sql volatile security definer set search_path = public as $$
    update enrolment e set priority = given, version = e.version + 1
    where e.household_id = household and e.status = 'waiting' and exists (
      select from group_offer o where o.id = e.offer_id and o.network_id = any (app_coordinated_networks()))
  $$;

-- Capacity and quotas together; false when the offer has another version. The larger capacity stands while the quotas change.
create function set_places(of_offer uuid, based_on integer, new_capacity integer, quotas jsonb, until date) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  update group_offer o set capacity = greatest(o.capacity, new_capacity), version = o.version + 1
    where o.id = of_offer and o.version = based_on and o.network_id = any (app_coordinated_networks());
  if not found then return false; end if;
  insert into offer_quota (offer_id, organisation_id, places)
    select of_offer, s.organisation_id, coalesce((quotas ->> s.organisation_id::text)::integer, 0)
    from group_offer_service s where s.offer_id = of_offer
    on conflict (offer_id, organisation_id) do update set places = excluded.places;
  update group_offer o set capacity = new_capacity, quotas_until = until,
      quotas_released_at = case when o.quotas_until is not distinct from until then o.quotas_released_at end
    where o.id = of_offer;
  return true;
end $$;

-- The offers where time alone has something to settle, for the worker.
create function offers_to_settle(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select o.id from group_offer o where app_keeps_places() and (
      (o.quotas_released_at is null and o.quotas_until <= (at at time zone 'Europe/Oslo')::date and o.stage in ('published', 'closed'))
      or exists (select from enrolment e where e.offer_id = o.id and e.status = 'offered' and (e.answer_by <= at or not line_moves(o.id, at))))
    order by o.id
  $$;

-- A household's codes for its receipt, without whose they are. Delivery can read no codes otherwise.
drop function enrolment_receipt(uuid);
create function enrolment_receipt(wanted uuid) returns table (offer_id uuid, code text, place_in_line integer)
  language sql stable security definer set search_path = public as $$
    select e.offer_id, e.code, case when e.status = 'waiting' then (
        select count(distinct w.household_id)::integer from enrolment w
        where w.offer_id = e.offer_id and w.status = 'waiting' and (w.priority, w.arrival) <= (e.priority, e.arrival)) end
    from enrolment e where e.household_id = wanted and e.status in ('placed', 'offered', 'waiting') order by e.arrival
  $$;

revoke execute on function app_keeps_places, seats_of, room_for, places_hold, enrolment_steps, line_moves, lock_places, place_ledger, waiting_line,
  settle_enrolments, release_quotas, set_participants, set_priority, set_places, offers_to_settle, enrolment_receipt from public;
grant execute on function app_keeps_places, lock_places, place_ledger, settle_enrolments, release_quotas to fhn_person, fhn_place_keeper;
grant execute on function waiting_line, set_participants, set_priority, set_places to fhn_person;
grant execute on function offers_to_settle to fhn_place_keeper;
grant execute on function enrolment_receipt, room_for to fhn_delivery;

grant select, insert on offer_quota to fhn_person, fhn_set_up;
grant select, insert on place_answer_days to fhn_person, fhn_set_up;
grant update (working_days) on place_answer_days to fhn_person;
grant update (placed_at) on enrolment to fhn_person;
grant select (household_id, participants, answer_by) on enrolment to fhn_delivery;

-- A service learns its own quota, who runs the offer all.
alter table offer_quota enable row level security;
create policy offer_quota_seen on offer_quota for select to fhn_person
  using (runs_offer(offer_id) or (organisation_id = any (app_organisations()) and takes_part_in_offer(offer_id)));
create policy offer_quota_created on offer_quota for insert to fhn_person with check (exists (
  select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks())));
create policy offer_quota_set_up on offer_quota to fhn_set_up using (true) with check (true);

alter table place_answer_days enable row level security;
create policy place_answer_days_seen on place_answer_days for select to fhn_person, fhn_place_keeper using (true);
create policy place_answer_days_set on place_answer_days for insert to fhn_person with check (network_id = any (app_coordinated_networks()));
create policy place_answer_days_changed on place_answer_days for update to fhn_person
  using (network_id = any (app_coordinated_networks())) with check (network_id = any (app_coordinated_networks()));
create policy place_answer_days_set_up on place_answer_days to fhn_set_up using (true) with check (true);

-- A service enrols without priority, and answers a place that is offered; whether the step is there is asked by the trigger.
drop policy enrolment_own on enrolment;
create policy enrolment_own on enrolment for insert to fhn_person
  with check (app_enrols_for(organisation_id) and status in ('placed', 'waiting') and priority = 'ordinary');
drop policy enrolment_withdrawn on enrolment;
create policy enrolment_answered on enrolment for update to fhn_person
  using (app_enrols_for(organisation_id))
  with check (app_enrols_for(organisation_id) and status in ('placed', 'withdrawn'));

-- The worker reads offers, to say whom a change concerns, and writes through the functions above.
grant select on programme, network, organisation, municipality, group_offer, group_session, group_offer_service, place_answer_days to fhn_place_keeper;
grant insert on event to fhn_place_keeper;
grant execute on function post_message to fhn_place_keeper;
create policy event_append_place_keeper on event for insert to fhn_place_keeper with check (person_id is null);
create policy group_offer_place_keeper on group_offer for select to fhn_place_keeper using (true);
create policy group_session_place_keeper on group_session for select to fhn_place_keeper using (true);
create policy group_offer_service_place_keeper on group_offer_service for select to fhn_place_keeper using (true);
