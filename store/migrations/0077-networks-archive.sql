-- What is a network's own: group offers and the minutes of discussions are handed over to its archive as henvendelser are to each
-- side's, and go when their time is out; the network's coordinator decides how long they are kept.

-- A mark is of a henvendelse, a group offer or a discussion: of one side of the first, of the network of the others.
alter table archive_handover rename column referral_id to noun_id;
alter table archive_handover add column noun text not null default 'referral' check (noun in ('referral', 'groupOffer', 'conversation'));
alter table archive_handover alter column noun drop default, alter column organisation_id drop not null,
  add column network_id uuid references network,
  drop constraint archive_handover_side_check,
  add constraint archive_handover_side_check check (side in ('service', 'base', 'network')),
  add constraint archive_handover_of_whom check ((side = 'network') = (network_id is not null) and (network_id is null) <> (organisation_id is null)),
  add constraint archive_handover_of_what check ((side = 'network') = (noun <> 'referral'));
create index archive_handover_noun on archive_handover (noun_id);

-- What a group was like, as a digest of all that its package holds.
create function revision_of_offer(wanted uuid) returns text language sql stable set search_path = public as $$
  select md5(concat_ws('|', o.version, o.stage,
    (select string_agg(concat_ws(':', s.id, s.starts_at, s.ends_at, s.municipality_number, s.cancelled_at), ',' order by s.id) from group_session s where s.offer_id = o.id),
    (select string_agg(c.id::text, ',' order by c.id) from session_change c where c.offer_id = o.id),
    (select string_agg(concat_ws(':', l.person_id, l.ordinal), ',' order by l.ordinal) from group_offer_leader l where l.offer_id = o.id),
    (select string_agg(c.id::text, ',' order by c.id) from leader_change c where c.offer_id = o.id),
    (select string_agg(concat_ws(':', p.organisation_id, p.homes, p.persons, p.in_line), ',' order by p.organisation_id) from places_count p where p.offer_id = o.id),
    (select string_agg(concat_ws(':', a.session_id, a.organisation_id, a.version), ',' order by a.session_id, a.organisation_id) from session_attendance a where a.offer_id = o.id),
    (select string_agg(concat_ws(':', c.organisation_id, c.version), ',' order by c.organisation_id) from group_completion c where c.offer_id = o.id),
    (select e.sealed_at::text from evaluation e where e.offer_id = o.id),
    (select max(e.edition)::text from experience_edition e where e.offer_id = o.id)))
  from group_offer o where o.id = wanted
$$;
-- What the minutes of a discussion say; what has become of what was promised is told by later ones.
create function revision_of_minutes(wanted uuid) returns text language sql stable set search_path = public as $$
  select md5(concat_ws('|', c.minutes_at, c.left_out, c.next_assessment_on,
    (select string_agg(l.id::text, ',' order by l.id) from contribution l where l.conversation_id = c.id and l.approved_at is not null),
    (select string_agg(concat_ws(':', a.ordinal, a.text), ',' order by a.ordinal) from agreement a where a.conversation_id = c.id),
    (select string_agg(a.id::text, ',' order by a.id) from planned_action a where a.conversation_id = c.id)))
  from conversation c where c.id = wanted
$$;
create function revision_of_noun(of_noun text, wanted uuid) returns text language sql stable set search_path = public as $$
  select case of_noun when 'referral' then revision_of_referral(wanted) when 'groupOffer' then revision_of_offer(wanted) when 'conversation' then revision_of_minutes(wanted) end
$$;
create function network_of_noun(of_noun text, wanted uuid) returns uuid language sql stable set search_path = public as $$
  select case of_noun when 'groupOffer' then (select o.network_id from group_offer o where o.id = wanted)
    when 'conversation' then (select c.network_id from conversation c where c.id = wanted and c.minutes_at is not null) end
