-- How long things are kept, what has been deleted, what is stored about a person, and what goes when a tenant leaves.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_retention') then create role fhn_retention nologin; end if;
end $$;

-- The shortest time that a service may set for a kind, in months; the program has the same (domain/keeping/retention/kinds.ts).
create function least_months(of_kind text) returns integer language sql immutable as $$
  select case of_kind when 'referral' then 24 when 'reportedNeed' then 24 when 'cardRun' then 6 when 'assessment' then 6 end
$$;

-- For how many months a service keeps a kind, from a day on; what was decided last of what has begun counts.
create table retention_setting (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('referral', 'reportedNeed', 'cardRun', 'assessment')),
  months integer not null check (months <= 120),
  valid_from date not null,
  set_by uuid not null references person,
  set_at timestamptz not null,
  check (months >= least_months(kind))
);
create index retention_setting_organisation on retention_setting (organisation_id, kind);
grant select, insert on retention_setting to fhn_person;
grant select on retention_setting to fhn_retention;
alter table retention_setting enable row level security;
create policy retention_setting_own on retention_setting for select to fhn_person using (app_is('serviceLeader', organisation_id));
create policy retention_setting_decided on retention_setting for insert to fhn_person
  with check (app_is('serviceLeader', organisation_id) and set_by = app_person());
create policy retention_setting_job on retention_setting for select to fhn_retention using (true);

-- How many rows of a kind were deleted, and when: a service's, or the product's own.
create table deletion (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,
  organisation_id uuid references organisation,
  count integer not null check (count > 0)
);
create index deletion_organisation on deletion (organisation_id, at);
grant select on deletion to fhn_person;
alter table deletion enable row level security;
create policy deletion_own on deletion for select to fhn_person using (organisation_id is not null and app_is('serviceLeader', organisation_id));

create function base_journals_now(base uuid) returns boolean language sql stable set search_path = public as $$
  select coalesce((select j.journals from base_journals j where j.base_id = base order by j.id desc limit 1), false)
$$;
-- Whether a side's archive has the referral as it is now, or it is not worth keeping there.
create function is_handed_over(wanted uuid, of_side text) returns boolean language sql stable set search_path = public as $$
  select exists (select from archive_handover h where h.referral_id = wanted and h.side = of_side and h.revision = revision_of_referral(wanted)
    and (h.receipt is not null or h.kind = 'notWorthKeeping'))
$$;

-- Rows of services that have ended: when each was last of use, by which moment it is counted in figures, and whether every archive
-- that should have it has it. A base has one of its own where it journals.
create function ended_rows(of_kind text) returns table (id uuid, organisation_id uuid, base_id uuid, reference text, counts_from timestamptz, figures_at timestamptz)
  language plpgsql stable set search_path = public as $$
begin
  case of_kind
    when 'referral' then return query
      select r.id, r.ordering_service_id, r.base_id, r.reference, greatest(r.sent_at, (select max(l.at) from referral_log l where l.referral_id = r.id)), r.sent_at
      from referral r where r.state in ('closed', 'declined', 'withdrawn');
    when 'reportedNeed' then return query
      select n.id, n.organisation_id, null::uuid, null::text, coalesce(n.taken_back_at, n.reported_at), case when n.taken_back_at is null then n.reported_at end from reported_need n;
    when 'cardRun' then return query
      select c.id, c.organisation_id, null::uuid, null::text, c.ended_at, null::timestamptz from card_run c where c.ended_at is not null;
    when 'assessment' then return query
      select a.id, a.organisation_id, null::uuid, null::text, a.ended_at, null::timestamptz from assessment a where a.ended_at is not null;
  end case;
end $$;

-- For the job: a page of what is older than the shortest time of its kind.
create function retention_rows(of_kind text, after_id uuid, most integer, at timestamptz)
  returns table (id uuid, organisation_id uuid, counts_from timestamptz, figures_at timestamptz, archived boolean)
  language sql stable security definer set search_path = public as $$
    select e.id, e.organisation_id, e.counts_from, e.figures_at,
      of_kind <> 'referral' or (is_handed_over(e.id, 'service') and (not base_journals_now(e.base_id) or is_handed_over(e.id, 'base')))
    from ended_rows(of_kind) e
    where (after_id is null or e.id > after_id) and e.counts_from <= at - make_interval(months => least_months(of_kind))
    order by e.id limit most
  $$;

