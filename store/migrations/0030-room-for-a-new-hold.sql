-- The actor's own holds go before those that have run out are set aside: one that was both, own and run out, met both in one
-- statement, stayed, and kept its person from choosing another hour at that time.
create or replace function make_room(people uuid[], span tstzrange, kept uuid) returns void
  language plpgsql security definer set search_path = public as $$
begin
  delete from booked_counsellor c using booking b
  where b.id = c.booking_id and b.held_until is not null and b.booked_by = app_person() and b.id is distinct from kept;
  delete from booking b where b.held_until is not null and b.booked_by = app_person() and b.id is distinct from kept;
  update booked_counsellor c set cancelled = true
  where c.person_id = any (people) and c.held_until <= product_now() and not c.cancelled and c.during && span and c.booking_id is distinct from kept;
end $$;
