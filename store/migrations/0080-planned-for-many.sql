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
