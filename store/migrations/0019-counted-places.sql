-- Who stands in line for an offer's lock waits for everything that is done under it. What an offer's enrolments add up to is
-- counted when they change, service by service, so that the lock reads sums and not a thousand rows; and what a person's
-- transaction has to write is one statement.

-- What one service has of an offer now. It is counted anew from the service's own rows whenever one of them changes: nothing is
-- added up that could drift. No role reads or writes it.
create table places_count (
  offer_id uuid not null,
  organisation_id uuid not null,
  -- Places taken and held, by home and by person.
  homes integer not null,
  persons integer not null,
  -- Enrolments that have not ended, and households that wait.
  enrolments integer not null,
  in_line integer not null,
  primary key (offer_id, organisation_id),
  foreign key (offer_id, organisation_id) references group_offer_service
);
alter table places_count enable row level security;

-- The sessions of an offer that are to be held; so far only the index that keeps them from overlapping finds them, slowly.
create index group_session_of_offer on group_session (offer_id, starts_at) where cancelled_at is null;
-- When the first of the places that are held falls back.
create index enrolment_first_answer on enrolment (offer_id, answer_by) where status = 'offered';

-- Under the offer's lock, whoever writes: what others wrote before is committed and counted then, and nobody writes between.
create function count_places() returns trigger language plpgsql volatile security definer set search_path = public as $$
declare one record;
begin
  for one in select distinct c.offer_id, c.organisation_id from changed c order by 1, 2 loop
    perform from group_offer o where o.id = one.offer_id for update;
    insert into places_count as p (offer_id, organisation_id, homes, persons, enrolments, in_line)
      select one.offer_id, one.organisation_id,
        count(*) filter (where e.status in ('placed', 'offered')),
        coalesce(sum(e.participants) filter (where e.status in ('placed', 'offered')), 0),
        count(*),
        count(distinct e.household_id) filter (where e.status = 'waiting')
      from enrolment e
      where e.offer_id = one.offer_id and e.organisation_id = one.organisation_id
        and e.status <> 'withdrawn' and e.status in ('requested', 'placed', 'offered', 'waiting')
    on conflict (offer_id, organisation_id) do update
      set homes = excluded.homes, persons = excluded.persons, enrolments = excluded.enrolments, in_line = excluded.in_line;
  end loop;
  return null;
end $$;
revoke execute on function count_places from public;
create trigger enrolment_counted after insert on enrolment
  referencing new table as changed for each statement execute function count_places();
create trigger enrolment_counted_again after update on enrolment
  referencing new table as changed for each statement execute function count_places();
create trigger enrolment_uncounted after delete on enrolment
  referencing old table as changed for each statement execute function count_places();

insert into places_count (offer_id, organisation_id, homes, persons, enrolments, in_line)
  select e.offer_id, e.organisation_id,
    count(*) filter (where e.status in ('placed', 'offered')),
    coalesce(sum(e.participants) filter (where e.status in ('placed', 'offered')), 0),
    count(*),
    count(distinct e.household_id) filter (where e.status = 'waiting')
  from enrolment e where e.status in ('requested', 'placed', 'offered', 'waiting') group by e.offer_id, e.organisation_id;

-- What decides about an offer's places, as a text that is the same as long as nothing of it has changed.
create function places_of(wanted uuid) returns text language plpgsql stable security definer set search_path = public as $$
begin
  return (select json_build_object('stage', o.stage, 'unit', o.capacity_unit, 'capacity', o.capacity, 'keepApart', o.keep_apart,
      'quotasUntil', o.quotas_until, 'quotasReleased', o.quotas_released_at is not null, 'begins', s.begins, 'ends', s.ends,
      'lastArrival', (select coalesce(max(e.arrival), 0) from enrolment e where e.offer_id = wanted),
      'inLine', g.in_line,
      'firstAnswerBy', (select min(e.answer_by) from enrolment e where e.offer_id = wanted and e.status = 'offered'),
      'services', g.services)
    from group_offer o
    cross join lateral (select min(t.starts_at) as begins, max(t.ends_at) as ends from group_session t
      where t.offer_id = o.id and t.cancelled_at is null) s
    cross join lateral (
      select coalesce(sum(p.in_line), 0) as in_line,
        coalesce(json_agg(json_build_object('serviceId', v.organisation_id,
          'quota', case when o.quotas_released_at is null then coalesce(q.places, 0) else 0 end,
          'taken', coalesce(case o.capacity_unit when 'person' then p.persons else p.homes end, 0),
          'enrolments', coalesce(p.enrolments, 0)) order by v.organisation_id), '[]') as services
      from group_offer_service v
      left join places_count p on p.offer_id = wanted and p.organisation_id = v.organisation_id
      left join offer_quota q on q.offer_id = wanted and q.organisation_id = v.organisation_id
      where v.offer_id = wanted) g
    where o.id = wanted);
