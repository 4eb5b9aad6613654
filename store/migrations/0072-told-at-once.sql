-- What a discussion tells whoever presses a button, and who presses, each asked in one call whose plans are kept: functions in
-- SQL that run as their owner are planned anew with every call, which took longer than what they find (ADR 30).

create or replace function discussion_pseudonym(wanted uuid, voice text) returns text language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return (select encode(sha256(outer_pad || sha256(inner_pad || convert_to(voice, 'UTF8'))), 'hex') from discussion_key where conversation_id = wanted);
end $$;

create or replace function own_voices(wanted uuid) returns text[] language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return (select array[discussion_pseudonym(wanted, app_person()::text), discussion_pseudonym(wanted, app_person() || ' telephone')]);
end $$;

create or replace function app_in_discussion(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return (select exists (select from conversation c where c.id = wanted and (c.network_id = any (app_networks()) or app_person() = any (c.guests)) and app_takes_part()));
end $$;

create or replace function reads_discussion(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return (select app_in_discussion(wanted) or current_setting('role', true) = 'fhn_delivery');
end $$;

create or replace function lines_of_discussion(wanted uuid)
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
      where l.conversation_id = wanted and l.withdrawn_at is null)
    select l.id, l.step_key, l.text, l.at, l.own, l.by_telephone, l.under, case when told.names then l.person_id end, l.approved_at is not null
    from told join lines l on (told.minutes_at is null or l.approved_at is not null) and (l.own or l.step_key = any (told.revealed))
    order by l.at, l.id;
end $$;

-- What stands for a writer is compared as bytes, and not as a word in some language.
create or replace function lines_counted(wanted uuid) returns table (step_key text, lines integer, writers integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    select l.step_key, count(*)::integer, count(distinct l.pseudonym collate "C")::integer from contribution l
    where l.conversation_id = wanted and l.withdrawn_at is null and reads_discussion(wanted) group by l.step_key;
end $$;

create or replace function votes_of_discussion(wanted uuid) returns table (contribution_id uuid, votes integer, own integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with mine as materialized (select discussion_pseudonym(wanted, app_person()::text) as voice)
    select v.contribution_id, case when c.phase <> 'vote' or c.state = 'closed' then sum(v.votes)::integer end,
      coalesce(sum(v.votes) filter (where v.pseudonym = (select voice from mine)), 0)::integer
    from conversation c join discussion_vote v on v.conversation_id = c.id
    where c.id = wanted and reads_discussion(wanted) group by c.phase, c.state, v.contribution_id
    union all
    select l.id, l.votes, 0 from conversation c join contribution l on l.conversation_id = c.id
    where c.id = wanted and c.minutes_at is not null and l.votes is not null and l.withdrawn_at is null and reads_discussion(wanted);
end $$;

create or replace function signals_of_discussion(wanted uuid) returns table (ready integer, own_ready boolean, votes_cast integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with mine as materialized (select discussion_pseudonym(wanted, app_person()::text) as voice)
    select (select count(*)::integer from discussion_ready r where r.conversation_id = c.id and r.stage = stage_of(c)),
      exists (select from discussion_ready r where r.conversation_id = c.id and r.stage = stage_of(c) and r.pseudonym = (select voice from mine)),
      (select coalesce(sum(v.votes), 0)::integer from discussion_vote v where v.conversation_id = c.id)
    from conversation c where c.id = wanted and reads_discussion(wanted);
end $$;

create or replace function answers_for_lines(wanted uuid) returns table (writers integer, answered integer, own_open integer)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
    with mine as materialized (select own_voices(wanted) as voices),
    lines as materialized (
      select l.pseudonym, l.approved_at is not null as approved, l.pseudonym = any ((select voices from mine)::text[]) as own
      from conversation c join contribution l on l.conversation_id = c.id
      where c.id = wanted and reads_discussion(wanted) and c.minutes_at is null and l.withdrawn_at is null and l.step_key = any (c.revealed)),
    voices as (select pseudonym, bool_and(approved) as answered from lines group by pseudonym)
    select count(*)::integer, count(*) filter (where v.answered)::integer,
      (select count(*)::integer from lines where own and not approved)
    from voices v;
end $$;

create function action_as_json(a planned_action, owner_name text) returns json language sql stable as $$
  select json_build_object('id', a.id, 'conversationId', a.conversation_id, 'text', a.text, 'organisationId', a.owner_organisation_id,
    'organisationName', owner_name, 'role', a.owner_role, 'dueOn', a.due_on, 'state', a.state, 'version', a.version)
$$;

-- All that may be seen of what was said: by the person whose transaction it is, or, in delivery's, what everybody sees. What was
-- agreed and promised, and who asks to be let in, stands behind its own policies.
create function told_of_discussion(wanted uuid) returns json language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
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
revoke execute on function told_of_discussion from public;
grant execute on function told_of_discussion to fhn_person, fhn_delivery;

-- What is on record about a person on a day: the memberships in force, in places that are in force, and the networks of their
-- organisations. Null for nobody, and for one whose own record has ended.
create function person_on_record(wanted uuid, today date) returns json language plpgsql stable set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return (select json_build_object('personId', p.id, 'language', p.language,
      'memberships', (select json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id, 'networkId', m.network_id) order by m.valid_from, m.id)
        from membership m left join organisation o on o.id = m.organisation_id left join network n on n.id = m.network_id
        where m.person_id = p.id and m.valid_from <= today and (m.valid_to is null or m.valid_to > today)
          and ((o.valid_from <= today and (o.valid_to is null or o.valid_to > today)) or (n.valid_from <= today and (n.valid_to is null or n.valid_to > today)))),
      'organisationNetworks', (select json_agg(json_build_object('organisationId', x.organisation_id, 'networkId', x.network_id)) from (
        select distinct w.organisation_id, w.network_id
        from membership m join organisation o on o.id = m.organisation_id join network_organisation w on w.organisation_id = o.id join network n on n.id = w.network_id
        where m.person_id = p.id and m.valid_from <= today and (m.valid_to is null or m.valid_to > today)
          and o.valid_from <= today and (o.valid_to is null or o.valid_to > today) and w.valid_from <= today and (w.valid_to is null or w.valid_to > today)
          and n.valid_from <= today and (n.valid_to is null or n.valid_to > today)) x))
    from person p where p.id = wanted and p.valid_from <= today and (p.valid_to is null or p.valid_to > today));
end $$;
revoke execute on function person_on_record from public;
grant execute on function person_on_record to fhn_sign_on, fhn_set_up;
