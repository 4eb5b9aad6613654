-- A hold is an hour that is not booked yet: nobody sees it, but the constraint counts it. It becomes the booking itself.
alter table booking
  add column held_until timestamptz,
  -- How many counsellors the hour is to have: one who has said no leaves a place open.
  add column seats integer not null default 1 check (seats between 1 and 2),
  add column cancel_reason text check (cancel_reason in ('familyAsked', 'serviceAsked', 'baseCannot', 'roadOrWeather', 'notNeeded')),
  add check (cancel_reason is null or cancelled),
  add check (held_until is null or not cancelled);
update booking b set seats = (select count(*) from booked_counsellor c where c.booking_id = b.id)
  where (select count(*) from booked_counsellor c where c.booking_id = b.id) = 2;
create index booking_held on booking (booked_by) where held_until is not null;
alter table booked_counsellor
  add column held_until timestamptz,
  -- Whether the person, or their leader, has said yes to the hour.
  add column consent text not null default 'notNeeded' check (consent in ('notNeeded', 'asked', 'given', 'declined', 'lapsed')),
  add column consent_of text check (consent_of in ('person', 'leader')),
  add column answer_by date,
  -- Has been replaced, or has said no: has no part in the hour any more, and their time is free.
  add column left_at timestamptz,
  add check ((consent = 'notNeeded') = (consent_of is null)),
  add check ((consent_of is null) = (answer_by is null)),
  add check (left_at is null or cancelled);
create index booked_counsellor_person on booked_counsellor (person_id, booking_id);
create index booked_counsellor_asked on booked_counsellor (answer_by) where consent = 'asked' and not cancelled;
drop policy booking_with_its_referral on booking;
create policy booking_with_its_referral on booking for select to fhn_person
  using (held_until is null and exists (select from referral r where r.id = referral_id));

-- Hours are written by functions alone, so that nobody writes half of one.
revoke insert on booking, booked_counsellor from fhn_person;
drop policy booking_made on booking;
drop policy booked_counsellor_made on booked_counsellor;

-- Who has not said yes yet knows when and where, and nothing of the referral.
create or replace function app_is_booked_on(wanted_referral uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from booking b join booked_counsellor c on c.booking_id = b.id
      where b.referral_id = wanted_referral and c.person_id = app_person()
        and b.held_until is null and c.left_at is null and c.consent in ('notNeeded', 'given'))
  $$;
create or replace function app_is_booked_at(wanted_booking uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from booked_counsellor
      where booking_id = wanted_booking and person_id = app_person() and held_until is null and left_at is null
        and consent in ('notNeeded', 'given'))
  $$;

-- What happened to an hour: in which role, what and when. A reason is one of few, never written.
create table booking_log (
  id uuid primary key,
  booking_id uuid not null references booking,
  at timestamptz not null,
  person_id uuid references person,
  role text check (role in ('coordinator', 'counsellor', 'caseContact', 'serviceLeader')),
  what text not null check (what in ('booked', 'moved', 'cancelled', 'replaced', 'absenceReported', 'accepted', 'declined', 'lapsed')),
  former_start timestamptz,
  person_out uuid references person,
  person_in uuid references person,
  version integer not null
);
create index booking_log_booking on booking_log (booking_id, id);

-- What the worker has told of an hour ahead: each kind once for each time that it is to be.
create table hour_reminder (
  id uuid primary key,
  booking_id uuid not null references booking,
  kind text not null check (kind in ('dayBefore', 'sameDay')),
  starts_at timestamptz not null,
  at timestamptz not null,
  constraint hour_reminder_once unique (booking_id, kind, starts_at)
);

-- Everybody who books, moves or gives up an hour waits here for others who do so with the same counsellors, in one order: the
-- ones named, those of an hour that is to be changed, and those of the actor's own holds, which are given up.
create function lock_counsellors(people uuid[], of_booking uuid) returns void
  language plpgsql security definer set search_path = public as $$
begin
  perform from person p where p.id = any (people || array(
      select c.person_id from booked_counsellor c where c.booking_id = of_booking
      union all
      select c.person_id from booking b join booked_counsellor c on c.booking_id = b.id
      where b.held_until is not null and b.booked_by = app_person()))
    order by p.id for no key update;
