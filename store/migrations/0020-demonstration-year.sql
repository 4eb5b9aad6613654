-- A product that begins has groups that are held, over and called off, as no use case could have made them on its first day:
-- they are written as they would have become, by the one who sets up, who writes each kind of row and reads or changes none.
grant insert on session_change, session_details, experience_note, experience_edition, evaluation, group_completion, certificate,
  home_message_given, apart_pair, good_start_plan, good_start_tick, good_start_training to fhn_set_up;
create policy session_change_set_up on session_change for insert to fhn_set_up with check (true);
create policy session_details_set_up on session_details for insert to fhn_set_up with check (true);
create policy experience_note_set_up on experience_note for insert to fhn_set_up with check (true);
create policy experience_edition_set_up on experience_edition for insert to fhn_set_up with check (true);
-- What has been said is sealed: nobody is set up as one who has answered.
create policy evaluation_set_up on evaluation for insert to fhn_set_up with check (sealed_at is not null and cardinality(answered) = 0);
create policy group_completion_set_up on group_completion for insert to fhn_set_up with check (true);
create policy certificate_set_up on certificate for insert to fhn_set_up with check (true);
create policy home_message_set_up on home_message_given for insert to fhn_set_up with check (true);
create policy apart_pair_set_up on apart_pair for insert to fhn_set_up with check (true);
create policy good_start_plan_set_up on good_start_plan for insert to fhn_set_up with check (true);
create policy good_start_tick_set_up on good_start_tick for insert to fhn_set_up with check (true);
create policy good_start_training_set_up on good_start_training for insert to fhn_set_up with check (true);
-- Who asked for a place that the coordinator answers is kept in the log alone, so that they get their answer.
create policy event_of_a_request_set_up on event for insert to fhn_set_up with check (noun = 'enrolment' and what = 'requested');
