import { sql } from 'drizzle-orm';
import type { AttendanceFigures, OfferFigures } from '../../../domain/groupOffers/overview/list-figures';
import type { OverviewPorts } from '../../../domain/groupOffers/overview/ports';
import type { OfferId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { instantIn, listOf, rowsOf } from './one-answer';

interface FigureRow extends Record<string, unknown> {
  readonly id: OfferId;
  readonly capacity: number;
  readonly unit: OfferFigures['unit'];
  readonly services: OfferFigures['services'];
  readonly attendance: readonly (Omit<AttendanceFigures, 'start'> & { readonly start: string })[];
}

/** Places and attendance by service, of the rows that the actor of the transaction may see, in one round trip. */
export function figuresIn(tx: Transaction): Pick<OverviewPorts, 'figuresOf'> {
  return {
    figuresOf: async (offerIds) => {
      const wanted = listOf(offerIds, 'uuid');
      const rows = await rowsOf<FigureRow>(tx, sql`
        with taken as materialized (
          select e.offer_id, e.organisation_id,
            coalesce(sum(size.of) filter (where e.status = 'placed'), 0)::integer as placed,
            coalesce(sum(size.of) filter (where e.status = 'waiting'), 0)::integer as waiting
          from enrolment e join group_offer o on o.id = e.offer_id
          cross join lateral (select case o.capacity_unit when 'person' then e.participants else 1 end as of) size
          where e.offer_id = any (${wanted}) and e.status in ('placed', 'waiting') group by 1, 2
        ), came as materialized (
          select a.offer_id, a.organisation_id, s.starts_at, a.attended, had.places
          from session_attendance a join group_session s on s.id = a.session_id and s.cancelled_at is null
          join places_at_sessions(array(select i.id from group_session i where i.offer_id = any (${wanted}))) had
            on had.session_id = a.session_id and had.organisation_id = a.organisation_id
          where a.offer_id = any (${wanted})
        )
        select o.id, o.capacity, o.capacity_unit as unit,
          (select coalesce(json_agg(json_build_object('serviceId', i.organisation_id, 'name', organisation.name,
              'placed', coalesce(taken.placed, 0), 'waiting', coalesce(taken.waiting, 0)) order by organisation.name), '[]')
            from group_offer_service i join organisation on organisation.id = i.organisation_id
            left join taken on taken.offer_id = i.offer_id and taken.organisation_id = i.organisation_id
            where i.offer_id = o.id) as services,
          (select coalesce(json_agg(json_build_object('serviceId', came.organisation_id, 'name', organisation.name, 'start', came.starts_at,
              'attended', came.attended, 'places', came.places) order by came.starts_at, organisation.name), '[]')
            from came join organisation on organisation.id = came.organisation_id where came.offer_id = o.id) as attendance
        from group_offer o where o.id = any (${wanted})`);
      return new Map(rows.map(({ id, attendance, ...row }) => [id, {
        ...row, attendance: attendance.map(({ start, ...one }) => ({ ...one, start: instantIn(start) })),
      }]));
    },
  };
}
