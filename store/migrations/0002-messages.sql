-- Where the bot can write: the channels of services and networks, and each person's own chat.
create table channel (
  id uuid primary key,
  tenant_id text not null,
  chat_id text not null,
  -- The address is the team's, and holds for each of its channels.
  team_id text,
  -- Unknown until the bot has been in the team; messages wait for it.
  service_url text,
  organisation_id uuid references organisation,
  network_id uuid references network,
  linked_at timestamptz not null,
  -- A channel that is linked anew ends the older link: it is not deleted.
  ended_at timestamptz,
  check (num_nonnulls(organisation_id, network_id) = 1)
);
create unique index channel_in_force on channel (tenant_id, chat_id) where ended_at is null;

create table personal_chat (
  person_id uuid not null references person,
  tenant_id text not null,
  chat_id text not null,
  service_url text not null,
  seen_at timestamptz not null,
  primary key (person_id, tenant_id)
);

-- A group chat or meeting chat that the bot has been spoken to in.
create table chat (
  chat_id text primary key,
  tenant_id text not null,
  service_url text not null,
  seen_at timestamptz not null
);

-- Messages that follow from a change, written in the change's own transaction.
create table outbox (
  id uuid primary key,
  card text not null,
  object_id uuid not null,
  recipient_kind text not null check (recipient_kind in ('serviceChannel', 'networkChannel', 'person', 'chat')),
  recipient text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'superseded', 'undeliverable')),
  posted_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  changes integer not null default 1,
  fault text
);
create unique index outbox_one_waiting on outbox (card, object_id, recipient_kind, recipient) where state = 'waiting';
create index outbox_due on outbox (due_at) where state in ('waiting', 'sending');

-- The id Teams gave each card that was sent, so that the next change edits it instead of adding another.
create table sent_card (
  card text not null,
  object_id uuid not null,
  chat_id text not null,
  activity_id text not null,
  sent_at timestamptz not null,
  primary key (card, object_id, chat_id)
);

-- What a person has already pressed on one rendering of a card.
create table taken_action (
  rendering uuid not null,
  person_id uuid not null references person,
  verb text not null,
  taken_at timestamptz not null,
  primary key (rendering, person_id, verb)
);

-- Answers kept for an Idempotency-Key, written in the transaction of the change itself.
create table answered_request (
  person_id uuid not null references person,
  key text not null,
  request_digest text not null,
  answer jsonb,
  answered_at timestamptz not null,
  primary key (person_id, key)
);

-- A change that meets a waiting message locks it, so that delivery cannot read the facts before the change holds.
-- A change that cannot wait takes the ones with it that could; a message held back by a fault keeps its time.
create function post_message(message_id uuid, message_card text, message_object uuid, to_kind text, to_recipient text, at timestamptz, due timestamptz)
  returns void language sql security definer set search_path = public as $$
    insert into outbox (id, card, object_id, recipient_kind, recipient, state, posted_at, due_at)
    values (message_id, message_card, message_object, to_kind, to_recipient, 'waiting', at, due)
    on conflict (card, object_id, recipient_kind, recipient) where state = 'waiting'
    do update set changes = outbox.changes + 1,
      due_at = case when outbox.fault is null then least(outbox.due_at, excluded.due_at) else outbox.due_at end
  $$;
revoke execute on function post_message from public;
grant execute on function post_message to fhn_person, fhn_set_up, fhn_delivery;

grant select, insert, update on channel, personal_chat, chat to fhn_sign_on, fhn_set_up;
grant select on channel, personal_chat, chat to fhn_delivery;
grant select, update on outbox to fhn_delivery;
grant select, insert, update, delete on sent_card to fhn_delivery;
grant select, insert on taken_action to fhn_person;
grant select, insert, update on answered_request to fhn_person;
grant select, insert on channel to fhn_person;
grant update (ended_at) on channel to fhn_person;

alter table channel enable row level security;
create policy channel_system on channel to fhn_sign_on, fhn_set_up, fhn_delivery using (true) with check (true);
-- Whose a channel is, is for those who answer for the service, the base or the network.
create function app_answers_for(place uuid) returns boolean language sql stable
  as $$ select app_is('coordinator', place) or app_is('caseContact', place) or app_is('serviceLeader', place) $$;
create policy channel_own on channel to fhn_person
  using (app_answers_for(coalesce(organisation_id, network_id)))
  with check (app_answers_for(coalesce(organisation_id, network_id)));

alter table taken_action enable row level security;
create policy taken_action_own on taken_action to fhn_person using (person_id = app_person()) with check (person_id = app_person());

alter table answered_request enable row level security;
create policy answered_request_own on answered_request to fhn_person using (person_id = app_person()) with check (person_id = app_person());

alter table personal_chat enable row level security;
create policy personal_chat_system on personal_chat to fhn_sign_on, fhn_set_up, fhn_delivery using (true) with check (true);
alter table chat enable row level security;
create policy chat_system on chat to fhn_sign_on, fhn_set_up, fhn_delivery using (true) with check (true);
alter table outbox enable row level security;
create policy outbox_delivery on outbox to fhn_delivery using (true) with check (true);
alter table sent_card enable row level security;
create policy sent_card_delivery on sent_card to fhn_delivery using (true) with check (true);
