import { sql } from 'drizzle-orm';
import type { CalendarOffer, CalendarPorts, CalendarSession } from '../../../domain/groupOffers/calendar/ports';
import type { NetworkId, OfferId, OrganisationId, PersonId, SessionId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';

/** Offers with their sessions for calendars, read in one round trip: a calendar may hold years of them. */
export function calendarOffersIn(tx: Transaction): Pick<CalendarPorts, 'calendarOffers'> {
  return {
    calendarOffers: async (which, after) => {
      const wanted = which.of === 'network'
        ? sql`o.network_id = ${which.networkId}::uuid`
        : sql`(app_leads_offer(o.id)
            or o.id in (select e.offer_id from enrolment e where e.status = 'placed' and e.organisation_id = any (app_organisations())))`;
      // Who came in for one session has that one in their calendar, and not the group's others.
      const own = which.of === 'network' ? sql`true` : sql`(leads_session(s.id, app_person())
        or exists (select from enrolment e where e.offer_id = o.id and e.status = 'placed' and e.organisation_id = any (app_organisations())))`;
      const { rows } = (await tx.execute(sql`
        select o.id, o.network_id, o.version, o.stage, o.programme_key, coalesce(o.title_nb, p.title_nb) as title_nb, coalesce(o.title_nn, p.title_nn) as title_nn,
          (select coalesce(json_agg(s.organisation_id), '[]') from group_offer_service s where s.offer_id = o.id) as services,
          case when app_leads_offer(o.id) then json_build_array(app_person()) else '[]'::json end as leaders,
          (select coalesce(json_agg(distinct e.organisation_id), '[]') from enrolment e
            where e.offer_id = o.id and e.status = 'placed' and e.organisation_id = any (app_organisations())) as placed,
          (select max(s.ordinal) from group_session s where s.offer_id = o.id) as last_ordinal,
          (select json_agg(json_build_array(s.id, s.ordinal, s.starts_at, s.ends_at, m.number, m.name, s.cancelled_at is not null,
              greatest(o.published_at, (select max(c.at) from session_change c where c.session_id = s.id)))
              order by s.starts_at, s.ordinal)
            from group_session s left join municipality m on m.number = s.municipality_number
            where s.offer_id = o.id and s.ends_at > ${after.toString()}::timestamptz and ${own}) as sessions
        from group_offer o join programme p on p.key = o.programme_key
        where o.published_at is not null and ${wanted}
          and exists (select from group_session s where s.offer_id = o.id and s.ends_at > ${after.toString()}::timestamptz)
        order by o.id`)) as { rows: readonly OfferRow[] };
      return rows.map(offerOf);
    },
  };
}

type SessionRow = readonly [
  id: SessionId, ordinal: number, start: string, end: string, municipalityNumber: string | null, municipalityName: string | null,
  cancelled: boolean, changedAt: string,
];

interface OfferRow {
  readonly id: OfferId;
  readonly network_id: NetworkId;
  readonly version: number;
  readonly stage: string;
  readonly programme_key: string;
  readonly title_nb: string;
  readonly title_nn: string;
  readonly services: readonly OrganisationId[];
  /** The reader, when they lead it. */
  readonly leaders: readonly PersonId[];
  readonly placed: readonly OrganisationId[];
  readonly last_ordinal: number;
  readonly sessions: readonly SessionRow[] | null;
}

function offerOf(row: OfferRow): CalendarOffer {
  return {
    id: row.id,
    noun: { networkId: row.network_id, serviceIds: row.services, leaderIds: row.leaders, published: true },
    programme: { key: row.programme_key, titles: { nb: row.title_nb, nn: row.title_nn } },
    version: row.version,
    cancelled: row.stage === 'cancelled',
    sessions: (row.sessions ?? []).map(sessionOf),
    lastOrdinal: row.last_ordinal,
    placedServiceIds: row.placed,
  };
}

function sessionOf([id, ordinal, start, end, number, name, cancelled, changedAt]: SessionRow): CalendarSession {
  return {
    id,
    ordinal,
    period: { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) },
    place: number === null || name === null ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: number, name },
    cancelled,
    changedAt: Temporal.Instant.from(changedAt),
  };
}
