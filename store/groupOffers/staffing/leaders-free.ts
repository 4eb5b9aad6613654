import { sql } from 'drizzle-orm';
import type { StaffingPorts } from '../../../domain/groupOffers/staffing/ports';
import type { Span } from '../../../domain/booking/spans';
import type { PersonId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';

interface BusyRow {
  readonly person_id: PersonId;
  readonly away: readonly Span[] | null;
  readonly meetings: readonly (readonly [start: number, end: number, municipalityNumber: string | null])[] | null;
  readonly ahead: number;
}

/** When leaders are busy and rooms are taken, as minutes since 1970. */
export function leadersFreeIn(tx: Transaction): Pick<StaffingPorts, 'leadersBusy' | 'roomTaken'> {
  return {
    leadersBusy: async (networkId, people, { start, end }) => {
      const { rows } = (await tx.execute(sql`
        select * from leaders_busy(${networkId}, ${`{${people.join(',')}}`}::uuid[], ${start.toString()}::timestamptz, ${end.toString()}::timestamptz)`)) as {
        rows: readonly BusyRow[];
      };
      return new Map(rows.map(({ person_id: personId, away, meetings, ahead }) => [personId, {
        away: away ?? [], ahead,
        meetings: (meetings ?? []).map(([from, to, municipalityNumber]) => ({ span: [from, to] as const, municipalityNumber })),
      }]));
    },
    roomTaken: async ({ networkId, place, room }, { start, end }) => {
      const { rows } = (await tx.execute(sql`
        select json_build_array(minute_of(s.starts_at), minute_after(s.ends_at)) as span
        from session_details d join group_session s on s.id = d.session_id join group_offer o on o.id = s.offer_id
        where o.network_id = ${networkId} and o.stage <> 'cancelled' and s.cancelled_at is null and s.municipality_number = ${place.municipalityNumber}
          and lower(btrim(d.room)) = lower(btrim(${room})) and s.starts_at < ${end.toString()}::timestamptz and s.ends_at > ${start.toString()}::timestamptz
        order by s.starts_at`)) as { rows: readonly { span: Span }[] };
      return rows.map(({ span }) => span);
    },
  };
}
