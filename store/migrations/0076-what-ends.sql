-- What ends by a date and was kept for ever: memberships and persons without any, what staff could and when they worked, plans of
-- En god start; and a henvendelse waits no longer for figures that are frozen.

-- The year that a plan ended in, and no more of when: from it nobody tells the day on which a child moved in.
alter table good_start_plan add column ended_year integer check (ended_year between 2020 and 2200);
update good_start_plan set ended_year = extract(year from now() at time zone 'Europe/Oslo') where ended;
alter table good_start_plan add constraint good_start_plan_ended_in check (ended = (ended_year is not null));
grant update (ended_year) on good_start_plan to fhn_person;

create or replace function least_months(of_kind text) returns integer language sql immutable as $$
  select case of_kind when 'referral' then 24 when 'reportedNeed' then 24 when 'cardRun' then 6 when 'assessment' then 6 when 'goodStartPlan' then 6 end
$$;
alter table retention_setting drop constraint retention_setting_kind_check,
  add constraint retention_setting_kind_check check (kind in ('referral', 'reportedNeed', 'cardRun', 'assessment', 'goodStartPlan'));

-- As before, with plans; figures of a closed period change no more, whatever goes.
create or replace function ended_rows(of_kind text) returns table (id uuid, organisation_id uuid, base_id uuid, reference text, counts_from timestamptz, figures_at timestamptz)
  language plpgsql stable set search_path = public as $$
begin
  case of_kind
    when 'referral' then return query
      select r.id, r.ordering_service_id, r.base_id, r.reference, greatest(r.sent_at, (select max(l.at) from referral_log l where l.referral_id = r.id)),
        case when not period_is_frozen(r.base_id, r.sent_at) then r.sent_at end
      from referral r where r.state in ('closed', 'declined', 'withdrawn');
    when 'reportedNeed' then return query
      select n.id, n.organisation_id, null::uuid, null::text, coalesce(n.taken_back_at, n.reported_at), case when n.taken_back_at is null then n.reported_at end from reported_need n;
    when 'cardRun' then return query
      select c.id, c.organisation_id, null::uuid, null::text, c.ended_at, null::timestamptz from card_run c where c.ended_at is not null;
    when 'assessment' then return query
      select a.id, a.organisation_id, null::uuid, null::text, a.ended_at, null::timestamptz from assessment a where a.ended_at is not null;
    when 'goodStartPlan' then return query
      select p.id, p.organisation_id, null::uuid, null::text, make_timestamptz(p.ended_year + 1, 1, 1, 0, 0, 0, 'Europe/Oslo'), null::timestamptz
      from good_start_plan p where p.ended;
  end case;
end $$;

create or replace function delete_rows(of_kind text, wanted uuid[], at timestamptz) returns integer
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
      when 'goodStartPlan' then
        delete from good_start_tick where plan_id = one.id;
        delete from good_start_plan where id = one.id;
    end case;
    gone := gone || one.organisation_id;
  end loop;
  insert into deletion (id, at, kind, organisation_id, count) select gen_random_uuid(), at, of_kind, g, count(*) from unnest(gone) g group by g;
  return cardinality(gone);
end $$;

-- Whether somebody has had no role since a day.
create function is_without_role(who uuid, since date) returns boolean language sql stable set search_path = public as $$
  select not exists (select from membership m where m.person_id = who and (m.valid_to is null or m.valid_to > since))
$$;

-- Memberships that ended before a day, of people who have a later one: the last says who somebody was, and goes with the person.
-- What hangs on them goes here; answers those that are to go.
create function forget_memberships(before date, most integer) returns setof uuid language plpgsql set search_path = public as $$
declare wanted uuid[] := array(select m.id from membership m where m.valid_to < before and exists (
  select from membership l where l.person_id = m.person_id and l.id <> m.id
    and (coalesce(l.valid_to, 'infinity'), l.id) > (coalesce(m.valid_to, 'infinity'), m.id)) order by m.id limit most);
begin
  delete from membership_end where membership_id = any (wanted);
  delete from access_request where membership_id = any (wanted);
  return query select unnest(wanted);
end $$;

-- What somebody could and when they worked, once they have had no role since a day; how many people it was of.
create function forget_what_staff_could(since date, most integer, of_person uuid default null) returns integer language plpgsql set search_path = public as $$
declare wanted uuid[] := array(select p.id from person p where (of_person is null or p.id = of_person) and p.valid_from < since and is_without_role(p.id, since)
  and (exists (select from counsellor_skill s where s.person_id = p.id) or exists (select from counsellor_languages l where l.person_id = p.id)
    or exists (select from counsellor_rules r where r.person_id = p.id) or exists (select from counsellor_terms t where t.person_id = p.id)
    or exists (select from working_hours w where w.person_id = p.id) or exists (select from qualification q where q.person_id = p.id)
    or exists (select from good_start_training g where g.person_id = p.id)) order by p.id limit most);
