-- Who performs a referral: dated rows, so that the history stays when somebody takes over (KB-22, KB-26).
create table assignment (
  id uuid primary key,
  referral_id uuid not null references referral,
  person_id uuid not null references person,
  from_day date not null,
  -- The first day that no longer counts.
  until date check (until >= from_day),
  assigned_by uuid not null references person,
  at timestamptz not null
);
create unique index assignment_once on assignment (referral_id, person_id) where until is null;
create index assignment_person on assignment (person_id);

-- Who has stepped back from a referral, and when. Why is neither asked nor kept.
create table referral_step_back (
  referral_id uuid not null references referral,
  person_id uuid not null references person,
  at timestamptz not null,
  primary key (referral_id, person_id)
);

-- Those who began a referral before assignments had rows of their own.
insert into assignment (id, referral_id, person_id, from_day, assigned_by, at)
  select gen_random_uuid(), r.id, c, (l.at at time zone 'Europe/Oslo')::date, l.person_id, l.at
  from referral r cross join unnest(r.counsellor_ids) c
  join lateral (select at, person_id from referral_log where referral_id = r.id and what = 'begin' order by id desc limit 1) l on true
  where r.state in ('active', 'evaluated', 'finalReport');

-- After the policies have been asked, so that a refusal tells nothing to who may not ask.
create function assignment_rules() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if new.until is null and (select count(*) from assignment a where a.referral_id = new.referral_id and a.until is null) > 2 then
      raise exception 'two at most' using errcode = '23514';
    end if;
    if new.until is null and exists (
      select from referral_step_back s where s.referral_id = new.referral_id and s.person_id = new.person_id) then
      raise exception 'stepped back' using errcode = '23514';
    end if;
    return null;
  end
  $$;
create trigger assignment_rules after insert or update on assignment for each row execute function assignment_rules();

-- Who has gone out of an hour that stands is no part of it any more; a cancelled hour keeps those whom it was agreed with.
create or replace function app_is_booked_on(wanted_referral uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from booking b join booked_counsellor c on c.booking_id = b.id
      where b.referral_id = wanted_referral and c.person_id = app_person() and (b.cancelled or not c.cancelled))
  $$;
create or replace function app_is_booked_at(wanted_booking uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from booking b join booked_counsellor c on c.booking_id = b.id
      where b.id = wanted_booking and c.person_id = app_person() and (b.cancelled or not c.cancelled))
  $$;

