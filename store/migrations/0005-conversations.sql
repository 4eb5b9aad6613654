-- A network's run of a samtalekort, led by one person, in a meeting's chat or from the tab.
create table conversation (
  id uuid primary key,
  network_id uuid not null references network,
  deck_key text not null check (char_length(deck_key) between 1 and 60),
  facilitator_id uuid not null references person,
  chat_id text,
  step_key text not null check (char_length(step_key) between 1 and 60),
  state text not null check (state in ('running', 'closed')),
  started_at timestamptz not null,
  closed_at timestamptz,
  version integer not null check (version > 0),
  check ((state = 'closed') = (closed_at is not null))
);
-- A chat holds one running conversation at a time.
create unique index conversation_one_running on conversation (chat_id) where state = 'running';
create index conversation_network on conversation (network_id, id desc);
create index conversation_closed on conversation (closed_at desc) where state = 'closed';

create table contribution (
  id uuid primary key,
  conversation_id uuid not null references conversation,
  step_key text not null,
  -- Kept so that a writer owns the line; no card and no other reader is told.
  person_id uuid not null references person,
  text text not null check (char_length(text) between 1 and 500),
  at timestamptz not null
);
create index contribution_conversation on contribution (conversation_id, id);

create table agreement (
  conversation_id uuid not null references conversation,
  ordinal integer not null check (ordinal between 1 and 20),
  text text not null check (char_length(text) between 1 and 300),
  primary key (conversation_id, ordinal)
);

-- Who takes part in what a network says to itself: its members, but not who supervises it.
create function app_takes_part() returns boolean language sql stable
  as $$ select exists (select from unnest(app_memberships()) held
    where split_part(held, ':', 1) in ('coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader')) $$;
create function app_facilitates() returns boolean language sql stable
  as $$ select app_is_anywhere('coordinator') or app_is_anywhere('fosterCareAdvisor') $$;

-- Keeps a conversation where it is to the end of the transaction. A reader may not lock the row itself:
-- that takes the right to change it, which is the facilitator's.
create function hold_conversation(wanted uuid) returns void
  language sql security definer set search_path = public as $$
    select from conversation where id = wanted and network_id = any (app_networks()) and app_takes_part() for share
  $$;
revoke execute on function hold_conversation from public;
grant execute on function hold_conversation to fhn_person;

grant select, insert on conversation, contribution, agreement to fhn_person;
grant update (step_key, state, closed_at, version) on conversation to fhn_person;
grant select on conversation, agreement to fhn_delivery;
grant select (id, conversation_id, step_key, text, at) on contribution to fhn_delivery;

alter table conversation enable row level security;
create policy conversation_of_the_network on conversation for select to fhn_person
  using (network_id = any (app_networks()) and app_takes_part());
create policy conversation_started on conversation for insert to fhn_person
  with check (network_id = any (app_networks()) and app_facilitates() and facilitator_id = app_person() and state = 'running');
create policy conversation_facilitated on conversation for update to fhn_person
  using (network_id = any (app_networks()) and app_facilitates() and facilitator_id = app_person())
  with check (network_id = any (app_networks()) and app_facilitates() and facilitator_id = app_person());
create policy conversation_delivery on conversation for select to fhn_delivery using (true);

-- The rows of a conversation are seen by those who see the conversation.
alter table contribution enable row level security;
create policy contribution_of_the_network on contribution for select to fhn_person
  using (exists (select from conversation c where c.id = conversation_id));
create policy contribution_own on contribution for insert to fhn_person
  with check (person_id = app_person() and exists (
    select from conversation c where c.id = conversation_id and c.state = 'running' and c.step_key = contribution.step_key));
create policy contribution_delivery on contribution for select to fhn_delivery using (true);

alter table agreement enable row level security;
create policy agreement_of_the_network on agreement for select to fhn_person
  using (exists (select from conversation c where c.id = conversation_id));
create policy agreement_by_the_facilitator on agreement for insert to fhn_person
  with check (exists (
    select from conversation c where c.id = conversation_id and c.state = 'closed' and c.facilitator_id = app_person()));
create policy agreement_delivery on agreement for select to fhn_delivery using (true);
