-- Who performs evaluates and says that the final report is written; the deputy sees what has gone to them.
alter table referral add column report_proposed_on date;
grant update (report_proposed_on) on referral to fhn_person;
grant select (evaluated_on, report_proposed_on) on referral to fhn_referral_keeper, fhn_delivery;

-- Referrals with a deadline that has passed and stands, of bases whose deputy the actor is: a counsellor there, or the function gives nothing.
create function escalated_referrals() returns setof uuid
  language sql stable security definer set search_path = public as $$
    select distinct r.id from base_setting s
    join referral r on r.base_id = s.base_id
    join referral_told t on t.referral_id = r.id
    where s.deputy_id = app_person() and app_is('counsellor', s.base_id)
      and not exists (select from base_setting later where later.base_id = s.base_id and later.valid_from > s.valid_from)
      and case t.what
        when 'callIsLate' then r.state = 'sent' and t.at >= r.awaits_since
        when 'decisionIsLate' then r.state in ('clarificationCall', 'reviewed') and t.at >= r.awaits_since
        when 'evaluationIsLate' then r.state in ('active', 'evaluated') and t.due_on = r.evaluation_date
          and (r.evaluated_on is null or r.evaluated_on < r.evaluation_date)
        else false end
  $$;
revoke execute on function escalated_referrals from public;
grant execute on function escalated_referrals to fhn_person;
create policy referral_deputy on referral for select to fhn_person
  using (app_is_anywhere('counsellor') and id in (select escalated_referrals()));

-- A counsellor writes the evaluation of their own work, and that the report can be sent; every other step is the base's.
create policy referral_evaluated_by_who_performs on referral for update to fhn_person
  using (state in ('active', 'evaluated') and app_is_anywhere('counsellor') and app_works_on(id))
  with check (state = 'evaluated' and app_is_anywhere('counsellor') and app_works_on(id));

-- Each side changes its own, as before, and who performs what an evaluation and a proposed report write.
create or replace function referral_sides() returns trigger language plpgsql as $$
  declare
    orders boolean := app_is('caseContact', old.ordering_service_id) or app_is('serviceLeader', old.ordering_service_id);
    performs boolean;
  begin
    if current_user <> 'fhn_person' then return new; end if;
    if (new.category, new.order_summary, new.place_kind, new.municipality_number, new.urgent)
        is distinct from (old.category, old.order_summary, old.place_kind, old.municipality_number, old.urgent) and not orders then
      raise exception 'not the side that ordered' using errcode = '42501';
    end if;
    if app_is('coordinator', old.base_id) then return new; end if;
    performs := app_is_anywhere('counsellor') and app_works_on(old.id);
    if (new.called_on, new.reasons, new.end_date, new.measure_plan, new.counsellor_ids, new.report_sent_on, new.conference_offered, new.helped_at)
        is distinct from (old.called_on, old.reasons, old.end_date, old.measure_plan, old.counsellor_ids, old.report_sent_on,
        old.conference_offered, old.helped_at)
      or ((new.ticks, new.evaluation_date, new.evaluated_on, new.usefulness, new.report_proposed_on)
        is distinct from (old.ticks, old.evaluation_date, old.evaluated_on, old.usefulness, old.report_proposed_on) and not performs)
      or (new.awaits_since is distinct from old.awaits_since and not (orders and old.state = 'withdrawn' and new.state = 'sent'))
      or (new.state <> old.state
        and not (orders and (new.state = 'withdrawn' or (old.state = 'withdrawn' and new.state = 'sent')))
        and not (performs and old.state = 'active' and new.state = 'evaluated')) then
      raise exception 'not the side that performs' using errcode = '42501';
    end if;
    return new;
  end
  $$;

drop policy referral_log_written on referral_log;
create policy referral_log_written on referral_log for insert to fhn_person
  with check (person_id = app_person() and exists (
    select from referral r where r.id = referral_id
      and (app_is('coordinator', r.base_id) or app_is('caseContact', r.ordering_service_id) or app_is('serviceLeader', r.ordering_service_id)
        or (r.state = 'evaluated' and what in ('evaluate', 'proposeReport') and app_is_anywhere('counsellor') and app_works_on(r.id)))));
