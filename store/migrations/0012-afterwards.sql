-- What comes after a group. A worker of its own notices that a group is over; it may see when groups meet and whom to ask.
do $$
begin
  if not exists (select from pg_roles where rolname = 'fhn_afterwards') then create role fhn_afterwards nologin; end if;
end $$;

-- The learning networks that a fosterhjemsnettverk reaches across. Experiences of their groups are shared in it (GRP-13).
create table foster_care_network_area (
  foster_care_network_id uuid not null references network,
  network_id uuid not null references network,
  valid_from date not null,
  valid_to date,
  primary key (foster_care_network_id, network_id, valid_from),
  check (valid_to is null or valid_to > valid_from)
);
grant select on foster_care_network_area to fhn_person, fhn_set_up;
grant insert on foster_care_network_area to fhn_set_up;

-- Groups that are over, and that this has been noticed, once, whatever number of servers looks.
create table finished_group (
  offer_id uuid primary key references group_offer,
  noticed_at timestamptz not null
);
grant select, insert on finished_group to fhn_afterwards;
alter table finished_group enable row level security;
create policy finished_group_noticed on finished_group to fhn_afterwards using (true) with check (true);

grant execute on function post_message to fhn_afterwards;
grant select on group_offer, group_session, session_leader to fhn_afterwards;
grant select (offer_id, organisation_id, status) on enrolment to fhn_afterwards;
create policy group_offer_afterwards on group_offer for select to fhn_afterwards using (true);
create policy group_session_afterwards on group_session for select to fhn_afterwards using (true);
create policy enrolment_afterwards on enrolment for select to fhn_afterwards using (true);

-- The leaders' experience note: what they write on is theirs, what they have shared are editions. GRP-13.
create table experience_note (
  offer_id uuid primary key references group_offer,
  worked text not null check (char_length(worked) <= 600),
  to_change text not null check (char_length(to_change) <= 600),
  practical text not null check (char_length(practical) <= 600),
  version integer not null check (version > 0)
);
create table experience_edition (
  offer_id uuid not null references experience_note,
  edition integer not null check (edition > 0),
  worked text not null check (char_length(worked) <= 600),
  to_change text not null check (char_length(to_change) <= 600),
  practical text not null check (char_length(practical) <= 600),
  shared_at timestamptz not null,
  -- A later edition ends it: then it is the leaders' and the coordinator's own.
  ended_at timestamptz,
  primary key (offer_id, edition),
  check (worked <> '' or to_change <> '' or practical <> '')
);
create unique index experience_edition_in_force on experience_edition (offer_id) where ended_at is null;

