import { sql } from 'drizzle-orm';
import type { CalendarPorts, CalendarProgress } from '../../../domain/groupOffers/calendar/ports';
import type { Transaction } from '../../database';

/** The actor's own requests for events, and how events stand for a coordinator. */
export function eventRequestsIn(tx: Transaction): Pick<CalendarPorts, 'hasAskedForEvents' | 'askForEvents' | 'calendarProgress'> {
  return {
    hasAskedForEvents: async (offerId) => {
      const { rows } = await tx.execute(sql`
        select from calendar_request where offer_id = ${offerId} and person_id = app_person() and ended_at is null`) as { rows: readonly unknown[] };
      return rows.length === 1;
    },
    askForEvents: async ({ offerId, personId, wanted, at }) => {
      const now = sql`${at.toString()}::timestamptz`;
      if (wanted) {
        await tx.execute(sql`
          insert into calendar_request (offer_id, person_id, asked_at) values (${offerId}, ${personId}, ${now})
          on conflict (offer_id, person_id) do update set asked_at = excluded.asked_at, ended_at = null`);
      } else {
        await tx.execute(sql`
          update calendar_request set ended_at = ${now} where offer_id = ${offerId} and person_id = ${personId} and ended_at is null`);
      }
    },
    calendarProgress: async (offerId) => {
      const { rows } = (await tx.execute(sql`select state, sessions from calendar_progress(${offerId})`)) as { rows: readonly CalendarProgress[] };
      return rows;
    },
  };
}
