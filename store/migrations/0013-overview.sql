-- Views over the year: which offers there are in a year, which networks lack a programme, and last year's plan copied.
create index group_session_held on group_session (starts_at) where cancelled_at is null;

-- The offer of the year before that a draft was made from. An offer is copied once, until its copy is cancelled.
alter table group_offer add column copied_from uuid references group_offer;
create unique index group_offer_copied_once on group_offer (copied_from) where stage <> 'cancelled';
grant update (copied_from) on group_offer to fhn_person;

-- Whether a fosterhjemsnettverk that the actor is in reaches across the network.
create function follows_network(wanted uuid, on_day date) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from foster_care_network_area a
    where a.network_id = wanted and a.foster_care_network_id = any (app_networks())
      and a.valid_from <= on_day and (a.valid_to is null or a.valid_to > on_day))
$$;

-- Which programmes networks have groups of: all that those may know who follow a network without being in it. Drafts do not count.
create function offer_coverage(wanted uuid[], period_start timestamptz, period_end timestamptz, at timestamptz)
  returns table (network_id uuid, programme_key text, running boolean, planned boolean, completed boolean, next_start timestamptz)
  language sql stable security definer set search_path = public as $$
    with seen as (
      select n.id from network n
      where n.id = any (wanted)
        and (n.id = any (app_networks()) or follows_network(n.id, (at at time zone 'Europe/Oslo')::date))
    ), held as (
      select o.network_id, o.programme_key, min(s.starts_at) as first_start, max(s.ends_at) as last_end,
        bool_or(s.starts_at < period_end and s.ends_at > period_start) as in_period
      from group_offer o join group_session s on s.offer_id = o.id and s.cancelled_at is null
      where o.network_id in (select id from seen) and o.stage in ('published', 'closed')
      group by o.id
    )
    select h.network_id, h.programme_key,
      bool_or(h.in_period and h.first_start <= at and h.last_end > at), bool_or(h.in_period and h.first_start > at),
      bool_or(h.in_period and h.last_end <= at), min(h.first_start) filter (where h.first_start > at)
    from held h where h.in_period or h.first_start > at
    group by h.network_id, h.programme_key
  $$;

-- Who leads a session of the offer that is to be held, once somebody was replaced.
create function leaders_of_offer(wanted uuid) returns uuid[] language sql stable security definer set search_path = public as $$
  select array(select distinct l.person_id from session_leader l join group_session s on s.id = l.session_id
    where l.offer_id = wanted and s.cancelled_at is null and sees_offer(wanted) order by 1)
$$;

revoke execute on function follows_network, offer_coverage, leaders_of_offer from public;
grant execute on function follows_network, offer_coverage, leaders_of_offer to fhn_person;

-- What belongs to an offer is seen by those who see the offer. Asked by the offer's own policy, a year's sessions are judged
-- offer by offer instead of each by a function call: for a service, the plan of 500 offers takes a third of the time.
drop policy group_session_seen on group_session;
create policy group_session_seen on group_session for select to fhn_person
  using (exists (select from group_offer o where o.id = offer_id));
drop policy group_offer_service_seen on group_offer_service;
create policy group_offer_service_seen on group_offer_service for select to fhn_person
  using (exists (select from group_offer o where o.id = offer_id));
drop policy group_offer_leader_seen on group_offer_leader;
create policy group_offer_leader_seen on group_offer_leader for select to fhn_person
  using (exists (select from group_offer o where o.id = offer_id));
