-- Where each line of a discussion is, for those who group them: ids alone, so that whoever waits for the turn waits briefly.
create function places_of_lines(wanted uuid) returns table (id uuid, under uuid) language sql stable security definer set search_path = public as $$
  select l.id, l.under from conversation c join contribution l on l.conversation_id = c.id
  where c.id = wanted and app_in_discussion(wanted) and l.withdrawn_at is null and l.step_key = any (c.revealed)
  order by l.at, l.id
$$;
revoke execute on function places_of_lines from public;
grant execute on function places_of_lines to fhn_person;

-- One's own pseudonyms are made once for a question, not for each line: they were the most of what an answer to a press took.
create or replace function lines_of_discussion(wanted uuid)
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
create or replace function answers_for_lines(wanted uuid) returns table (writers integer, answered integer, own_open integer)
  language sql stable security definer set search_path = public as $$
    with mine as materialized (select own_voices(wanted) as voices),
    lines as materialized (
      select l.pseudonym, l.approved_at is not null as approved, l.pseudonym = any ((select voices from mine)::text[]) as own
      from conversation c join contribution l on l.conversation_id = c.id
      where c.id = wanted and reads_discussion(wanted) and c.minutes_at is null and l.withdrawn_at is null and l.step_key = any (c.revealed)),
    voices as (select pseudonym, bool_and(approved) as answered from lines group by pseudonym)
    select count(*)::integer, count(*) filter (where v.answered)::integer,
      (select count(*)::integer from lines where own and not approved)
    from voices v
  $$;
create or replace function signals_of_discussion(wanted uuid) returns table (ready integer, own_ready boolean, votes_cast integer)
  language sql stable security definer set search_path = public as $$
    with mine as materialized (select discussion_pseudonym(wanted, app_person()::text) as voice)
    select (select count(*)::integer from discussion_ready r where r.conversation_id = c.id and r.stage = stage_of(c)),
      exists (select from discussion_ready r where r.conversation_id = c.id and r.stage = stage_of(c) and r.pseudonym = (select voice from mine)),
      (select coalesce(sum(v.votes), 0)::integer from discussion_vote v where v.conversation_id = c.id)
    from conversation c where c.id = wanted and reads_discussion(wanted)
  $$;
create or replace function votes_of_discussion(wanted uuid) returns table (contribution_id uuid, votes integer, own integer)
  language sql stable security definer set search_path = public as $$
    with mine as materialized (select discussion_pseudonym(wanted, app_person()::text) as voice)
    select v.contribution_id, case when c.phase <> 'vote' or c.state = 'closed' then sum(v.votes)::integer end,
      coalesce(sum(v.votes) filter (where v.pseudonym = (select voice from mine)), 0)::integer
    from conversation c join discussion_vote v on v.conversation_id = c.id
    where c.id = wanted and reads_discussion(wanted) group by c.phase, c.state, v.contribution_id
    union all
    select l.id, l.votes, 0 from conversation c join contribution l on l.conversation_id = c.id
    where c.id = wanted and c.minutes_at is not null and l.votes is not null and l.withdrawn_at is null and reads_discussion(wanted)
  $$;
