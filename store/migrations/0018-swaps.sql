-- Swaps of places: two services exchange places of two offers, once both have said yes.
create table place_swap (
  id uuid primary key,
  -- The service that proposes, and the household that it gives in its offer.
  offer_id uuid not null,
  organisation_id uuid not null,
  household_id uuid not null,
  -- What is given, as it was when it was proposed: the service that is asked sees no more of it.
  homes integer not null check (homes between 1 and 4),
  participants integer not null check (participants between homes and 2 * homes),
  -- The offer that a place is wanted in, the service that is asked, and the household that it chose.
  other_offer_id uuid not null check (other_offer_id <> offer_id),
  other_organisation_id uuid not null check (other_organisation_id <> organisation_id),
  other_household_id uuid,
  state text not null check (state in ('proposed', 'accepted', 'declined', 'withdrawn', 'lapsed', 'fallen')),
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  answer_by timestamptz not null check (answer_by > proposed_at),
  ended_at timestamptz,
  -- The households as they now stand in the offers that they came into: of the service that was asked, and of the one that proposed.
  came_id uuid,
  other_came_id uuid,
  version integer not null check (version > 0),
  foreign key (household_id, offer_id, organisation_id) references enrolment (id, offer_id, organisation_id),
  foreign key (other_household_id, other_offer_id, other_organisation_id) references enrolment (id, offer_id, organisation_id),
  foreign key (came_id, offer_id, other_organisation_id) references enrolment (id, offer_id, organisation_id),
  foreign key (other_came_id, other_offer_id, organisation_id) references enrolment (id, offer_id, organisation_id),
  foreign key (other_offer_id, other_organisation_id) references group_offer_service,
  check ((state = 'proposed') = (ended_at is null)),
  check ((state = 'accepted') = (num_nonnulls(other_household_id, came_id, other_came_id) = 3)),
  check (num_nonnulls(other_household_id, came_id, other_came_id) in (0, 3))
);
create index place_swap_offer on place_swap (offer_id);
create index place_swap_other_offer on place_swap (other_offer_id);
create index place_swap_household on place_swap (household_id) where state = 'proposed';
create index place_swap_open on place_swap (answer_by) where state = 'proposed';

alter table place_swap enable row level security;
grant select on place_swap to fhn_person;
-- Only those who enrol for the two services; the coordinator sees the ones that were made.
create policy place_swap_seen on place_swap for select to fhn_person
  using (app_enrols_for(organisation_id) or app_enrols_for(other_organisation_id) or (state = 'accepted' and exists (
    select from group_offer o where o.id = offer_id and o.network_id = any (app_coordinated_networks()))));
grant select (id, offer_id, organisation_id, homes, participants, other_offer_id, other_organisation_id, state, answer_by) on place_swap to fhn_delivery;
create policy place_swap_delivery on place_swap for select to fhn_delivery using (true);

-- Two offers of one network, neither begun nor over, and neither where keep-apart is allowed: there nobody may learn why something does not go.
create function may_be_swapped(one uuid, other uuid, at timestamptz) returns boolean language sql stable set search_path = public as $$
  select count(*) = 2 and count(distinct o.network_id) = 1 from group_offer o
  where o.id in (one, other) and not o.keep_apart and line_moves(o.id, at)
$$;
-- Whether a household is given in a proposal that still stands.
create function is_in_swap(household uuid, at timestamptz) returns boolean language sql stable set search_path = public as $$
  select exists (select from place_swap s where s.household_id = household and s.state = 'proposed' and s.answer_by > at)
$$;

create function propose_swap(fresh uuid, household uuid, other_offer uuid, other_service uuid, at timestamptz, until timestamptz) returns void
  language plpgsql volatile security definer set search_path = public as $$
begin
  insert into place_swap (id, offer_id, organisation_id, household_id, homes, participants, other_offer_id, other_organisation_id, state,
      proposed_by, proposed_at, answer_by, version)
    select fresh, e.offer_id, e.organisation_id, household, count(*), sum(e.participants), other_offer, other_service, 'proposed', app_person(), at, until, 1
    from enrolment e
    where e.household_id = household and e.status = 'placed' and app_enrols_for(e.organisation_id) and e.organisation_id <> other_service
      and may_be_swapped(e.offer_id, other_offer, at) and not is_in_swap(household, at)
      and (select count(*) from group_offer_service s
        where s.offer_id in (e.offer_id, other_offer) and s.organisation_id in (e.organisation_id, other_service)) = 4
    group by e.offer_id, e.organisation_id;
  if not found then
    raise exception using errcode = 'insufficient_privilege', message = 'no own place to propose';
  end if;
end $$;

-- A no by the service that is asked, or the proposal taken back by the one that made it.
create function end_swap(wanted uuid, as_state text, at timestamptz) returns boolean language plpgsql volatile security definer set search_path = public as $$
begin
  update place_swap s set state = as_state, ended_at = at, version = s.version + 1
    where s.id = wanted and s.state = 'proposed'
      and ((as_state = 'declined' and app_enrols_for(s.other_organisation_id)) or (as_state = 'withdrawn' and app_enrols_for(s.organisation_id)));
  return found;
end $$;

