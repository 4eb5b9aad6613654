-- A counsellor's own calendar in Microsoft 365 can be read on their behalf, with their own yes, where the tenant does not let the
-- application read it. What is kept is the same: when they are busy. Nothing that it was read by is kept, so only they renew it.
alter table calendar_reading drop constraint calendar_reading_source_check,
  add constraint calendar_reading_source_check check (source in ('microsoft365', 'onBehalf', 'file', 'address'));
alter table calendar_reading drop constraint calendar_reading_check,
  add constraint calendar_reading_check check ((source in ('microsoft365', 'onBehalf')) = (tenant_id <> ''));
alter table calendar_reading add constraint calendar_reading_on_behalf_check
  check (source <> 'onBehalf' or (due_at is null and fault is null));
alter table hour_clash drop constraint hour_clash_source_check,
  add constraint hour_clash_source_check check (source in ('microsoft365', 'onBehalf', 'file', 'address'));

-- Keeps what an account told, in place of what it told before. False for who is no counsellor, and where the application reads it.
create function keep_calendar_on_behalf(of_tenant text, from_minute integer, to_minute integer, busy_minutes integer[], at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not app_is_anywhere('counsellor') or exists (select from calendar_reading r
    where r.person_id = app_person() and r.source = 'microsoft365' and r.tenant_id = of_tenant and r.read_at is not null
      and (r.fault is null or r.fault in ('tooManyRequests', 'serverFault', 'silence', 'brokenAnswer'))) then
    return false;
  end if;
  insert into calendar_reading as r (person_id, source, tenant_id, covers_from, covers_to, busy, read_at, used_at)
    values (app_person(), 'onBehalf', of_tenant, from_minute, to_minute, busy_minutes, at, at)
    on conflict (person_id, source, tenant_id) do update
      set covers_from = excluded.covers_from, covers_to = excluded.covers_to, busy = excluded.busy, read_at = excluded.read_at,
        used_at = excluded.used_at
      -- Of two readings at the same time the later one counts, whichever is written last.
      where r.read_at is null or r.read_at <= excluded.read_at;
  return true;
end $$;
create function drop_calendar_on_behalf() returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  delete from calendar_reading where person_id = app_person() and source = 'onBehalf';
  return app_is_anywhere('counsellor');
end $$;
revoke execute on function keep_calendar_on_behalf, drop_calendar_on_behalf from public;
grant execute on function keep_calendar_on_behalf, drop_calendar_on_behalf to fhn_person;

-- What was read with a person's own yes goes with the tenant too: nobody may read there any longer.
create or replace function forget_calendars_of_tenant(of_tenant text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_keeps_tenants() or exists (select from admitted_tenant a where a.tenant_id = of_tenant and a.ended_at is null) then
    raise exception using errcode = '42501';
  end if;
  delete from hour_clash where tenant_id = of_tenant and source in ('microsoft365', 'onBehalf');
  delete from calendar_subscription where tenant_id = of_tenant;
  delete from calendar_reading where tenant_id = of_tenant and source in ('microsoft365', 'onBehalf');
end $$;
