-- What ends by a date and was kept for ever: memberships and persons without any, what staff could and when they worked, plans of
-- En god start.

-- The year that a plan ended in, and no more of when: from it nobody tells the day on which a child moved in.
alter table good_start_plan add column ended_year integer check (ended_year between 2020 and 2200);
update good_start_plan set ended_year = extract(year from now() at time zone 'Europe/Oslo') where ended;
alter table good_start_plan add constraint good_start_plan_ended_in check (ended = (ended_year is not null));
grant update (ended_year) on good_start_plan to fhn_person;

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

revoke execute on function is_without_role, forget_memberships, forget_what_staff_could, forget_persons from public;
