-- That a step of a referral has been written in a case system (KB-42): when, and an opaque reference there. Each side keeps its
-- own, and sees no other. The text itself is made when it is shown, and kept nowhere here.
create table case_record (
  id uuid primary key,
  referral_id uuid not null references referral,
  log_id uuid not null references referral_log,
  side text not null check (side in ('service', 'base')),
  recorded_on date not null,
  case_reference text not null check (case_reference ~ '^[A-Z0-9/-]{1,20}$'),
  person_id uuid not null references person,
  at timestamptz not null,
  unique (log_id, side)
);
create index case_record_referral on case_record (referral_id);

-- Whether a base journals itself, from which day on; the latest row counts. Where none stands, the service alone does.
create table base_journals (
  id uuid primary key,
  base_id uuid not null references organisation,
  journals boolean not null,
  person_id uuid not null references person,
  at timestamptz not null
);
create index base_journals_base on base_journals (base_id, at);

create function app_is_on_side(wanted_side text, wanted_referral uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from referral r where r.id = wanted_referral and case wanted_side
      when 'service' then app_is('caseContact', r.ordering_service_id) or app_is('serviceLeader', r.ordering_service_id)
      else app_is('coordinator', r.base_id) end)
  $$;
revoke execute on function app_is_on_side from public;
grant execute on function app_is_on_side to fhn_person;

grant select, insert on case_record, base_journals to fhn_person;
grant update (recorded_on, case_reference, person_id, at) on case_record to fhn_person;

alter table case_record enable row level security;
create policy case_record_of_the_side on case_record for select to fhn_person using (app_is_on_side(side, referral_id));
create policy case_record_made on case_record for insert to fhn_person
  with check (person_id = app_person() and app_is_on_side(side, referral_id)
    and exists (select from referral_log l where l.id = log_id and l.referral_id = case_record.referral_id));
create policy case_record_changed on case_record for update to fhn_person
  using (app_is_on_side(side, referral_id)) with check (person_id = app_person() and app_is_on_side(side, referral_id));

alter table base_journals enable row level security;
create policy base_journals_of_the_base on base_journals for select to fhn_person using (app_is('coordinator', base_id));
create policy base_journals_said on base_journals for insert to fhn_person
  with check (person_id = app_person() and app_is('coordinator', base_id));
