import { sql } from 'drizzle-orm';
import type { PersonId } from '../../../domain/identifiers';
import { osloDate, type Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** The addresses of those people that are in force. They are keys: they go to who reads them, and nowhere else. */
export async function calendarAddresses(tx: Transaction, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  if (people.length === 0) return new Map();
  const { rows } = (await tx.execute(sql`
    select person_id, address from calendar_address where address is not null and person_id = any (${`{${people.join(',')}}`}::uuid[])`)) as {
    rows: readonly { person_id: PersonId; address: string }[];
  };
  return new Map(rows.map((row) => [row.person_id, row.address]));
}

/**
 * Erases what was given by those who are no longer counsellors: their addresses, and everything that was read of them; and what was
 * read on somebody's behalf in an account that is no longer theirs.
 */
export async function forgetLeavers(tx: Transaction, now: Temporal.Instant): Promise<void> {
  const today = sql`${osloDate(now).toString()}::date`;
  const isCounsellor = sql`exists (select from membership m where m.person_id = c.person_id and m.role = 'counsellor'
    and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today}))`;
  await tx.execute(sql`
    update calendar_address c set address = null, revoked_at = ${now.toString()}::timestamptz where c.revoked_at is null and not ${isCounsellor}`);
  await tx.execute(sql`
    delete from calendar_reading c where not ${isCounsellor} or (c.source = 'onBehalf' and not exists (select from linked_account a
      where a.person_id = c.person_id and a.tenant_id = c.tenant_id and a.ended_at is null))`);
}
