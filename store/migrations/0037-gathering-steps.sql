-- What is done of a gathering's checklist: which step, when and by which role. A tick that is taken back stays, with its end.
create table gathering_step (
  id uuid primary key,
  offer_id uuid not null references group_offer,
  step text not null check (step ~ '^[a-zA-Z]{1,40}$'),
  ticked_at timestamptz not null,
  ticked_as text not null check (ticked_as in ('coordinator', 'groupLeader', 'fosterCareAdvisor', 'counsellor')),
  taken_back_at timestamptz check (taken_back_at >= ticked_at)
);
create unique index gathering_step_once on gathering_step (offer_id, step) where taken_back_at is null;

grant select, insert on gathering_step to fhn_person;
grant update (taken_back_at) on gathering_step to fhn_person;
grant insert on gathering_step to fhn_set_up;
alter table gathering_step enable row level security;
create policy gathering_step_seen on gathering_step for select to fhn_person using (runs_offer(offer_id));
create policy gathering_step_ticked on gathering_step for insert to fhn_person with check (runs_offer(offer_id) and taken_back_at is null);
create policy gathering_step_taken_back on gathering_step for update to fhn_person using (runs_offer(offer_id)) with check (runs_offer(offer_id));
create policy gathering_step_set_up on gathering_step for insert to fhn_set_up with check (true);
