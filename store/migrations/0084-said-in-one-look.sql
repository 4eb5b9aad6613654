-- What was said in a discussion, how much and who is ready are told by one look: whether somebody may hear it was asked three times, and
-- their pseudonyms were made twice. All is found by index, whenever it was planned (0083): a plan made while there were no lines read
-- those of every discussion for each press (ADR 30).

drop function lines_of_discussion(uuid, text);
drop function lines_counted(uuid, text);
drop function signals_of_discussion(uuid);

-- One's own lines and those of steps that are revealed, of minutes what its writers have approved, an author only to whom the discussion
-- said before that they would be told; how many lines and writers each step has; who is ready. To one step alone where it is named.
-- Null to whom nothing is told. Who writes for the telephone too is ready by their first voice. Lines are asked for in an index's order: only that makes an index of nothing look better than another.
create function said_in_discussion(wanted uuid, only_step text default null) returns json language plpgsql stable security definer
  set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  held conversation;
  voices text[];
  named boolean;
  lines json;
  counted json;
begin
  if not reads_discussion(wanted) then return null; end if;
  select * into held from conversation c where c.id = wanted;
  voices := own_voices(wanted);
  named := held.authorship = 'named' or (held.authorship = 'namedToFacilitator' and held.facilitator_id = app_person());
  if only_step is not null and only_step <> all (held.revealed) then
    select json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', true, 'byTelephone', l.by_telephone,
        'under', l.under, 'authorId', case when named then l.person_id end, 'approved', l.approved_at is not null) order by l.at, l.id) into lines
      from unnest(voices) own, lateral (select * from contribution c
        where c.conversation_id = wanted and c.step_key = only_step and c.pseudonym = own and c.withdrawn_at is null offset 0) l
      where held.minutes_at is null or l.approved_at is not null;
  else
    select json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', coalesce(l.pseudonym = any (voices), false),
        'byTelephone', l.by_telephone, 'under', l.under, 'authorId', case when named then l.person_id end, 'approved', l.approved_at is not null)
        order by l.at, l.id) into lines
      from (select * from contribution c where c.conversation_id = wanted and c.withdrawn_at is null and (only_step is null or c.step_key = only_step)
        order by c.step_key, c.pseudonym offset 0) l
      where (held.minutes_at is null or l.approved_at is not null) and (l.pseudonym = any (voices) or l.step_key = any (held.revealed));
  end if;
  if only_step is not null then
    select json_build_array(json_build_object('stepKey', only_step, 'lines', sum(w.written), 'writers', count(w.writer))) into counted
      from (select l.pseudonym collate "C" as writer, count(*) as written
        from (select c.pseudonym from contribution c where c.conversation_id = wanted and c.step_key = only_step and c.withdrawn_at is null
          order by c.pseudonym offset 0) l group by 1) w having sum(w.written) > 0;
  else
    select json_agg(json_build_object('stepKey', s.step_key, 'lines', s.lines, 'writers', s.writers)) into counted
      from (select w.step_key, sum(w.written) as lines, count(w.writer) as writers
        from (select l.step_key, l.pseudonym collate "C" as writer, count(*) as written
          from (select c.step_key, c.pseudonym from contribution c where c.conversation_id = wanted and c.withdrawn_at is null
            order by c.step_key, c.pseudonym offset 0) l group by 1, 2) w
        group by w.step_key) s;
  end if;
  return json_build_object('lines', coalesce(lines, '[]'), 'counted', coalesce(counted, '[]'),
    'signals', (select json_build_object('ready', count(*), 'ownReady', coalesce(bool_or(r.pseudonym = voices[1]), false),
        'votesCast', (select coalesce(sum(v.votes), 0) from discussion_vote v where v.conversation_id = wanted))
      from discussion_ready r where r.conversation_id = wanted and r.stage = stage_of(held)));
end $$;
revoke execute on function said_in_discussion from public;
grant execute on function said_in_discussion to fhn_person, fhn_delivery;

-- All that may be seen of a discussion, as before (0081). What it cannot have yet, or not for who asks, is not asked for.
create or replace function told_of_discussion(wanted uuid, only_step text default null) returns json language plpgsql stable
  set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  held record;
  votes json;
  agreements json;
  answers json;
  promised json;
  admissions json;
begin
  select n.name as network_name, c.network_id, c.phase, c.state, c.facilitator_id = app_person() as leads into held
    from conversation c join network n on n.id = c.network_id where c.id = wanted;
  if held.phase in ('vote', 'discuss', 'agree') or held.state = 'closed' then
    select json_agg(json_build_object('contributionId', v.contribution_id, 'votes', v.votes, 'own', v.own)) into votes from votes_of_discussion(wanted) v;
  end if;
  if held.state = 'closed' then
    select json_agg(g.text order by g.ordinal) into agreements from agreement g where g.conversation_id = wanted;
    select json_build_object('writers', a.writers, 'answered', a.answered, 'ownOpen', a.own_open) into answers from answers_for_lines(wanted) a;
  else
    select json_agg(action_as_json(a, o.name) order by a.due_on, a.id) into promised
      from conversation c join planned_action a on a.conversation_id = c.id left join organisation o on o.id = a.owner_organisation_id
      where c.network_id = held.network_id and c.id <> wanted and a.state = 'open' and a.asked_in is distinct from wanted;
    if held.leads then
      select json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'state', a.state, 'version', a.version) order by a.asked_at, a.id) into admissions
        from admission a where a.conversation_id = wanted;
    end if;
  end if;
  return json_build_object('networkName', held.network_name, 'said', said_in_discussion(wanted, only_step), 'votes', votes, 'agreements', agreements,
    'answers', answers, 'promised', promised, 'admissions', admissions,
    'actions', (select json_agg(action_as_json(a, o.name) order by a.id)
      from planned_action a left join organisation o on o.id = a.owner_organisation_id where a.conversation_id = wanted));
end $$;

alter function written_and_told set enable_seqscan = off set jit = off;
alter function held_conversation set enable_seqscan = off set jit = off;
alter function person_on_record set enable_seqscan = off set jit = off;
