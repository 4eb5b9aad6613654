-- Memberships that people run themselves: somebody asks for access in a role, whoever heads the place answers, and what was
-- given is confirmed once a year. ADR 32.

alter table membership add column confirmed_on date;

-- The day in Oslo at the actor's own clock.
create function oslo_today() returns date language sql stable
  as $$ select (product_now() at time zone 'Europe/Oslo')::date $$;
create function in_force(from_day date, to_day date, on_day date) returns boolean language sql immutable
  as $$ select from_day <= on_day and (to_day is null or to_day > on_day) $$;

create table access_request (
  id uuid primary key,
  -- Who asks. A stranger's id is that of the person whom an approval makes, and refers to nobody before.
  person_id uuid not null,
  -- The account of a stranger, which an approval links; none for a person who is known.
  tenant_id text,
  object_id text,
  role text not null check (role in ('coordinator', 'fosterCareAdvisor', 'caseContact', 'counsellor', 'serviceLeader', 'groupLeader', 'countyGovernor')),
  organisation_id uuid references organisation,
  network_id uuid references network,
  language text not null check (language in ('nb', 'nn')),
  -- Where the bot was asked, so that a stranger can be told.
  chat_id text,
  service_url text,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'approved', 'declined', 'withdrawn', 'lapsed')),
  answered_by uuid references person,
  answered_at timestamptz,
  membership_id uuid references membership,
  check (num_nonnulls(organisation_id, network_id) = 1),
  check ((tenant_id is null) = (object_id is null)),
  check ((chat_id is null) = (service_url is null)),
  check ((state = 'approved') = (membership_id is not null))
);
-- Asking twice is one request, whoever the account is to be.
create unique index access_request_waiting on access_request
  (coalesce(tenant_id || '/' || object_id, person_id::text), role, coalesce(organisation_id, network_id)) where state = 'waiting';
create index access_request_person on access_request (person_id);
create index access_request_account on access_request (tenant_id, object_id) where tenant_id is not null;

-- A membership that was ended by hand or by the calendar, and what it was before, so that it can be given back.
create table membership_end (
  id uuid primary key,
  membership_id uuid not null references membership,
  why text not null check (why in ('ended', 'notConfirmed')),
  former_valid_to date,
  ended_by uuid references person,
  ended_at timestamptz not null,
  undone_at timestamptz,
  check ((why = 'ended') = (ended_by is not null))
);
create unique index membership_end_standing on membership_end (membership_id) where undone_at is null;

-- That whoever heads a place has been asked to confirm its memberships: once a month at most.
create table confirmation_asked (
  id uuid primary key,
  organisation_id uuid references organisation,
  network_id uuid references network,
  month date not null,
  asked_at timestamptz not null,
  check (num_nonnulls(organisation_id, network_id) = 1)
);
create unique index confirmation_asked_once on confirmation_asked (coalesce(organisation_id, network_id), month);

-- Who heads a place on a day: its leaders, or its coordinators; whoever runs the product has its administrators.
create function heads_of(organisation uuid, network uuid, on_day date) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select distinct m.person_id from membership m join person p on p.id = m.person_id
    where (m.organisation_id = organisation or m.network_id = network) and in_force(m.valid_from, m.valid_to, on_day)
      and in_force(p.valid_from, p.valid_to, on_day)
      and (m.role in ('serviceLeader', 'coordinator') or (m.role = 'administrator' and exists (select from organisation o where o.id = organisation and o.kind = 'operator')))
  $$;
