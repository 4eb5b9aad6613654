-- Who has read which referral, when and as what. Only added to: each line carries the hash of the one before it and of itself,
-- so that nothing can be changed, put in or taken out without its being seen (npm run verify-log).
create table access_log (
  position bigint primary key check (position > 0),
  at timestamptz not null,
  person_id uuid not null references person,
  ground text not null check (ground in ('caseContact', 'serviceLeader', 'coordinator', 'counsellor', 'deputy')),
  kind text not null check (kind in ('listed', 'opened', 'exported')),
  -- Without a tie to the referral: the log outlives it.
  referral_id uuid not null,
  reference text not null,
  ordering_service_id uuid not null references organisation,
  base_id uuid not null references organisation,
  link bytea not null
);
create index access_log_reading on access_log (person_id, referral_id, kind, at);
create index access_log_referral on access_log (referral_id, position);
create index access_log_service on access_log (ordering_service_id, position);
create index access_log_base on access_log (base_id, position);
create index access_log_at on access_log (at);

-- Where the chain begins: the last that was let go when its time was out.
create table access_log_start (only_one boolean primary key default true check (only_one), position bigint not null, link bytea not null);
insert into access_log_start (position, link) values (0, '');

create function access_link(before bytea, a access_log) returns bytea language sql immutable as $$
  select sha256(before || convert_to(concat_ws('|', a.position, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.person_id, a.ground,
    a.kind, a.referral_id, a.reference, a.ordering_service_id, a.base_id), 'UTF8'))
$$;

-- Notes what the person of the transaction reads, and nothing for anybody else. The same reading counts once an hour, in a list
-- once a day. One after the other, since each takes up the last link; it is the last that a transaction does.
create function note_accesses(readings json) returns void language plpgsql security definer set search_path = public as $$
declare one access_log; before bytea; last_position bigint;
begin
  for one in
    select 0, product_now(), app_person(), n.ground, n.kind, r.id, r.reference, r.ordering_service_id, r.base_id, ''::bytea
    from json_to_recordset(readings) n (referral_id uuid, kind text, ground text) join referral r on r.id = n.referral_id
    where not exists (select from access_log a where a.person_id = app_person() and a.referral_id = r.id and a.kind = n.kind and a.ground = n.ground
      and a.at > product_now() - case when n.kind = 'listed' then interval '1 day' else interval '1 hour' end)
    order by r.id, n.kind
  loop
    if last_position is null then
      perform pg_advisory_xact_lock(7120233);
      select a.position, a.link into last_position, before from access_log a order by a.position desc limit 1;
      if not found then
        select s.position, s.link into last_position, before from access_log_start s;
      end if;
    end if;
    last_position := last_position + 1;
    one.position := last_position;
    one.link := access_link(before, one);
    before := one.link;
    insert into access_log select one.*;
  end loop;
end $$;

-- Lets go what is older than an instant; the chain begins where it ended.
create function forget_accesses(older_than timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare last access_log;
begin
  perform pg_advisory_xact_lock(7120233);
  select * into last from access_log where at < older_than order by position desc limit 1;
  if not found then return; end if;
  perform set_config('app.forgetting', 'on', true);
  delete from access_log where position <= last.position;
  update access_log_start set position = last.position, link = last.link;
  perform set_config('app.forgetting', '', true);
end $$;

-- Not even the owner of the tables changes a line by mistake.
create function access_log_is_only_added_to() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('app.forgetting', true) = 'on' then return old; end if;
  raise exception 'the access log is only added to' using errcode = '42501';
end $$;
create trigger access_log_is_only_added_to before update or delete on access_log for each row execute function access_log_is_only_added_to();
create trigger access_log_is_not_emptied before truncate on access_log for each statement execute function access_log_is_only_added_to();

-- That somebody's unusual reading was told of: once a day for each organisation that they read for.
create table unusual_reading (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  day date not null,
  unique (person_id, organisation_id, day)
);

alter table access_log enable row level security;
alter table access_log_start enable row level security;
alter table unusual_reading enable row level security;
create policy access_log_of_the_sides on access_log for select to fhn_person
  using (app_is('coordinator', base_id) or app_is('caseContact', ordering_service_id) or app_is('serviceLeader', ordering_service_id));
create policy access_log_worker on access_log for select to fhn_referral_keeper using (true);
create policy access_log_start_worker on access_log_start for select to fhn_referral_keeper using (true);
create policy unusual_reading_worker on unusual_reading to fhn_referral_keeper using (true) with check (true);
create policy unusual_reading_delivery on unusual_reading for select to fhn_delivery using (true);
grant select on access_log to fhn_person, fhn_referral_keeper;
grant select on access_log_start to fhn_referral_keeper;
grant select, insert on unusual_reading to fhn_referral_keeper;
grant select on unusual_reading to fhn_delivery;
revoke execute on function note_accesses, forget_accesses, access_link from public;
grant execute on function note_accesses to fhn_person;
grant execute on function forget_accesses to fhn_referral_keeper;

-- Readings, and lines of logs that nothing reads before, go out with the transaction's last statement.
drop function write_changes(json, json, json, text);
create function write_changes(enrolments json, events json, messages json, lines json, decided_on text) returns boolean language plpgsql as $$
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
  perform post_message(m.id, m.card, m."objectId", m.kind, m.recipient, m.at, m.due)
    from json_to_recordset(messages) m (id uuid, card text, "objectId" uuid, kind text, recipient text, at timestamptz, due timestamptz);
  return of_offer is not null and decided_on is not null;
end $$;
revoke execute on function write_changes from public;
grant execute on function write_changes to fhn_person;
