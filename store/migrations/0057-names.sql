-- Names of foster parents: off until a service's leader turns them on, after an assessment of the service's own. A setting that is
-- turned off stays, with its end; what was written is erased.
create table name_setting (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  assessed_on date not null,
  turned_on_at timestamptz not null,
  turned_on_by uuid not null references person,
  turned_off_at timestamptz check (turned_off_at >= turned_on_at),
  turned_off_by uuid references person,
  check (assessed_on <= (turned_on_at at time zone 'Europe/Oslo')::date),
  check (turned_off_at is not null or turned_off_by is null)
);
create unique index name_setting_in_force on name_setting (organisation_id) where turned_off_at is null;

-- What the foster parents of a home with a place are called. No row of another table says anything of it, and no history is kept.
create table enrolment_name (
  enrolment_id uuid primary key,
  offer_id uuid not null,
  organisation_id uuid not null,
  called text[] not null check (
    array_ndims(called) = 1 and cardinality(called) between 1 and 2 and '' <> all (called)
    and length(called[1]) <= 60 and length(coalesce(called[2], '')) <= 60),
  version integer not null check (version > 0),
  foreign key (enrolment_id, offer_id, organisation_id) references enrolment (id, offer_id, organisation_id)
);
create index enrolment_name_offer on enrolment_name (offer_id);
create index enrolment_name_organisation on enrolment_name (organisation_id);

-- Whether the actor leads this group, while its leaders may read who comes: published, not cancelled, and less than two weeks over.
create function reads_names_as_leader(wanted uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return (app_is_anywhere('groupLeader') or app_is_anywhere('fosterCareAdvisor') or app_is_anywhere('counsellor'))
    and app_leads_offer(wanted)
    and exists (select from group_offer o where o.id = wanted and o.published_at is not null and o.stage <> 'cancelled' and not o.keep_apart)
    and product_now() < forgotten_from(wanted);
end $$;

-- The one way to write names: asked once more is all that decides, with the rows it hangs on held to the end of the transaction, so
-- that a place that is given back, a mark or the setting's end at the same moment either comes first or erases what was written.
-- False when what was decided on is no more.
create function write_names(of_enrolment uuid, names text[], based_on integer) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
declare home enrolment;
begin
  select e.* into home from enrolment e join group_offer o on o.id = e.offer_id
    where e.id = of_enrolment and e.status = 'placed' and app_is('caseContact', e.organisation_id)
      and o.published_at is not null and o.stage <> 'cancelled' and not o.keep_apart and product_now() < forgotten_from(o.id)
    for no key update of e;
  if not found then return false; end if;
  perform from name_setting s where s.organisation_id = home.organisation_id and s.turned_off_at is null for share;
  if not found then return false; end if;
  if exists (select from protected_enrolment p where p.enrolment_id = of_enrolment and p.until is null) then return false; end if;
  if cardinality(names) = 0 then
    delete from enrolment_name n where n.enrolment_id = of_enrolment and n.version = based_on;
  elsif based_on = 0 then
    insert into enrolment_name (enrolment_id, offer_id, organisation_id, called, version)
      values (of_enrolment, home.offer_id, home.organisation_id, names, 1) on conflict do nothing;
  else
    update enrolment_name n set called = names, version = n.version + 1 where n.enrolment_id = of_enrolment and n.version = based_on;
  end if;
  return found;
end $$;

-- The service's leader turns names on, or gives what is on another assessment.
create function turn_names_on(fresh uuid, service uuid, assessment date, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not app_is('serviceLeader', service) or not exists (select from organisation o where o.id = service and o.kind = 'childWelfareService') then
    raise exception using errcode = 'insufficient_privilege', message = 'not its to decide';
  end if;
  update name_setting s set turned_off_at = at, turned_off_by = app_person() where s.organisation_id = service and s.turned_off_at is null;
  insert into name_setting (id, organisation_id, assessed_on, turned_on_at, turned_on_by) values (fresh, service, assessment, at, app_person());
end $$;

-- Turns them off, and erases all that the service has written; how many homes had names.
create function turn_names_off(service uuid, at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = public as $$
declare erased integer;
begin
  if not app_is('serviceLeader', service) then
    raise exception using errcode = 'insufficient_privilege', message = 'not its to decide';
  end if;
  update name_setting s set turned_off_at = at, turned_off_by = app_person() where s.organisation_id = service and s.turned_off_at is null;
  delete from enrolment_name n where n.organisation_id = service;
  get diagnostics erased = row_count;
  return erased;
end $$;

-- Names go with the place, whoever takes it away: a withdrawal, a swap, a worker.
create function forget_names_of_home() returns trigger language plpgsql volatile security definer set search_path = public as $$
begin
  delete from enrolment_name n where n.enrolment_id = new.id;
  return null;
end $$;
create trigger enrolment_forgets_names after update of status on enrolment
  for each row when (old.status = 'placed' and new.status <> 'placed') execute function forget_names_of_home();
create function forget_names_of_group() returns trigger language plpgsql volatile security definer set search_path = public as $$
begin
  delete from enrolment_name n where n.offer_id = new.id;
  return null;
end $$;
create trigger group_offer_forgets_names after update of stage on group_offer
  for each row when (new.stage = 'cancelled') execute function forget_names_of_group();
-- A mark holds the home's row first, so that names are written before it and erased, or not at all.
create function forget_names_of_protected_home() returns trigger language plpgsql volatile security definer set search_path = public as $$
begin
  perform from enrolment e where e.id = new.enrolment_id for no key update;
  delete from enrolment_name n where n.enrolment_id = new.enrolment_id;
  return null;
end $$;
create trigger protected_enrolment_forgets_names after insert on protected_enrolment
  for each row execute function forget_names_of_protected_home();

-- For the worker that looks after groups that are over: it erases what has had its time, and what a service that has ended wrote,
-- and reads none of it.
create function forget_names(at timestamptz) returns integer language plpgsql volatile security definer set search_path = public as $$
declare erased integer;
begin
  update name_setting s set turned_off_at = at from organisation o
    where o.id = s.organisation_id and s.turned_off_at is null and o.valid_to <= (at at time zone 'Europe/Oslo')::date;
  delete from enrolment_name n where forgotten_from(n.offer_id) <= at
    or exists (select from organisation o where o.id = n.organisation_id and o.valid_to <= (at at time zone 'Europe/Oslo')::date);
  get diagnostics erased = row_count;
  return erased;
end $$;

revoke execute on function reads_names_as_leader, write_names, turn_names_on, turn_names_off, forget_names_of_home, forget_names_of_group,
  forget_names_of_protected_home, forget_names from public;
grant execute on function reads_names_as_leader, write_names, turn_names_on, turn_names_off to fhn_person;
grant execute on function forget_names to fhn_afterwards;

-- Persons read, and write through the functions above alone; no worker, and neither delivery, has any right to these tables.
grant select on name_setting, enrolment_name to fhn_person;
alter table name_setting enable row level security;
create policy name_setting_own on name_setting for select to fhn_person using (app_enrols_for(organisation_id));
alter table enrolment_name enable row level security;
create policy enrolment_name_read on enrolment_name for select to fhn_person
  using (app_enrols_for(organisation_id) or reads_names_as_leader(offer_id));
