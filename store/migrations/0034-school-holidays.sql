-- A network's coordinator writes down the school holidays of the network: no source gives them for all. Those of a county stay data.
-- One that was wrong is taken away, and kept.
alter table school_holiday add column removed_at timestamptz;
create index school_holiday_network on school_holiday (network_id, first_day) where removed_at is null;

grant insert, update (removed_at) on school_holiday to fhn_person;
alter table school_holiday enable row level security;
create policy school_holiday_looked_up on school_holiday for select to fhn_person, fhn_set_up using (true);
create policy school_holiday_set_up on school_holiday for insert to fhn_set_up with check (true);
create policy school_holiday_of_the_network on school_holiday for insert to fhn_person
  with check (network_id = any (app_coordinated_networks()) and removed_at is null);
create policy school_holiday_taken_away on school_holiday for update to fhn_person
  using (network_id = any (app_coordinated_networks())) with check (network_id = any (app_coordinated_networks()));
