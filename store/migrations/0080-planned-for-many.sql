-- The plans of functions are kept for as long as a connection lives (ADR 30). One that was made while a table was nearly empty reads
-- the whole of it, and goes on to when there are thousands of hours. What holds and books an hour finds its rows by indexes from the
-- start. A table without a suitable index looks very dear then, which must not be taken for a reason to compile the plan.

-- As in 0026; a hold that is asked for by its id is found by it, and not by looking at every hour there is.
create or replace function hold_standing(wanted uuid) returns table (standing text, id uuid, referral_id uuid, base_id uuid, person_ids uuid[], skill text,
    place_kind text, municipality_number text, starts_at timestamptz, ends_at timestamptz, held_until timestamptz)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  return query
    select case when b.held_until is null then 'booked' else 'own' end, b.id, b.referral_id, b.base_id,
      array(select c.person_id from booked_counsellor c where c.booking_id = b.id order by 1), b.skill, b.place_kind, b.municipality_number,
      b.starts_at, b.ends_at, b.held_until
    from booking b where b.id = any (case when wanted is null then array(select h.id from booking h where h.booked_by = app_person() and h.held_until is not null)
      else array[wanted] end) and b.booked_by = app_person();
  if not found and exists (select from booking b where b.id = wanted and b.held_until is not null) then
    return query select 'others'::text, null::uuid, null::uuid, null::uuid, null::uuid[], null::text, null::text, null::text,
      null::timestamptz, null::timestamptz, null::timestamptz;
  end if;
end $$;

alter function hold_standing set enable_seqscan = off set jit = off;
alter function lock_counsellors set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off;
alter function hour_facts set enable_seqscan = off set jit = off;
alter function take_up_hour set enable_seqscan = off set jit = off;
alter function take_up_held set enable_seqscan = off set jit = off;
alter function write_hour set enable_seqscan = off set jit = off;

-- All messages of a transaction are written by one statement: one that waits already for the same recipient is not written again.
-- They are written in one order by all, so that two who post the same never wait for each other.
create function post_messages(messages json) returns void language plpgsql security definer set search_path = public set plan_cache_mode = force_generic_plan as $$
begin
  insert into outbox (id, card, object_id, recipient_kind, recipient, state, posted_at, due_at, changes)
    select (array_agg(m.id order by m.id))[1], m.card, m."objectId", m.kind, m.recipient, 'waiting', min(m.at), min(m.due), count(*)::integer
    from json_to_recordset(messages) m (id uuid, card text, "objectId" uuid, kind text, recipient text, at timestamptz, due timestamptz)
    group by m.card, m."objectId", m.kind, m.recipient order by m.card, m."objectId", m.kind, m.recipient
  on conflict (card, object_id, recipient_kind, recipient) where state = 'waiting'
  do update set changes = outbox.changes + excluded.changes,
    due_at = case when outbox.fault is null then least(outbox.due_at, excluded.due_at) else outbox.due_at end;
end $$;
revoke execute on function post_messages from public;
grant execute on function post_messages to fhn_person;

-- One message of a worker is written by the same rule.
create or replace function post_message(message_id uuid, message_card text, message_object uuid, to_kind text, to_recipient text, at timestamptz, due timestamptz)
  returns void language plpgsql security definer set search_path = public as $$
begin
  perform post_messages(json_build_array(json_build_object('id', message_id, 'card', message_card, 'objectId', message_object, 'kind', to_kind,
    'recipient', to_recipient, 'at', at, 'due', due)));
end $$;

-- As in 0061, with all messages in one statement.
create or replace function write_changes(enrolments json, events json, messages json, lines json, decided_on text) returns boolean language plpgsql as $$
declare of_offer uuid := (enrolments -> 0 ->> 'offer_id')::uuid;
begin
  perform set_config('synchronous_commit', 'off', true);
  if of_offer is not null then
    if decided_on is null then
      perform lock_places_mark(of_offer);
    else
      perform await_places(of_offer, decided_on);
    end if;
    insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, priority, arrival, enrolled_at, placed_at, version)
      select r.id, r.offer_id, r.organisation_id, r.code, r.status, r.participants, r.household_id, r.priority, r.arrival, r.enrolled_at, r.placed_at, r.version
      from json_populate_recordset(null::enrolment, enrolments) r;
  end if;
  if lines is not null then
    insert into booking_log (id, booking_id, at, person_id, role, what, former_start, person_out, person_in, version)
      select l.id, l.booking_id, l.at, l.person_id, l.role, l.what, l.former_start, l.person_out, l.person_in, l.version
      from json_populate_recordset(null::booking_log, lines -> 'bookings') l;
    insert into referral_log (id, referral_id, at, person_id, role, what, field, note, version)
      select l.id, l.referral_id, l.at, l.person_id, l.role, l.what, l.field, l.note, l.version
      from json_populate_recordset(null::referral_log, lines -> 'referrals') l;
    if lines -> 'accesses' is not null then perform note_accesses(lines -> 'accesses'); end if;
  end if;
  insert into event (id, at, person_id, system_actor, noun, noun_id, what, version)
    select e.id, e.at, e.person_id, e.system_actor, e.noun, e.noun_id, e.what, e.version from json_populate_recordset(null::event, events) e;
  if json_array_length(messages) > 0 then perform post_messages(messages); end if;
  return of_offer is not null and decided_on is not null;
end $$;
