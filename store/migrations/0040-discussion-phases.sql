-- A discussion's run: its phases, what is hidden until it is revealed, groups of lines and votes. Who wrote a line, voted or
-- is ready is kept as a pseudonym under the discussion's own key; nobody may read the key, and no person or worker the tables:
-- what they hold is asked for through the functions below. ADR 25.
alter table conversation
  add column phases text[] not null default '{reveal}'
    check (cardinality(phases) > 0 and phases <@ '{checkIn,think,reveal,group,vote,discuss,agree}'::text[] and 'reveal' = any (phases)),
  add column authorship text not null default 'anonymous' check (authorship in ('anonymous', 'named', 'namedToFacilitator')),
  add column votes_each integer not null default 3 check (votes_each between 1 and 10),
  add column phase text not null default 'reveal',
  -- The steps whose lines everybody sees.
  add column revealed text[] not null default '{}',
  -- Which theme is talked about in the phase of discussion, from 0 on.
  add column theme_at integer not null default 0 check (theme_at >= 0),
  add column timer_ends_at timestamptz,
  add column approve_by timestamptz,
  add column minutes_at timestamptz,
  add column next_assessment_on date,
  add check (phase = any (phases)),
  add check (minutes_at is null or state = 'closed');
alter table conversation
  alter column phases drop default, alter column authorship drop default, alter column votes_each drop default,
  alter column phase drop default, alter column revealed drop default, alter column theme_at drop default;

