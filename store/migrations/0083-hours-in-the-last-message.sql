-- An hour is written by the statement at its transaction's end, with the events and messages that tell of it, and what decides about
-- an hour is asked about its day: an hour is held and booked in four messages and no longer in six (ADR 30).

-- What is found of one person, is found by an index, whatever PostgreSQL knew of the tables when it planned: where they were empty
-- then, it read every hour there was for each that the person had. So each join is a look by id, and what lacked an index has one.
create index counsellor_terms_person on counsellor_terms (person_id, base_id);
create index leader_change_person_in on leader_change (person_in) where person_in is not null;
-- With the booking in it as well, this was taken for an index of bookings, and read from end to end.
drop index booked_counsellor_person;
create index booked_counsellor_person on booked_counsellor (person_id);

drop function take_up_hour(uuid, uuid[], date, date, timestamptz, timestamptz, uuid, date);
drop function hour_facts(uuid, uuid[], date, date, timestamptz, timestamptz, uuid);
drop function write_changes(json, json, json, json, text);

-- Of the working week the day's own hours alone, and of what somebody is booked for all that lies in the week from Monday, since it
-- is counted; what is booked and what others hold are found in one look. `besides` is an hour that keeps nobody from itself.
create function hour_facts(base uuid, people uuid[], on_day date, besides uuid) returns table (person_id uuid, facts json)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  first_day date := date_trunc('week', on_day::timestamp)::date;
  end_day date := first_day + 7;
  asked_from timestamptz := first_day::timestamp at time zone 'Europe/Oslo';
  asked_to timestamptz := end_day::timestamp at time zone 'Europe/Oslo';
  within tstzrange := tstzrange(asked_from, asked_to);
  day_of_week integer := extract(isodow from on_day);
  at timestamptz := product_now();
  asker uuid := app_person();
begin
  if not app_is('coordinator', base) then return; end if;
  return query
    select p.id, json_build_object(
      'inTheBase', (select json_agg(json_build_array(greatest(c.valid_from, m.valid_from)::text, least(c.valid_to, m.valid_to)::text) order by c.valid_from, m.valid_from)
        from counsellor c join membership m on m.person_id = c.person_id and m.organisation_id = c.base_id and m.role = 'counsellor'
        where c.person_id = p.id and c.base_id = base and c.valid_from < end_day and (c.valid_to is null or c.valid_to > first_day)
          and m.valid_from < end_day and (m.valid_to is null or m.valid_to > first_day)
          and (least(c.valid_to, m.valid_to) is null or greatest(c.valid_from, m.valid_from) < least(c.valid_to, m.valid_to))),
      'home', (select c.home_municipality_number from counsellor c where c.person_id = p.id and c.base_id = base order by c.valid_from desc limit 1),
      'ownService', (select t.own_service_id from counsellor_terms t
        where t.person_id = p.id and t.base_id = base and t.valid_from < end_day and (t.valid_to is null or t.valid_to > first_day)
        order by t.valid_from desc limit 1),
      'skills', (select json_agg(k.skill order by k.skill) from counsellor_skill k where k.person_id = p.id),
      'hours', (select json_agg(json_build_array(w.spent_on, w.weekday, w.from_minute, w.to_minute, w.valid_from::text, w.valid_to::text) order by w.from_minute)
        from working_hours w where w.person_id = p.id and w.weekday = day_of_week and w.spent_on in ('base', 'protected')
          and w.valid_from <= on_day and (w.valid_to is null or w.valid_to > on_day) and (w.valid_to is null or w.valid_to > w.valid_from)),
      'exceptions', (select json_agg(json_build_array(x.day::text, x.minutes)) from day_exception x
        where x.person_id = p.id and x.replaced_at is null and x.day = on_day),
      'rules', (select json_build_array(u.buffer_minutes, u.most_per_day, u.most_per_week) from counsellor_rules u where u.person_id = p.id),
      'away', (select json_agg(json_build_array(minute_of(lower(l.during)), minute_after(upper(l.during)))) from counsellor_busy l
        where l.person_id = p.id and l.ended_at is null and l.during && within),
      'booked', (select json_agg(json_build_array(minute_of(lower(b.during)), minute_after(upper(b.during)),
            (select k.municipality_number from booking k where k.id = b.booking_id), b.held_until is not null))
        from booked_counsellor b
        where b.person_id = p.id and not b.cancelled and b.during && within and b.booking_id is distinct from besides
          and (b.held_until is null or (b.held_until > at and (select k.booked_by from booking k where k.id = b.booking_id) <> asker))),
      'sessions', (select json_agg(json_build_array(minute_of(s.starts_at), minute_after(s.ends_at), s.municipality_number))
        from group_session s
        where s.offer_id = any (array(select l.offer_id from group_offer_leader l where l.person_id = p.id
            union select c.offer_id from leader_change c where c.person_in = p.id))
          and s.cancelled_at is null and s.starts_at < asked_to and s.ends_at > asked_from and leads_session(s.id, p.id)
          and (select o.stage from group_offer o where o.id = s.offer_id) <> 'cancelled'))
    from person p
    where p.id = any (people) and p.valid_from < end_day and (p.valid_to is null or p.valid_to > first_day)
      and exists (select from counsellor c where c.person_id = p.id and c.base_id = base);
end $$;

-- As in 0026, one hour after the other.
create or replace function lock_counsellors(people uuid[], of_booking uuid) returns void
  language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare concerned uuid[] := people; hour uuid;
begin
  foreach hour in array array_remove(of_booking || array(select b.id from booking b where b.held_until is not null and b.booked_by = app_person()), null) loop
    concerned := concerned || array(select c.person_id from booked_counsellor c where c.booking_id = hour);
  end loop;
  perform from person p where p.id = any (concerned) order by p.id for no key update;
