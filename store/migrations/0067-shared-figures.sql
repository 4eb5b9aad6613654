-- Figures of a closed period, frozen as they were shared (KB-35). A correction is a new edition; nothing changes one.
create table figures_edition (
  id uuid primary key,
  base_id uuid not null references organisation,
  -- `2026-1`, `2026-2` or `2026`.
  period text not null check (period ~ '^20[0-9]{2}(-[12])?$'),
  number integer not null check (number > 0),
  threshold integer not null check (threshold between 1 and 20),
  method integer not null check (method > 0),
  reason text check (reason in ('registeredLate', 'registeredWrongly', 'deleted', 'otherThreshold')),
  closed_by uuid not null references person,
  closed_at timestamptz not null,
  -- The services as they were when it was closed: names, days, networks and what they had become.
  services jsonb not null,
  released_to uuid references organisation,
  released_at timestamptz,
  release_ended_at timestamptz,
  version integer not null,
  unique (base_id, period, number),
  check ((number = 1) = (reason is null)),
  check ((released_to is null) = (released_at is null)),
  check (release_ended_at is null or released_at is not null)
);

-- What was counted, unhidden: by half year, service and category.
create table frozen_count (
  edition_id uuid not null references figures_edition,
  half text not null check (half ~ '^20[0-9]{2}-[12]$'),
  service_id uuid not null references organisation,
  category text not null,
  received integer not null check (received > 0),
  helped integer not null check (helped between 0 and received),
  primary key (edition_id, half, service_id, category)
);

-- The figures as they were frozen; no value where they are hidden.
create table frozen_figure (
  edition_id uuid not null references figures_edition,
  kind text not null check (kind in ('total', 'network', 'service', 'merged', 'category')),
  row text not null,
  measure text not null check (measure in ('received', 'helped')),
  value integer check (value >= 0),
  primary key (edition_id, kind, row, measure)
);

-- The figures as Statsforvalteren sees them: never more than was frozen as shown, and a service's own only with its yes.
create table released_figure (
  edition_id uuid not null references figures_edition,
  kind text not null check (kind in ('total', 'network', 'service', 'merged', 'category')),
  row text not null,
  measure text not null check (measure in ('received', 'helped')),
  value integer check (value >= 0),
  primary key (edition_id, kind, row, measure)
);

-- Which of them have been shown at any time: that is known, whatever is hidden later.
create table told_figure (
  edition_id uuid not null references figures_edition,
  kind text not null,
  row text not null,
  measure text not null,
  primary key (edition_id, kind, row, measure)
);

-- Whether a service's own figures may be seen; the last answer of its leader.
create table sharing_answer (
  edition_id uuid not null references figures_edition,
  service_id uuid not null references organisation,
  shares boolean not null,
  answered_by uuid not null references person,
  answered_at timestamptz not null,
  primary key (edition_id, service_id)
);

create function frozen_stays() returns trigger language plpgsql as $$
begin
  raise exception 'frozen figures stay' using errcode = '42501';
end $$;
create trigger frozen_count_stays before update or delete on frozen_count for each row execute function frozen_stays();
create trigger frozen_figure_stays before update or delete on frozen_figure for each row execute function frozen_stays();

-- Of an edition only its release is steered.
create function frozen_edition_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.id, old.base_id, old.period, old.number, old.threshold, old.method, old.reason, old.closed_by, old.closed_at, old.services)
    is not distinct from (new.id, new.base_id, new.period, new.number, new.threshold, new.method, new.reason, new.closed_by, new.closed_at, new.services)
  then return new; end if;
  raise exception 'frozen figures stay' using errcode = '42501';
end $$;
create trigger frozen_edition_stays before update or delete on figures_edition for each row execute function frozen_edition_stays();

-- Whoever leads a service answers for what it was too, through every merger.
create function app_leads_service(service uuid) returns boolean language sql stable as $$
  with recursive become (id, next) as (
    select o.id, o.succeeded_by from organisation o where o.id = service
    union select o.id, o.succeeded_by from organisation o join become b on o.id = b.next
  ) select exists (select from become b where app_is('serviceLeader', b.id))
