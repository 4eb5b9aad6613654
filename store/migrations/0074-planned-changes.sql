-- What became of a plan: that a discussion was planned, moved or called off, each once, so that whoever it concerns is told of each.
create table planned_change (
  id uuid primary key,
  planned_id uuid not null references planned_conversation,
  what text not null check (what in ('planned', 'moved', 'cancelled')),
  former_starts_at timestamptz,
  at timestamptz not null,
  check ((what = 'moved') = (former_starts_at is not null))
);
create index planned_change_plan on planned_change (planned_id, id);

grant select, insert on planned_change to fhn_person;
grant select on planned_conversation, planned_change to fhn_delivery;
grant update (starts_at) on planned_conversation to fhn_person;

alter table planned_change enable row level security;
create policy planned_change_with_its_plan on planned_change for select to fhn_person
  using (exists (select from planned_conversation p where p.id = planned_id));
create policy planned_change_by_who_may_begin on planned_change for insert to fhn_person
  with check (app_facilitates() and exists (select from planned_conversation p where p.id = planned_id and p.network_id = any (app_networks())));
create policy planned_change_delivery on planned_change for select to fhn_delivery using (true);
create policy planned_conversation_delivery on planned_conversation for select to fhn_delivery using (true);