end $$;
drop function hold_counsellors(uuid[]);
drop function away_of_base(uuid, uuid[], timestamptz, timestamptz);

-- Makes room under that lock: the actor's own holds are given up, but for the one that is to be booked, and holds that have
-- run out no longer count. An expired hold keeps its row, so that it can still be booked if nobody was quicker.
create function make_room(people uuid[], span tstzrange, kept uuid) returns void
  language plpgsql security definer set search_path = public as $$
begin
  with given_up as (
    delete from booked_counsellor c using booking b
    where b.id = c.booking_id and b.held_until is not null and b.booked_by = app_person() and b.id is distinct from kept)
  update booked_counsellor c set cancelled = true
  where c.person_id = any (people) and c.held_until <= product_now() and not c.cancelled and c.during && span and c.booking_id is distinct from kept;
  delete from booking b where b.held_until is not null and b.booked_by = app_person() and b.id is distinct from kept;
end $$;
revoke execute on function make_room from public;

create function only_by_the_base(base uuid) returns void language plpgsql stable as $$
begin
  if not app_is('coordinator', base) then raise exception 'not the base that books' using errcode = '42501'; end if;
end $$;

-- Writes an hour with all its counsellors, as held until a time or as booked; `asks` says of each who is to say yes, if anybody.
create function write_hour(hour uuid, of_referral uuid, base uuid, people uuid[], asks text[], last_day date, wanted_skill text,
    kind text, municipality text, starts timestamptz, ends timestamptz, until timestamptz, kept uuid)
  returns void language plpgsql security definer set search_path = public as $$
begin
  perform only_by_the_base(base);
  if not exists (select from referral r where r.id = of_referral and r.base_id = base)
    or exists (select from unnest(people) p where not exists (select from counsellor c where c.person_id = p and c.base_id = base)) then
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

-- The actor's own holds, or what became of one: held by somebody else it says no more than that.
create function hold_standing(wanted uuid) returns table (standing text, id uuid, referral_id uuid, base_id uuid, person_ids uuid[], skill text,
    place_kind text, municipality_number text, starts_at timestamptz, ends_at timestamptz, held_until timestamptz)
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select case when b.held_until is null then 'booked' else 'own' end, b.id, b.referral_id, b.base_id,
      array(select c.person_id from booked_counsellor c where c.booking_id = b.id order by 1), b.skill, b.place_kind, b.municipality_number,
      b.starts_at, b.ends_at, b.held_until
    from booking b where b.booked_by = app_person() and case when wanted is null then b.held_until is not null else b.id = wanted end;
  if not found and exists (select from booking b where b.id = wanted and b.held_until is not null) then
    return query select 'others'::text, null::uuid, null::uuid, null::uuid, null::uuid[], null::text, null::text, null::text,
      null::timestamptz, null::timestamptz, null::timestamptz;
  end if;
end $$;
create function give_up_holds() returns void language plpgsql security definer set search_path = public as $$
begin
  perform make_room('{}', null, null);
end $$;

-- Moves an hour with everybody in it; who was away at the old time, or was asked about it, begins anew.
create function move_hour(wanted uuid, starts timestamptz, ends timestamptz, people uuid[], asks text[], last_day date, new_version integer)
  returns void language plpgsql security definer set search_path = public as $$
begin
  perform only_by_the_base((select b.base_id from booking b where b.id = wanted and b.held_until is null and not b.cancelled));
  perform make_room(people, tstzrange(starts, ends), null);
  update booking set starts_at = starts, ends_at = ends, version = new_version where id = wanted;
  update booked_counsellor c set during = tstzrange(starts, ends), absence_reported_at = null, consent_of = a.ask,
    consent = case when a.ask is null then 'notNeeded' else 'asked' end, answer_by = case when a.ask is not null then last_day end
  from unnest(people, asks) a (person_id, ask) where c.booking_id = wanted and c.person_id = a.person_id and c.left_at is null;
end $$;