$$;
create function own_revision_of_noun(of_noun text, wanted uuid) returns text language sql stable security definer set search_path = public as $$
  select case when of_noun = 'referral' then own_revision_of_referral(wanted)
    when app_is('coordinator', network_of_noun(of_noun, wanted)) then revision_of_noun(of_noun, wanted) end
$$;
-- Whether a place is that side of what is handed over: asked as the owner, so that a mark cannot be put on another's.
create function is_side_of_noun(of_noun text, of_side text, place uuid, wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select case of_side when 'network' then place = network_of_noun(of_noun, wanted) else of_noun = 'referral' and is_side_of_referral(of_side, place, wanted) end
$$;
revoke execute on function revision_of_offer, revision_of_minutes, revision_of_noun, network_of_noun, own_revision_of_noun, is_side_of_noun from public;
grant execute on function own_revision_of_noun, is_side_of_noun to fhn_person;

drop policy archive_handover_of_the_side on archive_handover;
drop policy archive_handover_made on archive_handover;
drop policy archive_handover_received on archive_handover;
create policy archive_handover_of_the_side on archive_handover for select to fhn_person using (app_hands_over(side, coalesce(organisation_id, network_id)));
create policy archive_handover_made on archive_handover for insert to fhn_person
  with check (made_by = app_person() and receipt is null and app_hands_over(side, coalesce(organisation_id, network_id))
    and (kind = 'delivered' or app_says_not_worth_keeping(side, coalesce(organisation_id, network_id)))
    and is_side_of_noun(noun, side, coalesce(organisation_id, network_id), noun_id));
create policy archive_handover_received on archive_handover for update to fhn_person
  using (app_hands_over(side, coalesce(organisation_id, network_id)))
  with check (app_hands_over(side, coalesce(organisation_id, network_id)) and received_by = app_person());

-- Periods and counts of a network besides those of a service.
create or replace function least_months(of_kind text) returns integer language sql immutable as $$
  select case of_kind when 'referral' then 24 when 'reportedNeed' then 24 when 'cardRun' then 6 when 'assessment' then 6 when 'goodStartPlan' then 6
    when 'groupOffer' then 24 when 'conversation' then 24 when 'plannedConversation' then 6 end
$$;
alter table retention_setting alter column organisation_id drop not null, add column network_id uuid references network,
  drop constraint retention_setting_kind_check,
  add constraint retention_setting_kind_check check (case when network_id is null then kind in ('referral', 'reportedNeed', 'cardRun', 'assessment', 'goodStartPlan')
    else kind in ('groupOffer', 'conversation', 'plannedConversation') end),
  add constraint retention_setting_of_whom check ((network_id is null) <> (organisation_id is null));
drop policy retention_setting_own on retention_setting;
drop policy retention_setting_decided on retention_setting;
create policy retention_setting_own on retention_setting for select to fhn_person using (app_is('serviceLeader', organisation_id) or app_is('coordinator', network_id));
create policy retention_setting_decided on retention_setting for insert to fhn_person
  with check ((app_is('serviceLeader', organisation_id) or app_is('coordinator', network_id)) and set_by = app_person());
alter table deletion add column network_id uuid references network, add constraint deletion_of_whom check (network_id is null or organisation_id is null);
create index deletion_network on deletion (network_id, at);
drop policy deletion_own on deletion;
create policy deletion_own on deletion for select to fhn_person
  using ((organisation_id is not null and app_is('serviceLeader', organisation_id)) or (network_id is not null and app_is('coordinator', network_id)));

drop function own_ended_rows(uuid, text, timestamptz, integer);
drop function retention_rows(text, uuid, integer, timestamptz);
drop function delete_rows(text, uuid[], timestamptz);
drop function ended_rows(text);
drop function is_handed_over(uuid, text);

create function is_handed_over(of_noun text, wanted uuid, of_side text) returns boolean language sql stable set search_path = public as $$
  select exists (select from archive_handover h where h.noun_id = wanted and h.noun = of_noun and h.side = of_side and h.revision = revision_of_noun(of_noun, wanted)
    and (h.receipt is not null or h.kind = 'notWorthKeeping'))
$$;

-- Rows of services and networks that have ended: when each was last of use, by which moment it is counted in figures that may still
-- change, and until which day something that it holds counts: a certificate of a group, the ten years of one without an end. A
-- discussion with a promise that nobody has answered has not ended.
create function ended_rows(of_kind text)
  returns table (id uuid, organisation_id uuid, base_id uuid, network_id uuid, reference text, counts_from timestamptz, figures_at timestamptz, holds_until date)
  language plpgsql stable set search_path = public as $$
begin
  case of_kind
    when 'referral' then return query
      select r.id, r.ordering_service_id, r.base_id, null::uuid, r.reference, greatest(r.sent_at, (select max(l.at) from referral_log l where l.referral_id = r.id)),
        case when not period_is_frozen(r.base_id, r.sent_at) then r.sent_at end, null::date
      from referral r where r.state in ('closed', 'declined', 'withdrawn');
    when 'reportedNeed' then return query
      select n.id, n.organisation_id, null::uuid, null::uuid, null::text, coalesce(n.taken_back_at, n.reported_at), case when n.taken_back_at is null then n.reported_at end, null::date
      from reported_need n;
    when 'cardRun' then return query
      select c.id, c.organisation_id, null::uuid, null::uuid, null::text, c.ended_at, null::timestamptz, null::date from card_run c where c.ended_at is not null;
    when 'assessment' then return query
      select a.id, a.organisation_id, null::uuid, null::uuid, null::text, a.ended_at, null::timestamptz, null::date from assessment a where a.ended_at is not null;
    when 'goodStartPlan' then return query
      select p.id, p.organisation_id, null::uuid, null::uuid, null::text, make_timestamptz(p.ended_year + 1, 1, 1, 0, 0, 0, 'Europe/Oslo'), null::timestamptz, null::date
      from good_start_plan p where p.ended;
    when 'groupOffer' then return query
      select o.id, null::uuid, null::uuid, o.network_id, o.programme_key || ' ' || to_char(s.begins at time zone 'Europe/Oslo', 'YYYY-MM-DD'), greatest(s.ends, o.created_at), s.ends,
        (select max(coalesce(c.valid_until, c.issued_on + interval '10 years'))::date + 1 from certificate c where c.offer_id = o.id and c.revoked_at is null)
      from group_offer o cross join lateral (select min(t.starts_at) as begins, max(t.ends_at) as ends from group_session t where t.offer_id = o.id) s
      where s.ends is not null;
    when 'conversation' then return query
      select c.id, null::uuid, null::uuid, c.network_id, c.deck_key || ' ' || to_char(c.started_at at time zone 'Europe/Oslo', 'YYYY-MM-DD'), c.minutes_at, null::timestamptz, null::date
      from conversation c where c.state = 'closed' and c.minutes_at is not null
        and not exists (select from planned_action a where a.conversation_id = c.id and a.state = 'open');
    when 'plannedConversation' then return query
      select p.id, null::uuid, null::uuid, p.network_id, null::text, p.starts_at, null::timestamptz, null::date from planned_conversation p where p.conversation_id is null;
  end case;
end $$;

-- Whether every archive that should have it has it. A base has one of its own where it journals.
create function is_in_archives(of_kind text, wanted uuid, base uuid) returns boolean language sql stable set search_path = public as $$
  select case of_kind when 'referral' then is_handed_over('referral', wanted, 'service') and (not base_journals_now(base) or is_handed_over('referral', wanted, 'base'))
    when 'groupOffer' then is_handed_over('groupOffer', wanted, 'network') when 'conversation' then is_handed_over('conversation', wanted, 'network') else true end
$$;

create function retention_rows(of_kind text, after_id uuid, most integer, at timestamptz)
  returns table (id uuid, owner_id uuid, counts_from timestamptz, figures_at timestamptz, holds_until date, archived boolean)
  language sql stable security definer set search_path = public as $$
    select e.id, coalesce(e.organisation_id, e.network_id), e.counts_from, e.figures_at, e.holds_until, is_in_archives(of_kind, e.id, e.base_id)
    from ended_rows(of_kind) e
    where (after_id is null or e.id > after_id) and e.counts_from <= at - make_interval(months => least_months(of_kind))
    order by e.id limit most
  $$;

-- For a leader, the coordinator of a network, and that of a base that journals: what of their own ended before a moment, the oldest first.
create function own_ended_rows(place uuid, of_kind text, ended_before timestamptz, most integer)
  returns table (id uuid, reference text, counts_from timestamptz, figures_at timestamptz, holds_until date, archived boolean)
  language sql stable security definer set search_path = public as $$
    select e.id, e.reference, e.counts_from, e.figures_at, e.holds_until,
      case of_kind when 'referral' then is_handed_over('referral', e.id, case when e.organisation_id = place then 'service' else 'base' end) else is_in_archives(of_kind, e.id, null) end
    from ended_rows(of_kind) e
    where e.counts_from < ended_before and ((e.organisation_id = place and app_is('serviceLeader', place))
      or (e.network_id = place and app_is('coordinator', place))
      or (e.base_id = place and app_is('coordinator', place) and base_journals_now(place)))
    order by e.counts_from, e.id limit most
  $$;

-- All that belongs to a group, and the group. A swap with another group goes with the first of the two. What was told of it to
-- people and calendars is theirs, and is not taken back.
create function delete_offer(wanted uuid) returns void language plpgsql set search_path = public as $$
declare told uuid[] := array(select wanted union select s.id from group_session s where s.offer_id = wanted union select e.id from enrolment e where e.offer_id = wanted
  union select c.id from session_change c where c.offer_id = wanted union select p.id from place_swap p where wanted in (p.offer_id, p.other_offer_id));
begin
  delete from outbox where object_id = any (told);
  delete from sent_card where object_id = any (told);
  delete from calendar_event where offer_id = delete_offer.wanted;
  delete from calendar_request where offer_id = wanted;
  delete from session_details where offer_id = wanted;
  delete from session_change where offer_id = wanted;
  delete from session_reminder where offer_id = wanted;
  delete from session_attendance where offer_id = wanted;
  delete from leader_absence where offer_id = wanted;
  delete from leader_change where offer_id = wanted;
  delete from home_message_given where offer_id = wanted;
  delete from apart_code where offer_id = wanted;
  delete from apart_pair where offer_id = wanted;
  delete from protected_enrolment where offer_id = wanted;
  delete from enrolment_name where offer_id = wanted;
  delete from place_swap where wanted in (offer_id, other_offer_id);
  delete from gathering_heads where offer_id = wanted;
  delete from gathering_step where offer_id = wanted;
  delete from finished_group where offer_id = wanted;
  delete from evaluation where offer_id = wanted;
  delete from experience_edition where offer_id = wanted;
  delete from experience_note where offer_id = wanted;
  delete from certificate where offer_id = wanted;
  delete from group_completion where offer_id = wanted;
  delete from enrolment where offer_id = wanted;
  delete from offer_quota where offer_id = wanted;
  delete from places_count where offer_id = wanted;
  delete from group_offer_service where offer_id = wanted;
  delete from group_offer_leader where offer_id = wanted;
  delete from group_session where offer_id = wanted;
  update group_offer set copied_from = null where copied_from = wanted;
  delete from group_offer where id = wanted;
end $$;

create function delete_planned(wanted uuid) returns void language plpgsql set search_path = public as $$
declare told uuid[] := array(select wanted union select c.id from planned_change c where c.planned_id = wanted);
begin
  delete from outbox where object_id = any (told);
  delete from sent_card where object_id = any (told);
  delete from planned_change where planned_id = wanted;
  delete from planned_conversation where id = wanted;
end $$;

-- All that belongs to a discussion, and the discussion. What an earlier one promised and this one answered stays answered.
create function delete_conversation(wanted uuid) returns void language plpgsql set search_path = public as $$
declare told uuid[] := array(select wanted union select a.id from admission a where a.conversation_id = wanted);
begin
  delete from outbox where object_id = any (told);
  delete from sent_card where object_id = any (told);
  perform delete_planned(p.id) from planned_conversation p where p.conversation_id = wanted;
  delete from discussion_vote where conversation_id = wanted;
  delete from discussion_ready where conversation_id = wanted;
  delete from discussion_key where conversation_id = wanted;
  delete from admission where conversation_id = wanted;
  delete from minutes_sent where conversation_id = wanted;
  delete from agreement where conversation_id = wanted;
  update planned_action set asked_in = null where asked_in = wanted and conversation_id <> wanted;
  delete from planned_action where conversation_id = wanted;
  delete from contribution where conversation_id = wanted;
  delete from conversation where id = wanted;
end $$;

-- The job deletes rows by their ids; what has changed meanwhile, or is not over, stays whatever the job believed.
create function delete_rows(of_kind text, wanted uuid[], at timestamptz) returns integer
  language plpgsql security definer set search_path = public as $$
declare one record; of_services uuid[] := '{}'; of_networks uuid[] := '{}'; this_year integer := extract(year from at at time zone 'Europe/Oslo');
begin
  case of_kind
    when 'referral' then perform from referral r where r.id = any (wanted) order by r.id for update;
    when 'groupOffer' then perform from group_offer o where o.id = any (wanted) order by o.id for update;
    when 'conversation' then perform from conversation c where c.id = any (wanted) order by c.id for update;
    else null;
  end case;
  for one in
    select e.id, e.organisation_id, e.network_id from ended_rows(of_kind) e
    where e.id = any (wanted) and e.counts_from <= at - make_interval(months => least_months(of_kind))
      and is_in_archives(of_kind, e.id, e.base_id)
      and (e.figures_at is null or extract(year from e.figures_at at time zone 'Europe/Oslo') + 3 <= this_year)
      and (e.holds_until is null or e.holds_until <= (at at time zone 'Europe/Oslo')::date)
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
      when 'groupOffer' then perform delete_offer(one.id);
      when 'conversation' then perform delete_conversation(one.id);
      when 'plannedConversation' then perform delete_planned(one.id);
    end case;
    if one.network_id is null then of_services := of_services || one.organisation_id; else of_networks := of_networks || one.network_id; end if;
  end loop;
  insert into deletion (id, at, kind, organisation_id, count) select gen_random_uuid(), at, of_kind, g, count(*) from unnest(of_services) g group by g;
  insert into deletion (id, at, kind, network_id, count) select gen_random_uuid(), at, of_kind, g, count(*) from unnest(of_networks) g group by g;
  return cardinality(of_services) + cardinality(of_networks);
end $$;

-- As in 0065, with all that ends by a date (0076); a mark is of more than henvendelser, and a decision of a network too.
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
      and not exists (select from referral r where r.id = h.noun_id) and not exists (select from group_offer o where o.id = h.noun_id)
      and not exists (select from conversation c where c.id = h.noun_id) limit most);
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
      and exists (select from retention_setting l where coalesce(l.organisation_id, l.network_id) = coalesce(s.organisation_id, s.network_id) and l.kind = s.kind and l.set_at > s.set_at
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
revoke execute on function is_handed_over, ended_rows, is_in_archives, retention_rows, own_ended_rows, delete_offer, delete_planned, delete_conversation, delete_rows from public;
grant execute on function retention_rows, delete_rows to fhn_retention;
grant execute on function own_ended_rows to fhn_person;