-- Whether the person has the referral as their work: assigned or booked, and has not stepped back. Stepping back ends it at once.
create function app_works_on(wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select not exists (select from referral_step_back s where s.referral_id = wanted and s.person_id = app_person())
      and (exists (select from assignment a where a.referral_id = wanted and a.person_id = app_person()
            and (a.until is null or a.until > (now() at time zone 'Europe/Oslo')::date))
        or app_is_booked_on(wanted))
  $$;
create function app_coordinates_referral(wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from referral r where r.id = wanted and app_is('coordinator', r.base_id))
  $$;

-- The counsellor alone takes this step, without a right to write the referral: the assignment ends, the version rises.
create function step_back(wanted uuid, seen_at timestamptz) returns integer
  language plpgsql security definer set search_path = public as $$
  declare risen integer; today date := (seen_at at time zone 'Europe/Oslo')::date;
  begin
    if not (app_is_anywhere('counsellor') and app_works_on(wanted)) then
      raise exception 'not one who works on it' using errcode = '42501';
    end if;
    insert into referral_step_back (referral_id, person_id, at) values (wanted, app_person(), seen_at);
    update assignment set until = greatest(from_day, today)
      where referral_id = wanted and person_id = app_person() and (until is null or until > today);
    update referral set version = version + 1 where id = wanted returning version into risen;
    return risen;
  end
  $$;

-- How many referrals each of a base's counsellors has as their work: a number, and nothing about them.
create function courses_of_base(base uuid, on_day date) returns table (person_id uuid, courses integer)
  language sql stable security definer set search_path = public as $$
    select a.person_id, count(distinct a.referral_id)::integer from assignment a join referral r on r.id = a.referral_id
    where (a.until is null or a.until > on_day) and r.state not in ('closed', 'withdrawn', 'declined') and app_is('coordinator', base)
      and exists (select from counsellor c where c.base_id = base and c.person_id = a.person_id)
    group by a.person_id
  $$;
-- What a base's counsellors hold in the register of competence on a day, for who assigns them.
create function competence_of_base(base uuid, on_day date) returns table (person_id uuid, programme_key text, level text, expires_on date)
  language sql stable security definer set search_path = public as $$
    select q.person_id, q.programme_key, q.level, q.expires_on from qualification q
    where q.valid_from <= on_day and (q.expires_on is null or q.expires_on >= on_day) and (q.ended_on is null or q.ended_on > on_day)
      and app_is('coordinator', base)
      and exists (select from counsellor c where c.base_id = base and c.person_id = q.person_id)
    order by q.person_id, q.programme_key, q.level, q.expires_on desc nulls first
  $$;

-- Which roles are agreed for one hour with two counsellors (KB-24); the other has the other side of each.
create table meeting_roles (
  booking_id uuid primary key references booking,
  leads_id uuid references person,
  asks_id uuid references person,
  supports_id uuid references person,
  version integer not null check (version > 0),
  agreed_at timestamptz not null
);

-- What the call and the start meeting tell of the work (KB-29, KB-30): kinds, never who.
create table referral_mapping (
  referral_id uuid primary key references referral,
  complexity text check (complexity in ('simple', 'complicated', 'complex')),
  services text[] not null default '{}' check (services <@ array[
    'school', 'kindergarten', 'nav', 'mediationService', 'familyCounsellingOffice', 'bup', 'healthClinic', 'ppt', 'other']),
  wanted_language text check (wanted_language in ('se', 'sma', 'smj', 'en', 'pl', 'lt', 'uk', 'ru', 'ar', 'so', 'ti', 'fa', 'ku', 'tr', 'es', 'fr', 'nsl')),
  version integer not null check (version > 0),
  changed_at timestamptz not null
);

-- Languages that a counsellor can guide in, besides Norwegian.
create table counsellor_languages (
  person_id uuid primary key references person,
  languages text[] not null check (languages <@ array[
    'se', 'sma', 'smj', 'en', 'pl', 'lt', 'uk', 'ru', 'ar', 'so', 'ti', 'fa', 'ku', 'tr', 'es', 'fr', 'nsl']),
  version integer not null check (version > 0)
);

revoke execute on function app_works_on, app_coordinates_referral, step_back, courses_of_base, competence_of_base from public;
grant execute on function app_works_on, app_coordinates_referral, step_back, courses_of_base, competence_of_base to fhn_person;

grant select, insert on assignment to fhn_person;
grant update (until) on assignment to fhn_person;
grant select on referral_step_back to fhn_person;
grant select, insert on meeting_roles, referral_mapping, counsellor_languages to fhn_person;
grant update (leads_id, asks_id, supports_id, version, agreed_at) on meeting_roles to fhn_person;
grant update (complexity, services, wanted_language, version, changed_at) on referral_mapping to fhn_person;
grant update (languages, version) on counsellor_languages to fhn_person;
grant select, insert on counsellor_languages to fhn_set_up;
-- Delivery tells people whether the work is theirs, and the base that somebody is needed.
grant select on assignment, referral_step_back to fhn_delivery;

drop policy referral_counsellor on referral;
create policy referral_counsellor on referral for select to fhn_person
  using (app_is_anywhere('counsellor') and app_works_on(id));

-- An hour that a substitute cannot come to stands as a forfall of the one who goes out.
create policy booked_counsellor_forfall_of_the_base on booked_counsellor for update to fhn_person
  using (exists (select from booking b where b.id = booking_id and app_is('coordinator', b.base_id)))
  with check (exists (select from booking b where b.id = booking_id and app_is('coordinator', b.base_id)));

alter table assignment enable row level security;
-- Whose work it was before is for the base: that somebody's has ended is nobody else's.
create policy assignment_with_its_referral on assignment for select to fhn_person
  using (exists (select from referral r where r.id = referral_id) and (
    until is null or until > (now() at time zone 'Europe/Oslo')::date or person_id = app_person() or app_coordinates_referral(referral_id)));
create policy assignment_made on assignment for insert to fhn_person
  with check (assigned_by = app_person() and exists (
    select from referral r join counsellor c on c.base_id = r.base_id and c.person_id = assignment.person_id
    where r.id = referral_id and app_is('coordinator', r.base_id)));
create policy assignment_ended on assignment for update to fhn_person
  using (app_coordinates_referral(referral_id)) with check (app_coordinates_referral(referral_id));
create policy assignment_delivery on assignment for select to fhn_delivery using (true);

alter table referral_step_back enable row level security;
create policy referral_step_back_seen on referral_step_back for select to fhn_person
  using (person_id = app_person() or app_coordinates_referral(referral_id));
create policy referral_step_back_delivery on referral_step_back for select to fhn_delivery using (true);

alter table meeting_roles enable row level security;
create policy meeting_roles_of_the_two on meeting_roles to fhn_person
  using (exists (select from booking b where b.id = booking_id
    and (app_is('coordinator', b.base_id) or (app_is_anywhere('counsellor') and app_is_booked_at(b.id)))))
  with check (exists (select from booking b where b.id = booking_id
    and (app_is('coordinator', b.base_id) or (app_is_anywhere('counsellor') and app_is_booked_at(b.id)))));

alter table referral_mapping enable row level security;
create policy referral_mapping_with_its_referral on referral_mapping for select to fhn_person
  using (exists (select from referral r where r.id = referral_id));
create policy referral_mapping_made on referral_mapping for insert to fhn_person
  with check (app_coordinates_referral(referral_id) or (app_is_anywhere('counsellor') and app_works_on(referral_id)));
create policy referral_mapping_changed on referral_mapping for update to fhn_person
  using (app_coordinates_referral(referral_id) or (app_is_anywhere('counsellor') and app_works_on(referral_id)))
  with check (app_coordinates_referral(referral_id) or (app_is_anywhere('counsellor') and app_works_on(referral_id)));

alter table counsellor_languages enable row level security;
create policy counsellor_languages_read on counsellor_languages for select to fhn_person
  using (exists (select from counsellor c where c.person_id = counsellor_languages.person_id));
create policy counsellor_languages_own on counsellor_languages for insert to fhn_person
  with check (person_id = app_person() and app_is_anywhere('counsellor'));
create policy counsellor_languages_changed on counsellor_languages for update to fhn_person
  using (person_id = app_person() and app_is_anywhere('counsellor')) with check (person_id = app_person() and app_is_anywhere('counsellor'));
create policy counsellor_languages_set_up on counsellor_languages to fhn_set_up using (true) with check (true);
