-- Answers kept for repeated requests repeat what they answered, the text of a sent henvendelse among it. They are of use while
-- somebody may still repeat a request, and are forgotten after that.
create index answered_request_at on answered_request (answered_at);
create function forget_answers(older_than timestamptz) returns integer language plpgsql volatile security definer set search_path = public as $$
declare forgotten integer;
begin
  delete from answered_request where answered_at < older_than;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function forget_answers from public;
grant execute on function forget_answers to fhn_afterwards;
