-- Programmes whose groups are gatherings of whole families: said in the catalogue, and of an offer when it is made.
alter table programme add column gathering boolean not null default false;
alter table network_programme add column gathering boolean;
update programme set gathering = true where key = 'samling';
alter table group_offer add column gathering boolean not null default false;
update group_offer o set gathering = true from programme p where p.key = o.programme_key and p.gathering;

-- How many come to a gathering from a service, by category: three counts, and nothing that says who. For food and beds.
create table gathering_heads (
  offer_id uuid not null,
  organisation_id uuid not null,
  adults integer not null check (adults between 0 and 99),
  foster_children integer not null check (foster_children between 0 and 99),
  own_children integer not null check (own_children between 0 and 99),
  stated_at timestamptz not null,
  version integer not null check (version > 0),
  primary key (offer_id, organisation_id),
  foreign key (offer_id, organisation_id) references group_offer_service
);

-- Whether the service has a place in a published gathering, and the actor enrols for it.
create function states_heads(wanted uuid, service uuid) returns boolean language plpgsql stable security definer set search_path = public as $$
begin
  return app_enrols_for(service)
    and exists (select from group_offer o where o.id = wanted and o.gathering and o.published_at is not null and o.stage <> 'cancelled')
    and exists (select from enrolment e where e.offer_id = wanted and e.organisation_id = service and e.status = 'placed');
end $$;
revoke execute on function states_heads from public;
grant execute on function states_heads to fhn_person;

grant select, insert on gathering_heads to fhn_person;
grant update (adults, foster_children, own_children, stated_at, version) on gathering_heads to fhn_person;
grant insert on gathering_heads to fhn_set_up;
alter table gathering_heads enable row level security;
create policy gathering_heads_seen on gathering_heads for select to fhn_person
  using (app_enrols_for(organisation_id) or runs_offer(offer_id));
create policy gathering_heads_stated on gathering_heads for insert to fhn_person with check (states_heads(offer_id, organisation_id));
create policy gathering_heads_changed on gathering_heads for update to fhn_person
  using (app_enrols_for(organisation_id)) with check (states_heads(offer_id, organisation_id));
create policy gathering_heads_set_up on gathering_heads for insert to fhn_set_up with check (true);
