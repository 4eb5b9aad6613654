-- What the clock of the product shows in this transaction: set with the actor's scope, so that a hold runs out by the same
-- clock as it was made.
create function product_now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

-- A week's hours by what they are spent on: lent to the base, the own service's, or protected from every meeting.
-- A change ends the rows that it replaces; one that ends on the day it begins has never been in force.
alter table working_hours
  drop constraint working_hours_pkey,
  drop constraint working_hours_check1,
  add column id uuid primary key default gen_random_uuid(),
  add column spent_on text not null default 'base' check (spent_on in ('base', 'ownService', 'protected')),
  add check (valid_to is null or valid_to >= valid_from);
create unique index working_hours_once on working_hours (person_id, weekday, from_minute, valid_from, spent_on)
  where valid_to is null or valid_to > valid_from;

-- What protects a person's days, and the version of all that the person's availability consists of.
create table counsellor_rules (
  person_id uuid primary key references person,
  version integer not null check (version > 0),
  buffer_minutes integer not null check (buffer_minutes between 0 and 240),
  most_per_day integer check (most_per_day between 1 and 12),
  most_per_week integer check (most_per_week between 1 and 60)
);

-- What holds on one day instead of the week: minutes of the local day, start and end in turn; none when nobody works.
create table day_exception (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  day date not null,
  minutes integer[] not null check (cardinality(minutes) % 2 = 0 and cardinality(minutes) <= 12 and 0 <= all (minutes) and 1440 >= all (minutes)),
  written_at timestamptz not null,
  replaced_at timestamptz
);
create unique index day_exception_in_force on day_exception (person_id, day) where replaced_at is null;

-- Who changed somebody's hours, by role, what and when: the person sees when the base has done it.
create table hours_log (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  at timestamptz not null,
  by_person uuid not null references person,
  role text not null check (role in ('counsellor', 'coordinator')),
  what text not null check (what in ('weekChanged', 'rulesChanged', 'dayChanged', 'leaveAdded', 'leaveEnded')),
  version integer not null
);
create index hours_log_person on hours_log (person_id, version);

-- Leave that was called off stays, as having ended.
alter table counsellor_busy add column ended_at timestamptz;

-- What was agreed about somebody who stays employed in their own service, by dates: who says yes to an hour, and how much is lent.
create table counsellor_terms (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  base_id uuid not null references organisation,
  own_service_id uuid references organisation,
  consent text not null check (consent in ('none', 'person', 'leader')),
  lent_minutes_a_week integer check (lent_minutes_a_week between 0 and 2400),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- Without an own service there is no leader to ask.
  check (consent <> 'leader' or own_service_id is not null)
);
create unique index counsellor_terms_in_force on counsellor_terms (person_id, base_id) where valid_to is null;

-- What people of a network say about one way, the same in both directions: a ferry, a winter road. Else it is estimated.
create table travel_adjustment (
  id uuid primary key,
  network_id uuid not null references network,
  one_municipality text not null references municipality,
  other_municipality text not null references municipality,
  minutes integer not null check (minutes between 0 and 720),
  why text not null check (why in ('ferry', 'winter', 'road')),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  check (one_municipality < other_municipality)
);
create unique index travel_adjustment_in_force on travel_adjustment (network_id, one_municipality, other_municipality, why) where valid_to is null;

-- How a base books: the latest version counts, the older stay.
create table booking_settings (
  base_id uuid not null references organisation,
  version integer not null check (version > 0),
  hold_minutes integer not null check (hold_minutes between 1 and 60),
  answer_days integer not null check (answer_days between 1 and 10),
  changed_at timestamptz not null,
  primary key (base_id, version)
);

-- Whether the actor answers for when somebody meets: the person as a counsellor, and whoever coordinates their base.
create function keeps_hours_of(who uuid) returns boolean language sql stable as $$
  select (who = app_person() and app_is_anywhere('counsellor'))
    or exists (select from counsellor c where c.person_id = who and app_is('coordinator', c.base_id))
$$;
-- A base's coordinator says how far it is in the networks that the base serves.
create function serves_network(wanted uuid) returns boolean language sql stable as $$
  select exists (select from base_area a where a.network_id = wanted and app_is('coordinator', a.base_id))
$$;

-- Whole minutes since 1970, so that nobody has to parse an instant: outwards, so that no busy second is lost.
create function minute_of(at timestamptz) returns integer language sql stable
  as $$ select floor(extract(epoch from at) / 60)::integer $$;
create function minute_after(at timestamptz) returns integer language sql stable
  as $$ select ceil(extract(epoch from at) / 60)::integer $$;

