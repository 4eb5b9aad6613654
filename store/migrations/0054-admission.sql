-- Somebody who is not of the network asks to be let in to one discussion, and its facilitator answers. Who is let in reads and
-- writes in that discussion and nothing else of the network. ADR 26.
alter table conversation add column guests uuid[] not null default '{}';

create table admission (
  id uuid primary key,
  conversation_id uuid not null references conversation,
  person_id uuid not null references person,
  state text not null check (state in ('waiting', 'admitted', 'declined')),
  asked_at timestamptz not null,
  version integer not null check (version > 0),
  -- Asking twice is one request.
  unique (conversation_id, person_id)
);
grant select on admission to fhn_person, fhn_delivery;
alter table admission enable row level security;
create policy admission_own on admission for select to fhn_person using (person_id = app_person());
create policy admission_of_the_facilitator on admission for select to fhn_person
  using (exists (select from conversation c where c.id = conversation_id and c.facilitator_id = app_person()));
create policy admission_delivery on admission for select to fhn_delivery using (true);

-- A guest takes part as members do, but never who supervises.
create or replace function app_in_discussion(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from conversation c where c.id = wanted and (c.network_id = any (app_networks()) or app_person() = any (c.guests)) and app_takes_part())
$$;
create or replace function hold_conversation(wanted uuid) returns void
  language sql security definer set search_path = public as $$
    select from conversation where id = wanted and (network_id = any (app_networks()) or app_person() = any (guests)) and app_takes_part() for share
  $$;
drop policy conversation_of_the_network on conversation;
create policy conversation_of_those_in_it on conversation for select to fhn_person
  using ((network_id = any (app_networks()) or app_person() = any (guests)) and app_takes_part());
drop policy conversation_started on conversation;
create policy conversation_started on conversation for insert to fhn_person
  with check (network_id = any (app_networks()) and app_facilitates() and facilitator_id = app_person() and state = 'running' and guests = '{}');

-- A network's own deck is read by the guests of a discussion from it, as by its services: else they would not see the questions.
create index conversation_deck on conversation (deck_key);
create function app_talks_from_own_deck(wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select app_takes_part() and exists (select from deck_edition e join conversation c on c.deck_key = 'own-' || e.id
      where e.own_deck_id = wanted and app_person() = any (c.guests))
  $$;
drop policy own_deck_of_the_network on own_deck;
create policy own_deck_of_the_network on own_deck for select to fhn_person
  using ((network_id = any (app_networks()) and app_takes_part()) or app_runs_own_deck(id) or app_talks_from_own_deck(id));

-- What the holder of a link is told, and whom to ask: that there is a discussion, whose network's, and how one's own request stands.
create function door_of_discussion(wanted uuid)
  returns table (network_id uuid, network_name text, running boolean, facilitator_id uuid, own text)
  language sql stable security definer set search_path = public as $$
    select c.network_id, n.name, c.state = 'running', c.facilitator_id,
      case when c.network_id = any (app_networks()) then 'admitted' else coalesce(a.state, 'none') end
    from conversation c join network n on n.id = c.network_id
      left join admission a on a.conversation_id = c.id and a.person_id = app_person()
    where c.id = wanted and app_takes_part()
  $$;

-- Asks in one's own name: 'asked', 'before' when one has asked already, 'closed'. Nobody closes or hands over meanwhile.
create function ask_to_join(wanted uuid, request uuid, now_at timestamptz) returns text
  language plpgsql security definer set search_path = public as $$
  declare c conversation;
  begin
    select * into c from conversation where id = wanted for share;
    if c.id is null or not app_takes_part() then raise insufficient_privilege; end if;
    if c.state <> 'running' then return 'closed'; end if;
    insert into admission (id, conversation_id, person_id, state, asked_at, version) values (request, wanted, app_person(), 'waiting', now_at, 1)
    on conflict (conversation_id, person_id) do nothing;
    return case when found then 'asked' else 'before' end;
  end $$;

-- The facilitator's answer; false when the request is no longer as it was seen. Who has been let in stays in.
create function answer_admission(request uuid, answer text, based_on integer) returns boolean
  language plpgsql security definer set search_path = public as $$
  declare a admission;
  begin
    select * into a from admission where id = request for update;
    update conversation c set guests = case when answer = 'admitted' then array_append(c.guests, a.person_id) else c.guests end
    where c.id = a.conversation_id and c.state = 'running' and c.facilitator_id = app_person() and app_in_discussion(c.id);
    if not found or answer not in ('admitted', 'declined') then raise insufficient_privilege; end if;
    if a.version <> based_on or a.state = 'admitted' then raise serialization_failure; end if;
    update admission set state = answer, version = version + 1 where id = request;
    return true;
  end $$;
-- How many wait, for those who may have to answer.
create function waiting_at_door(wanted uuid) returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from admission a where a.conversation_id = wanted and a.state = 'waiting' and app_in_discussion(wanted)
$$;
revoke execute on function app_talks_from_own_deck, door_of_discussion, ask_to_join, answer_admission, waiting_at_door from public;
grant execute on function app_talks_from_own_deck, door_of_discussion, ask_to_join, answer_admission, waiting_at_door to fhn_person;
