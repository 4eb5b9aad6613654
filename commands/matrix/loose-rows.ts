import { scryptSync } from 'node:crypto';
import { roomOfTheMatrix } from './operations/session-details';
import type { Database } from '../../store/database';
import { stableId } from '../../store/demonstration/stable-id';
import { ownersRows } from './owner-rows';
import { tenantsOfTheMatrix } from './tenancy';

/** A code that nobody has entered yet: what was said by telephone is in no row. */
export const untriedCode = { code: 'BCDFGHJK', serviceId: stableId('organisation', 'verdal') };

/** Rows that come to be outside the use cases, one or two a table, so that no table is walked over empty. */
export async function addLooseRows(owner: Database): Promise<void> {
  const [one, other] = ['case-contact-verdal', 'coordinator-base'].map((key) => stableId('person', key));
  await addUntriedCode(owner);
  const tenant = '00000000-0000-4000-8000-000000000900';
  await owner.script(`
    insert into linked_account (id, tenant_id, object_id, person_id, linked_at) values
      (gen_random_uuid(), '${tenant}', 'one', '${one}', now()), (gen_random_uuid(), '${tenant}', 'one-more', '${one}', now()), (gen_random_uuid(), '${tenant}', 'other', '${other}', now());
    insert into personal_chat (person_id, tenant_id, chat_id, service_url, seen_at) values
      ('${one}', '${tenant}', 'a:one', 'https://example.org', now()), ('${other}', '${tenant}', 'a:other', 'https://example.org', now());
    insert into daily_mail (person_id, day, state, claimed_at) values ('${one}', '2026-11-20', 'sent', now()), ('${other}', '2026-11-20', 'unclear', now());
    insert into frozen_count (edition_id, half, service_id, category, received, helped)
      select e.id, '2026-1', o.id, 'other', 1, 0 from figures_edition e join organisation o on o.key in ('verdal', 'levanger', 'trondheim') where e.period = '2026-1';
    insert into school_holiday (id, county_number, network_id, first_day, last_day, source, confidence) values
      (gen_random_uuid(), '50', null, '2027-02-22', '2027-02-26', 'the matrix', 'low'),
      ('${stableId('school-holiday', 'matrix')}', null, '${stableId('network', 'innherred')}', '2027-06-21', '2027-08-13', 'the matrix', 'own');
    update group_session s set starts_at = o.created_at - interval '6 days', ends_at = o.created_at - interval '5 days'
      from group_offer o where o.id = s.offer_id and o.programme_key = 'veiledningsgruppe' and s.ordinal = 1
        and exists (select from group_session later where later.offer_id = s.offer_id and later.ordinal = 2);
    update enrolment e set placed_at = s.starts_at from group_session s where s.offer_id = e.offer_id and s.starts_at < e.placed_at;
    insert into session_attendance (session_id, offer_id, organisation_id, attended, registered_at, version)
      select p.session_id, s.offer_id, p.organisation_id, 1, s.ends_at, 1
      from group_session s join group_offer o on o.id = s.offer_id, places_at_sessions(array[s.id]) p where s.starts_at < o.created_at;
    insert into session_reminder (id, offer_id, session_id, kind, starts_at, at)
      select gen_random_uuid(), s.offer_id, s.id, 'attendance', s.starts_at, s.ends_at
      from group_session s join group_offer o on o.id = s.offer_id where s.starts_at < o.created_at;
    insert into calendar_event (id, offer_id, session_id, tenant_id, organiser, wanted, due_at)
      select gen_random_uuid(), offer_id, id, '${tenant}', 'one', '{}', now() from group_session order by id limit 2;
    insert into calendar_event (id, booking_id, tenant_id, organiser, wanted, due_at)
      select gen_random_uuid(), id, '${tenant}', 'one', '{}', now() from booking where held_until is null;
    insert into calendar_reading (person_id, source, covers_from, covers_to, busy, read_at, used_at) values
      ('${one}', 'file', 0, 2, '{0,1}', now(), now()), ('${other}', 'file', 0, 2, '{0,1}', now(), now());
    insert into calendar_reading (person_id, source, covers_from, covers_to, busy, read_at, used_at)
      select distinct person_id, 'file', 0, 2, '{0,1}'::integer[], now(), now() from booked_counsellor on conflict do nothing;
    insert into hour_clash (booking_id, person_id, source, starts_at, seen_at)
      select b.id, c.person_id, 'file', b.starts_at, now() from booking b join booked_counsellor c on c.booking_id = b.id where b.held_until is null and not c.cancelled;
    insert into unusual_reading (id, person_id, organisation_id, day)
      select gen_random_uuid(), '${one}', id, '2026-11-23' from organisation where key in ('verdal', 'levanger');
    insert into calendar_subscription (person_id, tenant_id, due_at) values ('${one}', '${tenant}', now()), ('${other}', '${tenant}', now());
    insert into calendar_address (person_id, address, given_at) values
      ('${one}', 'https://example.org/one.ics', now()), ('${other}', 'https://example.org/other.ics', now());
    insert into home_message_given (id, enrolment_id, offer_id, organisation_id, kind, about_id, offer_version, given_at, given_by)
      select distinct on (e.organisation_id) gen_random_uuid(), e.id, e.offer_id, e.organisation_id, 'session', gen_random_uuid(), 1, now(), m.person_id
      from enrolment e join membership m on m.organisation_id = e.organisation_id and m.role = 'caseContact' where e.status = 'placed';
    insert into session_details (session_id, offer_id, room, links, changed_at)
      select s.id, s.offer_id, '${roomOfTheMatrix}', '[]', now() from group_session s
      where exists (select from group_session later where later.offer_id = s.offer_id and later.ends_at > '2026-11-23T08:00Z');
    insert into session_change (id, offer_id, session_id, what, at, offer_version)
      select distinct on (s.offer_id) gen_random_uuid(), s.offer_id, s.id, 'roomChanged', now(), 1 from group_session s;
    insert into hour_reminder (id, booking_id, kind, starts_at, at)
      select gen_random_uuid(), id, 'sameDay', starts_at, starts_at from booking where held_until is null order by id limit 1;
    insert into minutes_sent (conversation_id, network_id, sent_at) select id, network_id, minutes_at from conversation where minutes_at is not null;
    insert into admitted_tenant (id, tenant_id, organisations, admitted_by, admitted_at)
      select gen_random_uuid(), '${tenantsOfTheMatrix.admitted}', 'Matrisen', p.id, now() from person p where p.key = 'administrator';
    insert into admitted_tenant (id, tenant_id, organisations, admitted_by, admitted_at, ended_by, ended_at)
      select gen_random_uuid(), '${tenantsOfTheMatrix.ended}', 'Matrisen', p.id, now(), p.id, now() from person p where p.key = 'administrator';
    insert into tenant_leaving (id, tenant_id, asked_by, asked_at, finished_at) select gen_random_uuid(), '${tenantsOfTheMatrix.ended}', p.id, now(), now() from person p where p.key = 'administrator';
    insert into deletion (id, at, kind, organisation_id, count) values
      (gen_random_uuid(), now(), 'event', null, 1), (gen_random_uuid(), now(), 'cardRun', '${stableId('organisation', 'verdal')}', 1);
    insert into deletion (id, at, kind, network_id, count) select gen_random_uuid(), now(), 'groupOffer', id, 1 from network where key = 'innherred';
    insert into tenant_consent (tenant_id, state, seen_at) values ('${tenantsOfTheMatrix.admitted}', 'missing', now());
    insert into confirmation_asked (id, organisation_id, month, asked_at) select gen_random_uuid(), id, '2026-11-01', now() from organisation where key = 'verdal';
    insert into takeover (id, organisation_id, from_id, by_id, at, referrals, plans, assessments)
      select gen_random_uuid(), o.id, '${one}', '${other}', now(), 0, 1, 0 from organisation o where o.key in ('verdal', 'levanger');
    insert into daily_mail (person_id, day, state, claimed_at) values ('${one}', '2026-11-20', 'sent', now()), ('${other}', '2026-11-20', 'sent', now()) on conflict do nothing;
    insert into account_try (id, who, at) values (gen_random_uuid(), 'nobody', now());
    insert into chat (chat_id, tenant_id, service_url, seen_at) values ('19:meeting', '${tenant}', 'https://example.org', now());
    insert into sent_card (card, object_id, chat_id, activity_id, sent_at) values ('referrals.received', gen_random_uuid(), 'a:other', '1', now());
    insert into assessment_told (id, assessment_id, due_on, what, at) select gen_random_uuid(), id, due_on, 'ahead', now() from assessment;
    insert into referral_told (id, referral_id, what, due_on, at) select gen_random_uuid(), r.id, 'callIsLate', '2026-11-25', r.awaits_since + interval '3 days' from referral r where r.state = 'sent';
    insert into referral_digest (id, person_id, day, at) values (gen_random_uuid(), '${one}', '2026-11-23', now()), (gen_random_uuid(), '${other}', '2026-11-23', now());
    insert into taken_action (rendering, person_id, verb, taken_at) values
      (gen_random_uuid(), '${one}', 'booking.book', now()), (gen_random_uuid(), '${other}', 'booking.book', now());
    insert into answered_request (person_id, key, request_digest, answered_at) values
      ('${one}', 'key-of-one', 'digest', now()), ('${other}', 'key-of-other', 'digest', now());`);
}

async function addUntriedCode(owner: Database): Promise<void> {
  const [asked] = await ownersRows<{ id: string; offerId: string }>(owner, `
    select id, offer_id as "offerId" from enrolment where status = 'requested' and organisation_id = '${untriedCode.serviceId}' order by arrival limit 1`);
  if (asked === undefined) throw new Error('nobody asks for a place');
  const hash = scryptSync(untriedCode.code, asked.offerId, 32).toString('hex');
  await owner.script(`
    insert into apart_code (id, offer_id, organisation_id, enrolment_id, hash, made_by, made_at, valid_until)
      select gen_random_uuid(), e.offer_id, e.organisation_id, e.id, '${hash}', '${stableId('person', 'case-contact-verdal')}', e.enrolled_at, e.enrolled_at + interval '9 days'
      from enrolment e where e.id = '${asked.id}';`);
}
