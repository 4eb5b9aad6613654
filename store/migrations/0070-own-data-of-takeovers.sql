-- What is told of oneself: what was taken over, codes that link accounts, and a person who has become oneself.
insert into own_data_source (part, source, column_name, shows) values
  ('decisions', 'takeover', 'by_id', 't.at, t.referrals + t.plans + t.assessments as number, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('decisions', 'takeover', 'from_id', 't.at, t.referrals + t.plans + t.assessments as number, (select o.name from organisation o where o.id = t.organisation_id) as place'),
  ('access', 'account_code', 'person_id', 't.made_at as at, t.claimed_at as "from", t.valid_until as "to"'),
  ('access', 'person', 'continued_as', 't.ordinal as number, t.valid_to as "to"');
