-- What holding and booking ask for under their locks, in one question instead of six: each question more is time for which
-- everybody behind waits (ADR 15, ADR 30).

-- A referral that an hour is to be booked for, held by who may change it, with its hours that are not cancelled. Who may not
-- change it sees it unheld. Its hours are a question of their own, asked when the row is held: they are the newest then.
create function referral_to_book(wanted uuid) returns json language plpgsql set search_path = public as $$
declare held record;
begin
  select version, state, base_id, ordering_service_id, sender_id, municipality_number into held from referral where id = wanted for update;
  if not found then
    select version, state, base_id, ordering_service_id, sender_id, municipality_number into held from referral where id = wanted;
    if not found then return null; end if;
  end if;
  return json_build_object('version', held.version, 'state', held.state, 'baseId', held.base_id, 'serviceId', held.ordering_service_id,
    'senderId', held.sender_id, 'municipalityNumber', held.municipality_number,
    'hours', (select json_agg(json_build_object('endsAt', b.ends_at, 'seats', b.seats, 'absences',
        (select json_agg(c.absence_reported_at is not null) from booked_counsellor c where c.booking_id = b.id and c.left_at is null)))
      from booking b where b.referral_id = wanted and b.held_until is null and not b.cancelled));
end $$;

-- The same with all that decides about an hour of some people for it, once they are held against others too: what hour_facts says,
-- how the base books and who coordinates it today, and what was agreed about them, of today or of any day of the hour's week. Of who does not coordinate the
-- base nobody else is held, and nothing more is told.
create function take_up_hour(of_referral uuid, people uuid[], first_day date, end_day date, asked_from timestamptz, asked_to timestamptz, besides uuid, today date)
  returns json language plpgsql set search_path = public as $$
declare referral json := referral_to_book(of_referral); base uuid := (referral ->> 'baseId')::uuid;
begin
  if base is null or not app_is('coordinator', base) then return json_build_object('referral', referral); end if;
  perform lock_counsellors(people, null);
  return json_build_object('referral', referral,
    'people', (select json_agg(json_build_array(f.person_id, f.facts)) from hour_facts(base, people, first_day, end_day, asked_from, asked_to, besides) f),
    'coordinators', (select json_agg(distinct m.person_id) from membership m join person p on p.id = m.person_id
      where m.role = 'coordinator' and m.organisation_id = base and m.valid_from <= today and (m.valid_to is null or m.valid_to > today)
        and p.valid_from <= today and (p.valid_to is null or p.valid_to > today)),
    'settings', (select json_build_array(s.hold_minutes, s.answer_days) from booking_settings s where s.base_id = base order by s.version desc limit 1),
    'terms', (select json_agg(json_build_array(t.person_id, t.own_service_id, t.consent, t.lent_minutes_a_week, t.valid_from::text, t.valid_to::text) order by t.valid_from)
      from counsellor_terms t where t.base_id = base and t.person_id = any (people)
        and t.valid_from < greatest(end_day, today + 1) and (t.valid_to is null or t.valid_to > least(first_day, today))));
end $$;
revoke execute on function referral_to_book, take_up_hour from public;
grant execute on function referral_to_book, take_up_hour to fhn_person;

-- Planned once and for all: what these ask for is found by an index whoever is asked about, and planning it anew each time
-- took longer than finding it.
alter function referral_to_book set plan_cache_mode = force_generic_plan;
alter function take_up_hour set plan_cache_mode = force_generic_plan;
alter function hour_facts set plan_cache_mode = force_generic_plan;

-- Whether a referral is the base's, and all the people too.
create function all_of_the_base(base uuid, of_referral uuid, people uuid[]) returns boolean language plpgsql stable security definer
  set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return exists (select from referral r where r.id = of_referral and r.base_id = base)
    and not exists (select from unnest(people) p where not exists (select from counsellor c where c.person_id = p and c.base_id = base));
end $$;
revoke execute on function all_of_the_base from public;

create or replace function write_hour(hour uuid, of_referral uuid, base uuid, people uuid[], asks text[], last_day date, wanted_skill text,
    kind text, municipality text, starts timestamptz, ends timestamptz, until timestamptz, kept uuid)
  returns void language plpgsql security definer set search_path = public as $$
begin
  perform only_by_the_base(base);
  if not all_of_the_base(base, of_referral, people) then
    raise exception 'not of this base' using errcode = '42501';
  end if;
  perform make_room(people, tstzrange(starts, ends), kept);
  if kept is not null then
    update booking set held_until = null, booked_at = product_now() where id = kept and booked_by = app_person() and held_until is not null;
    if found then
      update booked_counsellor c set held_until = null, cancelled = false, consent = case when a.ask is null then 'notNeeded' else 'asked' end,
        consent_of = a.ask, answer_by = case when a.ask is not null then last_day end
      from unnest(people, asks) a (person_id, ask) where c.booking_id = kept and c.person_id = a.person_id;
      return;
    end if;
  end if;
  insert into booking (id, referral_id, base_id, booked_by, skill, place_kind, municipality_number, starts_at, ends_at, version, booked_at, held_until, seats)
    values (hour, of_referral, base, app_person(), wanted_skill, kind, municipality, starts, ends, 1, product_now(), until, cardinality(people));
  insert into booked_counsellor (booking_id, person_id, during, held_until, consent, consent_of, answer_by)
    select hour, a.person_id, tstzrange(starts, ends), until, case when a.ask is null then 'notNeeded' else 'asked' end, a.ask,
      case when a.ask is not null then last_day end
    from unnest(people, asks) a (person_id, ask) order by a.person_id;
end $$;

-- Most have no other hold to give up, and then nothing is deleted.
create or replace function make_room(people uuid[], span tstzrange, kept uuid) returns void
  language plpgsql security definer set search_path = public as $$
declare given_up uuid[] := array(
  select b.id from booking b where b.held_until is not null and b.booked_by = app_person() and b.id is distinct from kept);
begin
  if cardinality(given_up) > 0 then
    delete from booked_counsellor c where c.booking_id = any (given_up);
    delete from booking b where b.id = any (given_up);
  end if;
  update booked_counsellor c set cancelled = true
  where c.person_id = any (people) and c.held_until <= product_now() and not c.cancelled and c.during && span and c.booking_id is distinct from kept;
end $$;

-- As one expression, which PostgreSQL writes into whatever asks for it, instead of a question of its own for every row.
create or replace function app_is_anywhere(role text) returns boolean language sql stable
  as $$ select position(',' || role || ':' in ',' || array_to_string(app_memberships(), ',')) > 0 $$;
