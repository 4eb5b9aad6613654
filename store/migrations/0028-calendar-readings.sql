-- The worker that reads when counsellors are busy, and keeps it for a while.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_calendar_reader') then create role fhn_calendar_reader nologin; end if;
end $$;

-- When a counsellor is busy, as one of their calendars told it: never with what. Kept for a day, so that nobody waits for
-- Microsoft 365 at each search; it is read again for as long as somebody searches.
create table calendar_reading (
  person_id uuid not null references person,
  -- A calendar in Microsoft 365, a file that the person has read in, or an address that the product reads.
  source text not null check (source in ('microsoft365', 'file', 'address')),
  tenant_id text not null default '',
  -- Minutes since 1970 in UTC: from the first up to, but not including, the second; starts and ends in turn.
  covers_from integer,
  covers_to integer,
  busy integer[] not null default '{}',
  read_at timestamptz,
  -- Why the last try gave nothing; what was read before it stays until it is too old.
  fault text,
  attempts integer not null default 0,
  -- When it is to be read again; never, when null.
  due_at timestamptz,
  used_at timestamptz not null,
  primary key (person_id, source, tenant_id),
  check ((source = 'microsoft365') = (tenant_id <> '')),
  check ((covers_from is null) = (read_at is null) and (covers_to is null) = (read_at is null)),
  check (covers_to > covers_from),
  check (read_at is not null or busy = '{}')
);
create index calendar_reading_due on calendar_reading (due_at);

-- An address whose calendar is read for its person. It is as good as a key, so nobody is shown it again; once revoked it is gone.
create table calendar_address (
  person_id uuid primary key references person,
  address text check (char_length(address) <= 2000),
  given_at timestamptz not null,
  revoked_at timestamptz,
  check ((address is null) = (revoked_at is not null))
);

alter table calendar_reading enable row level security;
alter table calendar_address enable row level security;
grant select on calendar_reading to fhn_person;
create policy calendar_reading_own on calendar_reading for select to fhn_person using (person_id = app_person());

grant select, insert, update, delete on calendar_reading to fhn_calendar_reader;
create policy calendar_reading_worker on calendar_reading to fhn_calendar_reader using (true) with check (true);
grant select on calendar_address to fhn_calendar_reader;
grant update (address, revoked_at) on calendar_address to fhn_calendar_reader;
create policy calendar_address_worker on calendar_address to fhn_calendar_reader using (true) with check (true);
grant select on membership to fhn_calendar_reader;
grant select (tenant_id, object_id, person_id, ended_at) on linked_account to fhn_calendar_reader;
create policy linked_account_calendar_reader on linked_account for select to fhn_calendar_reader using (true);

-- A counsellor's own calendar where Microsoft 365 is not to be had: busy times out of a file, and an address to read.
create function keep_calendar_file(from_minute integer, to_minute integer, busy_minutes integer[], at timestamptz) returns boolean
  language sql volatile security definer set search_path = public as $$
    with kept as (
      insert into calendar_reading (person_id, source, covers_from, covers_to, busy, read_at, used_at)
      select app_person(), 'file', from_minute, to_minute, busy_minutes, at, at where app_is_anywhere('counsellor')
      on conflict (person_id, source, tenant_id) do update
        set covers_from = excluded.covers_from, covers_to = excluded.covers_to, busy = excluded.busy, read_at = excluded.read_at,
          used_at = excluded.used_at
      returning person_id)
    select exists (select from kept)
  $$;
create function drop_calendar_file() returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  delete from calendar_reading where person_id = app_person() and source = 'file';
  return app_is_anywhere('counsellor');
end $$;
create function give_calendar_address(given text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  if not app_is_anywhere('counsellor') then return false; end if;
  insert into calendar_address (person_id, address, given_at) values (app_person(), given, at)
    on conflict (person_id) do update set address = excluded.address, given_at = excluded.given_at, revoked_at = null;
  delete from calendar_reading where person_id = app_person() and source = 'address';
  insert into calendar_reading (person_id, source, due_at, used_at) values (app_person(), 'address', at, at);
  return true;
end $$;
create function revoke_calendar_address(at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
begin
  delete from calendar_reading where person_id = app_person() and source = 'address';
  update calendar_address set address = null, revoked_at = at where person_id = app_person() and revoked_at is null;
  return app_is_anywhere('counsellor');
end $$;
create function own_calendar_address() returns timestamptz
  language sql stable security definer set search_path = public as $$
    select given_at from calendar_address where person_id = app_person() and revoked_at is null
  $$;
revoke execute on function keep_calendar_file, drop_calendar_file, give_calendar_address, revoke_calendar_address,
  own_calendar_address from public;
grant execute on function keep_calendar_file, drop_calendar_file, give_calendar_address, revoke_calendar_address,
  own_calendar_address to fhn_person;
