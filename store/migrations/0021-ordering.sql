-- What must be agreed before a service can send, what a base has decided for itself, and what is due when.

-- KB-02: a base may let other municipal services send too.
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check
  check (kind in ('childWelfareService', 'municipalService', 'competenceBase', 'bufetat', 'countyGovernor', 'ks', 'operator'));

-- What a base has decided, from a day on; the newest row that has begun counts.
create table base_setting (
  base_id uuid not null references organisation,
  valid_from date not null,
  display_name text check (char_length(display_name) between 2 and 60),
  sender_kinds text[] not null check (cardinality(sender_kinds) > 0 and sender_kinds <@ array['childWelfareService', 'municipalService']),
  -- Working days.
  call_days integer not null check (call_days between 1 and 30),
  urgent_call_days integer not null check (urgent_call_days between 1 and 30),
  decision_days integer not null check (decision_days between 1 and 60),
  evaluation_notice_days integer not null check (evaluation_notice_days between 1 and 30),
  deputy_id uuid references person,
  -- By the clock in Oslo.
  digest_at text not null check (digest_at ~ '^(0[6-9]|1[01]):[0-5][0-9]$'),
  draft_days integer not null check (draft_days between 1 and 60),
  changed_by uuid references person,
  primary key (base_id, valid_from)
);

-- An agreement between municipalities on the use of a base (KB-47). Ended by its last day, never deleted.
create table base_agreement (
  id uuid primary key,
  base_id uuid not null references organisation,
  categories text[] not null check (cardinality(categories) > 0 and categories <@ array
    ['homeBasedMeasures', 'fosterParentGuidance', 'parentFollowUpAfterCareOrder', 'fosterParentGroup', 'other']),
  hours_a_year integer check (hours_a_year between 1 and 20000),
  valid_from date not null,
  -- The first day that it no longer counts.
  valid_to date,
  registered_by uuid references person,
  registered_at timestamptz not null,
  version integer not null check (version > 0),
  check (valid_to is null or valid_to >= valid_from)
);
create index base_agreement_base on base_agreement (base_id);
create table base_agreement_party (
  agreement_id uuid not null references base_agreement,
  organisation_id uuid not null references organisation,
  primary key (agreement_id, organisation_id)
);
create index base_agreement_party_organisation on base_agreement_party (organisation_id);

-- Asked by the policies of both tables: as the owner, so that they do not ask each other in a ring.
create function app_sees_base_agreement(wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from base_agreement a where a.id = wanted and (app_is('coordinator', a.base_id) or exists (
        select from base_agreement_party p where p.agreement_id = a.id
          and (app_is('caseContact', p.organisation_id) or app_is('serviceLeader', p.organisation_id)))))
  $$;
create function base_agreement_covers(base uuid, service uuid, wanted text, on_day date) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (
      select from base_agreement a join base_agreement_party p on p.agreement_id = a.id
      where a.base_id = base and p.organisation_id = service and wanted = any (a.categories)
        and a.valid_from <= on_day and (a.valid_to is null or a.valid_to > on_day))
  $$;
-- Whether a base takes henvendelser from that kind of sender; without a decision of its own, from child-welfare services alone.
create function base_accepts(base uuid, sender uuid, on_day date) returns boolean
  language sql stable security definer set search_path = public as $$
    select o.kind = any (coalesce(
      (select s.sender_kinds from base_setting s where s.base_id = base and s.valid_from <= on_day order by s.valid_from desc limit 1),
      array['childWelfareService']))
    from organisation o where o.id = sender
  $$;
-- What a base is called (KB-46): by its own choice, or as it is registered.
create function base_name(base uuid) returns text
  language sql stable security definer set search_path = public as $$
    select coalesce(
      (select s.display_name from base_setting s where s.base_id = base order by s.valid_from desc limit 1),
      (select o.name from organisation o where o.id = base))
  $$;
revoke execute on function app_sees_base_agreement, base_agreement_covers, base_accepts, base_name from public;
grant execute on function app_sees_base_agreement, base_agreement_covers, base_accepts to fhn_person;
grant execute on function base_name to fhn_person, fhn_delivery;

alter table referral
  add column urgent boolean not null default false,
  -- Since when the base owes an answer: when it was sent, sent again or reopened.
  add column awaits_since timestamptz;
update referral set awaits_since = sent_at;
alter table referral alter column awaits_since set not null;
create index referral_open on referral (base_id, urgent desc, id) where state not in ('closed', 'declined', 'withdrawn');

drop policy referral_sent on referral;
create policy referral_sent on referral for insert to fhn_person
  with check (
    (app_is('caseContact', ordering_service_id) or app_is('serviceLeader', ordering_service_id))
    and sender_id = app_person() and state = 'sent' and version = 1
    and serves_on(base_id, ordering_service_id, (sent_at at time zone 'Europe/Oslo')::date)
    and base_accepts(base_id, ordering_service_id, (sent_at at time zone 'Europe/Oslo')::date)
    and base_agreement_covers(base_id, ordering_service_id, category, (sent_at at time zone 'Europe/Oslo')::date));

