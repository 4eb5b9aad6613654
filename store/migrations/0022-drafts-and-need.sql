-- A henvendelse that is being written: its writer's alone, until it is sent, thrown away or expired.
create table referral_draft (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid references organisation,
  base_id uuid references organisation,
  category text check (category in ('homeBasedMeasures', 'fosterParentGuidance', 'parentFollowUpAfterCareOrder', 'fosterParentGroup', 'other')),
  order_summary text not null check (char_length(order_summary) <= 300),
  place_kind text check (place_kind in ('municipality', 'teams')),
  municipality_number text references municipality,
  urgent boolean not null,
  version integer not null check (version > 0),
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  -- Sent or thrown away: its text is emptied at once, and the row goes with the next pass.
  ended_at timestamptz,
  check ((place_kind is not distinct from 'municipality') = (municipality_number is not null)),
  check (ended_at is null or order_summary = '')
);
create index referral_draft_person on referral_draft (person_id) where ended_at is null;
grant select, insert on referral_draft to fhn_person;
grant update (organisation_id, base_id, category, order_summary, place_kind, municipality_number, urgent, version, saved_at, expires_at, ended_at)
  on referral_draft to fhn_person;
grant select (id, expires_at, ended_at), delete on referral_draft to fhn_referral_keeper;
alter table referral_draft enable row level security;
create policy referral_draft_own on referral_draft to fhn_person
  using (person_id = app_person() and (app_is_anywhere('caseContact') or app_is_anywhere('serviceLeader')))
  with check (person_id = app_person() and (app_is_anywhere('caseContact') or app_is_anywhere('serviceLeader')));
create policy referral_draft_keeper on referral_draft to fhn_referral_keeper using (true);

-- What a base says of its capacity, from a day on; the newest that has begun counts.
create table base_capacity (
  id uuid primary key,
  base_id uuid not null references organisation,
  level text not null check (level in ('open', 'few', 'full')),
  from_day date not null,
  stated_by uuid not null references person,
  stated_at timestamptz not null
);
create index base_capacity_base on base_capacity (base_id, from_day desc, id desc);
grant select, insert on base_capacity to fhn_person;
alter table base_capacity enable row level security;
create policy base_capacity_read on base_capacity for select to fhn_person using (true);
create policy base_capacity_stated on base_capacity for insert to fhn_person with check (app_is('coordinator', base_id) and stated_by = app_person());

-- Need that a service reports without asking for help (KB-39): a number, a category and a reason. Nobody is in it.
create table reported_need (
  id uuid primary key,
  base_id uuid not null references organisation,
  organisation_id uuid not null references organisation,
  category text not null check (category in ('homeBasedMeasures', 'fosterParentGuidance', 'parentFollowUpAfterCareOrder', 'fosterParentGroup', 'other')),
  reason text not null check (reason in ('noCapacity', 'notInPosition', 'lacksCompetence')),
  count integer not null check (count between 1 and 50),
  reported_by uuid not null references person,
  reported_at timestamptz not null,
  taken_back_at timestamptz
);
create index reported_need_base on reported_need (base_id, reported_at);
grant select, insert on reported_need to fhn_person;
grant update (taken_back_at) on reported_need to fhn_person;
alter table reported_need enable row level security;
create policy reported_need_read on reported_need for select to fhn_person
  using (app_is('coordinator', base_id) or app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));
create policy reported_need_reported on reported_need for insert to fhn_person
  with check (reported_by = app_person() and (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id))
    and serves_on(base_id, organisation_id, (reported_at at time zone 'Europe/Oslo')::date));
create policy reported_need_taken_back on reported_need for update to fhn_person
  using (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id))
  with check (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));

-- How long those waited who were helped since a moment: how many they are, and the middle number of days. No row of theirs.
create function base_waiting(base uuid, since timestamptz) returns table (measured integer, median_days double precision)
  language sql stable security definer set search_path = public as $$
    select count(*)::integer, percentile_cont(0.5) within group (order by extract(epoch from r.helped_at - r.sent_at) / 86400)
    from referral r where r.base_id = base and r.helped_at >= since
  $$;
revoke execute on function base_waiting from public;
grant execute on function base_waiting to fhn_person;

-- The telephone number of a service's office, so that the base calls by one press (KB-14); never a person's own.
create table service_phone (
  organisation_id uuid not null references organisation,
  valid_from date not null,
  phone text not null check (phone ~ '^[+]?[0-9]{3,15}$'),
  primary key (organisation_id, valid_from)
);
grant select, insert on service_phone to fhn_person, fhn_set_up;
grant update (phone) on service_phone to fhn_person;
alter table service_phone enable row level security;
create policy service_phone_read on service_phone for select to fhn_person using (true);
create policy service_phone_given on service_phone for insert to fhn_person
  with check (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));
create policy service_phone_changed on service_phone for update to fhn_person
  using (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id))
  with check (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));
create policy service_phone_set_up on service_phone to fhn_set_up using (true) with check (true);