-- The coordinated networks that an organisation is in, with their coordinators; a base is not in the networks that it serves.
create function coordinators_over(organisation uuid, on_day date) returns table (network_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
    select distinct n.network_id, m.person_id from network_organisation n
      join network w on w.id = n.network_id
      join membership m on m.network_id = n.network_id and m.role = 'coordinator'
      join person p on p.id = m.person_id
    where n.organisation_id = organisation and in_force(n.valid_from, n.valid_to, on_day) and in_force(w.valid_from, w.valid_to, on_day)
      and in_force(m.valid_from, m.valid_to, on_day) and in_force(p.valid_from, p.valid_to, on_day)
  $$;
-- Whether the actor answers for a membership of somebody's in a place: nobody for their own.
create function app_keeps_membership(of_person uuid, of_role text, organisation uuid, network uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select of_person <> app_person() and case
      when of_role in ('countyGovernor', 'administrator') then app_keeps_tenants()
      when app_is('serviceLeader', coalesce(organisation, network)) or app_is('coordinator', coalesce(organisation, network)) then true
      when exists (select from heads_of(organisation, network, oslo_today()) h where h <> of_person) then false
      when exists (select from coordinators_over(organisation, oslo_today()) c where c.person_id <> of_person)
        then exists (select from coordinators_over(organisation, oslo_today()) c where app_is('coordinator', c.network_id))
      else app_keeps_tenants() end
  $$;

grant select on access_request to fhn_person, fhn_sign_on, fhn_delivery;
grant insert on access_request to fhn_person;
grant update (state, answered_at) on access_request to fhn_person;
alter table access_request enable row level security;
create policy access_request_own on access_request for select to fhn_person using (person_id = app_person());
create policy access_request_to_answer on access_request for select to fhn_person
  using (app_keeps_membership(person_id, role, organisation_id, network_id));
create policy access_request_ask on access_request for insert to fhn_person
  with check (person_id = app_person() and state = 'waiting' and answered_by is null);
create policy access_request_withdraw on access_request for update to fhn_person
  using (person_id = app_person() and state = 'waiting') with check (person_id = app_person() and state = 'withdrawn');
create policy access_request_sign_on on access_request for select to fhn_sign_on using (true);
create policy access_request_delivery on access_request for select to fhn_delivery using (true);

grant select on membership_end to fhn_person, fhn_delivery;
alter table membership_end enable row level security;
create policy membership_end_to_keep on membership_end for select to fhn_person
  using (exists (select from membership m where m.id = membership_id
    and (m.person_id = app_person() or app_keeps_membership(m.person_id, m.role, m.organisation_id, m.network_id))));
create policy membership_end_delivery on membership_end for select to fhn_delivery using (true);

alter table confirmation_asked enable row level security;
grant select on confirmation_asked to fhn_delivery;
create policy confirmation_asked_delivery on confirmation_asked for select to fhn_delivery using (true);

-- Where the accounts of a tenant have work, so that those places can be proposed first. Without a tenant: the actor's own tenants.
create function places_near(of_tenant text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select distinct coalesce(m.organisation_id, m.network_id) from linked_account l join membership m on m.person_id = l.person_id
    where l.ended_at is null and in_force(m.valid_from, m.valid_to, oslo_today())
      and l.tenant_id in (select coalesce(of_tenant, o.tenant_id) from (select 1) one
        left join linked_account o on o.person_id = app_person() and o.ended_at is null)
  $$;

-- Takes the turn of whoever asks, so that two tabs cannot ask past the limits together; then tells how much was asked before.
create function asked_before(of_tenant text, of_object text, since timestamptz) returns table (waiting integer, asked integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('account/' || coalesce(of_tenant || '/' || of_object, app_person()::text), 0));
    return query select count(*) filter (where r.state = 'waiting')::integer, count(*) filter (where r.asked_at > since)::integer
      from access_request r where r.person_id = app_person() or (r.tenant_id = of_tenant and r.object_id = of_object);
  end $$;

-- Answers a request once. An approval makes the person and the account's link where there are none, and the membership.
create function answer_access(request uuid, answer text, ends date, new_membership uuid, new_link uuid)
  returns table (state text, membership uuid, person uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare r access_request; who uuid; given uuid;
  begin
    select * into r from access_request a where a.id = request for update;
    if r.id is null or answer not in ('approved', 'declined') or not app_keeps_membership(r.person_id, r.role, r.organisation_id, r.network_id) then
      raise insufficient_privilege;
    end if;
    if r.state <> 'waiting' then return query select r.state, r.membership_id, r.person_id; return; end if;
    who := r.person_id;
    if answer = 'approved' then
      if r.tenant_id is not null then
        perform pg_advisory_xact_lock(hashtextextended('account/' || r.tenant_id || '/' || r.object_id, 0));
        select l.person_id into who from linked_account l where l.tenant_id = r.tenant_id and l.object_id = r.object_id and l.ended_at is null;
        if who = app_person() then raise insufficient_privilege; end if;
      end if;
      if who is null then
        who := r.person_id;
        insert into person (id, ordinal, language, valid_from, demonstration) values (who, (
          select max(coalesce(p.ordinal, 1)) + 1 from membership m join person p on p.id = m.person_id
          where m.role = r.role and (m.organisation_id = r.organisation_id or m.network_id = r.network_id)), r.language, oslo_today(), false);
        insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values (new_link, r.tenant_id, r.object_id, who, product_now());
        insert into personal_chat (person_id, tenant_id, chat_id, service_url, seen_at)
          select who, r.tenant_id, r.chat_id, r.service_url, r.asked_at where r.chat_id is not null;
      end if;
      select m.id into given from membership m where m.person_id = who and m.role = r.role
        and (m.organisation_id = r.organisation_id or m.network_id = r.network_id) and in_force(m.valid_from, m.valid_to, oslo_today());
      if given is null then
        given := new_membership;
        insert into membership (id, person_id, role, organisation_id, network_id, valid_from, valid_to, demonstration, confirmed_on)
          values (given, who, r.role, r.organisation_id, r.network_id, oslo_today(), ends, false, oslo_today());
      end if;
    end if;
    update access_request a set state = answer, answered_by = app_person(), answered_at = product_now(), membership_id = given, person_id = who where a.id = request;
    return query select answer, given, who;
  end $$;

-- Ends a membership today, confirms one, or gives back one that was ended; false when there was nothing to do.
create function end_membership(wanted uuid, new_end uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare m membership;
  begin
    select * into m from membership x where x.id = wanted for update;
    if m.id is null or not app_keeps_membership(m.person_id, m.role, m.organisation_id, m.network_id) then raise insufficient_privilege; end if;
    if m.valid_to <= oslo_today() then return false; end if;
    insert into membership_end (id, membership_id, why, former_valid_to, ended_by, ended_at) values (new_end, wanted, 'ended', m.valid_to, app_person(), product_now());
    update membership set valid_to = oslo_today() where id = wanted;
    return true;
  end $$;
create function give_back_membership(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare m membership; ending membership_end;
  begin
    select * into m from membership x where x.id = wanted for update;
    if m.id is null or not app_keeps_membership(m.person_id, m.role, m.organisation_id, m.network_id) then raise insufficient_privilege; end if;
    select * into ending from membership_end e where e.membership_id = wanted and e.undone_at is null;
    if ending.id is null or ending.former_valid_to <= oslo_today() then return false; end if;
    update membership_end set undone_at = product_now() where id = ending.id;
    update membership set valid_to = ending.former_valid_to, confirmed_on = oslo_today() where id = wanted;
    return true;
  end $$;
create function confirm_membership(wanted uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare m membership;
  begin
    select * into m from membership x where x.id = wanted for update;
    if m.id is null or not app_keeps_membership(m.person_id, m.role, m.organisation_id, m.network_id) then raise insufficient_privilege; end if;
    if not in_force(m.valid_from, m.valid_to, oslo_today()) or m.confirmed_on >= oslo_today() then return false; end if;
    update membership set confirmed_on = oslo_today() where id = wanted;
    return true;
  end $$;

revoke all on function heads_of, coordinators_over, app_keeps_membership, places_near, asked_before, answer_access, end_membership, give_back_membership, confirm_membership from public;
grant execute on function heads_of, coordinators_over, app_keeps_membership, places_near, asked_before, answer_access, end_membership, give_back_membership, confirm_membership to fhn_person;
grant execute on function heads_of, coordinators_over to fhn_delivery;

-- The worker that watches the days of memberships. It reads who is where, and nothing that anybody does there.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_membership_keeper') then create role fhn_membership_keeper nologin; end if;
end $$;
grant select on organisation, network, network_organisation, person, membership to fhn_membership_keeper;
grant update (valid_to, confirmed_on) on membership to fhn_membership_keeper;
grant select, insert on membership_end, confirmation_asked to fhn_membership_keeper;
grant select, delete on access_request to fhn_membership_keeper;
grant update (state, answered_at) on access_request to fhn_membership_keeper;
grant insert on event to fhn_membership_keeper;
grant execute on function heads_of, coordinators_over, post_message to fhn_membership_keeper;
create policy membership_end_keeper on membership_end to fhn_membership_keeper using (true) with check (true);
create policy confirmation_asked_keeper on confirmation_asked to fhn_membership_keeper using (true) with check (true);
create policy access_request_keeper on access_request to fhn_membership_keeper using (true) with check (true);
create policy event_append_membership_keeper on event for insert to fhn_membership_keeper with check (person_id is null);
create policy person_read_membership_keeper on person for select to fhn_membership_keeper using (true);