grant update (urgent, awaits_since) on referral to fhn_person;
-- Each side changes its own, as before: that it is urgent is the service's to say, since when it waits comes of a step.
create or replace function referral_sides() returns trigger language plpgsql as $$
  begin
    if current_user <> 'fhn_person' then return new; end if;
    if (new.category, new.order_summary, new.place_kind, new.municipality_number, new.urgent)
        is distinct from (old.category, old.order_summary, old.place_kind, old.municipality_number, old.urgent)
      and not (app_is('caseContact', old.ordering_service_id) or app_is('serviceLeader', old.ordering_service_id)) then
      raise exception 'not the side that ordered' using errcode = '42501';
    end if;
    if not app_is('coordinator', old.base_id) and (
      (new.called_on, new.reasons, new.ticks, new.evaluation_date, new.end_date, new.measure_plan, new.counsellor_ids,
        new.evaluated_on, new.usefulness, new.report_sent_on, new.conference_offered, new.helped_at)
        is distinct from (old.called_on, old.reasons, old.ticks, old.evaluation_date, old.end_date, old.measure_plan,
        old.counsellor_ids, old.evaluated_on, old.usefulness, old.report_sent_on, old.conference_offered, old.helped_at)
      or (new.awaits_since is distinct from old.awaits_since and not (old.state = 'withdrawn' and new.state = 'sent'))
      or (new.state <> old.state and not (new.state = 'withdrawn' or (old.state = 'withdrawn' and new.state = 'sent')))) then
      raise exception 'not the side that performs' using errcode = '42501';
    end if;
    return new;
  end
  $$;

-- What has been told of a referral because a day came, each thing once for each day that it was due.
create table referral_told (
  id uuid primary key,
  referral_id uuid not null references referral,
  what text not null check (what in ('callIsLate', 'decisionIsLate', 'evaluationIsNear', 'evaluationIsLate')),
  due_on date not null,
  at timestamptz not null,
  constraint referral_told_once unique (referral_id, what, due_on)
);
-- The morning's message that something waits, once a person and day; it holds no number, since that is counted at delivery.
create table referral_digest (
  id uuid primary key,
  person_id uuid not null references person,
  day date not null,
  at timestamptz not null,
  constraint referral_digest_once unique (person_id, day)
);

do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_referral_keeper') then create role fhn_referral_keeper nologin; end if;
end $$;
grant select (id, base_id, state, urgent, awaits_since, evaluation_date, counsellor_ids) on referral to fhn_referral_keeper;
grant select on base_setting, membership, person, organisation to fhn_referral_keeper;
grant select, insert on referral_told, referral_digest to fhn_referral_keeper;
grant execute on function post_message to fhn_referral_keeper;
grant select (urgent, awaits_since, evaluation_date, counsellor_ids) on referral to fhn_delivery;
grant select on referral_told, referral_digest, base_setting to fhn_delivery;
create policy referral_keeper on referral for select to fhn_referral_keeper using (true);
create policy person_referral_keeper on person for select to fhn_referral_keeper using (true);

grant select, insert on base_setting to fhn_person, fhn_set_up;
grant update (display_name, sender_kinds, call_days, urgent_call_days, decision_days, evaluation_notice_days, deputy_id, digest_at, draft_days, changed_by)
  on base_setting to fhn_person;
grant select, insert on base_agreement, base_agreement_party to fhn_person, fhn_set_up;
grant update (valid_to, version) on base_agreement to fhn_person;

alter table base_setting enable row level security;
create policy base_setting_read on base_setting for select to fhn_person, fhn_delivery, fhn_referral_keeper using (true);
create policy base_setting_made on base_setting for insert to fhn_person with check (app_is('coordinator', base_id) and changed_by = app_person());
create policy base_setting_changed on base_setting for update to fhn_person
  using (app_is('coordinator', base_id)) with check (app_is('coordinator', base_id) and changed_by = app_person());
create policy base_setting_set_up on base_setting to fhn_set_up using (true) with check (true);

alter table base_agreement enable row level security;
create policy base_agreement_read on base_agreement for select to fhn_person using (app_sees_base_agreement(id));
create policy base_agreement_registered on base_agreement for insert to fhn_person
  with check (app_is('coordinator', base_id) and registered_by = app_person());
create policy base_agreement_ended on base_agreement for update to fhn_person
  using (app_is('coordinator', base_id)) with check (app_is('coordinator', base_id));
create policy base_agreement_set_up on base_agreement to fhn_set_up using (true) with check (true);
alter table base_agreement_party enable row level security;
create policy base_agreement_party_read on base_agreement_party for select to fhn_person using (app_sees_base_agreement(agreement_id));
create policy base_agreement_party_registered on base_agreement_party for insert to fhn_person
  with check (exists (select from base_agreement a where a.id = agreement_id and app_is('coordinator', a.base_id)));
create policy base_agreement_party_set_up on base_agreement_party to fhn_set_up using (true) with check (true);

alter table referral_told enable row level security;
create policy referral_told_worker on referral_told to fhn_referral_keeper using (true) with check (true);
create policy referral_told_delivery on referral_told for select to fhn_delivery using (true);
alter table referral_digest enable row level security;
create policy referral_digest_worker on referral_digest to fhn_referral_keeper using (true) with check (true);
create policy referral_digest_delivery on referral_digest for select to fhn_delivery using (true);
