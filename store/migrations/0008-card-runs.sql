-- A service's conversation with a family from a samtalekort: which card, which step, when, done. There is no column for
-- what was said, and the keys' and the reference's forms leave no room for it.
create table card_run (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  started_by uuid not null references person,
  deck_key text not null check (deck_key ~ '^[a-z][a-z0-9-]{1,58}[a-z0-9]$'),
  -- The case system's own; opaque here.
  reference text check (reference ~ '^[A-Z0-9/-]{1,20}$' and reference ~ '[0-9]'),
  state text not null check (state in ('running', 'done', 'declined')),
  started_at timestamptz not null,
  ended_at timestamptz,
  version integer not null check (version > 0),
  check ((state = 'running') = (ended_at is null))
);
create index card_run_organisation on card_run (organisation_id, id desc);

create table card_run_step (
  card_run_id uuid not null references card_run,
  step_key text not null check (step_key ~ '^[a-z][a-z0-9-]{1,58}[a-z0-9]$'),
  -- Null when the mark was taken back.
  done_at timestamptz,
  primary key (card_run_id, step_key)
);

grant select, insert on card_run, card_run_step to fhn_person;
grant update (state, ended_at, version) on card_run to fhn_person;
grant update (done_at) on card_run_step to fhn_person;

-- Those in the service who have such conversations, and nobody else: no network, no base, no supervisor, no delivery.
alter table card_run enable row level security;
create policy card_run_of_the_service on card_run for select to fhn_person
  using (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));
create policy card_run_started on card_run for insert to fhn_person
  with check ((app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id))
    and started_by = app_person() and state = 'running');
create policy card_run_changed on card_run for update to fhn_person
  using (state = 'running' and (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id)))
  with check (app_is('caseContact', organisation_id) or app_is('serviceLeader', organisation_id));

-- The steps of a run are seen by those who see the run, and changed while it runs.
alter table card_run_step enable row level security;
create policy card_run_step_of_the_run on card_run_step for select to fhn_person
  using (exists (select from card_run r where r.id = card_run_id));
create policy card_run_step_marked on card_run_step for insert to fhn_person
  with check (exists (select from card_run r where r.id = card_run_id and r.state = 'running'));
create policy card_run_step_marked_again on card_run_step for update to fhn_person
  using (exists (select from card_run r where r.id = card_run_id and r.state = 'running'));
