-- A hundred may wait for the same offer: what is done under its lock is done in few statements, whose plans a session keeps.

-- An offer by ids alone, as the policies ask for it; nothing for who may not see it.
create function offer_in_brief(wanted uuid) returns table (version integer, network_id uuid, published boolean, audience text, service_ids uuid[], leader_ids uuid[])
  language plpgsql stable security definer set search_path = public as $$
begin
  if not sees_offer(wanted) then return; end if;
  return query
    select o.version, o.network_id, o.published_at is not null, o.audience,
      array(select s.organisation_id from group_offer_service s where s.offer_id = wanted order by 1),
      array(select distinct l.person_id from session_leader l join group_session s on s.id = l.session_id
        where l.offer_id = wanted and s.cancelled_at is null order by 1)
    from group_offer o where o.id = wanted;
end $$;
revoke execute on function offer_in_brief from public;
grant execute on function offer_in_brief to fhn_person;

-- Several codes' fate in one question: those of them that the service has used.
create function used_codes(service uuid, candidates text[]) returns setof text language plpgsql stable as $$
begin
  return query select e.code from enrolment e where e.organisation_id = service and e.code = any (candidates);
end $$;

-- Enrolments of one household, under the writer's own rights.
create function write_enrolments(rows jsonb) returns void language plpgsql as $$
begin
  insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, priority, arrival, enrolled_at, placed_at, version)
    select r.id, r.offer_id, r.organisation_id, r.code, r.status, r.participants, r.household_id, r.priority, r.arrival, r.enrolled_at, r.placed_at, r.version
    from jsonb_populate_recordset(null::enrolment, rows) r;
end $$;

-- What a transaction has to tell the log and the outbox, in the order in which it was said. Its commit does not wait for the
-- disk, so that its locks are given up at once: the application waits for that afterwards, before it answers anybody.
create function write_changes(events jsonb, messages jsonb) returns void language plpgsql as $$
declare message jsonb;
begin
  perform set_config('synchronous_commit', 'off', true);
  insert into event (id, at, person_id, system_actor, noun, noun_id, what, version)
    select e.id, e.at, e.person_id, e.system_actor, e.noun, e.noun_id, e.what, e.version from jsonb_populate_recordset(null::event, events) e;
  for message in select * from jsonb_array_elements(messages) loop
    perform post_message((message ->> 'id')::uuid, message ->> 'card', (message ->> 'objectId')::uuid, message ->> 'kind', message ->> 'recipient',
      (message ->> 'at')::timestamptz, (message ->> 'due')::timestamptz);
  end loop;
end $$;
revoke execute on function used_codes, write_enrolments, write_changes from public;
grant execute on function used_codes, write_enrolments, write_changes to fhn_person;

-- The same rules as before, in a language whose plans a session keeps.
create or replace function post_message(message_id uuid, message_card text, message_object uuid, to_kind text, to_recipient text, at timestamptz, due timestamptz)
  returns void language plpgsql security definer set search_path = public as $$
begin
  insert into outbox (id, card, object_id, recipient_kind, recipient, state, posted_at, due_at)
  values (message_id, message_card, message_object, to_kind, to_recipient, 'waiting', at, due)
  on conflict (card, object_id, recipient_kind, recipient) where state = 'waiting'
  do update set changes = outbox.changes + 1,
    due_at = case when outbox.fault is null then least(outbox.due_at, excluded.due_at) else outbox.due_at end;
end $$;
create or replace function runs_offer(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return exists (select from group_offer o where o.id = wanted and o.network_id = any (app_coordinated_networks()))
      or app_leads_offer(wanted);
end $$;
create or replace function takes_part_in_offer(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return runs_offer(wanted) or exists (
    select from group_offer_service s join group_offer o on o.id = s.offer_id
    where s.offer_id = wanted and o.published_at is not null and s.organisation_id = any (app_organisations()));
end $$;
create or replace function sees_offer(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return takes_part_in_offer(wanted) or exists (
    select from group_offer o where o.id = wanted and o.published_at is not null and o.network_id = any (app_networks()));
end $$;
