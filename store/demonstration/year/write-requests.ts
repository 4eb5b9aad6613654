import { sql } from 'drizzle-orm';
import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { stableId } from '../stable-id';
import type { LaidOutGroup } from './laid-out';

/** Writes who asked for places that the coordinator answers, so that they get their answer, and which two homes must not meet. */
export async function writeRequests(tx: Transaction, { id: offerId, key, group, homes }: LaidOutGroup, at: Temporal.Instant): Promise<void> {
  for (const { id, service, enrolledAt } of homes.filter(({ status }) => status === 'requested')) {
    await tx.execute(sql`
      insert into event (id, at, person_id, noun, noun_id, what, version) values (${stableId('event', `requested/${id}`)},
        ${enrolledAt.toString()}::timestamptz, ${stableId('person', `case-contact-${service}`)}, 'enrolment', ${id}, 'requested', 1)`);
  }
  const [one, other] = (group.apart ?? []).map((service) => homes.find((home) => home.service === service));
  if (one === undefined || other === undefined) return;
  await tx.execute(sql`
    insert into apart_pair (id, offer_id, organisation_id, enrolment_id, other_organisation_id, other_enrolment_id, entered_by, entered_at, confirmed_at)
    values (${stableId('pair', key)}, ${offerId}, ${stableId('organisation', one.service)}, ${one.id},
      ${stableId('organisation', other.service)}, ${other.id}, ${stableId('person', `case-contact-${other.service}`)},
      ${at.subtract({ hours: 26 }).toString()}::timestamptz, ${at.subtract({ hours: 25 }).toString()}::timestamptz)`);
}
