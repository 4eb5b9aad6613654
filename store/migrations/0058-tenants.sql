-- Sign-on for several tenants. The application's home tenant is a setting and always in; every other is admitted by an
-- administrator of whoever runs the product, for a stretch of time.
create table admitted_tenant (
  id uuid primary key,
  tenant_id text not null check (tenant_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'),
  organisations text not null check (length(organisations) between 1 and 200),
  admitted_by uuid not null references person,
  admitted_at timestamptz not null,
  ended_by uuid references person,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index admitted_tenant_in_force on admitted_tenant (tenant_id) where ended_at is null;

-- What is known of a tenant's consent. The state of the link is a secret, so only its hash is kept.
create table tenant_consent (
  tenant_id text primary key,
  state text not null check (state in ('granted', 'missing', 'unreachable')),
  seen_at timestamptz,
  link_hash text,
  link_until timestamptz,
  check ((link_hash is null) = (link_until is null))
);

create function app_keeps_tenants() returns boolean language sql stable
  as $$ select exists (select from organisation o where o.kind = 'operator' and app_is('administrator', o.id)) $$;

alter table admitted_tenant enable row level security;
create policy admitted_tenant_read on admitted_tenant for select to fhn_person using (app_keeps_tenants());
create policy admitted_tenant_admit on admitted_tenant for insert to fhn_person
  with check (app_keeps_tenants() and admitted_by = app_person() and ended_at is null);
create policy admitted_tenant_end on admitted_tenant for update to fhn_person
  using (app_keeps_tenants()) with check (app_keeps_tenants() and ended_by = app_person());
create policy admitted_tenant_sign_on on admitted_tenant for select to fhn_sign_on using (true);
grant select, insert on admitted_tenant to fhn_person;
grant update (ended_by, ended_at) on admitted_tenant to fhn_person;
grant select (tenant_id, ended_at) on admitted_tenant to fhn_sign_on;

alter table tenant_consent enable row level security;
create policy tenant_consent_person on tenant_consent to fhn_person using (app_keeps_tenants()) with check (app_keeps_tenants());
create policy tenant_consent_sign_on on tenant_consent to fhn_sign_on using (true) with check (true);
grant select, insert on tenant_consent to fhn_person;
grant update (state, seen_at, link_hash, link_until) on tenant_consent to fhn_person;
grant select on tenant_consent to fhn_sign_on;
grant update (state, seen_at) on tenant_consent to fhn_sign_on;

-- When a tenant ends, what was read in its calendars goes: nobody may read them any longer, so nobody may keep them.
create function forget_calendars_of_tenant(of_tenant text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_keeps_tenants() or exists (select from admitted_tenant a where a.tenant_id = of_tenant and a.ended_at is null) then
    raise exception using errcode = '42501';
  end if;
  delete from hour_clash where tenant_id = of_tenant and source = 'microsoft365';
  delete from calendar_subscription where tenant_id = of_tenant;
  delete from calendar_reading where tenant_id = of_tenant and source = 'microsoft365';
end $$;
revoke all on function forget_calendars_of_tenant(text) from public;
grant execute on function forget_calendars_of_tenant(text) to fhn_person;
