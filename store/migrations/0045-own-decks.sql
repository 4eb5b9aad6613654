-- Decks of samtalekort that a network has written for itself, or a frame that it has filled. A deck says nothing itself: its
-- editions do, and an edition is never changed, so that a talk keeps the one it began with.
create table own_deck (
  id uuid primary key,
  network_id uuid not null references network,
  frame_key text check (frame_key ~ '^[a-z][a-z0-9-]{1,58}[a-z0-9]$'),
  about text not null check (about in ('network', 'family')),
  retired_at timestamptz,
  version integer not null check (version > 0)
);
create index own_deck_network on own_deck (network_id, id);

create table deck_edition (
  id uuid primary key,
  own_deck_id uuid not null references own_deck,
  number integer not null check (number > 0),
  -- Title, purpose, participants and steps, in both written standards; every text has passed the guard.
  content jsonb not null check (jsonb_typeof(content -> 'steps') = 'array' and octet_length(content::text) <= 200000),
  written_at timestamptz not null,
  unique (own_deck_id, number)
);
-- A service keeps the edition that its conversation began with, also after it has left the network.
create index card_run_deck on card_run (deck_key);

-- Who writes a network's decks: those who lead its meetings.
create function app_writes_decks_of(wanted uuid) returns boolean language sql stable
  as $$ select app_is('coordinator', wanted) or app_is('fosterCareAdvisor', wanted) $$;

-- Whether the actor's service has a conversation from this deck.
create function app_runs_own_deck(wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from deck_edition e join card_run r on r.deck_key = 'own-' || e.id
      where e.own_deck_id = wanted and (app_is('caseContact', r.organisation_id) or app_is('serviceLeader', r.organisation_id)))
  $$;
revoke execute on function app_runs_own_deck from public;
grant execute on function app_runs_own_deck to fhn_person;

grant select, insert on own_deck, deck_edition to fhn_person;
grant update (retired_at, version) on own_deck to fhn_person;
grant select on own_deck, deck_edition to fhn_delivery;

alter table own_deck enable row level security;
alter table deck_edition enable row level security;
create policy own_deck_of_the_network on own_deck for select to fhn_person
  using ((network_id = any (app_networks()) and app_takes_part()) or app_runs_own_deck(id));
create policy own_deck_made on own_deck for insert to fhn_person
  with check (network_id = any (app_networks()) and app_writes_decks_of(network_id) and retired_at is null);
create policy own_deck_changed on own_deck for update to fhn_person
  using (network_id = any (app_networks()) and app_writes_decks_of(network_id))
  with check (network_id = any (app_networks()) and app_writes_decks_of(network_id));
create policy own_deck_delivery on own_deck for select to fhn_delivery using (true);

-- Editions are seen by those who see the deck, and added by those who write it.
create policy deck_edition_of_the_deck on deck_edition for select to fhn_person
  using (exists (select from own_deck d where d.id = own_deck_id));
create policy deck_edition_written on deck_edition for insert to fhn_person
  with check (exists (select from own_deck d
    where d.id = own_deck_id and d.network_id = any (app_networks()) and app_writes_decks_of(d.network_id)));
create policy deck_edition_delivery on deck_edition for select to fhn_delivery using (true);
