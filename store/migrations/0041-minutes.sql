-- What comes out of a discussion: its writers answer for their lines, then there are minutes, and nothing says any more who wrote
-- what was not to be named. What was promised has an owner and a day, and is asked about when the network talks again.
alter table conversation add column left_out integer not null default 0 check (left_out >= 0);
alter table contribution add column votes integer check (votes > 0);

create table planned_action (
  id uuid primary key,
  conversation_id uuid not null references conversation,
  text text not null check (char_length(text) between 1 and 300),
  -- An organisation, a role, or a role of an organisation: never a person.
  owner_organisation_id uuid references organisation,
  owner_role text check (owner_role in ('coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader')),
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  -- The discussion in which it was asked about last.
  asked_in uuid references conversation,
  version integer not null check (version > 0),
  check (num_nonnulls(owner_organisation_id, owner_role) > 0)
);
create index planned_action_conversation on planned_action (conversation_id);
grant select, insert on planned_action to fhn_person;
grant update (state, asked_in, version) on planned_action to fhn_person;
grant select on planned_action to fhn_delivery;
alter table planned_action enable row level security;
create policy planned_action_seen on planned_action for select to fhn_person using (exists (select from conversation c where c.id = conversation_id));
create policy planned_action_promised on planned_action for insert to fhn_person with check (state = 'open' and asked_in is null and exists (
  select from conversation c where c.id = conversation_id and c.state = 'running' and c.facilitator_id = app_person()));
-- Whoever leads a running discussion of the same network writes down what became of it.
create policy planned_action_answered on planned_action for update to fhn_person
  using (exists (select from conversation c join conversation now_held on now_held.network_id = c.network_id
    where c.id = planned_action.conversation_id and now_held.state = 'running' and now_held.facilitator_id = app_person()))
  with check (exists (select from conversation c join conversation now_held on now_held.network_id = c.network_id
    where c.id = planned_action.conversation_id and now_held.id = asked_in and now_held.state = 'running' and now_held.facilitator_id = app_person()));
create policy planned_action_delivery on planned_action for select to fhn_delivery using (true);

-- To which networks the minutes were sent on.
create table minutes_sent (
  conversation_id uuid not null references conversation,
  network_id uuid not null references network,
  sent_at timestamptz not null,
  primary key (conversation_id, network_id)
);
grant select, insert on minutes_sent to fhn_person;
alter table minutes_sent enable row level security;
create policy minutes_sent_seen on minutes_sent for select to fhn_person using (exists (select from conversation c where c.id = conversation_id));
create policy minutes_sent_on on minutes_sent for insert to fhn_person with check (exists (
  select from conversation c where c.id = conversation_id and c.minutes_at is not null and c.facilitator_id = app_person()));

-- How many have written what may stand in the minutes, how many of them have answered for it, and one's own unanswered lines.
create function answers_for_lines(wanted uuid) returns table (writers integer, answered integer, own_open integer)
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

create function approve_own_lines(wanted uuid, now_at timestamptz) returns void language plpgsql security definer set search_path = public as $$
  begin
    if not exists (select from conversation c where c.id = wanted and app_in_discussion(wanted)
      and c.state = 'closed' and c.minutes_at is null and now_at <= c.approve_by) then raise insufficient_privilege; end if;
    update contribution l set approved_at = now_at
    where l.conversation_id = wanted and l.withdrawn_at is null and l.approved_at is null and l.pseudonym = any (own_voices(wanted));
  end $$;

-- What is withdrawn is gone: its text is not kept.
create function withdraw_line(wanted uuid, line uuid, now_at timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
  begin
    if not exists (select from conversation c where c.id = wanted and app_in_discussion(wanted) and c.minutes_at is null) then raise insufficient_privilege; end if;
    update contribution l set withdrawn_at = now_at, text = ''
    where l.id = line and l.conversation_id = wanted and l.withdrawn_at is null and l.pseudonym = any (own_voices(wanted));
    return found;
  end $$;

-- The minutes come to be: what nobody has approved is left out, counted and not kept; votes become sums, and the key goes.
create function seal_discussion(wanted uuid, now_at timestamptz) returns void language sql set search_path = public as $$
  update conversation c set minutes_at = now_at, version = c.version + 1,
    left_out = (select count(*)::integer from contribution l where l.conversation_id = wanted and l.withdrawn_at is null
      and (l.approved_at is null or not l.step_key = any (c.revealed)))
  where c.id = wanted;
  update contribution l set votes = (select sum(v.votes) from discussion_vote v where v.contribution_id = l.id)
  where l.conversation_id = wanted;
  delete from discussion_vote v where v.conversation_id = wanted;
  delete from discussion_ready r where r.conversation_id = wanted;
  update contribution l set pseudonym = null,
    person_id = case when c.authorship = 'named' and l.approved_at is not null then l.person_id end,
    text = case when l.approved_at is not null and l.withdrawn_at is null and l.step_key = any (c.revealed) then l.text else '' end,
    withdrawn_at = case when l.approved_at is not null and l.step_key = any (c.revealed) then l.withdrawn_at else coalesce(l.withdrawn_at, now_at) end
  from conversation c where c.id = wanted and l.conversation_id = wanted;
  delete from discussion_key where conversation_id = wanted;
$$;
create function make_minutes(wanted uuid, based_on integer, now_at timestamptz) returns boolean
  language plpgsql security definer set search_path = public as $$
  declare c conversation;
  begin
    select * into c from conversation where id = wanted for update;
    if c.id is null or c.facilitator_id <> app_person() or not app_in_discussion(wanted) or c.state <> 'closed' or (now_at <= c.approve_by and exists (
      select from answers_for_lines(wanted) a where a.answered < a.writers)) then raise insufficient_privilege; end if;
    if c.minutes_at is not null or c.version <> based_on then return false; end if;
    perform seal_discussion(wanted, now_at);
    return true;
  end $$;
-- Minutes whose time has come without the facilitator: each once, whatever number of servers looks.
create function make_due_minutes(now_at timestamptz, most integer) returns table (id uuid, chat_id text)
  language plpgsql security definer set search_path = public as $$
  declare due conversation;
  begin
    for due in select * from conversation c where c.state = 'closed' and c.minutes_at is null and c.approve_by < now_at
      order by c.id limit most for update skip locked loop
      perform seal_discussion(due.id, now_at);
      id := due.id; chat_id := due.chat_id;
      return next;
    end loop;
  end $$;

-- The votes that each theme got, told when the voting is over, and one's own; of minutes, the sums that are left.
create function votes_of_discussion(wanted uuid) returns table (contribution_id uuid, votes integer, own integer)
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
create index conversation_to_approve on conversation (approve_by) where state = 'closed' and minutes_at is null;

revoke execute on function votes_of_discussion, answers_for_lines, approve_own_lines, withdraw_line, seal_discussion, make_minutes, make_due_minutes from public;
grant execute on function votes_of_discussion, answers_for_lines to fhn_person, fhn_delivery;
grant execute on function approve_own_lines, withdraw_line, make_minutes to fhn_person;
grant execute on function make_due_minutes to fhn_afterwards;