$$;

alter table figures_edition enable row level security;
alter table frozen_count enable row level security;
alter table frozen_figure enable row level security;
alter table released_figure enable row level security;
alter table told_figure enable row level security;
alter table sharing_answer enable row level security;

create policy figures_edition_read on figures_edition for select to fhn_person using (
  app_is('coordinator', base_id)
  or (release_ended_at is null and app_is('countyGovernor', released_to))
  or exists (select from jsonb_array_elements(services) s where app_leads_service((s ->> 'id')::uuid)));
create policy figures_edition_release on figures_edition for update to fhn_person
  using (app_is('coordinator', base_id)) with check (app_is('coordinator', base_id));
create policy figures_edition_delivery on figures_edition for select to fhn_delivery using (true);
create policy frozen_count_read on frozen_count for select to fhn_person using (
  app_leads_service(service_id) or exists (select from figures_edition e where e.id = edition_id and app_is('coordinator', e.base_id)));
create policy frozen_figure_read on frozen_figure for select to fhn_person using (
  exists (select from figures_edition e where e.id = edition_id and app_is('coordinator', e.base_id)));
create policy released_figure_read on released_figure for select to fhn_person using (
  exists (select from figures_edition e where e.id = edition_id
    and (app_is('coordinator', e.base_id) or (e.release_ended_at is null and app_is('countyGovernor', e.released_to)))));
create policy sharing_answer_read on sharing_answer for select to fhn_person using (
  app_leads_service(service_id) or exists (select from figures_edition e where e.id = edition_id and app_is('coordinator', e.base_id)));
create policy sharing_answer_give on sharing_answer for insert to fhn_person with check (app_leads_service(service_id) and answered_by = app_person());
create policy sharing_answer_change on sharing_answer for update to fhn_person
  using (app_leads_service(service_id)) with check (app_leads_service(service_id) and answered_by = app_person());
create policy sharing_answer_delivery on sharing_answer for select to fhn_delivery using (true);

grant select on figures_edition, frozen_count, frozen_figure, released_figure, sharing_answer to fhn_person;
grant update (released_to, released_at, release_ended_at, version) on figures_edition to fhn_person;
grant insert on sharing_answer to fhn_person;
grant update (shares, answered_by, answered_at) on sharing_answer to fhn_person;
grant select (id, base_id, period, number, services, released_to, release_ended_at) on figures_edition to fhn_delivery;
grant select (edition_id, service_id, shares) on sharing_answer to fhn_delivery;

-- Freezes an edition with all that belongs to it, for the base's coordinator alone; false when its number is taken.
create function freeze_figures(edition json, counts json, figures json) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare e figures_edition := json_populate_record(null::figures_edition, edition);
begin
  if not app_is('coordinator', e.base_id) or e.closed_by is distinct from app_person() or e.released_to is not null then
    raise exception using errcode = '42501';
  end if;
  if e.number <> 1 + coalesce((select max(f.number) from figures_edition f where f.base_id = e.base_id and f.period = e.period), 0) then return false; end if;
  insert into figures_edition select e.* on conflict do nothing;
  if not found then return false; end if;
  insert into frozen_count select e.id, c.half, c.service_id, c.category, c.received, c.helped from json_populate_recordset(null::frozen_count, counts) c;
  insert into frozen_figure select e.id, f.kind, f.row, f.measure, f.value from json_populate_recordset(null::frozen_figure, figures) f;
  return true;
end $$;

-- Who may work out a release: the coordinator, and a leader whose answer changes what may be seen. Answers under a lock on the base,
-- so that two answers follow each other.
create function lock_release(of_edition uuid) returns figures_edition language plpgsql security definer set search_path = public, pg_temp as $$
declare e figures_edition;
begin
  select * into e from figures_edition f where f.id = of_edition;
  if e.id is null or not (app_is('coordinator', e.base_id)
    or (e.release_ended_at is null and e.released_to is not null
      and exists (select from jsonb_array_elements(e.services) s where app_leads_service((s ->> 'id')::uuid)))) then
    raise exception using errcode = '42501';
  end if;
  perform from figures_edition f where f.base_id = e.base_id order by f.id for update;
  select * into e from figures_edition f where f.id = of_edition;
  return e;