begin
  delete from counsellor_skill where person_id = any (wanted);
  delete from counsellor_languages where person_id = any (wanted);
  delete from counsellor_rules where person_id = any (wanted);
  delete from counsellor_terms where person_id = any (wanted);
  delete from working_hours where person_id = any (wanted);
  delete from qualification where person_id = any (wanted);
  delete from good_start_training where person_id = any (wanted);
  return cardinality(wanted);
end $$;

-- People who have had no role since a day and whom nothing points to: whatever still does keeps them, by its foreign key or its list.
create function forget_persons(since date, most integer) returns integer language plpgsql set search_path = public as $$
declare one uuid; gone integer := 0;
begin
  for one in select p.id from person p where p.valid_from < since and (p.valid_to is null or p.valid_to <= since) and is_without_role(p.id, since)
    and not exists (select from linked_account a where a.person_id = p.id)
    and not exists (select from referral r where p.id = any (r.counsellor_ids)) and not exists (select from conversation c where p.id = any (c.guests))
    and not exists (select from evaluation e where p.id = any (e.answered)) order by p.id
  loop
    exit when gone = most;
    begin
      delete from membership_end e using membership m where m.id = e.membership_id and m.person_id = one;
      delete from access_request where person_id = one or membership_id in (select m.id from membership m where m.person_id = one);
      delete from membership where person_id = one;
      perform forget_what_staff_could(since, 1, one);
      delete from counsellor where person_id = one;
      delete from calendar_address where person_id = one;
      delete from calendar_request where person_id = one;
      delete from calendar_feed where person_id = one;
      delete from personal_chat where person_id = one;
      delete from person where id = one;
      gone := gone + 1;
    exception when foreign_key_violation then null;
    end;
  end loop;
  return gone;
end $$;

-- As before, with what else ends.
create or replace function delete_older(of_kind text, than timestamptz, most integer, at timestamptz) returns integer
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
    when 'membership' then delete from membership where id in (select forget_memberships((than at time zone 'Europe/Oslo')::date, most));
    when 'person' then gone := forget_persons((than at time zone 'Europe/Oslo')::date, most);
    when 'formerStaff' then gone := forget_what_staff_could((than at time zone 'Europe/Oslo')::date, most);
    when 'accessRequest' then delete from access_request where id in (select r.id from access_request r where r.answered_at < than and r.state <> 'waiting' limit most);
    when 'confirmation' then delete from confirmation_asked where id in (select c.id from confirmation_asked c where c.asked_at < than limit most);
    when 'takeover' then delete from takeover where id in (select t.id from takeover t where t.at < than limit most);
    when 'nameSetting' then delete from name_setting where id in (select n.id from name_setting n where n.turned_off_at < than limit most);
    when 'workingHours' then
      with hours as (delete from working_hours where id in (select w.id from working_hours w where w.valid_to <= (than at time zone 'Europe/Oslo')::date limit most) returning 1),
        terms as (delete from counsellor_terms where id in (select t.id from counsellor_terms t where t.valid_to <= (than at time zone 'Europe/Oslo')::date
          limit most - (select count(*) from hours)) returning 1)
      select (select count(*) from hours) + (select count(*) from terms) into gone;
    when 'qualification' then delete from qualification where id in (select q.id from qualification q
      where least(q.ended_on, q.expires_on) < (than at time zone 'Europe/Oslo')::date limit most);
    when 'calendarRequest' then delete from calendar_request where (offer_id, person_id) in (select c.offer_id, c.person_id from calendar_request c where c.ended_at < than limit most);
    when 'channel' then delete from channel where id in (select c.id from channel c where c.ended_at < than limit most);
    when 'chat' then delete from chat where chat_id in (select c.chat_id from chat c where c.seen_at < than
      and not exists (select from conversation v where v.chat_id = c.chat_id) limit most);
    when 'retentionSetting' then delete from retention_setting where id in (select s.id from retention_setting s where s.set_at < than
      and exists (select from retention_setting l where l.organisation_id = s.organisation_id and l.kind = s.kind and l.set_at > s.set_at
        and l.valid_from <= (at at time zone 'Europe/Oslo')::date) limit most);
    when 'admittedTenant' then
      with leavings as (delete from tenant_leaving where id in (select l.id from tenant_leaving l where l.finished_at < than limit most) returning 1),
        tenants as (delete from admitted_tenant where id in (select t.id from admitted_tenant t where t.ended_at < than
          and not exists (select from linked_account a where a.tenant_id = t.tenant_id)
          and not exists (select from tenant_leaving l where l.tenant_id = t.tenant_id and l.finished_at is null)
          limit most - (select count(*) from leavings)) returning 1)
      select (select count(*) from leavings) + (select count(*) from tenants) into gone;
    when 'deletion' then delete from deletion where id in (select d.id from deletion d where d.at < than limit most);
  end case;
  if gone is null then get diagnostics gone = row_count; end if;
  if gone > 0 and of_kind <> 'deletion' then insert into deletion (id, at, kind, count) values (gen_random_uuid(), at, of_kind, gone); end if;
  return gone;
end $$;
revoke execute on function is_without_role, forget_memberships, forget_what_staff_could, forget_persons from public;
