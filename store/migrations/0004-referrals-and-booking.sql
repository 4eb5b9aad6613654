-- A henvendelse. No column can hold an identity; the reference is letters only.
create table referral (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[B-DF-HJ-NP-TV-Z]{4}-[B-DF-HJ-NP-TV-Z]{4}$'),
  base_id uuid not null references organisation,
  ordering_service_id uuid not null references organisation,
  sender_id uuid not null references person,
  category text not null check (category in
    ('homeBasedMeasures', 'fosterParentGuidance', 'parentFollowUpAfterCareOrder', 'fosterParentGroup', 'other')),
  order_summary text not null check (char_length(order_summary) between 1 and 300),
  place_kind text not null check (place_kind in ('municipality', 'teams')),
  municipality_number text references municipality,
  state text not null check (state in ('sent', 'accepted')),
  version integer not null check (version > 0),
  sent_at timestamptz not null,
  check ((place_kind = 'municipality') = (municipality_number is not null))
);
create index referral_base on referral (base_id, state);
create index referral_ordering_service on referral (ordering_service_id);

-- A counsellor of a base. The role itself is a membership; this says where they set out from.
create table counsellor (
  person_id uuid not null references person,
  base_id uuid not null references organisation,
  home_municipality_number text not null references municipality,
  valid_from date not null,
  valid_to date,
  demonstration boolean not null,
  primary key (person_id, base_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
create index counsellor_base on counsellor (base_id);

create table counsellor_skill (
  person_id uuid not null references person,
  skill text not null check (skill in ('fosterCare', 'familyGuidance', 'cosP', 'tboF', 'tryggBase', 'familyGroupConference')),
  primary key (person_id, skill)
);

-- Minutes of the local day, so that eight o'clock is eight o'clock on both sides of a change of the clock.
create table working_hours (
  person_id uuid not null references person,
  weekday integer not null check (weekday between 1 and 7),
  from_minute integer not null check (from_minute >= 0),
  to_minute integer not null check (to_minute <= 1440),
  valid_from date not null,
  valid_to date,
  primary key (person_id, weekday, from_minute, valid_from),
  check (to_minute > from_minute),
  check (valid_to is null or valid_to > valid_from)
);

-- When a counsellor is away. Leave has no kind of its own: why somebody is away is nobody's business here.
create table counsellor_busy (
  id uuid primary key,
  person_id uuid not null references person,
  kind text not null check (kind in ('leave', 'other')),
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during))
);
create index counsellor_busy_during on counsellor_busy using gist (person_id, during);

create table booking (
  id uuid primary key,
  referral_id uuid not null references referral,
  base_id uuid not null references organisation,
  booked_by uuid not null references person,
  skill text not null,
  place_kind text not null check (place_kind in ('municipality', 'teams')),
  municipality_number text references municipality,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled boolean not null default false,
  version integer not null check (version > 0),
  booked_at timestamptz not null,
  check (ends_at > starts_at),
  check ((place_kind = 'municipality') = (municipality_number is not null))
);
create index booking_referral on booking (referral_id);
create index booking_end on booking (ends_at);

create table booked_counsellor (
  booking_id uuid not null references booking,
  person_id uuid not null references person,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  cancelled boolean not null default false,
  absence_reported_at timestamptz,
  primary key (booking_id, person_id),
  -- The promise of the product: nobody is booked twice at the same time, whatever the code believes.
  constraint booked_counsellor_once exclude using gist (person_id with =, during with &&) where (not cancelled)
);

-- Asked by policies: as the owner, so that two policies do not ask each other in a ring.
create function app_is_booked_on(wanted_referral uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from booking b join booked_counsellor c on c.booking_id = b.id
      where b.referral_id = wanted_referral and c.person_id = app_person())
  $$;
create function app_is_booked_at(wanted_booking uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from booked_counsellor where booking_id = wanted_booking and person_id = app_person())
  $$;
create function serves_on(base uuid, service uuid, on_day date) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from base_area a join network_organisation m on m.network_id = a.network_id
      where a.base_id = base and m.organisation_id = service
        and a.valid_from <= on_day and (a.valid_to is null or a.valid_to > on_day)
        and m.valid_from <= on_day and (m.valid_to is null or m.valid_to > on_day))
  $$;

-- What keeps a counsellor from an hour besides booked hours: leave and the like, and group sessions that they lead.
create view counsellor_away as
  select a.person_id, a.during from counsellor_busy a
  union all
  select l.person_id, tstzrange(s.starts_at, s.ends_at)
  from group_offer_leader l join group_session s on s.offer_id = l.offer_id;

-- Free or busy of a base's counsellors, for its coordinator alone: whose and when, never with what.
create function busy_of_base(base uuid, asked_from timestamptz, asked_to timestamptz)
  returns table (person_id uuid, busy_from timestamptz, busy_to timestamptz)
  language sql stable security definer set search_path = public as $$
    with own as (select distinct c.person_id from counsellor c where c.base_id = base and app_is('coordinator', base)),
    busy as (
      select b.person_id, b.during from booked_counsellor b where not b.cancelled
      union all
      select a.person_id, a.during from counsellor_away a)
    select busy.person_id, lower(busy.during), upper(busy.during)
    from busy join own on own.person_id = busy.person_id
    where busy.during && tstzrange(asked_from, asked_to)
    order by 1, 2, 3
  $$;
