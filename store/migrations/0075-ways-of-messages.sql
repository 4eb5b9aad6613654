-- A message's way to each person: the bot, else one mail a working day without substance, else the page of today.

-- `mailing`: a day's mail holds it. `mailUnclear`: a mail held it of which nobody knows whether it went; it goes by mail alone, or ends
-- on the page. How a message that has ended came to its person is its way; none for what ended before there were several.
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('waiting', 'sending', 'sent', 'superseded', 'undeliverable', 'mailing', 'mailUnclear'));
alter table outbox add column way text check (way in ('bot', 'mail', 'page'));
create index outbox_of_person on outbox (recipient, posted_at) where recipient_kind = 'person';
create index outbox_to_mail on outbox (recipient, posted_at) where recipient_kind = 'person' and state in ('waiting', 'mailing', 'mailUnclear');

-- A chat that refused the bot is none for a day: messages take the next way meanwhile.
alter table personal_chat add column refused_at timestamptz;
grant update (refused_at) on personal_chat to fhn_delivery;

-- A person's one mail of a day: that it was taken, and what came of it. Neither an address nor what it told of.
create table daily_mail (
  person_id uuid not null references person,
  day date not null,
  state text not null check (state in ('claimed', 'waits', 'sent', 'unclear', 'failed')),
  fault text check (fault in ('noConsent', 'noMailbox', 'senderRefused', 'noSenderMailbox', 'tooManyRequests', 'serverFault', 'silence', 'brokenAnswer', 'refused')),
  claimed_at timestamptz not null,
  next_at timestamptz,
  primary key (person_id, day),
  check ((state = 'waits') = (next_at is not null))
);
create index daily_mail_claimed on daily_mail (claimed_at) where state = 'claimed';
alter table daily_mail enable row level security;
insert into own_data_source (part, source, column_name, shows) values ('access', 'daily_mail', 'person_id', 't.day as at, t.state as what');

-- The worker has functions and no table: it learns whose messages wait and how many, and nothing of what they are about.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fhn_mailer') then create role fhn_mailer nologin; end if;
end $$;

-- The chats and accounts of a person in tenants that are let in. `home` is the application's own tenant; without one there are none to
-- keep out. Accounts in the person's own tenant go before those of a guest in the home tenant.
create function ways_of(someone uuid, home text, at timestamptz) returns table (has_chat boolean, accounts json)
  language sql stable security definer set search_path = public, pg_temp as $$
    with let_in as (
      select home as tenant_id, true as consented where home is not null
      union select a.tenant_id, exists (select from tenant_consent c where c.tenant_id = a.tenant_id and c.state = 'granted')
        from admitted_tenant a where a.ended_at is null and a.tenant_id is distinct from home)
    select
      exists (select from personal_chat c where c.person_id = someone and (home is null or c.tenant_id in (select l.tenant_id from let_in l))
        and (c.refused_at is null or c.refused_at < at - interval '1 day')),
      coalesce((select json_agg(json_build_object('tenantId', a.tenant_id, 'objectId', a.object_id, 'consented', coalesce(l.consented, false))
          order by a.tenant_id is not distinct from home, a.linked_at desc, a.id)
        from linked_account a left join let_in l on l.tenant_id = a.tenant_id
        where a.person_id = someone and a.ended_at is null and (home is null or l.tenant_id is not null)), '[]'::json)
  $$;

-- What waits for a mail: what the bot had no chat for, and what an unclear mail held.
create function waits_for_mail(o outbox) returns boolean language sql immutable
  as $$ select o.recipient_kind = 'person' and ((o.state = 'waiting' and o.fault = 'noAddress') or o.state = 'mailUnclear') $$;

-- People whose mail of the day may be sent now and who have no chat, who has waited longest first.
create function people_to_mail(home text, on_day date, at timestamptz, most integer)
  returns table (person_id uuid, language text, has_chat boolean, accounts json)
  language sql stable security definer set search_path = public, pg_temp as $$
    with waiting as (
      select o.recipient::uuid as person_id, min(o.posted_at) as since from outbox o
      where o.recipient_kind = 'person' and o.state in ('waiting', 'mailing', 'mailUnclear') and waits_for_mail(o) group by 1)
    select p.id, p.language, w.has_chat, w.accounts
    from waiting join person p on p.id = waiting.person_id and (p.valid_to is null or p.valid_to > on_day)
    cross join lateral ways_of(p.id, home, at) w
    where not w.has_chat and exists (select from json_to_recordset(w.accounts) as a(consented boolean) where a.consented)
      and not exists (select from daily_mail d where d.person_id = p.id and d.day = on_day and not (d.state = 'waits' and d.next_at <= at))
    order by waiting.since, p.id limit most
  $$;