create table discussion_key (
  conversation_id uuid primary key references conversation,
  -- A key of 32 bytes, as the two paddings of HMAC-SHA-256.
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
alter table discussion_key enable row level security;

create function make_discussion_key(wanted uuid) returns void language plpgsql set search_path = public as $$
  declare
    key bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    inner_key bytea := decode(repeat('36', 64), 'hex');
    outer_key bytea := decode(repeat('5c', 64), 'hex');
  begin
    for at in 0..31 loop
      inner_key := set_byte(inner_key, at, get_byte(key, at) # 54);
      outer_key := set_byte(outer_key, at, get_byte(key, at) # 92);
    end loop;
    insert into discussion_key values (wanted, inner_key, outer_key);
  end $$;
create function key_of_new_discussion() returns trigger language plpgsql security definer set search_path = public as $$
  begin perform make_discussion_key(new.id); return null; end $$;
create trigger conversation_has_a_key after insert on conversation for each row execute function key_of_new_discussion();

-- HMAC-SHA-256 of a voice: a person, or those on the telephone whom the person writes for. Null once the key is gone.
create function discussion_pseudonym(wanted uuid, voice text) returns text language sql stable set search_path = public as $$
  select encode(sha256(outer_pad || sha256(inner_pad || convert_to(voice, 'UTF8'))), 'hex') from discussion_key where conversation_id = wanted
$$;
create function own_voices(wanted uuid) returns text[] language sql stable set search_path = public as $$
  select array[discussion_pseudonym(wanted, app_person()::text), discussion_pseudonym(wanted, app_person() || ' telephone')]
$$;

alter table contribution
  add column pseudonym text,
  -- Written by the facilitator for somebody on the telephone.
  add column by_telephone boolean not null default false,
  -- The line whose theme this one belongs to.
  add column under uuid references contribution,
  add column approved_at timestamptz,
  add column withdrawn_at timestamptz,
  alter column person_id drop not null,
  drop constraint contribution_text_check,
  add check (char_length(text) <= 500),
  add check (under is null or under <> id);
create index contribution_under on contribution (under) where under is not null;

-- Lines written before were promised to stand without a name: from now on nothing says whose they are. What was written while
-- the discussion ran on is kept with its pseudonym, so that it stays its writer's.
do $$
declare running uuid;
begin
  for running in select id from conversation where state = 'running' loop perform make_discussion_key(running); end loop;
end $$;
update contribution set pseudonym = discussion_pseudonym(conversation_id, person_id::text), person_id = null;
update contribution l set approved_at = c.closed_at from conversation c where c.id = l.conversation_id and c.state = 'closed';
update conversation c set minutes_at = closed_at,
  revealed = (select coalesce(array_agg(distinct l.step_key), '{}') || array[c.step_key] from contribution l where l.conversation_id = c.id);
update event e set noun = 'conversation', noun_id = l.conversation_id from contribution l where e.noun = 'contribution' and e.noun_id = l.id;

drop policy contribution_of_the_network on contribution;
drop policy contribution_own on contribution;
drop policy contribution_delivery on contribution;
revoke all on contribution from fhn_person, fhn_delivery;

-- A sign that one is ready with what is done now; only how many are is told.
create table discussion_ready (
  conversation_id uuid not null references conversation,
  stage text not null,
  pseudonym text not null,
  primary key (conversation_id, stage, pseudonym)
);
alter table discussion_ready enable row level security;
create table discussion_vote (
  conversation_id uuid not null references conversation,
  contribution_id uuid not null references contribution,
  pseudonym text not null,
  votes integer not null check (votes between 1 and 10),
  primary key (contribution_id, pseudonym)
);
create index discussion_vote_conversation on discussion_vote (conversation_id);
alter table discussion_vote enable row level security;

create function app_in_discussion(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from conversation c where c.id = wanted and c.network_id = any (app_networks()) and app_takes_part())
$$;
-- Delivery shows the chat what everybody sees; it is nobody, so nothing is its own.
create function reads_discussion(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select app_in_discussion(wanted) or current_setting('role', true) = 'fhn_delivery'
$$;

-- One's own pseudonyms are made once for a question, here and below: made anew for each line they were the most of an answer.
-- What one may read: one's own lines, and those of steps that are revealed; of minutes, what its writers have approved. An author
-- is told to whom the discussion said before that it would be.
create function lines_of_discussion(wanted uuid)
  returns table (id uuid, step_key text, text text, at timestamptz, own boolean, by_telephone boolean, under uuid, author uuid, approved boolean)
  language sql stable security definer set search_path = public as $$
    with mine as materialized (select own_voices(wanted) as voices),
    told as materialized (
      select c.*, c.authorship = 'named' or (c.authorship = 'namedToFacilitator' and c.facilitator_id = app_person()) as names
      from conversation c where c.id = wanted and reads_discussion(wanted)),
    lines as (
      select l.*, coalesce(l.pseudonym = any ((select voices from mine)::text[]), false) as own from contribution l
      where l.conversation_id = wanted and l.withdrawn_at is null)
    select l.id, l.step_key, l.text, l.at, l.own, l.by_telephone, l.under, case when told.names then l.person_id end, l.approved_at is not null
    from told join lines l on (told.minutes_at is null or l.approved_at is not null) and (l.own or l.step_key = any (told.revealed))
    order by l.at, l.id
  $$;

-- Where each line is, for those who group them: ids alone, so that whoever waits for the turn waits briefly.
create function places_of_lines(wanted uuid) returns table (id uuid, under uuid) language sql stable security definer set search_path = public as $$
  select l.id, l.under from conversation c join contribution l on l.conversation_id = c.id
  where c.id = wanted and app_in_discussion(wanted) and l.withdrawn_at is null and l.step_key = any (c.revealed)
  order by l.at, l.id
$$;

-- How many lines there are to each step, seen or not, and how many have written them.
create function lines_counted(wanted uuid) returns table (step_key text, lines integer, writers integer)
  language sql stable security definer set search_path = public as $$
    select l.step_key, count(*)::integer, count(distinct l.pseudonym)::integer from contribution l
    where l.conversation_id = wanted and l.withdrawn_at is null and reads_discussion(wanted) group by l.step_key
  $$;

create function stage_of(c conversation) returns text language sql immutable as $$ select c.phase || ' ' || c.step_key $$;
create function signals_of_discussion(wanted uuid) returns table (ready integer, own_ready boolean, votes_cast integer)
  language sql stable security definer set search_path = public as $$
    with mine as materialized (select discussion_pseudonym(wanted, app_person()::text) as voice)
    select (select count(*)::integer from discussion_ready r where r.conversation_id = c.id and r.stage = stage_of(c)),
      exists (select from discussion_ready r where r.conversation_id = c.id and r.stage = stage_of(c) and r.pseudonym = (select voice from mine)),
      (select coalesce(sum(v.votes), 0)::integer from discussion_vote v where v.conversation_id = c.id)
    from conversation c where c.id = wanted and reads_discussion(wanted)
  $$;

-- Writes a line, once for its id: 'kept', 'there' when the writer wrote the same before, 'taken' when the id is another line's.
-- What is anonymous holds no person and no time.
create function write_line(wanted uuid, line uuid, step text, said text, telephone boolean, now_at timestamptz)
  returns text language plpgsql security definer set search_path = public as $$
  declare
    c conversation;
    voice text := discussion_pseudonym(wanted, app_person() || case when telephone then ' telephone' else '' end);
  begin
    select * into c from conversation where id = wanted and app_in_discussion(wanted) for share;
    if c.id is null or c.state <> 'running' or c.step_key <> step or c.phase not in ('think', 'reveal')
      or (telephone and c.facilitator_id <> app_person()) or char_length(said) = 0 then
      raise insufficient_privilege;
    end if;
    insert into contribution (id, conversation_id, step_key, person_id, text, at, pseudonym, by_telephone)
    values (line, wanted, step, case when c.authorship <> 'anonymous' then app_person() end, said,
      case when c.authorship = 'anonymous' then c.started_at else now_at end, voice, telephone)
    on conflict (id) do nothing;
    if found then return 'kept'; end if;
    return case when exists (select from contribution l where l.id = line and l.conversation_id = wanted and l.pseudonym = voice and l.text = said)
      then 'there' else 'taken' end;
  end $$;

create function signal_ready(wanted uuid, yes boolean) returns void language plpgsql security definer set search_path = public as $$
  declare c conversation;
  begin
    select * into c from conversation where id = wanted and app_in_discussion(wanted) for share;
    if c.id is null or c.state <> 'running' then raise insufficient_privilege; end if;
    if yes then
      insert into discussion_ready values (wanted, stage_of(c), discussion_pseudonym(wanted, app_person()::text)) on conflict do nothing;
    else
      delete from discussion_ready r where r.conversation_id = wanted and r.stage = stage_of(c) and r.pseudonym = discussion_pseudonym(wanted, app_person()::text);
    end if;
  end $$;

-- Puts lines under the line that heads their theme; null makes a line a theme of its own.
create function put_lines(wanted uuid, lines uuid[], heads uuid[]) returns void language plpgsql security definer set search_path = public as $$
  begin
    if not exists (select from conversation c where c.id = wanted and c.state = 'running' and c.phase = 'group' and app_in_discussion(wanted)) then
      raise insufficient_privilege;
    end if;
    update contribution l set under = placed.head
    from unnest(lines, heads) as placed (line, head), conversation c
    where l.id = placed.line and l.conversation_id = wanted and c.id = wanted and l.step_key = any (c.revealed)
      and (placed.head is null or exists (select from contribution h where h.id = placed.head and h.conversation_id = wanted and h.step_key = any (c.revealed)));
  end $$;

-- Gives a theme so many of one's votes; false when one has not as many left. One's own votes are counted one after the other.
create function cast_votes(wanted uuid, theme uuid, given integer) returns boolean language plpgsql security definer set search_path = public as $$
  declare
    c conversation;
    voice text := discussion_pseudonym(wanted, app_person()::text);
  begin
    select * into c from conversation where id = wanted and app_in_discussion(wanted) for share;
    if c.id is null or c.state <> 'running' or c.phase <> 'vote' or given < 0 or not exists (
      select from contribution l where l.id = theme and l.conversation_id = wanted and l.under is null and l.step_key = any (c.revealed)) then
      raise insufficient_privilege;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(voice, 0));
    if given + (select coalesce(sum(v.votes), 0) from discussion_vote v
      where v.conversation_id = wanted and v.pseudonym = voice and v.contribution_id <> theme) > c.votes_each then return false; end if;
    delete from discussion_vote v where v.contribution_id = theme and v.pseudonym = voice;
    if given > 0 then insert into discussion_vote values (wanted, theme, voice, given); end if;
    return true;
  end $$;

-- Who may lead a network's discussions.
create function facilitators_of(wanted uuid) returns setof uuid language sql stable security definer set search_path = public as $$
  select distinct m.person_id from membership m, (select (product_now() at time zone 'Europe/Oslo')::date as day) today
  where m.role in ('coordinator', 'fosterCareAdvisor') and m.valid_from <= today.day and (m.valid_to is null or m.valid_to > today.day)
    and (m.network_id = wanted or exists (select from network_organisation o where o.organisation_id = m.organisation_id and o.network_id = wanted
      and o.valid_from <= today.day and (o.valid_to is null or o.valid_to > today.day)))
    and wanted = any (app_networks()) and app_takes_part()
$$;
-- The facilitator gives the lead to another who may lead, or one of those takes it over.
create function hand_over_discussion(wanted uuid, to_person uuid, based_on integer) returns boolean
  language plpgsql security definer set search_path = public as $$
  begin
    update conversation c set facilitator_id = to_person, version = c.version + 1
    where c.id = wanted and c.version = based_on and c.state = 'running' and c.network_id = any (app_networks()) and app_facilitates()
      and (c.facilitator_id = app_person() or to_person = app_person())
      and (to_person = app_person() or to_person in (select facilitators_of(c.network_id)));
    return found;
  end $$;

revoke execute on function make_discussion_key, key_of_new_discussion, discussion_pseudonym, own_voices, app_in_discussion, reads_discussion,
  lines_of_discussion, places_of_lines, lines_counted, signals_of_discussion, write_line, signal_ready, put_lines, cast_votes,
  facilitators_of, hand_over_discussion from public;
grant execute on function lines_of_discussion, lines_counted, signals_of_discussion to fhn_person, fhn_delivery;
grant execute on function app_in_discussion, places_of_lines, write_line, signal_ready, put_lines, cast_votes, facilitators_of, hand_over_discussion to fhn_person;
grant update (phase, revealed, theme_at, timer_ends_at, approve_by, next_assessment_on) on conversation to fhn_person;