end $$;

-- As in 0060, one person after the other.
create or replace function all_of_the_base(base uuid, of_referral uuid, people uuid[]) returns boolean language plpgsql stable security definer
  set search_path = public set plan_cache_mode = force_generic_plan as $$
declare person uuid;
begin
  if not exists (select from referral r where r.id = of_referral and r.base_id = base) then return false; end if;
  foreach person in array people loop
    if not exists (select from counsellor c where c.person_id = person and c.base_id = base) then return false; end if;
  end loop;
  return true;
end $$;

-- As in 0060, of one day: a referral with all that decides about an hour of some people for it, once they are held against others too.
-- Of who does not coordinate the base nobody else is held, and nothing more is told.
create function take_up_hour(of_referral uuid, people uuid[], on_day date, besides uuid, today date) returns json language plpgsql
  set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  referral json := referral_to_book(of_referral);
  base uuid := (referral ->> 'baseId')::uuid;
  first_day date := date_trunc('week', on_day::timestamp)::date;
begin
  if base is null or not app_is('coordinator', base) then return json_build_object('referral', referral); end if;
  perform lock_counsellors(people, null);
  return json_build_object('referral', referral,
    'people', (select json_agg(json_build_array(f.person_id, f.facts)) from hour_facts(base, people, on_day, besides) f),
    'coordinators', (select json_agg(distinct m.person_id) from membership m join person p on p.id = m.person_id
      where m.role = 'coordinator' and m.organisation_id = base and m.valid_from <= today and (m.valid_to is null or m.valid_to > today)
        and p.valid_from <= today and (p.valid_to is null or p.valid_to > today)),
    'settings', (select json_build_array(s.hold_minutes, s.answer_days) from booking_settings s where s.base_id = base order by s.version desc limit 1),
    'terms', (select json_agg(json_build_array(t.person_id, t.own_service_id, t.consent, t.lent_minutes_a_week, t.valid_from::text, t.valid_to::text) order by t.valid_from)
      from counsellor_terms t where t.base_id = base and t.person_id = any (people)
        and t.valid_from < greatest(first_day + 7, today + 1) and (t.valid_to is null or t.valid_to > least(first_day, today))));
end $$;
revoke execute on function hour_facts, take_up_hour from public;
grant execute on function hour_facts, take_up_hour to fhn_person;

-- As in 0071.
create or replace function take_up_held(wanted uuid, today date) returns json language plpgsql
  set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare held record;
begin
  select * into held from hold_standing(wanted);
  if not found then return json_build_object('standing', 'gone'); end if;
  if held.standing <> 'own' then return json_build_object('standing', held.standing); end if;
  return json_build_object('standing', 'own',
    'hold', json_build_array(held.referral_id, held.base_id, held.person_ids, held.skill, held.starts_at, held.ends_at, held.held_until),
    'municipality', (select json_build_array(m.number, m.name) from municipality m where m.number = held.municipality_number),
    'names', (select json_agg(json_build_array(p.id, p.ordinal, m.role, m.valid_to::text, coalesce(o.name, n.name), coalesce(o.kind, n.kind))
        order by coalesce(m.valid_to, 'infinity') desc, m.valid_from, m.id)
      from person p join membership m on m.person_id = p.id left join organisation o on o.id = m.organisation_id left join network n on n.id = m.network_id
      where p.id = any (held.person_ids)),
    'taken', take_up_hour(held.referral_id, held.person_ids, (held.starts_at at time zone 'Europe/Oslo')::date, wanted, today));
end $$;

-- As in 0080, with the hours that are written, before everything that tells of them. What a foreign key points to is looked for under
-- the same settings, and so by its index too.
create function write_changes(hours json, enrolments json, events json, messages json, lines json, decided_on text) returns boolean language plpgsql
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  of_offer uuid := (enrolments -> 0 ->> 'offer_id')::uuid;
  hour json;
begin
  perform set_config('synchronous_commit', 'off', true);
  for hour in select json_array_elements(hours) loop
    perform write_hour((hour ->> 'id')::uuid, (hour ->> 'referralId')::uuid, (hour ->> 'baseId')::uuid, (hour ->> 'people')::uuid[], (hour ->> 'asks')::text[],
      (hour ->> 'answerBy')::date, hour ->> 'skill', hour ->> 'placeKind', hour ->> 'municipalityNumber', (hour ->> 'start')::timestamptz, (hour ->> 'end')::timestamptz,
      (hour ->> 'heldUntil')::timestamptz, (hour ->> 'heldAs')::uuid, hour ->> 'state', (hour ->> 'version')::integer);
  end loop;
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
  if lines is not null then
    insert into booking_log (id, booking_id, at, person_id, role, what, former_start, person_out, person_in, version)
      select l.id, l.booking_id, l.at, l.person_id, l.role, l.what, l.former_start, l.person_out, l.person_in, l.version
      from json_populate_recordset(null::booking_log, lines -> 'bookings') l;
    insert into referral_log (id, referral_id, at, person_id, role, what, field, note, version)
      select l.id, l.referral_id, l.at, l.person_id, l.role, l.what, l.field, l.note, l.version
      from json_populate_recordset(null::referral_log, lines -> 'referrals') l;
    if lines -> 'accesses' is not null then perform note_accesses(lines -> 'accesses'); end if;
  end if;
  insert into event (id, at, person_id, system_actor, noun, noun_id, what, version)
    select e.id, e.at, e.person_id, e.system_actor, e.noun, e.noun_id, e.what, e.version from json_populate_recordset(null::event, events) e;
  if json_array_length(messages) > 0 then perform post_messages(messages); end if;
  return of_offer is not null and decided_on is not null;
end $$;
revoke execute on function write_changes from public;
grant execute on function write_changes to fhn_person;
