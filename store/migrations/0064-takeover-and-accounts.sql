-- A colleague takes over what somebody followed up, and two accounts become one person's. ADR 38.

-- What was taken over from whom by whom, so that both can see it: the person who is told, and nothing else, moves.
create table takeover (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  from_id uuid not null references person,
  by_id uuid not null references person,
  at timestamptz not null,
  referrals integer not null check (referrals >= 0),
  plans integer not null check (plans >= 0),
  assessments integer not null check (assessments >= 0),
  check (from_id <> by_id),
  check (referrals + plans + assessments > 0)
);
create index takeover_organisation on takeover (organisation_id, at desc);
create function app_follows_up(wanted uuid) returns boolean language sql stable
  as $$ select app_is('caseContact', wanted) or app_is('serviceLeader', wanted) $$;
alter table takeover enable row level security;
grant select on takeover to fhn_person, fhn_delivery;
create policy takeover_of_the_service on takeover for select to fhn_person using (app_follows_up(organisation_id));
create policy takeover_delivery on takeover for select to fhn_delivery using (true);

-- How much each colleague follows up in a service: numbers, for those who may take it over.
create function followed_up(service uuid) returns table (person_id uuid, referrals integer, plans integer, assessments integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select w.person, count(*) filter (where w.what = 'referral')::integer, count(*) filter (where w.what = 'plan')::integer, count(*) filter (where w.what = 'assessment')::integer
    from (
      select r.sender_id as person, 'referral' as what from referral r where r.ordering_service_id = service and r.state not in ('closed', 'declined', 'withdrawn')
      union all select g.follower_id, 'plan' from good_start_plan g where g.organisation_id = service and not g.ended
      union all select a.kept_by, 'assessment' from assessment a where a.organisation_id = service and a.ended_at is null) w
    where app_follows_up(service) group by w.person
  $$;
-- Takes over one referral, or all that a colleague follows up; nothing when there is nothing left. The versions stay: who writes
-- in a form meanwhile is not refused.
create function take_over(id uuid, service uuid, former uuid, one uuid) returns table (referral_ids uuid[], plans integer, assessments integer)
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare taken uuid[]; some_plans integer := 0; some_assessments integer := 0;
  begin
    if not app_follows_up(service) or former = app_person() then raise insufficient_privilege; end if;
    with moved as (
      update referral r set sender_id = app_person() where r.ordering_service_id = service and r.sender_id = former
        and r.state not in ('closed', 'declined', 'withdrawn') and (one is null or r.id = one) returning r.id)
    select coalesce(array_agg(m.id order by m.id), '{}') into taken from moved m;
    if one is null then
      update good_start_plan g set follower_id = app_person(), version = g.version + 1 where g.organisation_id = service and g.follower_id = former and not g.ended;
      get diagnostics some_plans = row_count;
      update assessment a set kept_by = app_person() where a.organisation_id = service and a.kept_by = former and a.ended_at is null;
      get diagnostics some_assessments = row_count;
    end if;
    if cardinality(taken) + some_plans + some_assessments = 0 then return; end if;
    insert into takeover values (take_over.id, service, former, app_person(), product_now(), cardinality(taken), some_plans, some_assessments);
    return query select taken, some_plans, some_assessments;
  end $$;
revoke all on function followed_up, take_over from public;
grant execute on function followed_up, take_over to fhn_person;

-- As in 0063, and gives a number to a person who is known and new everywhere.
create or replace function answer_access(request uuid, answer text, ends date, new_membership uuid, new_link uuid)
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
        insert into person (id, language, valid_from, demonstration) values (who, r.language, oslo_today(), false);
        insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values (new_link, r.tenant_id, r.object_id, who, product_now());
        insert into personal_chat (person_id, tenant_id, chat_id, service_url, seen_at)
          select who, r.tenant_id, r.chat_id, r.service_url, r.asked_at where r.chat_id is not null;
      end if;
      -- Whoever is new gets a number, so that two of one role and place are not called the same.
      update person p set ordinal = (
          select max(coalesce(o.ordinal, 1)) + 1 from membership m join person o on o.id = m.person_id
          where m.role = r.role and (m.organisation_id = r.organisation_id or m.network_id = r.network_id))
        where p.id = who and p.ordinal is null and not exists (select from membership m where m.person_id = who);
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


-- A person whose accounts have become another's: kept, since old rows are in their name.
alter table person add column continued_as uuid references person;

-- A code by which a second account says that it is the same person's. Only its hash is kept. Both have to say so: whoever enters
-- the code, and whoever made it.
create table account_code (
  id uuid primary key,
  person_id uuid not null references person,
  hash text not null,
  made_at timestamptz not null,
  valid_until timestamptz not null,
  claimed_at timestamptz,
  -- Who entered it; for a stranger an id that is nobody's, and the account.
  claimed_by uuid,
  tenant_id text,
  object_id text,
  -- Replaced, confirmed or refused.
  ended_at timestamptz,
  check ((claimed_at is null) = (claimed_by is null)),
  check ((tenant_id is null) = (object_id is null))
);
create unique index account_code_standing on account_code (person_id) where ended_at is null;
create index account_code_hash on account_code (hash) where ended_at is null;
alter table account_code enable row level security;
create function own_account_code() returns table (id uuid, valid_until timestamptz, claimed_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, c.valid_until, c.claimed_at from account_code c where c.person_id = app_person() and c.ended_at is null
  $$;

-- Wrong codes, so that nobody can try many.
create table account_try (
  id uuid primary key,
  who text not null,
  at timestamptz not null
);
create index account_try_who on account_try (who, at);
alter table account_try enable row level security;

create function make_account_code(code uuid, code_hash text, until_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from person p where p.id = app_person()) then raise insufficient_privilege; end if;
    perform pg_advisory_xact_lock(hashtextextended('accountCode/' || app_person(), 0));
    update account_code set ended_at = product_now() where person_id = app_person() and ended_at is null;
    insert into account_code (id, person_id, hash, made_at, valid_until) values (code, app_person(), code_hash, product_now(), until_at);
  end $$;

-- Enters a code; the same once more is the same. A wrong one counts, whether or not somebody has made it.
create function claim_account_code(code_hash text, of_tenant text, of_object text, try uuid, most integer, since timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare c account_code; tried_by text := coalesce(of_tenant || '/' || of_object, app_person()::text);
  begin
    perform pg_advisory_xact_lock(hashtextextended('accountTry/' || tried_by, 0));
    if (select count(*) from account_try t where t.who = tried_by and t.at > since) >= most then return 'tooMany'; end if;
    select * into c from account_code a where a.hash = code_hash and a.ended_at is null and a.valid_until > product_now() for update;
    if c.id is null or (c.claimed_by is not null and not (c.claimed_by = app_person() or (c.tenant_id = of_tenant and c.object_id = of_object))) then
      insert into account_try values (try, tried_by, product_now());
      return 'wrong';
    end if;
    if c.person_id = app_person() then return 'own'; end if;
    update account_code set claimed_at = product_now(), claimed_by = app_person(), tenant_id = of_tenant, object_id = of_object where id = c.id;
    return 'claimed';
  end $$;

create function refuse_account_code() returns boolean language sql security definer set search_path = public, pg_temp as $$
  with ended as (update account_code set ended_at = product_now() where person_id = app_person() and ended_at is null returning 1) select exists (select from ended)
$$;

-- The actor's own accounts: whose tenant it is in words, the end of its object id, and since when.
create function own_accounts() returns table (id uuid, organisations text, ending text, linked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select l.id, (select a.organisations from admitted_tenant a where a.tenant_id = l.tenant_id order by a.ended_at nulls first, a.admitted_at desc limit 1),
      right(l.object_id, 4), l.linked_at
    from linked_account l where l.person_id = app_person() and l.ended_at is null order by l.linked_at, l.id
  $$;
-- Lets one of them go: it is nobody's from now on. The last one stays.
create function let_account_go(wanted uuid) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare accounts integer; l linked_account;
  begin
    perform 1 from person p where p.id = app_person() for update;
    select * into l from linked_account a where a.id = wanted and a.person_id = app_person();
    if l.id is null then return 'notOwn'; end if;
    if l.ended_at is not null then return 'before'; end if;
    select count(*) into accounts from linked_account a where a.person_id = app_person() and a.ended_at is null;
    if accounts < 2 then return 'last'; end if;
    update linked_account set ended_at = product_now() where linked_account.id = wanted;
    delete from personal_chat c where c.person_id = app_person() and c.tenant_id = l.tenant_id
      and not exists (select from linked_account a where a.person_id = app_person() and a.tenant_id = l.tenant_id and a.ended_at is null);
    return 'gone';
  end $$;

-- What ties a person to rows that cannot be another's: hours, groups ahead, discussions that are not closed and minuted.
create function ties_of(someone uuid, at timestamptz) returns text[]
  language sql stable security definer set search_path = public, pg_temp as $$
    select array_remove(array[
      case when exists (select from counsellor c where c.person_id = someone and in_force(c.valid_from, c.valid_to, (at at time zone 'Europe/Oslo')::date))
        or exists (select from booked_counsellor b join booking k on k.id = b.booking_id where b.person_id = someone and k.ends_at > at and not b.cancelled)
        or exists (select from booking k where k.booked_by = someone and k.held_until > at)
        or exists (select from assignment a where a.person_id = someone and a.until is null) then 'hours' end,
      case when exists (select from group_offer_leader l join group_session s on s.offer_id = l.offer_id where l.person_id = someone and s.ends_at > at) then 'groups' end,
      case when exists (select from conversation c where c.state = 'running' and (c.facilitator_id = someone or someone = any (c.guests)))
        or exists (select from discussion_key k where discussion_pseudonym(k.conversation_id, someone::text) in (
          select t.pseudonym from contribution t where t.conversation_id = k.conversation_id
          union select v.pseudonym from discussion_vote v where v.conversation_id = k.conversation_id)) then 'discussions' end], null)
  $$;

-- What the one who made the code is told of who entered it, and whether the two can be one.
create function claim_of_code(wanted uuid) returns table (person_id uuid, own_ties text[], other_ties text[])
  language sql stable security definer set search_path = public, pg_temp as $$
    select p.id, ties_of(c.person_id, product_now()), case when p.id is null then '{}'::text[] else ties_of(p.id, product_now()) end
    from account_code c left join person p on p.id = c.claimed_by and (p.valid_to is null or p.valid_to > oslo_today())
    where c.id = wanted and c.person_id = app_person() and c.ended_at is null and c.claimed_at is not null
  $$;

-- Makes the account that entered the code the actor's; of two persons one goes on, with both one's memberships, accounts, chats and what
-- they follow up. `keeps` says whether the actor is the one who goes on. False when the code is no longer as it was seen.
create function confirm_account_code(wanted uuid, link uuid, keeps boolean) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare c account_code; other uuid; stays uuid; goes uuid; today date := oslo_today(); m membership; l linked_account;
  begin
    select * into c from account_code a where a.id = wanted and a.person_id = app_person() for update;
    if c.id is null then raise insufficient_privilege; end if;
    if c.ended_at is not null or c.claimed_at is null or c.claimed_at < product_now() - interval '1 hour' then return false; end if;
    update account_code set ended_at = product_now() where id = wanted;
    select p.id into other from person p where p.id = c.claimed_by and (p.valid_to is null or p.valid_to > today);
    if other is null then
      if c.tenant_id is null or exists (select from linked_account x where x.tenant_id = c.tenant_id and x.object_id = c.object_id and x.ended_at is null) then return false; end if;
      insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values (link, c.tenant_id, c.object_id, app_person(), product_now());
      delete from access_request r where r.tenant_id = c.tenant_id and r.object_id = c.object_id and r.state = 'waiting';
      return true;
    end if;
    perform 1 from person p where p.id in (app_person(), other) order by p.id for update;
    stays := case when keeps then app_person() else other end;
    goes := case when keeps then other else app_person() end;
    if cardinality(ties_of(goes, product_now())) > 0 then return false; end if;
    for m in select * from membership x where x.person_id = goes and in_force(x.valid_from, x.valid_to, today) loop
      if not exists (select from membership x where x.person_id = stays and x.role = m.role and x.organisation_id is not distinct from m.organisation_id
        and x.network_id is not distinct from m.network_id and in_force(x.valid_from, x.valid_to, today)) then
        insert into membership (id, person_id, role, organisation_id, network_id, valid_from, valid_to, demonstration, confirmed_on)
          values (gen_random_uuid(), stays, m.role, m.organisation_id, m.network_id, today, m.valid_to, m.demonstration, m.confirmed_on);
      end if;
      update membership set valid_to = today where id = m.id;
    end loop;
    for l in select * from linked_account x where x.person_id = goes and x.ended_at is null loop
      update linked_account set ended_at = product_now() where id = l.id;
      insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values (gen_random_uuid(), l.tenant_id, l.object_id, stays, product_now());
    end loop;
    insert into personal_chat select stays, p.tenant_id, p.chat_id, p.service_url, p.seen_at from personal_chat p where p.person_id = goes on conflict do nothing;
    update referral set sender_id = stays where sender_id = goes and state not in ('closed', 'declined', 'withdrawn');
    update good_start_plan set follower_id = stays where follower_id = goes and not ended;
    update assessment set kept_by = stays where kept_by = goes and ended_at is null;
    update referral_draft set person_id = stays where person_id = goes and ended_at is null;
    update access_request set state = 'withdrawn', answered_at = product_now() where person_id = goes and state = 'waiting';
    -- Messages on their way go to whoever goes on; one of two that say the same is enough.
    update outbox o set state = 'superseded' where o.recipient_kind = 'person' and o.recipient = goes::text and o.state = 'waiting' and exists (
      select from outbox x where x.recipient_kind = 'person' and x.recipient = stays::text and x.state = 'waiting' and x.card = o.card and x.object_id = o.object_id);
    update outbox o set recipient = stays::text where o.recipient_kind = 'person' and o.recipient = goes::text and o.state = 'waiting';
    update person set valid_to = today, continued_as = stays where id = goes;
    return true;
  end $$;

revoke all on function make_account_code, claim_account_code, refuse_account_code, own_account_code, own_accounts, let_account_go, ties_of, claim_of_code, confirm_account_code from public;
grant execute on function make_account_code, claim_account_code, refuse_account_code, own_account_code, own_accounts, let_account_go, claim_of_code, confirm_account_code to fhn_person;
-- Codes and tries that are over are forgotten.
create function forget_account_codes(before timestamptz) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare forgotten integer; tries integer;
  begin
    delete from account_code where made_at < before;
    get diagnostics forgotten = row_count;
    delete from account_try where at < before;
    get diagnostics tries = row_count;
    return forgotten + tries;
  end $$;
revoke all on function forget_account_codes from public;
grant execute on function forget_account_codes to fhn_membership_keeper;
