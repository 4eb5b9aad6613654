-- A network's discussion that is planned with a meeting.
create table planned_conversation (
  id uuid primary key,
  network_id uuid not null references network,
  deck_key text not null check (char_length(deck_key) between 1 and 60),
  starts_at timestamptz not null,
  planned_by uuid not null references person,
  -- Null for the deck's own.
  phases text[] check (phases <@ array['checkIn', 'think', 'reveal', 'group', 'vote', 'discuss', 'agree']),
  authorship text not null check (authorship in ('anonymous', 'named', 'namedToFacilitator')),
  votes_each integer not null check (votes_each between 1 and 10),
  -- What it became; one discussion becomes of one plan.
  conversation_id uuid unique references conversation,
  cancelled_at timestamptz,
  version integer not null check (version > 0),
  check (conversation_id is null or cancelled_at is null)
);
create index planned_conversation_ahead on planned_conversation (network_id, starts_at, id)
  where conversation_id is null and cancelled_at is null;

grant select, insert on planned_conversation to fhn_person;
grant update (conversation_id, cancelled_at, version) on planned_conversation to fhn_person;

alter table planned_conversation enable row level security;
create policy planned_conversation_of_the_network on planned_conversation for select to fhn_person
  using (network_id = any (app_networks()) and app_takes_part());
create policy planned_conversation_planned on planned_conversation for insert to fhn_person
  with check (network_id = any (app_networks()) and app_facilitates() and planned_by = app_person()
    and conversation_id is null and cancelled_at is null);
create policy planned_conversation_changed on planned_conversation for update to fhn_person
  using (network_id = any (app_networks()) and app_facilitates() and conversation_id is null and cancelled_at is null)
  with check (network_id = any (app_networks()) and app_facilitates());
