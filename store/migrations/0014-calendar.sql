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

-- Who besides its leaders has asked to have an offer's sessions in their own calendar in Microsoft 365.
create table calendar_request (
  offer_id uuid not null references group_offer,
  person_id uuid not null references person,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (offer_id, person_id)
);
grant select, insert on calendar_request to fhn_person;
grant update (asked_at, ended_at) on calendar_request to fhn_person;
alter table calendar_request enable row level security;
create policy calendar_request_own on calendar_request for select to fhn_person using (person_id = app_person());
create function app_may_ask_for_events(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from group_offer_service s join group_offer o on o.id = s.offer_id
    where s.offer_id = wanted and o.published_at is not null and app_enrols_for(s.organisation_id))
$$;
revoke execute on function app_may_ask_for_events from public;
grant execute on function app_may_ask_for_events to fhn_person;
create policy calendar_request_made on calendar_request for insert to fhn_person
  with check (person_id = app_person() and app_may_ask_for_events(offer_id));
create policy calendar_request_changed on calendar_request for update to fhn_person
  using (person_id = app_person()) with check (person_id = app_person() and (ended_at is not null or app_may_ask_for_events(offer_id)));

-- An event in Microsoft 365 for a session, in one tenant: what is wanted of it, and what is known to be there.
create table calendar_event (
  -- Also the transaction id that keeps Graph from making the event twice.
  id uuid primary key,
  offer_id uuid not null,
  session_id uuid not null,
  tenant_id text not null,
  -- In whose calendar it stands.
  organiser text not null,
  -- {details, attendees}; null when it is to be taken away.
  wanted jsonb,
  done jsonb,
  event_id text,
  due_at timestamptz not null,
  attempts integer not null default 0,
  -- Whether Graph may have been asked for it, and until when one worker has it to itself.
  tried boolean not null default false,
  claimed_until timestamptz,
  fault text,
  ended_at timestamptz,
  foreign key (offer_id, session_id) references group_session (offer_id, id)
);
create unique index calendar_event_in_force on calendar_event (session_id, tenant_id, organiser) where ended_at is null;
create index calendar_event_due on calendar_event (due_at) where ended_at is null and wanted is distinct from done;
create index calendar_event_offer on calendar_event (offer_id) where ended_at is null;

-- How it goes is the coordinator's to see, as numbers of sessions; whose calendars they are in is not asked for.
alter table calendar_event enable row level security;
create function calendar_progress(wanted_offer uuid) returns table (state text, sessions integer)
  language sql stable security definer set search_path = public as $$
    select e.state, count(distinct e.session_id)::integer
    from (
      select c.session_id, case when c.wanted = c.done then 'inPlace' when c.fault is null then 'onItsWay'
        when c.fault in ('noConsent', 'noMailbox') then c.fault else 'delayed' end as state
      from calendar_event c join group_offer o on o.id = c.offer_id
      where c.offer_id = wanted_offer and c.ended_at is null and c.wanted is not null and o.network_id = any (app_coordinated_networks())) e
    group by e.state
  $$;
revoke execute on function calendar_progress from public;
grant execute on function calendar_progress to fhn_person;

-- The worker that keeps calendars as they should be.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_calendar') then create role fhn_calendar nologin; end if;
end $$;
grant select on programme, municipality, membership, person to fhn_calendar;
grant select (tenant_id, object_id, person_id, ended_at) on linked_account to fhn_calendar;
grant select (id, programme_key, title_nb, title_nn, stage, published_at) on group_offer to fhn_calendar;
create policy programme_calendar on programme for select to fhn_calendar using (true);
grant select on group_session, group_offer_service, group_offer_leader, session_leader, calendar_request to fhn_calendar;
grant select (session_id, person_id, settled_at) on leader_absence to fhn_calendar;
grant select, insert, update on calendar_event to fhn_calendar;
create policy linked_account_calendar on linked_account for select to fhn_calendar using (true);
create policy person_calendar on person for select to fhn_calendar using (true);
create policy group_offer_calendar on group_offer for select to fhn_calendar using (true);
create policy group_session_calendar on group_session for select to fhn_calendar using (true);
create policy group_offer_service_calendar on group_offer_service for select to fhn_calendar using (true);
create policy group_offer_leader_calendar on group_offer_leader for select to fhn_calendar using (true);
create policy leader_absence_calendar on leader_absence for select to fhn_calendar using (true);
create policy calendar_request_calendar on calendar_request for select to fhn_calendar using (true);
create policy calendar_event_worker on calendar_event to fhn_calendar using (true) with check (true);
