-- Who stands in line for an offer's lock also waits for the question whether its places are still as they were. That question was
-- the whole account of them, made twice under the lock; now it is one number that changes with them, and what stands in the offer.

-- How often what services have of an offer, or have reserved in it, has changed, and by which household last, where it was one: what
-- is expected to come next can then be told from anything else that came instead. No role reads or writes it.
create table places_revision (
  offer_id uuid primary key references group_offer on delete cascade,
  revision integer not null,
  household_id uuid
);
alter table places_revision enable row level security;
insert into places_revision (offer_id, revision) select id, 0 from group_offer;

create function revise_places(wanted uuid, household uuid) returns void language plpgsql volatile security definer set search_path = public as $$
begin
  insert into places_revision as r (offer_id, revision, household_id) values (wanted, 1, household)
  on conflict (offer_id) do update set revision = r.revision + 1, household_id = household;
end $$;

-- As before, and once for each service whose enrolments have changed.
create or replace function count_places() returns trigger language plpgsql volatile security definer set search_path = public as $$
declare one record;
begin
  for one in select c.offer_id, c.organisation_id, (array_agg(c.household_id))[1] as household_id from changed c group by 1, 2 order by 1, 2 loop
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
    perform revise_places(one.offer_id, one.household_id);
  end loop;
  return null;
end $$;

-- Which services are invited, and what is reserved for each. Those who write it hold the offer's lock, or have just made it.
create function services_revised() returns trigger language plpgsql volatile security definer set search_path = public as $$
declare one uuid;
begin
  for one in select distinct c.offer_id from changed c order by 1 loop
    perform from group_offer o where o.id = one for update;
    if found then perform revise_places(one, null); end if;
  end loop;
  return null;
end $$;
revoke execute on function revise_places, services_revised from public;
create trigger services_invited after insert on group_offer_service referencing new table as changed for each statement execute function services_revised();
create trigger services_invited_again after update on group_offer_service referencing new table as changed for each statement execute function services_revised();
create trigger services_uninvited after delete on group_offer_service referencing old table as changed for each statement execute function services_revised();
create trigger quotas_set after insert on offer_quota referencing new table as changed for each statement execute function services_revised();
create trigger quotas_set_again after update on offer_quota referencing new table as changed for each statement execute function services_revised();
create trigger quotas_taken_away after delete on offer_quota referencing old table as changed for each statement execute function services_revised();

-- A text that is the same as long as nothing has changed that decides about an offer's places: the revision first, then the rest.
create function places_mark(wanted uuid) returns text language plpgsql stable security definer set search_path = public as $$
begin
  return (select concat_ws(' ', coalesce((select r.revision || ':' || coalesce(r.household_id::text, '') from places_revision r where r.offer_id = wanted), '0:'),
      o.stage, o.capacity_unit, o.capacity, o.keep_apart, coalesce(o.quotas_until::text, 'never'), o.quotas_released_at is not null,
      extract(epoch from s.begins), extract(epoch from s.ends))
    from group_offer o
    cross join lateral (select min(t.starts_at) as begins, max(t.ends_at) as ends from group_session t
      where t.offer_id = o.id and t.cancelled_at is null) s
    where o.id = wanted);
end $$;

-- What decides about an offer's places, with its mark, in one look.
create or replace function places_of(wanted uuid) returns text language plpgsql stable security definer set search_path = public as $$
begin
  return (select json_build_object('mark', places_mark(wanted),
      'stage', o.stage, 'unit', o.capacity_unit, 'capacity', o.capacity, 'keepApart', o.keep_apart,
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

-- The mark once the offer is locked; nothing for who has no part in the offer.
create function lock_places_mark(wanted uuid) returns text language plpgsql volatile security definer set search_path = public as $$
begin
  if not takes_part_in_offer(wanted) then return null; end if;
  perform from group_offer o where o.id = wanted for update;
  return places_mark(wanted);
end $$;
revoke execute on function places_mark, lock_places_mark from public;
grant execute on function lock_places_mark to fhn_person;

-- What somebody needs to know of an offer before they enrol in it: of the invited services, those that they belong to.
drop function offer_in_brief(uuid);
create function offer_to_enrol_in(wanted uuid) returns table (version integer, network_id uuid, published boolean, audience text, own_services uuid[])
  language plpgsql stable security definer set search_path = public as $$
begin
  if not sees_offer(wanted) then return; end if;
  return query
    select o.version, o.network_id, o.published_at is not null, o.audience,
      array(select s.organisation_id from group_offer_service s where s.offer_id = wanted and s.organisation_id = any (app_organisations()) order by 1)
    from group_offer o where o.id = wanted;
end $$;
revoke execute on function offer_to_enrol_in from public;
grant execute on function offer_to_enrol_in to fhn_person;

create function revision_of(mark text) returns integer language sql immutable as $$ select split_part(mark, ':', 1)::integer $$;

-- Locks the offer once its places bear this mark. Whoever comes before one that was sent before it gives the lock up for a moment,
-- and is refused when that one does not come either.
create function await_places(wanted uuid, mark text) returns void language plpgsql volatile as $$
declare found_mark text;
begin
  for tried in 1..40 loop
    begin
      found_mark := lock_places_mark(wanted);
      exit when found_mark = mark;
      if tried = 40 or found_mark is null or revision_of(found_mark) >= revision_of(mark) then
        raise exception using errcode = 'serialization_failure', constraint = 'places_unchanged', message = 'decided on what is no more';
      end if;
      raise exception using errcode = 'object_not_in_prerequisite_state', message = 'not yet';
    exception when object_not_in_prerequisite_state then
      perform pg_sleep(0.0005);
    end;
  end loop;
end $$;
revoke execute on function revision_of, await_places from public;
grant execute on function revision_of, await_places to fhn_person;

-- As before, but what was decided on is known by its mark. Answers whether enrolments were written as they had been decided on.
drop function write_changes(json, json, json, text);
create function write_changes(enrolments json, events json, messages json, decided_on text) returns boolean language plpgsql as $$
declare of_offer uuid := (enrolments -> 0 ->> 'offer_id')::uuid;
begin
  perform set_config('synchronous_commit', 'off', true);
  if of_offer is not null then
    if decided_on is null then
      perform lock_places_mark(of_offer);
    else
      perform await_places(of_offer, decided_on);
    end if;
    insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, priority, arrival, enrolled_at, placed_at, version)
      select r.id, r.offer_id, r.organisation_id, r.code, r.status, r.participants, r.household_id, r.priority, r.arrival, r.enrolled_at, r.placed_at, r.version
      from json_populate_recordset(null::enrolment, enrolments) r;
  end if;
  insert into event (id, at, person_id, system_actor, noun, noun_id, what, version)
    select e.id, e.at, e.person_id, e.system_actor, e.noun, e.noun_id, e.what, e.version from json_populate_recordset(null::event, events) e;
  perform post_message(m.id, m.card, m."objectId", m.kind, m.recipient, m.at, m.due)
    from json_to_recordset(messages) m (id uuid, card text, "objectId" uuid, kind text, recipient text, at timestamptz, due timestamptz);
  return of_offer is not null and decided_on is not null;
end $$;
revoke execute on function write_changes from public;
grant execute on function write_changes to fhn_person;
