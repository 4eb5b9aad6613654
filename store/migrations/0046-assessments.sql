-- That a service is to assess something again by a day, at least each year. What is found is written in the case system: there is
-- no column for it, and the reference's form leaves no room.
create table assessment (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('reunificationGoal', 'contactPlan')),
  -- The case system's own; opaque here.
  reference text check (reference ~ '^[A-Z0-9/-]{1,20}$' and reference ~ '[0-9]'),
  kept_by uuid not null references person,
  due_on date not null,
  done_on date,
  ended_at timestamptz,
  version integer not null check (version > 0)
);
create index assessment_due on assessment (due_on, id) where ended_at is null;
create index assessment_organisation on assessment (organisation_id, due_on, id) where ended_at is null;

create table assessment_told (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  due_on date not null,
  what text not null check (what in ('ahead', 'due')),
  at timestamptz not null,
  unique (assessment_id, due_on, what)
);

grant select, insert on assessment to fhn_person;
grant update (due_on, done_on, ended_at, version) on assessment to fhn_person;
-- The worker and the delivery know when and for whom, and nothing of which.
grant select (id, organisation_id, kept_by, due_on, ended_at) on assessment to fhn_reminders, fhn_delivery;
grant select, insert on assessment_told to fhn_reminders;
grant select on assessment_told to fhn_delivery;

-- Those in the service who have conversations with families, and nobody else.
alter table assessment enable row level security;
create policy assessment_of_the_service on assessment for select to fhn_person
  using (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));
create policy assessment_planned on assessment for insert to fhn_person
  with check ((app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id))
    and kept_by = app_person() and ended_at is null);
create policy assessment_changed on assessment for update to fhn_person
  using (ended_at is null and (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id)))
  with check (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));
create policy assessment_workers on assessment for select to fhn_reminders, fhn_delivery using (true);

alter table assessment_told enable row level security;
create policy assessment_told_worker on assessment_told to fhn_reminders using (true) with check (true);
create policy assessment_told_delivery on assessment_told for select to fhn_delivery using (true);
