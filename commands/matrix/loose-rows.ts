import type { Database } from '../../store/database';
import { stableId } from '../../store/demonstration/stable-id';

/** Rows that come to be outside the use cases, one or two a table, so that no table is walked over empty. */
export async function addLooseRows(owner: Database): Promise<void> {
  const [one, other] = ['case-contact-verdal', 'coordinator-base'].map((key) => stableId('person', key));
  const tenant = '00000000-0000-4000-8000-000000000900';
  await owner.script(`
    insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values
      (gen_random_uuid(), '${tenant}', 'one', '${one}', now()), (gen_random_uuid(), '${tenant}', 'other', '${other}', now());
    insert into personal_chat (person_id, tenant_id, chat_id, service_url, seen_at) values
      ('${one}', '${tenant}', 'a:one', 'https://example.org', now()), ('${other}', '${tenant}', 'a:other', 'https://example.org', now());
    insert into school_holiday (id, county_number, first_day, last_day, source, confidence) values
      (gen_random_uuid(), '50', '2027-02-22', '2027-02-26', 'the matrix', 'low');
    insert into chat (chat_id, tenant_id, service_url, seen_at) values ('19:meeting', '${tenant}', 'https://example.org', now());
    insert into sent_card (card, object_id, chat_id, activity_id, sent_at) values ('referrals.received', gen_random_uuid(), 'a:other', '1', now());
    insert into taken_action (rendering, person_id, verb, taken_at) values
      (gen_random_uuid(), '${one}', 'booking.book', now()), (gen_random_uuid(), '${other}', 'booking.book', now());
    insert into answered_request (person_id, key, request_digest, answered_at) values
      ('${one}', 'key-of-one', 'digest', now()), ('${other}', 'key-of-other', 'digest', now());`);
}
