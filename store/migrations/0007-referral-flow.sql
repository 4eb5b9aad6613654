-- The flow of a henvendelse after it has been sent (table T5): what each step writes, and who may write it.
alter table referral drop constraint referral_state_check;
alter table referral add constraint referral_state_check check (state in
  ('sent', 'clarificationCall', 'reviewed', 'accepted', 'waiting', 'declined', 'startMeeting', 'active', 'evaluated',
   'finalReport', 'closed', 'withdrawn'));
-- A referral that has an hour booked has its start meeting planned.
update referral set state = 'startMeeting' where state = 'accepted';

alter table referral
  add column called_on date,
  add column reasons text[] not null default '{}' check (reasons <@ array['noCapacity', 'notInPosition', 'lacksCompetence']),
  add column ticks text[] not null default '{}',
  add column evaluation_date date,
  add column end_date date,
  add column measure_plan text check (measure_plan in ('received', 'inPreparation', 'missing')),
  add column counsellor_ids uuid[] not null default '{}' check (cardinality(counsellor_ids) <= 2),
  add column evaluated_on date,
  add column usefulness text check (usefulness in ('useful', 'partly', 'notUseful')),
  add column report_sent_on date,
  add column conference_offered boolean,
  add column helped_at timestamptz,
  add constraint referral_hard_rules check (state not in ('active', 'evaluated', 'finalReport', 'closed') or
    (evaluation_date is not null and end_date is not null and measure_plan is not null
      and cardinality(counsellor_ids) between 1 and 2 and helped_at is not null));

-- What happened to a referral, when and by which role. A note is a reason that somebody gave.
create table referral_log (
  id uuid primary key,
  referral_id uuid not null references referral,
  at timestamptz not null,
  person_id uuid not null references person,
  role text not null,
  what text not null,
  field text,
  note text check (char_length(note) between 1 and 300),
  version integer not null
);
create index referral_log_referral on referral_log (referral_id, id);

-- What a field said before it was amended: for the two sides alone, not for a counsellor who came to it later.
create table referral_former_value (
  log_id uuid primary key references referral_log,
  referral_id uuid not null references referral,
  person_id uuid not null references person,
  value text not null
);

grant update (category, order_summary, place_kind, municipality_number, called_on, reasons, ticks, evaluation_date, end_date,
  measure_plan, counsellor_ids, evaluated_on, usefulness, report_sent_on, conference_offered, helped_at)
  on referral to fhn_person;
grant select, insert on referral_log, referral_former_value to fhn_person;

create policy referral_changed_by_its_service on referral for update to fhn_person
  using (app_is('caseContact', ordering_service_id) or app_is('serviceLeader', ordering_service_id))
  with check (app_is('caseContact', ordering_service_id) or app_is('serviceLeader', ordering_service_id));

-- Each side changes its own: the service what it asks for, the base everything else. The service may withdraw and send again.
create function referral_sides() returns trigger language plpgsql as $$
  begin
    if current_user <> 'fhn_person' then return new; end if;
    if (new.category, new.order_summary, new.place_kind, new.municipality_number)
        is distinct from (old.category, old.order_summary, old.place_kind, old.municipality_number)
      and not (app_is('caseContact', old.ordering_service_id) or app_is('serviceLeader', old.ordering_service_id)) then
      raise exception 'not the side that ordered' using errcode = '42501';
    end if;
    if not app_is('coordinator', old.base_id) and (
      (new.called_on, new.reasons, new.ticks, new.evaluation_date, new.end_date, new.measure_plan, new.counsellor_ids,
        new.evaluated_on, new.usefulness, new.report_sent_on, new.conference_offered, new.helped_at)
        is distinct from (old.called_on, old.reasons, old.ticks, old.evaluation_date, old.end_date, old.measure_plan,
        old.counsellor_ids, old.evaluated_on, old.usefulness, old.report_sent_on, old.conference_offered, old.helped_at)
      or (new.state <> old.state and not (new.state = 'withdrawn' or (old.state = 'withdrawn' and new.state = 'sent')))) then
      raise exception 'not the side that performs' using errcode = '42501';
    end if;
    return new;
  end
  $$;
create trigger referral_sides before update on referral for each row execute function referral_sides();

alter table referral_log enable row level security;
create policy referral_log_with_its_referral on referral_log for select to fhn_person
  using (exists (select from referral r where r.id = referral_id));
create policy referral_log_written on referral_log for insert to fhn_person
  with check (person_id = app_person() and exists (
    select from referral r where r.id = referral_id
      and (app_is('coordinator', r.base_id) or app_is('caseContact', r.ordering_service_id) or app_is('serviceLeader', r.ordering_service_id))));

alter table referral_former_value enable row level security;
create policy referral_former_value_of_the_sides on referral_former_value for select to fhn_person
  using (exists (
    select from referral r where r.id = referral_id
      and (app_is('coordinator', r.base_id) or app_is('caseContact', r.ordering_service_id) or app_is('serviceLeader', r.ordering_service_id))));
create policy referral_former_value_written on referral_former_value for insert to fhn_person
  with check (person_id = app_person() and exists (
    select from referral r where r.id = referral_id
      and (app_is('caseContact', r.ordering_service_id) or app_is('serviceLeader', r.ordering_service_id))));