-- For a leader, and the coordinator of a base that journals: what of their own ended before a moment, the oldest first.
create function own_ended_rows(place uuid, of_kind text, ended_before timestamptz, most integer)
  returns table (id uuid, reference text, counts_from timestamptz, figures_at timestamptz, archived boolean)
  language sql stable security definer set search_path = public as $$
    select e.id, e.reference, e.counts_from, e.figures_at, of_kind <> 'referral' or is_handed_over(e.id, case when e.organisation_id = place then 'service' else 'base' end)
    from ended_rows(of_kind) e
    where e.counts_from < ended_before and ((e.organisation_id = place and app_is('serviceLeader', place))
      or (e.base_id = place and app_is('coordinator', place) and base_journals_now(place)))
    order by e.counts_from, e.id limit most
  $$;

-- All that belongs to a referral, and the referral. What was told of it to people and calendars is theirs, and is not taken back.
create function delete_referral(wanted uuid) returns void language plpgsql set search_path = public as $$
declare hours uuid[] := array(select b.id from booking b where b.referral_id = wanted);
begin
  delete from outbox where object_id = wanted or object_id = any (hours);
  delete from sent_card where object_id = wanted or object_id = any (hours);
  delete from hour_clash where booking_id = any (hours);
  delete from hour_reminder where booking_id = any (hours);
  delete from calendar_event where booking_id = any (hours);
  delete from meeting_roles where booking_id = any (hours);
  delete from booking_log where booking_id = any (hours);
  delete from booked_counsellor where booking_id = any (hours);
  delete from booking where id = any (hours);
  delete from case_record where referral_id = wanted;
  delete from referral_former_value where referral_id = wanted;
  delete from referral_log where referral_id = wanted;
  delete from referral_told where referral_id = wanted;
  delete from referral_mapping where referral_id = wanted;
  delete from referral_step_back where referral_id = wanted;
  delete from assignment where referral_id = wanted;
  delete from protected_referral where referral_id = wanted;
  delete from referral where id = wanted;
end $$;

-- The job deletes rows by their ids; what has changed meanwhile, or is not over, stays whatever the job believed.
create function delete_rows(of_kind text, wanted uuid[], at timestamptz) returns integer
  language plpgsql security definer set search_path = public as $$
declare one record; gone uuid[] := '{}';
begin
  if of_kind = 'referral' then perform from referral r where r.id = any (wanted) order by r.id for update; end if;
  for one in
    select e.id, e.organisation_id from ended_rows(of_kind) e
    where e.id = any (wanted) and e.counts_from <= at - make_interval(months => least_months(of_kind))
      and (of_kind <> 'referral' or (is_handed_over(e.id, 'service') and (not base_journals_now(e.base_id) or is_handed_over(e.id, 'base'))))
      and (e.figures_at is null or extract(year from e.figures_at at time zone 'Europe/Oslo') + 3 <= extract(year from at at time zone 'Europe/Oslo'))
    order by e.id
  loop
    case of_kind
      when 'referral' then perform delete_referral(one.id);
      when 'reportedNeed' then delete from reported_need where id = one.id;
      when 'cardRun' then
        delete from card_run_step where card_run_id = one.id;
        delete from card_run where id = one.id;
      when 'assessment' then
        delete from assessment_told where assessment_id = one.id;
        delete from assessment where id = one.id;
    end case;
    gone := gone || one.organisation_id;
  end loop;
  insert into deletion (id, at, kind, organisation_id, count) select gen_random_uuid(), at, of_kind, g, count(*) from unnest(gone) g group by g;
  return cardinality(gone);
end $$;

-- What the product keeps for its own work: the oldest of a kind, at most so many.
create function delete_older(of_kind text, than timestamptz, most integer, at timestamptz) returns integer
  language plpgsql security definer set search_path = public as $$
