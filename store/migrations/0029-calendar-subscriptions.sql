-- Which calendars in Microsoft 365 tell when they change. What they tell is that they changed, and nothing of what.
create table calendar_subscription (
  person_id uuid not null references person,
  tenant_id text not null,
  -- Its id in Microsoft Graph; null while there is none, because it is to be made or was refused.
  subscription_id text unique,
  -- What Graph must send along to be believed, by its hash.
  client_state_hash text check (client_state_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz,
  -- When it is to be made, renewed or tried again.
  due_at timestamptz not null,
  primary key (person_id, tenant_id),
  check ((subscription_id is null) = (client_state_hash is null) and (subscription_id is null) = (expires_at is null))
);
create index calendar_subscription_due on calendar_subscription (due_at);

-- The worker alone: no person sees or changes how calendars are followed.
alter table calendar_subscription enable row level security;
grant select, insert, update, delete on calendar_subscription to fhn_calendar_reader;
create policy calendar_subscription_worker on calendar_subscription to fhn_calendar_reader using (true) with check (true);