-- Takes a person's mail of the day with everything that waits for it, before it is sent. Answers how many things it tells of; none when it
-- has been taken, also in the name of somebody whom the person has become one with.
create function claim_daily_mail(whom uuid, on_day date, at timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare things integer;
  begin
    if exists (select from daily_mail d join person q on q.id = d.person_id where q.continued_as = whom and d.day = on_day and d.state in ('claimed', 'sent', 'unclear')) then
      return 0;
    end if;
    insert into daily_mail as d (person_id, day, state, claimed_at) values (whom, on_day, 'claimed', at)
      on conflict (person_id, day) do update set state = 'claimed', claimed_at = excluded.claimed_at, next_at = null, fault = null
      where d.state = 'waits' and d.next_at <= excluded.claimed_at;
    if not found then return 0; end if;
    -- What a change is at work on waits for the next mail, and nobody waits for it. What is unclear says so while it is held, so that it
    -- does not go back to the bot.
    with waiting as (
      select o.id from outbox o
      where o.recipient_kind = 'person' and o.state in ('waiting', 'mailing', 'mailUnclear') and o.recipient = whom::text and waits_for_mail(o)
      for update skip locked),
    held as (
      update outbox o set state = 'mailing', fault = case when o.state = 'mailUnclear' then 'mailUnclear' end
      from waiting where o.id = waiting.id returning o.card, o.object_id)
    select count(distinct (held.card, held.object_id)) into things from held;
    if things = 0 then delete from daily_mail d where d.person_id = whom and d.day = on_day; end if;
    return things;
  end $$;

-- Writes what came of a mail that was taken, and what its messages are by that: `sent`, `waits`, `unclear` or `failed`.
create function settle_daily_mail(whom uuid, on_day date, came text, why text, again_at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update daily_mail d set state = came, fault = why, next_at = again_at where d.person_id = whom and d.day = on_day and d.state = 'claimed';
    if not found then return; end if;
    update outbox mine set
      state = case
        when came = 'sent' then 'sent'
        when came = 'failed' then 'undeliverable'
        when came = 'unclear' or mine.fault = 'mailUnclear' then 'mailUnclear'
        when exists (select from outbox newer where newer.id <> mine.id and newer.state = 'waiting' and newer.card = mine.card and newer.object_id = mine.object_id
          and newer.recipient_kind = mine.recipient_kind and newer.recipient = mine.recipient) then 'superseded'
        else 'waiting' end,
      way = case came when 'sent' then 'mail' when 'failed' then 'page' end,
      fault = case when came = 'sent' then null when came = 'failed' then why when came = 'unclear' or mine.fault = 'mailUnclear' then 'mailUnclear' else 'noAddress' end
    where mine.recipient_kind = 'person' and mine.recipient = whom::text and mine.state = 'mailing';
  end $$;

-- Mails that were taken before an instant by a process that has ended: nobody knows whether they went.
create function release_daily_mails(taken_before timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
  declare one daily_mail; released integer := 0;
  begin
    for one in select * from daily_mail d where d.state = 'claimed' and d.claimed_at < taken_before for update skip locked loop
      perform settle_daily_mail(one.person_id, one.day, 'unclear', null, null);
      released := released + 1;
    end loop;
    return released;
  end $$;

-- What is unclear for too long is on the page alone; mails of days long past are forgotten.
create function tidy_daily_mails(posted_before timestamptz, days_before date) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update outbox o set state = 'undeliverable', way = 'page' where o.recipient_kind = 'person' and o.state = 'mailUnclear' and o.posted_at < posted_before;
    delete from daily_mail d where d.day < days_before and d.state <> 'claimed';
  end $$;

-- One's own way: no account's id is told.
create function own_way(home text) returns table (has_chat boolean, accounts json, last_fault text)
  language sql stable security definer set search_path = public, pg_temp as $$
    select w.has_chat, (select coalesce(json_agg(json_build_object('consented', a.consented)), '[]'::json) from json_to_recordset(w.accounts) as a(consented boolean)),
      (select case when d.state = 'failed' then d.fault end from daily_mail d
        where d.person_id = app_person() and d.state in ('sent', 'failed') order by d.day desc limit 1)
    from ways_of(app_person(), home, product_now()) w
  $$;

-- Messages to oneself since an instant that no bot has brought; also those to somebody whom one has become one with.
create function own_messages(since timestamptz) returns table (card text, object_id uuid, posted_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select o.card, o.object_id, max(o.posted_at) from outbox o
    where o.recipient_kind = 'person' and o.posted_at >= since
      and (o.recipient = app_person()::text or o.recipient in (select q.id::text from person q where q.continued_as = app_person()))
      and (o.state in ('waiting', 'mailing', 'mailUnclear', 'undeliverable') or (o.state = 'sent' and o.way = 'mail'))
    group by o.card, o.object_id order by 3 desc, 1, 2
  $$;

revoke all on function ways_of, people_to_mail, claim_daily_mail, settle_daily_mail, release_daily_mails, tidy_daily_mails, own_way, own_messages from public;
grant execute on function people_to_mail, claim_daily_mail, settle_daily_mail, release_daily_mails, tidy_daily_mails to fhn_mailer;
grant execute on function own_way, own_messages to fhn_person;