create function away_of_base(base uuid, people uuid[], asked_from timestamptz, asked_to timestamptz)
  returns table (person_id uuid)
  language sql stable security definer set search_path = public as $$
    select distinct a.person_id from counsellor_away a
    where a.person_id = any (people) and a.during && tstzrange(asked_from, asked_to) and app_is('coordinator', base)
      and exists (select from counsellor c where c.base_id = base and c.person_id = a.person_id)
  $$;
-- How many hours each of a base's counsellors has ahead: a number, and nothing about the hours.
create function hours_ahead_of_base(base uuid, seen_at timestamptz) returns table (person_id uuid, hours integer)
  language sql stable security definer set search_path = public as $$
    select b.person_id, count(*)::integer from booked_counsellor b
    where not b.cancelled and upper(b.during) > seen_at and app_is('coordinator', base)
      and exists (select from counsellor c where c.base_id = base and c.person_id = b.person_id)
    group by b.person_id
  $$;
-- Two who book the same counsellors wait for each other here, in one order. Without it both would write, and each
-- wait for the other to end: an exclusion constraint is checked after the row is written.
create function hold_counsellors(people uuid[]) returns void
  language sql security definer set search_path = public as $$
    select from person where id = any (people) order by id for no key update
  $$;

revoke execute on function app_is_booked_on, app_is_booked_at, serves_on, busy_of_base, away_of_base,
  hours_ahead_of_base, hold_counsellors from public;
grant execute on function app_is_booked_on, app_is_booked_at, serves_on, busy_of_base, away_of_base,
  hours_ahead_of_base, hold_counsellors to fhn_person;

grant select, insert on referral, booking, booked_counsellor to fhn_person;
grant update (state, version) on referral to fhn_person;
grant update (version) on booking to fhn_person;
grant update (absence_reported_at) on booked_counsellor to fhn_person;
grant select on counsellor, counsellor_skill, working_hours to fhn_person;
grant select, insert on counsellor, counsellor_skill, working_hours, counsellor_busy to fhn_set_up;
-- Delivery writes cards: it is given no column with the substance of a referral.
grant select (id, reference, base_id, ordering_service_id, sender_id, place_kind, municipality_number, state, version, sent_at)
  on referral to fhn_delivery;
grant select on booking, booked_counsellor to fhn_delivery;

alter table referral enable row level security;
create policy referral_ordering_service on referral for select to fhn_person
  using (app_is('caseContact', ordering_service_id) or app_is('serviceLeader', ordering_service_id));
create policy referral_base on referral for select to fhn_person using (app_is('coordinator', base_id));
create policy referral_counsellor on referral for select to fhn_person
  using (app_is_anywhere('counsellor') and app_is_booked_on(id));
create policy referral_sent on referral for insert to fhn_person
  with check (
    (app_is('caseContact', ordering_service_id) or app_is('serviceLeader', ordering_service_id))
    and sender_id = app_person() and state = 'sent' and version = 1
    and serves_on(base_id, ordering_service_id, (sent_at at time zone 'Europe/Oslo')::date));
create policy referral_answered on referral for update to fhn_person
  using (app_is('coordinator', base_id)) with check (app_is('coordinator', base_id));
create policy referral_delivery on referral for select to fhn_delivery using (true);

alter table counsellor enable row level security;
create policy counsellor_read on counsellor for select to fhn_person
  using (person_id = app_person() or app_is('coordinator', base_id));
create policy counsellor_set_up on counsellor to fhn_set_up using (true) with check (true);

alter table counsellor_skill enable row level security;
create policy counsellor_skill_read on counsellor_skill for select to fhn_person
  using (exists (select from counsellor c where c.person_id = counsellor_skill.person_id));
create policy counsellor_skill_set_up on counsellor_skill to fhn_set_up using (true) with check (true);

alter table working_hours enable row level security;
create policy working_hours_read on working_hours for select to fhn_person
  using (exists (select from counsellor c where c.person_id = working_hours.person_id));
create policy working_hours_set_up on working_hours to fhn_set_up using (true) with check (true);

alter table counsellor_busy enable row level security;
create policy counsellor_busy_set_up on counsellor_busy to fhn_set_up using (true) with check (true);

alter table booking enable row level security;
create policy booking_with_its_referral on booking for select to fhn_person
  using (exists (select from referral r where r.id = referral_id));
create policy booking_made on booking for insert to fhn_person
  with check (
    app_is('coordinator', base_id) and booked_by = app_person()
    and exists (select from referral r where r.id = referral_id and r.base_id = booking.base_id));
create policy booking_changed on booking for update to fhn_person
  using (app_is('coordinator', base_id) or (app_is_anywhere('counsellor') and app_is_booked_at(id)))
  with check (app_is('coordinator', base_id) or (app_is_anywhere('counsellor') and app_is_booked_at(id)));
create policy booking_delivery on booking for select to fhn_delivery using (true);

alter table booked_counsellor enable row level security;
create policy booked_counsellor_with_its_booking on booked_counsellor for select to fhn_person
  using (exists (select from booking b where b.id = booking_id));
create policy booked_counsellor_made on booked_counsellor for insert to fhn_person
  with check (exists (
    select from booking b
    where b.id = booking_id and app_is('coordinator', b.base_id)
      and during = tstzrange(b.starts_at, b.ends_at) and cancelled = b.cancelled
      and exists (select from counsellor c where c.person_id = booked_counsellor.person_id and c.base_id = b.base_id)));
create policy booked_counsellor_own on booked_counsellor for update to fhn_person
  using (person_id = app_person() and app_is_anywhere('counsellor'))
  with check (person_id = app_person() and app_is_anywhere('counsellor'));
create policy booked_counsellor_delivery on booked_counsellor for select to fhn_delivery using (true);