create function writes_experience(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select app_leads_offer(wanted)
$$;

-- The networks that hear of a group's experiences besides its own: the fosterhjemsnettverk that reached across it when it
-- ended, and the other networks that it reached across then.
create function experience_circle(wanted uuid) returns table (network_id uuid, covers boolean)
  language sql stable security definer set search_path = public as $$
    with held as (
      select o.network_id, (max(s.ends_at) at time zone 'Europe/Oslo')::date as last_day
      from group_offer o join group_session s on s.offer_id = o.id where o.id = wanted group by o.network_id),
    area as (
      select a.foster_care_network_id, a.network_id from foster_care_network_area a, held
      where a.valid_from <= held.last_day and (a.valid_to is null or a.valid_to > held.last_day)),
    covering as (select a.foster_care_network_id as id from area a, held where a.network_id = held.network_id)
    select c.id, true from covering c
    union select a.network_id, false from area a join covering c on c.id = a.foster_care_network_id
      where a.network_id not in (select h.network_id from held h)
  $$;
create function reads_experience(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select runs_offer(wanted) or exists (
    select from group_offer o where o.id = wanted and o.published_at is not null and (
      (app_takes_part() and (o.network_id = any (app_networks())
        or exists (select from experience_circle(wanted) c where c.covers and c.network_id = any (app_networks()))
        or exists (select from group_offer_service s where s.offer_id = wanted and s.organisation_id = any (app_organisations()))))
      or exists (select from experience_circle(wanted) c where c.network_id = any (app_coordinated_networks()))))
$$;
-- Whose a group's experiences are, in bare ids, for those who may read them; most of them do not see the offer itself.
create function experience_parties(wanted uuid)
  returns table (network_id uuid, published boolean, service_ids uuid[], leader_ids uuid[], covering_ids uuid[], sibling_ids uuid[], last_day date)
  language sql stable security definer set search_path = public as $$
    select o.network_id, o.published_at is not null,
      array(select s.organisation_id from group_offer_service s where s.offer_id = wanted),
      array(select distinct l.person_id from session_leader l join group_session s on s.id = l.session_id
        where l.offer_id = wanted and s.cancelled_at is null),
      array(select c.network_id from experience_circle(wanted) c where c.covers),
      array(select c.network_id from experience_circle(wanted) c where not c.covers),
      (select (max(s.ends_at) at time zone 'Europe/Oslo')::date from group_session s where s.offer_id = wanted and s.cancelled_at is null)
    from group_offer o where o.id = wanted and reads_experience(wanted)
  $$;
create function experiences_of_programme(wanted text) returns setof uuid
  language sql stable security definer set search_path = public as $$
    select o.id from group_offer o join experience_edition e on e.offer_id = o.id
    where o.programme_key = wanted and e.ended_at is null and reads_experience(o.id) order by e.shared_at desc limit 20
  $$;
revoke execute on function writes_experience, experience_circle, reads_experience, experience_parties, experiences_of_programme from public;
grant execute on function writes_experience, reads_experience, experience_parties, experiences_of_programme to fhn_person;

grant select, insert, update (worked, to_change, practical, version) on experience_note to fhn_person;
grant select, insert, update (ended_at) on experience_edition to fhn_person;
alter table experience_note enable row level security;
create policy experience_note_of_the_leaders on experience_note to fhn_person using (writes_experience(offer_id)) with check (writes_experience(offer_id));
alter table experience_edition enable row level security;
create policy experience_edition_seen on experience_edition for select to fhn_person
  using ((ended_at is null and reads_experience(offer_id)) or runs_offer(offer_id));
create policy experience_edition_shared on experience_edition for insert to fhn_person with check (writes_experience(offer_id));
create policy experience_edition_ended on experience_edition for update to fhn_person
  using (writes_experience(offer_id)) with check (writes_experience(offer_id));

-- What those who were part of a group say of it, so that nobody can tell who said what, whoever looks. An answer is no row:
-- it is counted. Who has answered and which sentences came stand sorted by themselves in the one row of the group, which each
-- answer writes anew, so that no id, time, order or transaction ties them. Nothing is shown before it is sealed. ADR 13.
create table evaluation (
  offer_id uuid primary key references group_offer,
  closes_at timestamptz not null,
  question_keys text[] not null check (cardinality(question_keys) between 1 and 10),
  -- Five numbers a question: how many said 1, 2, 3, 4 and 5. Empty when there were too few to show.
  counts integer[] not null check (cardinality(counts) in (0, 5 * cardinality(question_keys))),
  respondents integer not null check (respondents >= 0),
  -- Only while it is open, so that everybody counts once.
  answered uuid[] not null,
  sentences text[] not null,
  sealed_at timestamptz,
  check (sealed_at is null or cardinality(answered) = 0)
);
grant select, insert, update on evaluation to fhn_afterwards;
grant select (offer_id, closes_at, sealed_at) on evaluation to fhn_delivery;
alter table evaluation enable row level security;
create policy evaluation_opened_and_sealed on evaluation to fhn_afterwards using (true) with check (true);
create policy evaluation_delivery on evaluation for select to fhn_delivery using (true);

create function answers_evaluation(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select writes_experience(wanted) or exists (
    select from enrolment e where e.offer_id = wanted and e.status = 'placed' and app_is('caseContact', e.organisation_id))
$$;
create function reads_evaluation(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select runs_offer(wanted) or exists (
    select from enrolment e where e.offer_id = wanted and e.status = 'placed'
      and (app_is('caseContact', e.organisation_id) or app_is('serviceLeader', e.organisation_id)))
$$;
-- Counts one answer: `given`, or why not (`closed`, `answered`); nothing for who is not asked, or before it is opened.
create function give_evaluation(wanted uuid, scores integer[], sentence text, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public as $$
declare
  box evaluation;
  question integer;
begin
  if not answers_evaluation(wanted) then return null; end if;
  select * into box from evaluation e where e.offer_id = wanted for update;
  if not found then return null; end if;
  if box.sealed_at is not null or at >= box.closes_at then return 'closed'; end if;
  if app_person() = any (box.answered) then return 'answered'; end if;
  if cardinality(scores) <> cardinality(box.question_keys) or not (1 <= all (scores) and 5 >= all (scores)) then
    raise exception 'an answer that does not fit its questions' using errcode = '22023';
  end if;
  for question in 1 .. cardinality(scores) loop
    box.counts[5 * (question - 1) + scores[question]] := box.counts[5 * (question - 1) + scores[question]] + 1;
  end loop;
  update evaluation e set counts = box.counts, respondents = box.respondents + 1,
    answered = array(select p from unnest(box.answered || app_person()) p order by p),
    sentences = array(select s from unnest(box.sentences || sentence) s where s is not null order by s)
  where e.offer_id = wanted;
  return 'given';
end $$;
-- What a reader may know of it: whether they have answered, and, once it is sealed, what was said.
create function evaluation_seen(wanted uuid)
  returns table (closes_at timestamptz, question_keys text[], answered boolean, sealed boolean, counts integer[], respondents integer, sentences text[])
  language sql stable security definer set search_path = public as $$
    select e.closes_at, e.question_keys, app_person() = any (e.answered), e.sealed_at is not null,
      case when e.sealed_at is null then '{}' else e.counts end,
      case when e.sealed_at is null then 0 else e.respondents end,
      case when e.sealed_at is null then '{}' else e.sentences end
    from evaluation e where e.offer_id = wanted and reads_evaluation(wanted)
  $$;
revoke execute on function answers_evaluation, reads_evaluation, give_evaluation, evaluation_seen from public;
grant execute on function give_evaluation, evaluation_seen to fhn_person;

-- En god start: a new foster home's first six months, month by month and without a date. From no column, id or row here can
-- the day be told on which somebody moved in: ids are random and not by time, and nothing of a plan is written to the events,
-- the messages or the kept answers. EGS-01 to EGS-07.
create table good_start_plan (
  id uuid primary key check (substr(id::text, 15, 1) = '4'),
  organisation_id uuid not null references organisation,
  -- As an enrolment's: only the service can tie it to its case system.
  code text not null check (code ~ '^[A-Z2-9]{6}$'),
  follower_id uuid not null references person,
  ended boolean not null,
  version integer not null check (version > 0),
  unique (organisation_id, code)
);
create table good_start_tick (
  plan_id uuid not null references good_start_plan,
  theme text not null check (theme in ('newFamily', 'childsFamily', 'belonging', 'rejection', 'regulation', 'evaluation')),
  what text not null check (what in ('teaching', 'film', 'reflection', 'tasks', 'held')),
  ticked boolean not null,
  primary key (plan_id, theme, what)
);
-- The four days, 2+1+1, that a kontaktperson is trained on.
create table good_start_training (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  days date[] not null check (cardinality(days) between 0 and 4),
  version integer not null check (version > 0),
  primary key (organisation_id, person_id)
);
grant select, insert, update (follower_id, ended, version) on good_start_plan to fhn_person;
grant select, insert, update (ticked) on good_start_tick to fhn_person;
grant select, insert, update (days, version) on good_start_training to fhn_person;
alter table good_start_plan enable row level security;
create policy good_start_plan_of_the_service on good_start_plan to fhn_person
  using (app_enrols_for(organisation_id)) with check (app_enrols_for(organisation_id));
alter table good_start_tick enable row level security;
create policy good_start_tick_of_the_plan on good_start_tick to fhn_person
  using (exists (select from good_start_plan p where p.id = plan_id)) with check (exists (select from good_start_plan p where p.id = plan_id));
alter table good_start_training enable row level security;
create policy good_start_training_in_the_service on good_start_training to fhn_person
  using (app_enrols_for(organisation_id)) with check (app_enrols_for(organisation_id));

-- How long a certificate of a programme counts; a programme without a row has no end.
create table programme_certificate (
  programme_key text primary key references programme,
  valid_years integer not null check (valid_years between 1 and 20),
  confidence text not null,
  note text not null
);
insert into programme_certificate values ('tbo-f', 3, 'low', 'Our own proposal: no source gives a validity.');

-- How many of a service's places completed the course, as those who run the group say. They never see whose codes.
create table group_completion (
  offer_id uuid not null,
  organisation_id uuid not null,
  completed integer not null check (completed between 0 and 200),
  version integer not null check (version > 0),
  primary key (offer_id, organisation_id),
  foreign key (offer_id, organisation_id) references group_offer_service
);
-- A certificate has a code of its own, and nothing here ties it to an enrolment or to anybody: a name is written on the paper.
create table certificate (
  id uuid primary key,
  offer_id uuid not null,
  organisation_id uuid not null,
  code text not null unique check (code ~ '^[A-Z2-9]{10}$'),
  issued_on date not null,
  valid_until date check (valid_until > issued_on),
  revoked_at timestamptz,
  foreign key (offer_id, organisation_id) references group_completion
);
create index certificate_service on certificate (offer_id, organisation_id);
grant select on programme_certificate to fhn_person;
grant select, insert, update (completed, version) on group_completion to fhn_person;
grant select, insert, update (revoked_at) on certificate to fhn_person;
alter table group_completion enable row level security;
create policy group_completion_seen on group_completion for select to fhn_person
  using (runs_offer(offer_id) or app_enrols_for(organisation_id));
create policy group_completion_stated on group_completion for insert to fhn_person with check (runs_offer(offer_id));
create policy group_completion_changed on group_completion for update to fhn_person using (runs_offer(offer_id)) with check (runs_offer(offer_id));
alter table certificate enable row level security;
create policy certificate_of_the_service on certificate for select to fhn_person using (app_enrols_for(organisation_id));
create policy certificate_issued on certificate for insert to fhn_person with check (app_enrols_for(organisation_id) and revoked_at is null);
create policy certificate_revoked on certificate for update to fhn_person
  using (app_enrols_for(organisation_id)) with check (app_enrols_for(organisation_id));

-- Under the lock on the offer: how many certificates of a service count now, for who may not see them.
create function certificates_issued(wanted uuid, service uuid) returns integer
  language sql stable security definer set search_path = public as $$
    select count(*)::integer from certificate c
    where c.offer_id = wanted and c.organisation_id = service and c.revoked_at is null and (runs_offer(wanted) or app_enrols_for(service))
  $$;
-- What anybody who is signed in may know who holds a certificate's code: the programme, when, and how long it counts.
create function verify_certificate(wanted text)
  returns table (programme_key text, title_nb text, title_nn text, first_day date, last_day date, valid_until date, revoked boolean)
  language sql stable security definer set search_path = public as $$
    select p.key, p.title_nb, p.title_nn, (min(s.starts_at) at time zone 'Europe/Oslo')::date, (max(s.ends_at) at time zone 'Europe/Oslo')::date,
      c.valid_until, c.revoked_at is not null
    from certificate c join group_offer o on o.id = c.offer_id join programme p on p.key = o.programme_key
      join group_session s on s.offer_id = o.id and s.cancelled_at is null
    where c.code = wanted group by c.id, p.key
  $$;
revoke execute on function certificates_issued, verify_certificate from public;
grant execute on function certificates_issued, verify_certificate to fhn_person;
