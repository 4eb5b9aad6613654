import { sql } from 'drizzle-orm';
import type { HourInCalendars } from '../../../domain/booking/booked/hours-in-calendars';
import type { OwnHour } from '../../../domain/booking/booked/own-hours';
import type { BookedPorts } from '../../../domain/booking/booked/ports';
import type { Clash } from '../../../domain/booking/booked/see-clashes';
import type { PersonId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { peopleIn } from '../../network/people';
import { placeFrom } from '../place';

interface ClashRow extends Omit<Clash, 'name'> {
  readonly personId: PersonId;
}

/** How hours ahead stand in calendars, and what is in their way, seen as the actor of the transaction. */
export function watchedHoursIn(tx: Transaction): Pick<BookedPorts, 'ownHours' | 'hoursInCalendars' | 'clashes' | 'settleClash'> {
  return {
    ownHours: async (after) => {
      const { rows } = (await tx.execute(sql`
        select b.id, b.referral_id as "referralId", (extract(epoch from b.starts_at) * 1000)::float8 as starts_at, (extract(epoch from b.ends_at) * 1000)::float8 as ends_at,
          b.place_kind as "placeKind", b.municipality_number as "municipalityNumber", m.name as "municipalityName", b.cancelled, b.version,
          (extract(epoch from coalesce((select max(l.at) from booking_log l where l.booking_id = b.id), b.booked_at)) * 1000)::float8 as changed_at,
          json_build_object('baseId', b.base_id, 'orderingServiceId', r.ordering_service_id,
            'counsellorIds', case when own.held then json_build_array(app_person()) else '[]'::json end) as parties
        from booking b join referral r on r.id = b.referral_id left join municipality m on m.number = b.municipality_number
          cross join lateral (select exists (select from booked_counsellor c where c.booking_id = b.id and c.person_id = app_person()
            and c.left_at is null and c.absence_reported_at is null and c.consent in ('notNeeded', 'given')) as held) own
        where b.held_until is null and b.ends_at > ${after.toString()}::timestamptz and (own.held or r.sender_id = app_person())
        order by b.starts_at, b.id`)) as { rows: readonly OwnHourRow[] };
      return rows.map(ownHourOf);
    },
    hoursInCalendars: async (now) => {
      const { rows } = (await tx.execute(sql`
        select booking_id as "bookingId", state, json_build_object('baseId', base_id, 'orderingServiceId', ordering_service_id, 'counsellorIds', counsellors) as parties
        from hours_in_calendars(${now.toString()}::timestamptz)`)) as { rows: readonly HourInCalendars[] };
      return rows;
    },
    clashes: async (now) => {
      const { rows } = (await tx.execute(sql`
        select booking_id as "bookingId", person_id as "personId", kind,
          json_build_object('baseId', base_id, 'orderingServiceId', ordering_service_id, 'counsellorIds', counsellors) as parties
        from hours_that_clash(${now.toString()}::timestamptz)`)) as { rows: readonly ClashRow[] };
      const names = rows.length === 0 ? [] : await peopleIn(tx).labelFacts([...new Set(rows.map(({ personId }) => personId))]);
      return rows.flatMap(({ personId, ...row }) => names.filter((name) => name.personId === personId).map((name) => ({ ...row, name })));
    },
    settleClash: async (id, personId, at) => {
      await tx.execute(sql`select settle_clash(${id}, ${personId}, ${at.toString()}::timestamptz)`);
    },
  };
}

type PlaceRow = Parameters<typeof placeFrom>[0];

interface OwnHourRow extends PlaceRow, Pick<OwnHour, 'referralId' | 'cancelled' | 'parties'> {
  readonly id: OwnHour['bookingId'];
  readonly version: number;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly changed_at: number;
}

function ownHourOf({ id, referralId, version, starts_at, ends_at, changed_at, cancelled, parties, ...place }: OwnHourRow): OwnHour {
  const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds));
  return {
    bookingId: id, referralId, period: { start: instant(starts_at), end: instant(ends_at) }, place: placeFrom(place), cancelled, sequence: version,
    changedAt: instant(changed_at), parties,
  };
}
