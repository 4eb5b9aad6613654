-- What is done under the lock goes through the offer's enrolments once. What decides is also whether the coordinator answers,
-- and a request counts as an enrolment.
drop function lock_places(uuid);
create function lock_places(wanted uuid) returns table (stage text, capacity_unit text, capacity integer, keep_apart boolean, quotas_until date,
  quotas_released boolean, begins timestamptz, ends timestamptz, last_arrival integer, in_line integer, first_answer_by timestamptz, services jsonb)
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not (takes_part_in_offer(wanted) or app_keeps_places()) then return; end if;
  perform from group_offer o where o.id = wanted for update;
  return query
    with entry as materialized (
      select e.organisation_id, e.household_id, e.status, e.answer_by, e.participants
      from enrolment e where e.offer_id = wanted and e.status in ('requested', 'placed', 'offered', 'waiting')
    )
    select o.stage, o.capacity_unit, o.capacity, o.keep_apart, o.quotas_until, o.quotas_released_at is not null, s.begins, s.ends,
      (select coalesce(max(e.arrival), 0) from enrolment e where e.offer_id = wanted),
      (select count(distinct e.household_id)::integer from entry e where e.status = 'waiting'),
      (select min(e.answer_by) from entry e where e.status = 'offered'),
      (select coalesce(jsonb_agg(jsonb_build_object('serviceId', g.organisation_id, 'quota', coalesce(q.places, 0),
          'taken', coalesce(t.seats, 0), 'enrolments', coalesce(t.enrolments, 0))), '[]')
        from group_offer_service g
        left join offer_quota q on q.offer_id = wanted and q.organisation_id = g.organisation_id and o.quotas_released_at is null
        left join (
          select e.organisation_id, count(*) as enrolments,
            sum(case o.capacity_unit when 'person' then e.participants else 1 end) filter (where e.status in ('placed', 'offered')) as seats
          from entry e group by e.organisation_id
        ) t on t.organisation_id = g.organisation_id
        where g.offer_id = wanted)
    from group_offer o
    cross join lateral (select min(t.starts_at) as begins, max(t.ends_at) as ends from group_session t
      where t.offer_id = o.id and t.cancelled_at is null) s
    where o.id = wanted;
end $$;
revoke execute on function lock_places from public;
grant execute on function lock_places to fhn_person, fhn_place_keeper;