create function cancel_hour(wanted uuid, why text, new_version integer) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (
    select from booking b join referral r on r.id = b.referral_id
    where b.id = wanted and b.held_until is null and (app_is('coordinator', b.base_id)
      or app_is('caseContact', r.ordering_service_id) or app_is('serviceLeader', r.ordering_service_id))) then
    raise exception 'neither side' using errcode = '42501';
  end if;
  update booking set cancelled = true, cancel_reason = why, version = new_version where id = wanted;
  update booked_counsellor set cancelled = true where booking_id = wanted;
end $$;

-- Takes one out of an hour and puts another in; only out when the other goes on alone, only in where a place was open.
create function swap_counsellor(wanted uuid, person_out uuid, person_in uuid, ask text, last_day date, new_version integer)
  returns void language plpgsql security definer set search_path = public as $$
declare hour booking;
begin
  select b.* into hour from booking b where b.id = wanted and b.held_until is null and not b.cancelled;
  perform only_by_the_base(hour.base_id);
  if person_in is not null and not exists (select from counsellor c where c.person_id = person_in and c.base_id = hour.base_id) then
    raise exception 'not of this base' using errcode = '42501';
  end if;
  update booked_counsellor c set cancelled = true, left_at = product_now() where c.booking_id = wanted and c.person_id = person_out and c.left_at is null;
  perform make_room(array[person_in], tstzrange(hour.starts_at, hour.ends_at), null);
  insert into booked_counsellor (booking_id, person_id, during, consent, consent_of, answer_by)
    select wanted, person_in, tstzrange(hour.starts_at, hour.ends_at), case when ask is null then 'notNeeded' else 'asked' end, ask,
      case when ask is not null then last_day end
    where person_in is not null
    on conflict (booking_id, person_id) do update set during = excluded.during, cancelled = false, left_at = null, absence_reported_at = null,
      consent = excluded.consent, consent_of = excluded.consent_of, answer_by = excluded.answer_by;
  update booking set version = new_version, seats = case when person_in is null then seats - 1 else seats end where id = wanted;
end $$;

-- Whether the actor is the one to say yes or no for somebody who has been asked.
create function answers_assignment(of_booking uuid, who uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from booked_counsellor c join booking b on b.id = c.booking_id
      where c.booking_id = of_booking and c.person_id = who and c.left_at is null and (
        (c.consent_of = 'person' and who = app_person())
        or (c.consent_of = 'leader' and exists (
          select from counsellor_terms t
          where t.person_id = who and t.base_id = b.base_id and app_is('serviceLeader', t.own_service_id)
            and t.valid_from <= (product_now() at time zone 'Europe/Oslo')::date
            and (t.valid_to is null or t.valid_to > (product_now() at time zone 'Europe/Oslo')::date)))))
  $$;
-- What the actor has been asked about: when and where, and nothing of the referral.
create function assignments_to_answer(wanted uuid) returns table (booking_id uuid, version integer, person_id uuid, base_id uuid, base_name text,
    skill text, place_kind text, municipality_number text, municipality_name text, starts_at timestamptz, ends_at timestamptz, answer_by date)
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select b.id, b.version, c.person_id, b.base_id, o.name, b.skill, b.place_kind, b.municipality_number, m.name, b.starts_at, b.ends_at, c.answer_by
    from booked_counsellor c join booking b on b.id = c.booking_id join organisation o on o.id = b.base_id
      left join municipality m on m.number = b.municipality_number
    where c.consent = 'asked' and not c.cancelled and b.held_until is null and (wanted is null or b.id = wanted)
      and b.ends_at > product_now() and answers_assignment(b.id, c.person_id)
    order by b.starts_at, b.id, c.person_id;
