-- An offer's life. That a group has begun or is over is told by the clock and not kept.
alter table group_offer
  add column stage text not null default 'published' check (stage in ('draft', 'published', 'closed', 'cancelled')),
  add column published_at timestamptz,
  -- A choice and no free text: nothing of a case can be written here.
  add column cancel_reason text check (cancel_reason in ('tooFewEnrolled', 'noLeader', 'noVenue', 'replaced', 'other'));
update group_offer set published_at = created_at;
alter table group_offer
  alter column stage drop default,
  add check ((stage = 'cancelled') = (cancel_reason is not null)),
  add check (stage <> 'draft' or published_at is null),
  add check (stage not in ('published', 'closed') or published_at is not null);

-- What was never published is its coordinator's and its leaders' own.
create or replace function takes_part_in_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select runs_offer(wanted) or exists (
    select from group_offer_service s join group_offer o on o.id = s.offer_id
    where s.offer_id = wanted and o.published_at is not null and s.organisation_id = any (app_organisations()))
$$;
create or replace function sees_offer(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select takes_part_in_offer(wanted) or exists (
    select from group_offer o where o.id = wanted and o.published_at is not null and o.network_id = any (app_networks()))
$$;
drop policy group_offer_seen on group_offer;
create policy group_offer_seen on group_offer for select to fhn_person
  using ((published_at is not null and network_id = any (app_networks()))
    or network_id = any (app_coordinated_networks()) or takes_part_in_offer(id));

-- Only the coordinator of the offer's network leads it through its life.
grant update (stage, published_at, cancel_reason, version) on group_offer to fhn_person;
create policy group_offer_steered on group_offer for update to fhn_person
  using (network_id = any (app_coordinated_networks()))
  with check (network_id = any (app_coordinated_networks()));

-- A place is taken only in an offer that takes enrolments, whatever the code believed.
drop policy enrolment_own on enrolment;
create policy enrolment_own on enrolment for insert to fhn_person
  with check (organisation_id = any (app_organisations()) and status <> 'withdrawn'
    and exists (select from group_offer o where o.id = offer_id and o.stage = 'published'));
