-- Booking what is held asks one question and writes one statement: what became of the hold, what decides about its hour and how
-- everybody is called come together, and the hour brings its referral on itself (ADR 30).

-- Who coordinates a base is asked for with every hour; the memberships of a whole country were read for it.
create index membership_organisation on membership (organisation_id, role);

-- As in 0060, with what the parties are called, for the answer that goes to the page.
create or replace function referral_to_book(wanted uuid) returns json language plpgsql set search_path = public as $$
declare held record;
begin
  select version, state, reference, base_id, ordering_service_id, sender_id, municipality_number into held from referral where id = wanted for update;
  if not found then
    select version, state, reference, base_id, ordering_service_id, sender_id, municipality_number into held from referral where id = wanted;
    if not found then return null; end if;
  end if;
  return json_build_object('version', held.version, 'state', held.state, 'reference', held.reference, 'baseId', held.base_id,
    'service', (select json_build_array(o.id, o.name) from organisation o where o.id = held.ordering_service_id),
    'senderId', held.sender_id, 'municipality', (select json_build_array(m.number, m.name) from municipality m where m.number = held.municipality_number),
    'hours', (select json_agg(json_build_object('endsAt', b.ends_at, 'seats', b.seats, 'absences',
        (select json_agg(c.absence_reported_at is not null) from booked_counsellor c where c.booking_id = b.id and c.left_at is null)))
      from booking b where b.referral_id = wanted and b.held_until is null and not b.cancelled));
end $$;

-- What became of a hold and, of the actor's own that is still one, all that take_up_hour says of its hour, with what the place and
-- the people are called: their roles with the places that carry them, those without an end first.
create function take_up_held(wanted uuid, today date) returns json language plpgsql set search_path = public set plan_cache_mode = force_generic_plan as $$
declare
  held record;
  monday date;
begin
  select * into held from hold_standing(wanted);
  if not found then return json_build_object('standing', 'gone'); end if;
  if held.standing <> 'own' then return json_build_object('standing', held.standing); end if;
  monday := date_trunc('week', held.starts_at at time zone 'Europe/Oslo')::date;
  return json_build_object('standing', 'own',
    'hold', json_build_array(held.referral_id, held.base_id, held.person_ids, held.skill, held.starts_at, held.ends_at, held.held_until),
    'municipality', (select json_build_array(m.number, m.name) from municipality m where m.number = held.municipality_number),
    'names', (select json_agg(json_build_array(p.id, p.ordinal, m.role, m.valid_to::text, coalesce(o.name, n.name), coalesce(o.kind, n.kind))
        order by coalesce(m.valid_to, 'infinity') desc, m.valid_from, m.id)
      from person p join membership m on m.person_id = p.id left join organisation o on o.id = m.organisation_id left join network n on n.id = m.network_id
      where p.id = any (held.person_ids)),
    'taken', take_up_hour(held.referral_id, held.person_ids, monday, monday + 7,
      monday::timestamp at time zone 'Europe/Oslo', (monday + 7)::timestamp at time zone 'Europe/Oslo', wanted, today));
end $$;
revoke execute on function take_up_held from public;
grant execute on function take_up_held to fhn_person;

-- As in 0060, and what the hour brings its referral to; nothing when both are null.
drop function write_hour(uuid, uuid, uuid, uuid[], text[], date, text, text, text, timestamptz, timestamptz, timestamptz, uuid);
create function write_hour(hour uuid, of_referral uuid, base uuid, people uuid[], asks text[], last_day date, wanted_skill text,
    kind text, municipality text, starts timestamptz, ends timestamptz, until timestamptz, kept uuid, new_state text, new_version integer)
  returns void language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  perform only_by_the_base(base);
  if not all_of_the_base(base, of_referral, people) then
    raise exception 'not of this base' using errcode = '42501';
  end if;
  perform make_room(people, tstzrange(starts, ends), kept);
  if new_version is not null then
    update referral set state = new_state, version = new_version where id = of_referral;
  end if;
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
revoke execute on function write_hour from public;
grant execute on function write_hour to fhn_person;

-- What availability_of_base says of everybody, here of each by itself: for one or two people it is all found by their index.
create or replace function hour_facts(base uuid, people uuid[], first_day date, end_day date, asked_from timestamptz, asked_to timestamptz, besides uuid)
  returns table (person_id uuid, facts json)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
declare within tstzrange := tstzrange(asked_from, asked_to);
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
      'hours', (select json_agg(json_build_array(w.spent_on, w.weekday, w.from_minute, w.to_minute, w.valid_from::text, w.valid_to::text) order by w.weekday, w.from_minute)
        from working_hours w where w.person_id = p.id and w.spent_on in ('base', 'protected') and w.valid_from < end_day and (w.valid_to is null or w.valid_to > first_day)),
      'exceptions', (select json_agg(json_build_array(x.day::text, x.minutes)) from day_exception x
        where x.person_id = p.id and x.replaced_at is null and x.day >= first_day and x.day < end_day),
      'rules', (select json_build_array(u.buffer_minutes, u.most_per_day, u.most_per_week) from counsellor_rules u where u.person_id = p.id),
      'busy', (select json_agg(json_build_array(minute_of(lower(a.during)), minute_after(upper(a.during))) order by lower(a.during))
        from (select l.during from counsellor_busy l where l.person_id = p.id and l.ended_at is null and l.during && within
          union all select b.during from booked_counsellor b join booking k on k.id = b.booking_id
            where b.person_id = p.id and not b.cancelled and b.during && within and k.id is distinct from besides
              and b.held_until > product_now() and k.booked_by <> app_person()) a),
      'meetings', (select json_agg(json_build_array(minute_of(m.starts_at), minute_after(m.ends_at), m.municipality_number) order by m.starts_at)
        from (select lower(b.during) as starts_at, upper(b.during) as ends_at, k.municipality_number
            from booked_counsellor b join booking k on k.id = b.booking_id
            where b.person_id = p.id and not b.cancelled and b.during && within and k.id is distinct from besides and b.held_until is null
          union all select s.starts_at, s.ends_at, s.municipality_number
            from session_leader l join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
            where l.person_id = p.id and s.cancelled_at is null and o.stage <> 'cancelled' and s.starts_at < asked_to and s.ends_at > asked_from) m))
    from person p
    where p.id = any (people) and p.valid_from < end_day and (p.valid_to is null or p.valid_to > first_day)
      and exists (select from counsellor c where c.person_id = p.id and c.base_id = base);
end $$;
