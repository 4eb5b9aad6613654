-- When those who may lead in a network are busy, as minutes: whose and when and in which municipality, never with what; for its
-- coordinator, of people in the network's reach alone.
create function leaders_busy(network uuid, people uuid[], asked_from timestamptz, asked_to timestamptz)
  returns table (person_id uuid, away json, meetings json, ahead integer)
  language plpgsql stable security definer set search_path = public as $$
declare within tstzrange := tstzrange(asked_from, asked_to);
begin
  if not network = any (app_coordinated_networks()) then return; end if;
  return query
    with own as (select p as id from unnest(people) p where is_in_reach(p, array[network])),
    taken as (
      select b.person_id, b.during, b.held_until, k.municipality_number
      from booked_counsellor b join own on own.id = b.person_id join booking k on k.id = b.booking_id
      where not b.cancelled and b.during && within and (b.held_until is null or b.held_until > product_now())),
    meeting as (
      select t.person_id, lower(t.during) as starts_at, upper(t.during) as ends_at, t.municipality_number from taken t where t.held_until is null
      union all
      select l.person_id, s.starts_at, s.ends_at, s.municipality_number
      from session_leader l join own on own.id = l.person_id join group_session s on s.id = l.session_id join group_offer o on o.id = s.offer_id
      where s.cancelled_at is null and o.stage <> 'cancelled' and s.starts_at < asked_to and s.ends_at > asked_from)
    select own.id,
      (select json_agg(json_build_array(minute_of(lower(a.during)), minute_after(upper(a.during)))) from (
        select l.during from counsellor_busy l where l.person_id = own.id and l.ended_at is null and l.during && within
        union all select t.during from taken t where t.person_id = own.id and t.held_until is not null) a),
      (select json_agg(json_build_array(minute_of(m.starts_at), minute_after(m.ends_at), m.municipality_number) order by m.starts_at) from meeting m where m.person_id = own.id),
      (select count(*)::integer from meeting m where m.person_id = own.id)
    from own;
end $$;
revoke execute on function leaders_busy from public;
grant execute on function leaders_busy to fhn_person;