end $$;
create function answer_assignment(wanted uuid, who uuid, says text, new_version integer, log_id uuid, answered_as text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not answers_assignment(wanted, who) then raise exception 'not the one who was asked' using errcode = '42501'; end if;
  update booked_counsellor c set consent = says, cancelled = says = 'declined', left_at = case when says = 'declined' then product_now() end
    where c.booking_id = wanted and c.person_id = who and c.consent = 'asked';
  update booking set version = new_version where id = wanted;
  -- Who has said no sees the hour no more, so that the line is written here.
  insert into booking_log (id, booking_id, at, person_id, role, what, person_out, version)
    values (log_id, wanted, product_now(), app_person(), answered_as, case says when 'given' then 'accepted' else 'declined' end,
      case when says = 'declined' then who end, new_version);
end $$;
-- Nobody answered in time: the same as no, and whose it was is told to the worker, so that the base hears of it.
create function lapse_assignments(today date, at timestamptz) returns table (booking_id uuid, person_id uuid, base_id uuid, version integer)
  language plpgsql security definer set search_path = public as $$
begin
  return query
    with lapsed as (
      update booked_counsellor c set consent = 'lapsed', cancelled = true, left_at = at
      where c.consent = 'asked' and not c.cancelled and (c.answer_by < today or lower(c.during) <= at)
      returning c.booking_id as hour, c.person_id as who),
    hours as (
      update booking b set version = b.version + 1 where b.id in (select l.hour from lapsed l) returning b.id, b.base_id as base, b.version as now_at)
    select h.id, l.who, h.base, h.now_at from lapsed l join hours h on h.id = l.hour;
end $$;

-- Minutes of the base's hours in the weeks from one day to another, booked or asked, to be set beside what is lent.
create function load_of_base(base uuid, asked_from timestamptz, asked_to timestamptz) returns table (person_id uuid, minutes integer)
  language sql stable security definer set search_path = public as $$
    select c.person_id, (sum(extract(epoch from upper(c.during) - lower(c.during))) / 60)::integer
    from booked_counsellor c join booking b on b.id = c.booking_id
    where b.base_id = base and app_is('coordinator', base) and not c.cancelled and b.held_until is null
      and c.during && tstzrange(asked_from, asked_to)
    group by c.person_id
  $$;

revoke execute on function lock_counsellors, write_hour, hold_standing, give_up_holds, move_hour, cancel_hour, swap_counsellor, answers_assignment,
  assignments_to_answer, answer_assignment, lapse_assignments, load_of_base from public;
grant execute on function lock_counsellors, write_hour, hold_standing, give_up_holds, move_hour, cancel_hour, swap_counsellor, answers_assignment,
  assignments_to_answer, answer_assignment, load_of_base to fhn_person;
grant execute on function lapse_assignments to fhn_reminders;

-- Holds count as busy, but for the one who holds.
create or replace function availability_of_base(base uuid, asked uuid[], asked_from timestamptz, asked_to timestamptz, besides uuid)
  returns table (person_id uuid, busy json, meetings json)
  language plpgsql stable security definer set search_path = public as $$
declare within tstzrange := tstzrange(asked_from, asked_to);
begin
  if not app_is('coordinator', base) then return; end if;
  return query
    with own as (select distinct c.person_id from counsellor c where c.base_id = base and (asked is null or c.person_id = any (asked))),
    taken as (
      select b.person_id, b.during, b.held_until, k.municipality_number, k.booked_by
      from booked_counsellor b join own on own.person_id = b.person_id join booking k on k.id = b.booking_id
      where not b.cancelled and b.during && within and k.id is distinct from besides),
    away as (
      select a.person_id, json_agg(json_build_array(minute_of(lower(a.during)), minute_after(upper(a.during))) order by lower(a.during)) as spans
      from (select l.person_id, l.during from counsellor_busy l join own on own.person_id = l.person_id where l.ended_at is null and l.during && within
        union all select t.person_id, t.during from taken t where t.held_until > product_now() and t.booked_by <> app_person()) a
      group by 1),
    meeting as (
      select t.person_id, lower(t.during) as starts_at, upper(t.during) as ends_at, t.municipality_number from taken t where t.held_until is null
      union all
      select l.person_id, s.starts_at, s.ends_at, s.municipality_number
      from session_leader l join own on own.person_id = l.person_id join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
      where s.cancelled_at is null and o.stage <> 'cancelled' and s.starts_at < asked_to and s.ends_at > asked_from),
    met as (
      select m.person_id, json_agg(json_build_array(minute_of(m.starts_at), minute_after(m.ends_at), m.municipality_number) order by m.starts_at) as spans
      from meeting m group by 1)
    select own.person_id, away.spans, met.spans
    from own left join away on away.person_id = own.person_id left join met on met.person_id = own.person_id
    where away.spans is not null or met.spans is not null;
end $$;
create or replace function busy_of_base(base uuid, asked_from timestamptz, asked_to timestamptz)
  returns table (person_id uuid, busy_from timestamptz, busy_to timestamptz)
  language sql stable security definer set search_path = public as $$
    with own as (select distinct c.person_id from counsellor c where c.base_id = base and app_is('coordinator', base)),
    busy as (
      select b.person_id, b.during from booked_counsellor b where not b.cancelled and (b.held_until is null or b.held_until > product_now())
      union all
      select a.person_id, a.during from counsellor_away a)
    select busy.person_id, lower(busy.during), upper(busy.during)
    from busy join own on own.person_id = busy.person_id
    where busy.during && tstzrange(asked_from, asked_to)
    order by 1, 2, 3
  $$;
create or replace function hours_ahead_of_base(base uuid, seen_at timestamptz) returns table (person_id uuid, hours integer)
  language sql stable security definer set search_path = public as $$
    select b.person_id, count(*)::integer from booked_counsellor b
    where not b.cancelled and b.held_until is null and upper(b.during) > seen_at and app_is('coordinator', base)
      and exists (select from counsellor c where c.base_id = base and c.person_id = b.person_id)
    group by b.person_id
  $$;
create or replace function busy_in_offer(of_offer uuid, people uuid[]) returns table (session_id uuid, person_id uuid)
  language sql stable security definer set search_path = public as $$
    with busy as (
      select b.person_id, b.during from booked_counsellor b where not b.cancelled and (b.held_until is null or b.held_until > product_now())
      union all select a.person_id, a.during from counsellor_busy a where a.ended_at is null
      union all
      select l.person_id, tstzrange(s.starts_at, s.ends_at)
      from session_leader l join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
      where s.offer_id <> of_offer and s.cancelled_at is null and o.stage in ('published', 'closed'))
    select distinct s.id, busy.person_id
    from group_session s join busy on busy.during && tstzrange(s.starts_at, s.ends_at)
    where s.offer_id = of_offer and s.cancelled_at is null and busy.person_id = any (people)
      and exists (select from group_offer o where o.id = of_offer and o.network_id = any (app_coordinated_networks()))
      and is_in_reach(busy.person_id, app_coordinated_networks())
  $$;

grant select, insert on booking_log to fhn_person;
grant select on booking_log, counsellor_terms to fhn_delivery;
create policy counsellor_terms_delivery on counsellor_terms for select to fhn_delivery using (true);
grant insert on booking_log to fhn_reminders;
alter table booking_log enable row level security;
create policy booking_log_with_its_booking on booking_log for select to fhn_person
  using (exists (select from booking b where b.id = booking_id));
create policy booking_log_written on booking_log for insert to fhn_person
  with check (person_id = app_person() and exists (select from booking b where b.id = booking_id));
create policy booking_log_delivery on booking_log for select to fhn_delivery using (true);
create policy booking_log_lapsed on booking_log for insert to fhn_reminders with check (person_id is null and what = 'lapsed');

grant select on hour_reminder to fhn_delivery;
grant select, insert on hour_reminder to fhn_reminders;
alter table hour_reminder enable row level security;
create policy hour_reminder_delivery on hour_reminder for select to fhn_delivery using (true);
create policy hour_reminder_worker on hour_reminder to fhn_reminders using (true) with check (true);
grant select on booking, booked_counsellor, membership, person to fhn_reminders;
grant select (id, ordering_service_id, sender_id) on referral to fhn_reminders;
create policy booking_reminders on booking for select to fhn_reminders using (true);
create policy booked_counsellor_reminders on booked_counsellor for select to fhn_reminders using (true);
create policy person_reminders on person for select to fhn_reminders using (true);
create policy referral_reminders on referral for select to fhn_reminders using (true);