declare gone integer;
begin
  if than > at - interval '27 days' then raise exception 'nothing goes within the month' using errcode = '42501'; end if;
  case of_kind
    when 'event' then delete from event where id in (select e.id from event e where e.at < than order by e.at limit most);
    when 'outbox' then delete from outbox where id in (select o.id from outbox o where o.posted_at < than and o.state in ('sent', 'superseded', 'undeliverable') order by o.posted_at limit most);
    when 'sentCard' then delete from sent_card where (card, object_id, chat_id) in (select s.card, s.object_id, s.chat_id from sent_card s where s.sent_at < than order by s.sent_at limit most);
    when 'takenAction' then delete from taken_action where (rendering, person_id, verb) in (select t.rendering, t.person_id, t.verb from taken_action t where t.taken_at < than limit most);
    when 'morningMessage' then delete from referral_digest where id in (select d.id from referral_digest d where d.at < than limit most);
    when 'unusualReading' then delete from unusual_reading where id in (select u.id from unusual_reading u where u.day < (than at time zone 'Europe/Oslo')::date limit most);
    when 'apartCode' then
      with codes as (delete from apart_code where id in (select c.id from apart_code c where coalesce(c.ended_at, c.valid_until) < than limit most) returning 1),
        tries as (delete from apart_try where id in (select t.id from apart_try t where t.at < than limit most - (select count(*) from codes)) returning 1)
      select (select count(*) from codes) + (select count(*) from tries) into gone;
    when 'calendarFeed' then delete from calendar_feed where id in (select f.id from calendar_feed f where f.revoked_at < than limit most);
    when 'calendarEvent' then delete from calendar_event where id in (select e.id from calendar_event e where e.ended_at < than limit most);
    when 'account' then
      with over as (select a.id, a.person_id, a.tenant_id from linked_account a
          where a.ended_at < than or (a.linked_at < than and not exists (select from membership m where m.person_id = a.person_id
            and (m.valid_to is null or m.valid_to > (than at time zone 'Europe/Oslo')::date)))
          order by a.id limit most),
        chats as (delete from personal_chat c using over o where c.person_id = o.person_id and c.tenant_id = o.tenant_id
          and not exists (select from linked_account b where b.person_id = c.person_id and b.tenant_id = c.tenant_id and b.id not in (select id from over))),
        accounts as (delete from linked_account a using over o where a.id = o.id returning 1)
      select count(*) from accounts into gone;
    when 'hoursLog' then delete from hours_log where id in (select l.id from hours_log l where l.at < than limit most);
    when 'absence' then
      with spans as (delete from counsellor_busy where id in (select b.id from counsellor_busy b where coalesce(b.ended_at, upper(b.during)) < than limit most) returning 1),
        days as (delete from day_exception where id in (select d.id from day_exception d where (d.replaced_at < than or d.day < (than at time zone 'Europe/Oslo')::date)
          limit most - (select count(*) from spans)) returning 1)
      select (select count(*) from spans) + (select count(*) from days) into gone;
    when 'archiveHandover' then delete from archive_handover where id in (select h.id from archive_handover h where h.made_at < than
      and not exists (select from referral r where r.id = h.referral_id) limit most);
    when 'deletion' then delete from deletion where id in (select d.id from deletion d where d.at < than limit most);
  end case;
  if gone is null then get diagnostics gone = row_count; end if;
  if gone > 0 and of_kind <> 'deletion' then insert into deletion (id, at, kind, count) values (gen_random_uuid(), at, of_kind, gone); end if;
  return gone;
end $$;
revoke execute on function base_journals_now, is_handed_over, ended_rows, retention_rows, own_ended_rows, delete_referral, delete_rows, delete_older from public;
grant execute on function retention_rows, delete_rows, delete_older to fhn_retention;
grant execute on function own_ended_rows to fhn_person;
-- Small, and cheap to write: the rows come in the order of time.
create index event_at on event using brin (at);
create index outbox_posted on outbox using brin (posted_at);
create index sent_card_at on sent_card using brin (sent_at);
create index taken_action_at on taken_action using brin (taken_at);

