-- That a foster home's or a family's address is protected, as its own service has said: by whom, since when and until when. Tables
-- of their own, so that no row that others may read or count on is touched by it: not its columns, not its version.
create table protected_enrolment (
  id uuid primary key,
  enrolment_id uuid not null,
  offer_id uuid not null,
  organisation_id uuid not null,
  since timestamptz not null,
  marked_by uuid not null references person,
  until timestamptz check (until >= since),
  ended_by uuid references person,
  check ((until is null) = (ended_by is null)),
  foreign key (enrolment_id, offer_id, organisation_id) references enrolment (id, offer_id, organisation_id)
);
create unique index protected_enrolment_in_force on protected_enrolment (enrolment_id) where until is null;
create index protected_enrolment_offer on protected_enrolment (offer_id);

alter table referral add unique (id, ordering_service_id);
create table protected_referral (
  id uuid primary key,
  referral_id uuid not null,
  organisation_id uuid not null,
  since timestamptz not null,
  marked_by uuid not null references person,
  until timestamptz check (until >= since),
  ended_by uuid references person,
  check ((until is null) = (ended_by is null)),
  foreign key (referral_id, organisation_id) references referral (id, ordering_service_id)
);
create unique index protected_referral_in_force on protected_referral (referral_id) where until is null;

grant select, insert on protected_enrolment, protected_referral to fhn_person;
grant update (until, ended_by) on protected_enrolment, protected_referral to fhn_person;
alter table protected_enrolment enable row level security;
alter table protected_referral enable row level security;
-- The own service's kontaktpersoner and leaders, and nobody besides: not who runs the group, the base or a worker.
create policy protected_enrolment_own on protected_enrolment for select to fhn_person using (app_enrols_for(organisation_id));
create policy protected_enrolment_marked on protected_enrolment for insert to fhn_person
  with check (app_enrols_for(organisation_id) and marked_by = app_person() and until is null);
create policy protected_enrolment_ended on protected_enrolment for update to fhn_person
  using (app_enrols_for(organisation_id)) with check (app_enrols_for(organisation_id));
create policy protected_referral_own on protected_referral for select to fhn_person using (app_enrols_for(organisation_id));
create policy protected_referral_marked on protected_referral for insert to fhn_person
  with check (app_enrols_for(organisation_id) and marked_by = app_person() and until is null);
create policy protected_referral_ended on protected_referral for update to fhn_person
  using (app_enrols_for(organisation_id)) with check (app_enrols_for(organisation_id));

-- A swap begins the home's enrolment anew where it comes (0018), and the mark goes with the home: the service that says yes can
-- read no mark of the other's.
create or replace function come_from(homes uuid[], to_offer uuid, new_ids uuid[], candidates text[], at timestamptz) returns void
  language plpgsql volatile set search_path = public as $$
begin
  insert into enrolment (id, offer_id, organisation_id, code, status, participants, household_id, priority, arrival, enrolled_at, placed_at, version)
    select new_ids[h.nth], to_offer, h.organisation_id, c.code, 'placed', h.participants, new_ids[1], 'ordinary',
      (select coalesce(max(e.arrival), 0) from enrolment e where e.offer_id = to_offer) + h.nth, at, at, 1
    from (select e.organisation_id, e.participants, row_number() over (order by e.arrival)::integer as nth from enrolment e where e.id = any (homes)) h
    join (select u.code, row_number() over (order by u.at) as nth from unnest(candidates) with ordinality u(code, at)
      where not exists (select from enrolment e where e.code = u.code
        and e.organisation_id = (select f.organisation_id from enrolment f where f.id = homes[1]))) c on c.nth = h.nth;
  insert into protected_enrolment (id, enrolment_id, offer_id, organisation_id, since, marked_by)
    select gen_random_uuid(), new_ids[h.nth], to_offer, h.organisation_id, at, p.marked_by
    from (select e.id, e.organisation_id, row_number() over (order by e.arrival)::integer as nth from enrolment e where e.id = any (homes)) h
    join protected_enrolment p on p.enrolment_id = h.id and p.until is null;
end $$;

-- From when on nothing of who came to a group is kept: the day two weeks after its last session, in Oslo.
create function forgotten_from(wanted uuid) returns timestamptz language sql stable set search_path = public as $$
  select (((max(s.ends_at) at time zone 'Europe/Oslo')::date + 14)::timestamp at time zone 'Europe/Oslo')
  from group_session s where s.offer_id = wanted and s.cancelled_at is null
$$;
-- For the worker that looks after groups that are over: it deletes the marks whose time is out, and reads none.
create function forget_protected_enrolments(at timestamptz) returns integer language plpgsql volatile security definer set search_path = public as $$
declare forgotten integer;
begin
  delete from protected_enrolment p where forgotten_from(p.offer_id) <= at;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function forgotten_from, forget_protected_enrolments from public;
grant execute on function forget_protected_enrolments to fhn_afterwards;