-- All that keeps a base's counsellors from an hour, for its coordinator alone: leave as minutes since 1970, meetings with where
-- they are, so that travel can be reckoned with; whose and when, and never with what. `besides` is an hour that is to be moved.
create function availability_of_base(base uuid, asked uuid[], asked_from timestamptz, asked_to timestamptz, besides uuid)
  returns table (person_id uuid, busy json, meetings json)
  language plpgsql stable security definer set search_path = public as $$
declare within tstzrange := tstzrange(asked_from, asked_to);
begin
  if not app_is('coordinator', base) then return; end if;
  return query
    with own as (select distinct c.person_id from counsellor c where c.base_id = base and (asked is null or c.person_id = any (asked))),
    away as (
      select a.person_id, json_agg(json_build_array(minute_of(lower(a.during)), minute_after(upper(a.during))) order by lower(a.during)) as spans
      from counsellor_busy a join own on own.person_id = a.person_id
      where a.ended_at is null and a.during && within group by 1),
    meeting as (
      select b.person_id, lower(b.during) as starts_at, upper(b.during) as ends_at, k.municipality_number
      from booked_counsellor b join own on own.person_id = b.person_id join booking k on k.id = b.booking_id
      where not b.cancelled and b.during && within and k.id is distinct from besides
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
revoke execute on function availability_of_base from public;
grant execute on function availability_of_base to fhn_person;

create or replace view counsellor_away as
  select a.person_id, a.during from counsellor_busy a where a.ended_at is null
  union all
  select l.person_id, tstzrange(s.starts_at, s.ends_at)
  from session_leader l join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
  where s.cancelled_at is null and o.stage <> 'cancelled';

grant insert on working_hours to fhn_person;
grant update (valid_to) on working_hours to fhn_person;
create policy working_hours_kept on working_hours for insert to fhn_person with check (keeps_hours_of(person_id));
create policy working_hours_ended on working_hours for update to fhn_person
  using (keeps_hours_of(person_id)) with check (keeps_hours_of(person_id));

grant select, insert on counsellor_rules to fhn_person, fhn_set_up;
grant update (version, buffer_minutes, most_per_day, most_per_week) on counsellor_rules to fhn_person;
alter table counsellor_rules enable row level security;
create policy counsellor_rules_kept on counsellor_rules to fhn_person using (keeps_hours_of(person_id)) with check (keeps_hours_of(person_id));
create policy counsellor_rules_set_up on counsellor_rules to fhn_set_up using (true) with check (true);

grant select, insert on day_exception to fhn_person;
grant update (replaced_at) on day_exception to fhn_person;
alter table day_exception enable row level security;
create policy day_exception_kept on day_exception to fhn_person using (keeps_hours_of(person_id)) with check (keeps_hours_of(person_id));

grant select, insert on hours_log to fhn_person;
alter table hours_log enable row level security;
create policy hours_log_read on hours_log for select to fhn_person using (keeps_hours_of(person_id));
create policy hours_log_written on hours_log for insert to fhn_person with check (by_person = app_person() and keeps_hours_of(person_id));

grant select, insert on counsellor_busy to fhn_person;
grant update (ended_at) on counsellor_busy to fhn_person;
create policy counsellor_busy_kept on counsellor_busy to fhn_person
  using (kind = 'leave' and keeps_hours_of(person_id)) with check (kind = 'leave' and keeps_hours_of(person_id));

grant select, insert on counsellor_terms to fhn_person, fhn_set_up;
grant update (valid_to) on counsellor_terms to fhn_person;
alter table counsellor_terms enable row level security;
create policy counsellor_terms_read on counsellor_terms for select to fhn_person
  using (person_id = app_person() or app_is('coordinator', base_id));
create policy counsellor_terms_agreed on counsellor_terms for insert to fhn_person
  with check (app_is('coordinator', base_id)
    and exists (select from counsellor c where c.person_id = counsellor_terms.person_id and c.base_id = counsellor_terms.base_id));
create policy counsellor_terms_ended on counsellor_terms for update to fhn_person
  using (app_is('coordinator', base_id)) with check (app_is('coordinator', base_id));
create policy counsellor_terms_set_up on counsellor_terms to fhn_set_up using (true) with check (true);

grant select, insert on travel_adjustment to fhn_person;
grant update (valid_to) on travel_adjustment to fhn_person;
alter table travel_adjustment enable row level security;
create policy travel_adjustment_kept on travel_adjustment to fhn_person
  using (serves_network(network_id)) with check (serves_network(network_id));

grant select, insert on booking_settings to fhn_person;
alter table booking_settings enable row level security;
create policy booking_settings_kept on booking_settings to fhn_person
  using (app_is('coordinator', base_id)) with check (app_is('coordinator', base_id));