-- A reservation follows a place to another service; the offer gets a new version, so that its coordinator does not write over it.
create function move_quota(of_offer uuid, from_service uuid, to_service uuid, moved integer) returns void
  language plpgsql volatile set search_path = public as $$
begin
  if moved = 0 then return; end if;
  update offer_quota q set places = q.places - moved from group_offer o
    where q.offer_id = of_offer and q.organisation_id = from_service and o.id = of_offer and o.quotas_released_at is null;
  if not found then
    raise exception using errcode = 'check_violation', constraint = 'places_within_capacity', message = 'no quota to move';
  end if;
  insert into offer_quota as q (offer_id, organisation_id, places) values (of_offer, to_service, moved)
    on conflict (offer_id, organisation_id) do update set places = q.places + excluded.places;
  update group_offer o set version = o.version + 1 where o.id = of_offer;
end $$;

-- Homes that come from another offer: as many participants, last of all, and each with a code that its service has not used.
create function come_from(homes uuid[], to_offer uuid, new_ids uuid[], candidates text[], at timestamptz) returns void
  language plpgsql volatile set search_path = public as $$
begin
  insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, priority, arrival, enrolled_at, placed_at, version)
    select new_ids[h.nth], to_offer, h.organisation_id, c.code, 'placed', h.participants, new_ids[1], 'ordinary',
      (select coalesce(max(e.arrival), 0) from enrolment e where e.offer_id = to_offer) + h.nth, at, at, 1
    from (select e.organisation_id, e.participants, row_number() over (order by e.arrival)::integer as nth from enrolment e where e.id = any (homes)) h
    join (select u.code, row_number() over (order by u.at) as nth from unnest(candidates) with ordinality u(code, at)
      where not exists (select from enrolment e where e.code = u.code
        and e.organisation_id = (select f.organisation_id from enrolment f where f.id = homes[1]))) c on c.nth = h.nth;
end $$;

-- Both offers change or neither: the service that was asked says yes with a household of its own. What the rules decided (who
-- fits, which quota follows) is asked again by the triggers; codes are chosen here, since neither service reads the other's.
create function make_swap(wanted uuid, other_household uuid, came uuid[], moved integer, other_came uuid[], other_moved integer,
    candidates text[], other_candidates text[], at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = public as $$
declare swap place_swap; given uuid[]; other_given uuid[];
begin
  perform from group_offer o join place_swap s on s.id = wanted and o.id in (s.offer_id, s.other_offer_id) order by o.id for update of o;
  select s.* into swap from place_swap s where s.id = wanted and s.state = 'proposed' and s.answer_by > at
    and app_enrols_for(s.other_organisation_id) and may_be_swapped(s.offer_id, s.other_offer_id, at) for update;
  if not found then
    raise exception using errcode = 'insufficient_privilege', message = 'not a proposal to answer';
  end if;
  given := array(select e.id from enrolment e where e.household_id = swap.household_id and e.status = 'placed' order by e.arrival);
  other_given := array(select e.id from enrolment e where e.household_id = other_household and e.offer_id = swap.other_offer_id
    and e.organisation_id = swap.other_organisation_id and e.status = 'placed' order by e.arrival);
  if cardinality(given) <> swap.homes or cardinality(given) <> cardinality(other_came) or cardinality(other_given) = 0
      or cardinality(other_given) <> cardinality(came) or is_in_swap(other_household, at) then
    raise exception using errcode = 'check_violation', constraint = 'enrolment_steps', message = 'not what the offers stand at';
  end if;
  update enrolment e set status = 'withdrawn', withdrawn_at = at, version = e.version + 1 where e.id = any (given || other_given);
  perform move_quota(swap.offer_id, swap.organisation_id, swap.other_organisation_id, moved);
  perform move_quota(swap.other_offer_id, swap.other_organisation_id, swap.organisation_id, other_moved);
  perform come_from(other_given, swap.offer_id, came, candidates, at);
  perform come_from(given, swap.other_offer_id, other_came, other_candidates, at);
  update place_swap s set state = 'accepted', ended_at = at, other_household_id = other_household, came_id = came[1], other_came_id = other_came[1],
    version = s.version + 1 where s.id = wanted;
  return swap.proposed_by;
end $$;

-- What time, a home that has left or changed, or a group that was cancelled ends; for the worker, who tells the two services.
create function end_due_swaps(at timestamptz) returns table (id uuid, state text, version integer, organisation_id uuid, other_organisation_id uuid)
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not app_keeps_places() then return; end if;
  return query
    update place_swap s set state = case when s.answer_by <= at then 'lapsed' else 'fallen' end, ended_at = at, version = s.version + 1
    where s.state = 'proposed' and (s.answer_by <= at or not may_be_swapped(s.offer_id, s.other_offer_id, at)
      or (select (count(*), coalesce(sum(e.participants), 0)) from enrolment e where e.household_id = s.household_id and e.status = 'placed')
        <> (s.homes::bigint, s.participants::bigint))
    returning s.id, s.state, s.version, s.organisation_id, s.other_organisation_id;
end $$;

revoke execute on function may_be_swapped, is_in_swap, propose_swap, end_swap, move_quota, come_from, make_swap, end_due_swaps from public;
grant execute on function propose_swap, end_swap, make_swap to fhn_person;
grant execute on function end_due_swaps to fhn_place_keeper;