end $$;

create function sharing_ledger(of_edition uuid) returns json language plpgsql security definer set search_path = public, pg_temp as $$
declare e figures_edition := lock_release(of_edition);
begin
  return json_build_object(
    'counts', (
      select coalesce(json_agg(c), '[]') from frozen_count c join (
        select distinct on (h.half) h.half, f.id from figures_edition f
          cross join lateral unnest(case when f.period like '%-%' then array[f.period] else array[f.period || '-1', f.period || '-2'] end) h (half)
          where f.base_id = e.base_id and left(f.period, 4) = left(e.period, 4)
          order by h.half, f.id <> e.id, f.period not like '%-%', f.number desc) k on k.id = c.edition_id and k.half = c.half),
    'frozen', (select coalesce(json_agg(f), '[]') from frozen_figure f where f.edition_id = e.id),
    'sharing', (select coalesce(json_agg(a.service_id), '[]') from sharing_answer a where a.edition_id = e.id and a.shares),
    'released', (
      select coalesce(json_agg(json_build_object('editionId', r.edition_id, 'period', f.period, 'kind', r.kind, 'row', r.row, 'measure', r.measure,
        'value', r.value, 'told', exists (select from told_figure t
          where t.edition_id = r.edition_id and t.kind = r.kind and t.row = r.row and t.measure = r.measure))), '[]')
      from released_figure r join figures_edition f on f.id = r.edition_id
      where f.base_id = e.base_id and left(f.period, 4) = left(e.period, 4)));
end $$;

-- Puts the figures of a release in place of those before. Says again what must hold: nothing that was frozen as hidden, no other
-- number than was frozen, and nothing of a service, or of what it has become, without its yes.
create function write_released(of_edition uuid, figures json) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare e figures_edition := lock_release(of_edition);
begin
  if exists (
    select from json_populate_recordset(null::released_figure, figures) r
    left join frozen_figure f on f.edition_id = e.id and f.kind = r.kind and f.row = r.row and f.measure = r.measure
    where r.value is not null and (f.value is distinct from r.value
      or (r.kind in ('service', 'merged')
        and not exists (select from sharing_answer a where a.edition_id = e.id and a.service_id = r.row::uuid and a.shares)))) then
    raise exception 'more than may be shared' using errcode = '23514';
  end if;
  delete from released_figure r where r.edition_id = e.id;
  insert into released_figure select e.id, r.kind, r.row, r.measure, r.value from json_populate_recordset(null::released_figure, figures) r;
  insert into told_figure select r.edition_id, r.kind, r.row, r.measure from released_figure r where r.edition_id = e.id and r.value is not null
    on conflict do nothing;
end $$;

-- Whether the figures of a henvendelse's period are closed: what is deleted or corrected after that changes no figure that was shared.
create function period_is_frozen(base uuid, sent timestamptz) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from figures_edition e where e.base_id = base and e.period in (
    to_char(sent at time zone 'Europe/Oslo', 'YYYY'),
    to_char(sent at time zone 'Europe/Oslo', 'YYYY') || case when extract(month from sent at time zone 'Europe/Oslo') <= 6 then '-1' else '-2' end))
$$;

revoke execute on function freeze_figures, lock_release, sharing_ledger, write_released, period_is_frozen from public;
grant execute on function freeze_figures, sharing_ledger, write_released, period_is_frozen to fhn_person;
grant execute on function period_is_frozen to fhn_referral_keeper, fhn_afterwards;

-- What is told of oneself: the periods that one closed, and what one answered.
insert into own_data_source (part, source, column_name, shows) values
  ('decisions', 'figures_edition', 'closed_by', 't.closed_at as at, (select o.name from organisation o where o.id = t.base_id) as place'),
  ('decisions', 'sharing_answer', 'answered_by', 't.answered_at as at, (select o.name from organisation o where o.id = t.service_id) as place');
