-- Whoever writes a line on a card is shown the lines to the question at hand and no others: they alone are read then (ADR 30).

drop function told_of_discussion(uuid);
drop function lines_of_discussion(uuid);

-- The lines that may be seen; to one step alone where it is named.
create function lines_of_discussion(wanted uuid, only_step text default null)
  returns table (id uuid, step_key text, text text, at timestamptz, own boolean, by_telephone boolean, under uuid, author uuid, approved boolean)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with mine as materialized (select own_voices(wanted) as voices),
    told as materialized (
      select c.*, c.authorship = 'named' or (c.authorship = 'namedToFacilitator' and c.facilitator_id = app_person()) as names
      from conversation c where c.id = wanted and reads_discussion(wanted)),
    lines as (
      select l.*, coalesce(l.pseudonym = any ((select voices from mine)::text[]), false) as own from contribution l
      where l.conversation_id = wanted and l.withdrawn_at is null and (only_step is null or l.step_key = only_step))
    select l.id, l.step_key, l.text, l.at, l.own, l.by_telephone, l.under, case when told.names then l.person_id end, l.approved_at is not null
    from told join lines l on (told.minutes_at is null or l.approved_at is not null) and (l.own or l.step_key = any (told.revealed))
    order by l.at, l.id;
end $$;
revoke execute on function lines_of_discussion from public;
grant execute on function lines_of_discussion to fhn_person, fhn_delivery;

-- Writers are told apart by hashing and not by sorting. What stands for a writer is compared as bytes, and not as a word.
create or replace function lines_counted(wanted uuid) returns table (step_key text, lines integer, writers integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    select w.step_key, sum(w.written)::integer, count(w.writer)::integer
    from (select l.step_key, l.pseudonym collate "C" as writer, count(*) as written from contribution l
      where l.conversation_id = wanted and l.withdrawn_at is null and reads_discussion(wanted) group by 1, 2) w
    group by w.step_key;
end $$;

-- All that may be seen of what was said, as before (0072); of the lines those to one step alone where it is named.
create function told_of_discussion(wanted uuid, only_step text default null) returns json language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'networkName', (select n.name from conversation c join network n on n.id = c.network_id where c.id = wanted),
    'lines', (select json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', l.own,
        'byTelephone', l.by_telephone, 'under', l.under, 'authorId', l.author, 'approved', l.approved) order by l.at, l.id) from lines_of_discussion(wanted, only_step) l),
    'counted', (select json_agg(json_build_object('stepKey', n.step_key, 'lines', n.lines, 'writers', n.writers)) from lines_counted(wanted) n),
    'votes', (select json_agg(json_build_object('contributionId', v.contribution_id, 'votes', v.votes, 'own', v.own))
      from conversation c, votes_of_discussion(c.id) v where c.id = wanted and (c.phase in ('vote', 'discuss', 'agree') or c.state = 'closed')),
    'signals', (select json_build_object('ready', s.ready, 'ownReady', s.own_ready, 'votesCast', s.votes_cast) from signals_of_discussion(wanted) s),
    'agreements', (select json_agg(g.text order by g.ordinal) from agreement g where g.conversation_id = wanted),
    'answers', (select json_build_object('writers', a.writers, 'answered', a.answered, 'ownOpen', a.own_open)
      from conversation c, answers_for_lines(c.id) a where c.id = wanted and c.state = 'closed'),
    'actions', (select json_agg(action_as_json(a, o.name) order by a.id)
      from planned_action a left join organisation o on o.id = a.owner_organisation_id where a.conversation_id = wanted),
    'promised', (select json_agg(action_as_json(a, o.name) order by a.due_on, a.id)
      from planned_action a left join organisation o on o.id = a.owner_organisation_id
        join conversation then_held on then_held.id = a.conversation_id join conversation now_held on now_held.network_id = then_held.network_id
      where now_held.id = wanted and now_held.state = 'running' and then_held.id <> now_held.id and a.state = 'open'
        and a.asked_in is distinct from now_held.id),
    'admissions', (select json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'state', a.state, 'version', a.version) order by a.asked_at, a.id)
      from admission a join conversation held on held.id = a.conversation_id
      where held.id = wanted and held.state = 'running' and held.facilitator_id = app_person()));
end $$;
revoke execute on function told_of_discussion from public;
grant execute on function told_of_discussion to fhn_person, fhn_delivery;

-- Held as before (0054), and told as it is held: asked for apart, it could be read before it was held.
drop function hold_conversation(uuid);
create function held_conversation(wanted uuid) returns setof conversation
  language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return query select * from conversation where id = wanted and (network_id = any (app_networks()) or app_person() = any (guests)) and app_takes_part() for share;
end $$;
revoke execute on function held_conversation from public;
grant execute on function held_conversation to fhn_person;