end $$;

-- As it is now; nothing for who has no part in the offer.
create function places_now(wanted uuid) returns text language plpgsql stable security definer set search_path = public as $$
begin
  if not (takes_part_in_offer(wanted) or app_keeps_places()) then return null; end if;
  return places_of(wanted);
end $$;

-- As it is once the offer is locked, to the end of the transaction: what was committed before the lock was had is counted.
drop function lock_places(uuid);
create function lock_places(wanted uuid) returns text language plpgsql volatile security definer set search_path = public as $$
begin
  if not (takes_part_in_offer(wanted) or app_keeps_places()) then return null; end if;
  perform from group_offer o where o.id = wanted for update;
  return places_of(wanted);
end $$;
revoke execute on function places_of, places_now, lock_places from public;
grant execute on function places_now to fhn_person;
grant execute on function lock_places to fhn_person, fhn_place_keeper;

-- Who sees an offer, and who takes part in it: the same questions as before, those first that answer most who ask.
create or replace function takes_part_in_offer(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (
    select from group_offer_service s join group_offer o on o.id = s.offer_id
    where s.offer_id = wanted and o.published_at is not null and s.organisation_id = any (app_organisations())) or runs_offer(wanted);
end $$;
create or replace function sees_offer(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (
    select from group_offer o where o.id = wanted and o.published_at is not null and o.network_id = any (app_networks()))
    or takes_part_in_offer(wanted);
end $$;

-- What an offer must be for an enrolment to be written, asked in one question instead of three.
drop policy enrolment_while_open on enrolment;
drop policy enrolment_of_foster_homes on enrolment;
drop policy enrolment_asked on enrolment;
create policy enrolment_while_open on enrolment as restrictive for insert to fhn_person
  with check (exists (select from group_offer o where o.id = offer_id and o.stage = 'published' and o.audience = 'fosterParents'
    and o.keep_apart = (status = 'requested')));

-- Everything that a person's transaction has to write at its end: enrolments of one household, and what the log and the outbox
-- are told, in the order in which it was said. Enrolments that were decided on before the offer was locked say what they were
-- decided on: it must be the same under the lock. Answers what decides after them. Its commit does not wait for the disk, so that
-- its locks are given up at once: the application waits for that afterwards, before it answers anybody.
drop function write_changes(jsonb, jsonb);
drop function write_enrolments(jsonb);
drop function used_codes(uuid, text[]);
create function write_changes(enrolments json, events json, messages json, decided_on text) returns text language plpgsql as $$
declare of_offer uuid := (enrolments -> 0 ->> 'offer_id')::uuid;
begin
  perform set_config('synchronous_commit', 'off', true);
  if of_offer is not null then
    if lock_places(of_offer) is distinct from decided_on and decided_on is not null then
      raise exception using errcode = 'serialization_failure', constraint = 'places_unchanged', message = 'decided on what is no more';
    end if;
    insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, priority, arrival, enrolled_at, placed_at, version)
      select r.id, r.offer_id, r.organisation_id, r.code, r.status, r.participants, r.household_id, r.priority, r.arrival, r.enrolled_at, r.placed_at, r.version
      from json_populate_recordset(null::enrolment, enrolments) r;
  end if;
  insert into event (id, at, person_id, system_actor, noun, noun_id, what, version)
    select e.id, e.at, e.person_id, e.system_actor, e.noun, e.noun_id, e.what, e.version from json_populate_recordset(null::event, events) e;
  perform post_message(m.id, m.card, m."objectId", m.kind, m.recipient, m.at, m.due)
    from json_to_recordset(messages) m (id uuid, card text, "objectId" uuid, kind text, recipient text, at timestamptz, due timestamptz);
  return case when of_offer is not null then places_now(of_offer) end;
end $$;
revoke execute on function write_changes from public;
grant execute on function write_changes to fhn_person;
