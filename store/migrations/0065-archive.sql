-- That a referral was handed over to an archive, or is not worth keeping there: each side's own, of one state of it. Without a tie
-- to the referral: the mark tells that it was kept elsewhere after it has been deleted here.
create table archive_handover (
  id uuid primary key,
  referral_id uuid not null,
  side text not null check (side in ('service', 'base')),
  organisation_id uuid not null references organisation,
  reference text not null,
  -- A digest of what the referral was like.
  revision text not null check (revision ~ '^[0-9a-f]{32}$'),
  kind text not null check (kind in ('delivered', 'notWorthKeeping')),
  checksum text check (checksum ~ '^[0-9a-f]{64}$'),
  reason text check (reason in ('sentByMistake', 'nothingWasDone', 'keptElsewhere', 'trial')),
  made_by uuid not null references person,
  made_at timestamptz not null,
  receipt text check (receipt ~ '^[A-Z0-9/-]{1,20}$'),
  received_at timestamptz,
  received_by uuid references person,
  check ((kind = 'delivered') = (checksum is not null)),
  check ((kind = 'notWorthKeeping') = (reason is not null)),
  check ((receipt is null) = (received_at is null) and (receipt is null) = (received_by is null)),
  check (receipt is null or kind = 'delivered'),
  constraint archive_handover_once unique (referral_id, side, revision, checksum)
);
create index archive_handover_organisation on archive_handover (organisation_id, made_at);

-- What a referral is like, as a digest: it changes with whatever the package holds. That a step was journalført is in the package,
-- but no reason to hand it over anew.
create function revision_of_referral(wanted uuid) returns text language sql stable set search_path = public as $$
  select md5(concat_ws('|', r.version, r.state,
    (select string_agg(l.id::text, ',' order by l.id) from referral_log l where l.referral_id = r.id),
    (select string_agg(concat_ws(':', b.id, b.version, b.cancelled), ',' order by b.id) from booking b where b.referral_id = r.id and b.held_until is null),
    (select string_agg(concat_ws(':', c.booking_id, c.person_id, c.absence_reported_at, c.left_at), ',' order by c.booking_id, c.person_id)
      from booking b join booked_counsellor c on c.booking_id = b.id where b.referral_id = r.id and b.held_until is null),
    (select string_agg(concat_ws(':', a.id, a.until), ',' order by a.id) from assignment a where a.referral_id = r.id)))
  from referral r where r.id = wanted
$$;
create function own_revision_of_referral(wanted uuid) returns text language sql stable security definer set search_path = public as $$
  select revision_of_referral(wanted) where app_is_on_side('service', wanted) or app_is_on_side('base', wanted)
$$;
revoke execute on function revision_of_referral, own_revision_of_referral from public;
grant execute on function own_revision_of_referral to fhn_person;

create function app_hands_over(of_side text, place uuid) returns boolean language sql stable as $$
  select case of_side when 'service' then app_is('caseContact', place) or app_is('serviceLeader', place) else app_is('coordinator', place) end
$$;
create function app_says_not_worth_keeping(of_side text, place uuid) returns boolean language sql stable as $$
  select app_is(case of_side when 'service' then 'serviceLeader' else 'coordinator' end, place)
$$;
-- Whether an organisation is that side of the referral: asked as the owner, so that a mark cannot be put on another's.
create function is_side_of_referral(of_side text, place uuid, wanted uuid) returns boolean
  language sql stable security definer set search_path = public as $$
    select exists (select from referral r where r.id = wanted and place = case of_side when 'service' then r.ordering_service_id else r.base_id end)
  $$;
revoke execute on function is_side_of_referral from public;
grant execute on function is_side_of_referral to fhn_person;

grant select, insert on archive_handover to fhn_person;
grant update (receipt, received_at, received_by) on archive_handover to fhn_person;
alter table archive_handover enable row level security;
create policy archive_handover_of_the_side on archive_handover for select to fhn_person using (app_hands_over(side, organisation_id));
create policy archive_handover_made on archive_handover for insert to fhn_person
  with check (made_by = app_person() and receipt is null and app_hands_over(side, organisation_id)
    and (kind = 'delivered' or app_says_not_worth_keeping(side, organisation_id)) and is_side_of_referral(side, organisation_id, referral_id));
create policy archive_handover_received on archive_handover for update to fhn_person
  using (app_hands_over(side, organisation_id)) with check (app_hands_over(side, organisation_id) and received_by = app_person());
