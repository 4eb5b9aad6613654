-- Who is still pointed to is found once, and not by trying to delete everybody with every pass: a trial looks through every table
-- that could point to them. What is said here of tables comes from the catalogue, so that a new one is not forgotten.

-- Everybody whom something points to that does not go with them.
create function persons_pointed_to() returns setof uuid language plpgsql stable set search_path = public as $$
declare
  go_with_them text[] := array['membership', 'membership_end', 'access_request', 'counsellor', 'counsellor_skill', 'counsellor_languages', 'counsellor_rules',
    'counsellor_terms', 'working_hours', 'qualification', 'good_start_training', 'calendar_address', 'calendar_request', 'calendar_feed', 'personal_chat'];
begin
  return query execute (
    select string_agg(format('select %1$I from %2$s where %1$I is not null', a.attname, c.conrelid::regclass), ' union ')
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1 and c.conrelid::regclass::text <> all (go_with_them)
  ) || ' union select unnest(counsellor_ids) from referral union select unnest(guests) from conversation union select unnest(answered) from evaluation';
end $$;

-- As before (0076). Whom one of the tables that go with somebody points to for another reason is found by the trial.
create or replace function forget_persons(since date, most integer) returns integer language plpgsql set search_path = public as $$
declare one uuid; gone integer := 0;
begin
  for one in select p.id from person p where p.valid_from < since and (p.valid_to is null or p.valid_to <= since) and is_without_role(p.id, since)
    and p.id not in (select persons_pointed_to()) order by p.id
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

revoke execute on function persons_pointed_to, forget_persons from public;
