-- All that decides whether some people can have an hour in one week, in one answer: it is asked under their lock, where every
-- question more is time for which everybody behind it waits (ADR 15). For the base's coordinator alone. Days as text, times of
-- the week as minutes, what is taken as availability_of_base says it.
create function hour_facts(base uuid, people uuid[], first_day date, end_day date, asked_from timestamptz, asked_to timestamptz, besides uuid)
  returns table (person_id uuid, facts json)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not app_is('coordinator', base) then return; end if;
  return query
    select p.id, json_build_object(
      'inTheBase', (select json_agg(json_build_array(greatest(c.valid_from, m.valid_from)::text, least(c.valid_to, m.valid_to)::text) order by c.valid_from, m.valid_from)
        from counsellor c join membership m on m.person_id = c.person_id and m.organisation_id = c.base_id and m.role = 'counsellor'
        where c.person_id = p.id and c.base_id = base and c.valid_from < end_day and (c.valid_to is null or c.valid_to > first_day)
          and m.valid_from < end_day and (m.valid_to is null or m.valid_to > first_day)
          and (least(c.valid_to, m.valid_to) is null or greatest(c.valid_from, m.valid_from) < least(c.valid_to, m.valid_to))),
      'home', (select c.home_municipality_number from counsellor c where c.person_id = p.id and c.base_id = base order by c.valid_from desc limit 1),
      'ownService', (select t.own_service_id from counsellor_terms t
        where t.person_id = p.id and t.base_id = base and t.valid_from < end_day and (t.valid_to is null or t.valid_to > first_day)
        order by t.valid_from desc limit 1),
      'skills', (select json_agg(k.skill order by k.skill) from counsellor_skill k where k.person_id = p.id),
      'hours', (select json_agg(json_build_array(w.spent_on, w.weekday, w.from_minute, w.to_minute, w.valid_from::text, w.valid_to::text) order by w.weekday, w.from_minute)
        from working_hours w where w.person_id = p.id and w.spent_on in ('base', 'protected') and w.valid_from < end_day and (w.valid_to is null or w.valid_to > first_day)),
      'exceptions', (select json_agg(json_build_array(x.day::text, x.minutes)) from day_exception x
        where x.person_id = p.id and x.replaced_at is null and x.day >= first_day and x.day < end_day),
      'rules', (select json_build_array(u.buffer_minutes, u.most_per_day, u.most_per_week) from counsellor_rules u where u.person_id = p.id),
      'busy', a.busy, 'meetings', a.meetings)
    from person p left join availability_of_base(base, people, asked_from, asked_to, besides) a on a.person_id = p.id
    where p.id = any (people) and p.valid_from < end_day and (p.valid_to is null or p.valid_to > first_day)
      and exists (select from counsellor c where c.person_id = p.id and c.base_id = base);
end $$;
revoke execute on function hour_facts from public;
grant execute on function hour_facts to fhn_person;
