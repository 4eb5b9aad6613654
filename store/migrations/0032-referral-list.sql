-- The list of a base or a service with ten thousand henvendelser: what cannot wait stands first, as long as it is not over.
-- The expression is the one that the list sorts by.
create index referral_list_of_base on referral (base_id, (urgent and state not in ('declined', 'closed', 'withdrawn')), id);
create index referral_list_of_service on referral (ordering_service_id, (urgent and state not in ('declined', 'closed', 'withdrawn')), id);
drop index referral_ordering_service;
