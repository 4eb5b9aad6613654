-- Of a question that is not revealed everybody is told their own lines: an index finds them, so that nobody waits for all the others' to be read (ADR 30).

create index contribution_told on contribution (conversation_id, step_key, pseudonym);
drop index contribution_conversation;

create or replace function lines_of_discussion(wanted uuid, only_step text default null)
  returns table (id uuid, step_key text, text text, at timestamptz, own boolean, by_telephone boolean, under uuid, author uuid, approved boolean)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  held conversation;
  voices text[];
  named boolean;
begin
  if not reads_discussion(wanted) then return; end if;
  select * into held from conversation c where c.id = wanted;
  voices := own_voices(wanted);
  named := held.authorship = 'named' or (held.authorship = 'namedToFacilitator' and held.facilitator_id = app_person());
  if only_step is not null and only_step <> all (held.revealed) then
    return query
      select l.id, l.step_key, l.text, l.at, true, l.by_telephone, l.under, case when named then l.person_id end, l.approved_at is not null
      from contribution l
      where l.conversation_id = wanted and l.step_key = only_step and l.pseudonym = any (voices) and l.withdrawn_at is null
        and (held.minutes_at is null or l.approved_at is not null)
      order by l.at, l.id;
  else
    return query
      select l.id, l.step_key, l.text, l.at, coalesce(l.pseudonym = any (voices), false), l.by_telephone, l.under,
        case when named then l.person_id end, l.approved_at is not null
      from contribution l
      where l.conversation_id = wanted and l.withdrawn_at is null and (only_step is null or l.step_key = only_step)
        and (held.minutes_at is null or l.approved_at is not null) and (l.pseudonym = any (voices) or l.step_key = any (held.revealed))
      order by l.at, l.id;
  end if;
end $$;

-- As before (0079); to one step alone where it is named.
drop function lines_counted(uuid);
create function lines_counted(wanted uuid, only_step text default null) returns table (step_key text, lines integer, writers integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  if not reads_discussion(wanted) then return; end if;
  return query
    select w.step_key, sum(w.written)::integer, count(w.writer)::integer
    from (select l.step_key, l.pseudonym collate "C" as writer, count(*) as written from contribution l
      where l.conversation_id = wanted and l.withdrawn_at is null and (only_step is null or l.step_key = only_step) group by 1, 2) w
    group by w.step_key;
end $$;
revoke execute on function lines_counted from public;
grant execute on function lines_counted to fhn_person, fhn_delivery;

-- All that may be seen of what was said, as before (0079); of the lines, and of how many they are, those to one step alone where it is named.
create or replace function told_of_discussion(wanted uuid, only_step text default null) returns json language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'networkName', (select n.name from conversation c join network n on n.id = c.network_id where c.id = wanted),
    'lines', (select json_agg(json_build_object('id', l.id, 'stepKey', l.step_key, 'text', l.text, 'at', l.at, 'own', l.own,
        'byTelephone', l.by_telephone, 'under', l.under, 'authorId', l.author, 'approved', l.approved) order by l.at, l.id) from lines_of_discussion(wanted, only_step) l),
    'counted', (select json_agg(json_build_object('stepKey', n.step_key, 'lines', n.lines, 'writers', n.writers)) from lines_counted(wanted, only_step) n),
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

-- As before (0040). Who asks does not know yet whether writers are anonymous: an id that tells when it was made is replaced where they are.
drop function write_line(uuid, uuid, text, text, boolean, timestamptz);
create function write_line(wanted uuid, line uuid, step text, said text, telephone boolean, now_at timestamptz, any_id boolean default false)
returns text language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
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
  values (case when any_id and c.authorship = 'anonymous' then gen_random_uuid() else line end, wanted, step, case when c.authorship <> 'anonymous' then app_person() end, said,
    case when c.authorship = 'anonymous' then c.started_at else now_at end, voice, telephone)
  on conflict (id) do nothing;
  if found then return 'kept'; end if;
  return case when exists (select from contribution l where l.id = line and l.conversation_id = wanted and l.pseudonym = voice and l.text = said)
    then 'there' else 'taken' end;
end $$;
revoke execute on function write_line from public;
grant execute on function write_line to fhn_person;

-- A line, and what its writer may see when it is written; of the lines those to one step alone where it is named.
create function written_and_told(wanted uuid, line uuid, step text, said text, telephone boolean, now_at timestamptz, any_id boolean, only_step text)
  returns json language plpgsql set search_path = public set plan_cache_mode = force_generic_plan as $$
declare
  written text := write_line(wanted, line, step, said, telephone, now_at, any_id);
begin
  return json_build_object('written', written, 'told', told_of_discussion(wanted, only_step));
end $$;
revoke execute on function written_and_told from public;
grant execute on function written_and_told to fhn_person;
