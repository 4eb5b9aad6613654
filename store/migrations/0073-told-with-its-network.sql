-- As in 0072, with what the network is called.
create or replace function told_of_discussion(wanted uuid) returns json language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'networkName', (select n.name from conversation c join network n on n.id = c.network_id where c.id = wanted),
    'lines', (select json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', l.own,
        'byTelephone', l.by_telephone, 'under', l.under, 'authorId', l.author, 'approved', l.approved) order by l.at, l.id) from lines_of_discussion(wanted) l),
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

-- As in 0072; what stands for a writer is compared as bytes, and not as a word in some language.
create or replace function lines_counted(wanted uuid) returns table (step_key text, lines integer, writers integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    select l.step_key, count(*)::integer, count(distinct l.pseudonym collate "C")::integer from contribution l
    where l.conversation_id = wanted and l.withdrawn_at is null and reads_discussion(wanted) group by l.step_key;
end $$;