-- What is stored about a person: the rows that are tied to them, table by table, with what of a row is theirs to see. Of others'
-- data nothing but references. `shows` is what is selected of a row `t`; a new table with a person in it adds its rows here.
create table own_data_source (
  source text not null,
  column_name text not null,
  part text not null check (part in ('access', 'hours', 'calendars', 'hoursBooked', 'referrals', 'groups', 'conversations', 'decisions')),
  shows text not null,
  primary key (source, column_name)
);
insert into own_data_source (part, source, column_name, shows) values
  ('access', 'person', 'id', 't.ordinal as number, t.language as value, t.valid_from as "from", t.valid_to as "to"'),
  ('access', 'membership', 'person_id', 't.role, coalesce((select o.name from organisation o where o.id = t.organisation_id), (select n.name from network n where n.id = t.network_id)) as place, t.valid_from as "from", t.valid_to as "to"'),
  ('access', 'access_request', 'person_id', 't.asked_at as at, t.role, t.state as what, coalesce((select o.name from organisation o where o.id = t.organisation_id), (select n.name from network n where n.id = t.network_id)) as place'),
  ('decisions', 'access_request', 'answered_by', 't.answered_at as at, t.role, t.state as what'),
  ('decisions', 'membership_end', 'ended_by', 't.ended_at as at, t.why as what'),
  ('access', 'linked_account', 'person_id', 't.tenant_id as tenant, t.object_id as account, t.linked_at as "from", t.ended_at as "to"'),
  ('access', 'personal_chat', 'person_id', 't.tenant_id as tenant, t.chat_id as account, t.seen_at as at'),
  ('access', 'event', 'person_id', 't.at, t.noun || '' '' || t.what as what'),
  ('access', 'access_log', 'person_id', 't.at, t.reference, t.kind as what, t.ground as role'),
  ('access', 'unusual_reading', 'person_id', 't.day as at, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('access', 'answered_request', 'person_id', 't.answered_at as at'),
  ('access', 'taken_action', 'person_id', 't.taken_at as at, t.verb as what'),
  ('decisions', 'admitted_tenant', 'admitted_by', 't.admitted_at as at, t.tenant_id as tenant'),
  ('decisions', 'admitted_tenant', 'ended_by', 't.ended_at as at, t.tenant_id as tenant'),
  ('decisions', 'archive_handover', 'made_by', 't.made_at as at, t.reference, t.kind as what'),
  ('decisions', 'archive_handover', 'received_by', 't.received_at as at, t.reference'),
  ('decisions', 'retention_setting', 'set_by', 't.set_at as at, t.kind as what, t.months as value, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('decisions', 'name_setting', 'turned_on_by', 't.turned_on_at as at, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('decisions', 'name_setting', 'turned_off_by', 't.turned_off_at as at, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('decisions', 'base_agreement', 'registered_by', 't.registered_at as at, (select o.name from organisation o where o.id = t.base_id) as place'),
  ('decisions', 'base_capacity', 'stated_by', 't.stated_at as at, t.level as value, (select o.name from organisation o where o.id = t.base_id) as place'),
  ('decisions', 'base_journals', 'person_id', 't.at, t.journals as value, (select o.name from organisation o where o.id = t.base_id) as place'),
  ('decisions', 'base_setting', 'deputy_id', 't.valid_from as "from", (select o.name from organisation o where o.id = t.base_id) as place'),
  ('decisions', 'base_setting', 'changed_by', 't.valid_from as "from", (select o.name from organisation o where o.id = t.base_id) as place'),
  ('decisions', 'reported_need', 'reported_by', 't.reported_at as at, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('hours', 'counsellor', 'person_id', 't.valid_from as "from", t.valid_to as "to", (select o.name from organisation o where o.id = t.base_id) as place'),
  ('hours', 'counsellor_skill', 'person_id', 't.skill as what'),
  ('hours', 'counsellor_languages', 'person_id', 't.languages as value'),
  ('hours', 'counsellor_terms', 'person_id', 't.valid_from as "from", t.valid_to as "to", t.lent_minutes_a_week as value, t.consent as what, (select o.name from organisation o where o.id = t.base_id) as place'),
  ('hours', 'counsellor_rules', 'person_id', 'concat_ws('', '', ''buffer '' || t.buffer_minutes, ''day '' || t.most_per_day, ''week '' || t.most_per_week) as value'),
  ('hours', 'working_hours', 'person_id', 't.valid_from as "from", t.valid_to as "to", t.weekday as number, t.from_minute || ''-'' || t.to_minute as value'),
  ('hours', 'day_exception', 'person_id', 't.day as at, t.minutes as value'),
  ('hours', 'counsellor_busy', 'person_id', 'lower(t.during) as "from", upper(t.during) as "to", t.kind as what'),
  ('hours', 'hours_log', 'person_id', 't.at, t.what, t.role'),
  ('hours', 'hours_log', 'by_person', 't.at, t.what'),
  ('hours', 'qualification', 'person_id', 't.programme_key as what, t.level as value, t.valid_from as "from", coalesce(t.ended_on, t.expires_on) as "to"'),
  ('hours', 'good_start_training', 'person_id', 't.days as value, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('calendars', 'calendar_address', 'person_id', 't.given_at as "from", t.revoked_at as "to"'),
  ('calendars', 'calendar_feed', 'person_id', 't.made_at as "from", t.revoked_at as "to"'),
  ('calendars', 'calendar_reading', 'person_id', 't.source as what, t.read_at as at, coalesce(cardinality(t.busy), 0) / 2 as number'),
  ('calendars', 'calendar_request', 'person_id', 't.asked_at as "from", t.ended_at as "to"'),
  ('calendars', 'calendar_subscription', 'person_id', 't.tenant_id as tenant, t.expires_at as "to"'),
  ('calendars', 'hour_clash', 'person_id', 't.starts_at as "from", t.source as what, t.seen_at as at'),
  ('calendars', 'hour_clash', 'settled_by', 't.settled_at as at'),
  ('hoursBooked', 'booked_counsellor', 'person_id', 'lower(t.during) as "from", upper(t.during) as "to", t.consent as what, t.absence_reported_at as at'),
  ('hoursBooked', 'booking', 'booked_by', 't.booked_at as at, t.starts_at as "from"'),
  ('hoursBooked', 'booking_log', 'person_id', 't.at, t.what'),
  ('hoursBooked', 'booking_log', 'person_in', 't.at, t.what'),
  ('hoursBooked', 'booking_log', 'person_out', 't.at, t.what'),
  ('hoursBooked', 'meeting_roles', 'leads_id', 't.agreed_at as at'),
  ('hoursBooked', 'meeting_roles', 'asks_id', 't.agreed_at as at'),
  ('hoursBooked', 'meeting_roles', 'supports_id', 't.agreed_at as at'),
  ('referrals', 'referral', 'sender_id', 't.reference, t.sent_at as at'),
  ('referrals', 'referral', 'counsellor_ids', 't.reference'),
  ('referrals', 'referral_log', 'person_id', 't.at, t.what, (select r.reference from referral r where r.id = t.referral_id) as reference'),
  ('referrals', 'referral_former_value', 'person_id', '(select r.reference from referral r where r.id = t.referral_id) as reference'),
  ('referrals', 'referral_draft', 'person_id', 't.saved_at as at, t.expires_at as "to"'),
  ('referrals', 'referral_step_back', 'person_id', 't.at, (select r.reference from referral r where r.id = t.referral_id) as reference'),
  ('referrals', 'referral_digest', 'person_id', 't.at'),
  ('referrals', 'assignment', 'person_id', 't.from_day as "from", t.until as "to", (select r.reference from referral r where r.id = t.referral_id) as reference'),
  ('referrals', 'assignment', 'assigned_by', 't.at, (select r.reference from referral r where r.id = t.referral_id) as reference'),
  ('referrals', 'case_record', 'person_id', 't.at, t.case_reference as value, (select r.reference from referral r where r.id = t.referral_id) as reference'),
  ('referrals', 'protected_referral', 'marked_by', 't.since as at'),
  ('referrals', 'protected_referral', 'ended_by', 't.until as at'),
  ('groups', 'group_offer_leader', 'person_id', '(select g.programme_key from group_offer g where g.id = t.offer_id) as what'),
  ('groups', 'leader_absence', 'person_id', 't.reported_at as at'),
  ('groups', 'leader_change', 'person_out', 't.at'),
  ('groups', 'leader_change', 'person_in', 't.at'),
  ('groups', 'apart_code', 'made_by', 't.made_at as at'),
  ('groups', 'apart_pair', 'entered_by', 't.entered_at as at'),
  ('groups', 'apart_try', 'person_id', 't.at'),
  ('groups', 'place_swap', 'proposed_by', 't.proposed_at as at'),
  ('groups', 'home_message_given', 'given_by', 't.given_at as at, t.kind as what'),
  ('groups', 'evaluation', 'answered', 't.closes_at as "to"'),
  ('groups', 'protected_enrolment', 'marked_by', 't.since as at'),
  ('groups', 'protected_enrolment', 'ended_by', 't.until as at'),
  ('groups', 'good_start_plan', 'follower_id', 't.ended as value, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('conversations', 'conversation', 'facilitator_id', 't.started_at as at, t.deck_key as what, (select n.name from network n where n.id = t.network_id) as place'),
  ('conversations', 'conversation', 'guests', 't.started_at as at, t.deck_key as what'),
  ('conversations', 'contribution', 'person_id', 't.at, t.text as value'),
  ('conversations', 'admission', 'person_id', 't.asked_at as at, t.state as what'),
  ('conversations', 'planned_conversation', 'planned_by', 't.starts_at as "from", t.deck_key as what, (select n.name from network n where n.id = t.network_id) as place'),
  ('conversations', 'card_run', 'started_by', 't.started_at as at, t.deck_key as what'),
  ('conversations', 'assessment', 'kept_by', 't.due_on as at, t.kind as what');

-- Everything of the person of the transaction, and of nobody else. What is selected stands in the table above, which nobody may
-- write but a migration.
create function own_data() returns table (part text, source text, column_name text, rows jsonb)
  language plpgsql stable security definer set search_path = public as $$
declare one own_data_source; is_list boolean;
begin
  if app_person() is null then return; end if;
  for one in select * from own_data_source s order by s.part, s.source, s.column_name loop
    select a.atttypid = 'uuid[]'::regtype into is_list from pg_attribute a where a.attrelid = one.source::regclass and a.attname = one.column_name;
    part := one.part; source := one.source; column_name := one.column_name;
    execute format('select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(x))), ''[]'') from (select %s from %I t where $1 = ' || case when is_list then 'any (t.%I)' else 't.%I' end || ') x',
      one.shows, one.source, one.column_name) into rows using app_person();
    return next;
  end loop;
end $$;
revoke execute on function own_data from public;
grant execute on function own_data to fhn_person;
alter table own_data_source enable row level security;

-- A tenant that leaves: its accounts, chats, channels, what was sent there and what was read and written in its calendars are
-- deleted, a little at a time, until nothing is left. That it was admitted, by whom and until when stays.
create table tenant_leaving (
  id uuid primary key,
  tenant_id text not null,
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  deleted integer not null default 0,
  -- When nothing was left, or it was admitted again before that.
  finished_at timestamptz
);
create unique index tenant_leaving_under_way on tenant_leaving (tenant_id) where finished_at is null;
grant select, insert on tenant_leaving to fhn_person;
alter table tenant_leaving enable row level security;
create policy tenant_leaving_read on tenant_leaving for select to fhn_person using (app_keeps_tenants());
create policy tenant_leaving_asked on tenant_leaving for insert to fhn_person
  with check (app_keeps_tenants() and asked_by = app_person() and deleted = 0 and finished_at is null
    and not exists (select from admitted_tenant a where a.tenant_id = tenant_leaving.tenant_id and a.ended_at is null)
    and exists (select from admitted_tenant a where a.tenant_id = tenant_leaving.tenant_id));
insert into own_data_source (part, source, column_name, shows) values ('decisions', 'tenant_leaving', 'asked_by', 't.asked_at as at, t.tenant_id as tenant, t.deleted as number');

-- Where somebody of the tenant has been written to.
create function chats_of_tenant(of_tenant text) returns table (chat_id text) language sql stable set search_path = public as $$
  select c.chat_id from channel c where c.tenant_id = of_tenant union select c.chat_id from personal_chat c where c.tenant_id = of_tenant
  union select c.chat_id from chat c where c.tenant_id = of_tenant
$$;

-- How much there is of a tenant, table by table: numbers, for whoever keeps the list of tenants.
create function held_of_tenant(of_tenant text) returns table (what text, count integer)
  language sql stable security definer set search_path = public as $$
    select h.what, h.count::integer from (values
      ('account', (select count(*) from linked_account a where a.tenant_id = of_tenant) + (select count(*) from access_request r where r.tenant_id = of_tenant)),
      ('chat', (select count(*) from personal_chat c where c.tenant_id = of_tenant) + (select count(*) from chat c where c.tenant_id = of_tenant)),
      ('channel', (select count(*) from channel c where c.tenant_id = of_tenant)),
      ('sentCard', (select count(*) from sent_card s where s.chat_id in (select chat_id from chats_of_tenant(of_tenant)))),
      ('calendar', (select count(*) from calendar_event e where e.tenant_id = of_tenant) + (select count(*) from calendar_reading r where r.tenant_id = of_tenant)
        + (select count(*) from calendar_subscription s where s.tenant_id = of_tenant) + (select count(*) from hour_clash k where k.tenant_id = of_tenant))
    ) h(what, count) where app_keeps_tenants()
  $$;
-- For the job: deletes at most so many rows of each kind of every tenant that is leaving, the chats last, since what was sent is
-- found by them; answers how many went. What is asked for once more after a stop goes on from what is left.
create function forget_leaving_tenants(most integer, at timestamptz) returns integer
  language plpgsql security definer set search_path = public as $$
declare one tenant_leaving; gone integer; all_gone integer := 0; n integer;
begin
  for one in select * from tenant_leaving l where l.finished_at is null order by l.id for update skip locked loop
    if exists (select from admitted_tenant a where a.tenant_id = one.tenant_id and a.ended_at is null) then
      update tenant_leaving set finished_at = at where id = one.id;
      continue;
    end if;
    gone := 0;
    delete from hour_clash where (booking_id, person_id, source, tenant_id) in (select booking_id, person_id, source, tenant_id from hour_clash where tenant_id = one.tenant_id limit most);
    get diagnostics n = row_count; gone := gone + n;
    delete from calendar_subscription where (person_id, tenant_id) in (select person_id, tenant_id from calendar_subscription where tenant_id = one.tenant_id limit most);
    get diagnostics n = row_count; gone := gone + n;
    delete from calendar_reading where (person_id, source, tenant_id) in (select person_id, source, tenant_id from calendar_reading where tenant_id = one.tenant_id limit most);
    get diagnostics n = row_count; gone := gone + n;
    delete from calendar_event where id in (select id from calendar_event where tenant_id = one.tenant_id limit most);
    get diagnostics n = row_count; gone := gone + n;
    update booking_settings set mailbox = null, tenant_id = null where tenant_id = one.tenant_id;
    delete from sent_card where (card, object_id, chat_id) in (select card, object_id, chat_id from sent_card where chat_id in (select chat_id from chats_of_tenant(one.tenant_id)) limit most);
    get diagnostics n = row_count; gone := gone + n;
    delete from access_request where id in (select id from access_request where tenant_id = one.tenant_id limit most);
    get diagnostics n = row_count; gone := gone + n;
    delete from outbox where id in (select id from outbox where recipient_kind = 'chat' and recipient in (select chat_id from chat where tenant_id = one.tenant_id) limit most);
    get diagnostics n = row_count; gone := gone + n;
    if gone = 0 then
      update conversation set chat_id = null where state <> 'running' and chat_id in (select chat_id from chat where tenant_id = one.tenant_id);
      delete from channel where id in (select id from channel where tenant_id = one.tenant_id limit most);
      get diagnostics n = row_count; gone := gone + n;
      delete from personal_chat where (person_id, tenant_id) in (select person_id, tenant_id from personal_chat where tenant_id = one.tenant_id limit most);
      get diagnostics n = row_count; gone := gone + n;
      delete from chat where chat_id in (select chat_id from chat where tenant_id = one.tenant_id limit most);
      get diagnostics n = row_count; gone := gone + n;
      delete from linked_account where id in (select id from linked_account where tenant_id = one.tenant_id limit most);
      get diagnostics n = row_count; gone := gone + n;
      delete from tenant_consent where tenant_id = one.tenant_id;
      get diagnostics n = row_count; gone := gone + n;
    end if;
    update tenant_leaving set deleted = deleted + gone, finished_at = case when gone = 0 then at end where id = one.id;
    all_gone := all_gone + gone;
  end loop;
  return all_gone;
end $$;
revoke execute on function held_of_tenant, chats_of_tenant, forget_leaving_tenants from public;
grant execute on function held_of_tenant to fhn_person;
grant execute on function forget_leaving_tenants to fhn_retention;
