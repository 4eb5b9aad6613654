-- Whoever presses in a discussion is looked up with what they press, and not before it: what was on record about them when they were
-- last looked up is asked to be so still, in the press' own transaction (ADR 37). A mark stands for it, so that nothing of it is sent.
create function still_on_record(tenant text, object text, on_day date, mark text) returns void language plpgsql stable
  set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
begin
  if md5(person_on_record((select person_id from linked_account where tenant_id = tenant and object_id = object and ended_at is null), on_day)::text)
    is distinct from mark then
    raise exception using errcode = 'object_not_in_prerequisite_state', constraint = 'still_on_record', message = 'on record is something else now';
  end if;
end $$;
revoke execute on function still_on_record from public;
grant execute on function still_on_record to fhn_sign_on;

-- A line is written by the question that holds its discussion, and tells the row that was held: held twice, its wall was asked twice.
-- Whose discussion it is not is told no row, and what may not be written now is not written: who asks judges by the row why.
drop function written_and_told(uuid, uuid, text, text, boolean, timestamptz, boolean, text);
drop function write_line(uuid, uuid, text, text, boolean, timestamptz, boolean);
create function held_and_written(wanted uuid, line uuid, step text, said text, telephone boolean, now_at timestamptz, any_id boolean,
    out held conversation, out written text)
  language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  voice text;
begin
  select * into held from conversation c where c.id = wanted and app_in_discussion(wanted) for share;
  if held.id is null or held.state <> 'running' or held.step_key <> step or held.phase not in ('think', 'reveal')
    or (telephone and held.facilitator_id <> app_person()) or char_length(said) = 0 then
    return;
  end if;
  voice := discussion_pseudonym(wanted, app_person() || case when telephone then ' telephone' else '' end);
  insert into contribution (id, conversation_id, step_key, person_id, text, at, pseudonym, by_telephone)
  values (case when any_id and held.authorship = 'anonymous' then gen_random_uuid() else line end, wanted, step,
    case when held.authorship <> 'anonymous' then app_person() end, said,
    case when held.authorship = 'anonymous' then held.started_at else now_at end, voice, telephone)
  on conflict (id) do nothing;
  written := case when found then 'kept'
    when exists (select from contribution l where l.id = line and l.conversation_id = wanted and l.pseudonym = voice and l.text = said) then 'there'
    else 'taken' end;
end $$;
revoke execute on function held_and_written from public;
grant execute on function held_and_written to fhn_person;

-- The discussion, what became of the line, and what its writer may see where it is kept; of the lines those to one step alone where it is named.
create function written_and_told(wanted uuid, line uuid, step text, said text, telephone boolean, now_at timestamptz, any_id boolean, only_step text)
  returns json language plpgsql set search_path = public set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
declare
  line_of record;
begin
  select * into line_of from held_and_written(wanted, line, step, said, telephone, now_at, any_id);
  return json_build_object('held', case when (line_of.held).id is not null then to_json(line_of.held) end, 'written', line_of.written,
    'told', case when line_of.written is not null then told_of_discussion(wanted, only_step) end);
end $$;
revoke execute on function written_and_told from public;
grant execute on function written_and_told to fhn_person;
