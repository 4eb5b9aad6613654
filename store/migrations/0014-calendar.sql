-- Whether the actor has a role that group offers concern; an administrator has none.
create function app_has_part() returns boolean language sql stable
  as $$ select exists (select from unnest(app_memberships()) held where held not like 'administrator:%') $$;

-- Addresses that a calendar subscribes to: a person's own sessions, or the offers of a network (then network_id says which).
-- The secret in the address is never here, only its hash: who reads this table can subscribe to nothing.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person,
  network_id uuid references network,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  revoked_at timestamptz,
  -- What the calendar was shown last, by its hash, and since when: it tells a calendar that nothing is new.
  shown_digest text,
  shown_since timestamptz
);
create unique index calendar_feed_in_force on calendar_feed (person_id, network_id) nulls not distinct where revoked_at is null;

-- An address is its maker's alone, and once it is revoked it stays so.
grant select, insert on calendar_feed to fhn_person;
grant update (revoked_at) on calendar_feed to fhn_person;
grant select on calendar_feed to fhn_sign_on;
alter table calendar_feed enable row level security;
create policy calendar_feed_own on calendar_feed for select to fhn_person using (person_id = app_person());
create policy calendar_feed_made on calendar_feed for insert to fhn_person
  with check (person_id = app_person() and revoked_at is null and (network_id is null or network_id = any (app_networks()))
    and app_has_part());
create policy calendar_feed_revoked on calendar_feed for update to fhn_person
  using (person_id = app_person() and revoked_at is null) with check (person_id = app_person() and revoked_at is not null);
-- Whose an address is, is found out before anybody is anybody.
create policy calendar_feed_sign_on on calendar_feed for select to fhn_sign_on using (true);

-- Since when the content has been this; each new content gets a later second, since HTTP counts no finer.
create function calendar_shown(wanted uuid, digest text, at timestamptz) returns timestamptz
  language plpgsql volatile security definer set search_path = public as $$
begin
  update calendar_feed f
    set shown_digest = digest,
      shown_since = greatest(date_trunc('second', at), f.shown_since + interval '1 second')
    where f.id = wanted and f.person_id = app_person() and f.revoked_at is null and f.shown_digest is distinct from digest;
  return (select f.shown_since from calendar_feed f where f.id = wanted and f.person_id = app_person());
end $$;
revoke execute on function calendar_shown from public;
grant execute on function calendar_shown to fhn_person;
