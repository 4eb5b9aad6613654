import { bookHour } from '../../domain/booking/book-hour';
import { findFreeHours } from '../../domain/booking/find-free-hours';
import { rankHours } from '../../domain/booking/rank-hours';
import { listBookings, listCounsellors, mayDo } from '../../domain/booking/read-bookings';
import { reportCounsellorAbsence } from '../../domain/booking/report-absence';
import { findHourSeries } from '../../domain/booking/series/find-hour-series';
import { readId, type BookingId, type PersonId, type ReferralId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { plainDate, readInstant } from '../../domain/time';
import { bookingOperations as ops } from '../contract/booking';
import type { AnswerOf } from '../contract/operation';
import { presentBooking, presentCounsellor, presentSeries, presentSlots } from './booking-presenter';
import { pageAfter, pageFrom } from './cursor-page';
import { handler, type ApiHandler } from './handler';

const searched = { grid: 30, atMost: 3_000 } as const;
const wholeDay = { fromMinute: 0, toMinute: 1440 };
const partsOfTheDay = { morning: { fromMinute: 0, toMinute: 720 }, afternoon: { fromMinute: 720, toMinute: 1440 } } as const;
const shown = { atMost: 60, atMostADay: 8 };

/** The booking area's part of the API. */
export function bookingHandlers(product: Product): readonly ApiHandler[] {
  return [
    handler(ops.listCounsellors, async ({ actor, language, query, run }) =>
      run(async (ports) => {
        const listed = await listCounsellors(ports, actor);
        if (!listed.ok) return listed;
        const all = listed.value.map((one) => ({ ...presentCounsellor(one, language), id: one.counsellor.name.personId }));
        const { items, nextCursor } = pageAfter(all, query);
        return success({ items: items.map(({ id: _, ...one }) => one), ...(nextCursor === undefined ? {} : { nextCursor }) });
      })),
    // The counsellors' own calendars are asked on the way, so this is not one transaction.
    handler(ops.findSlots, async ({ actor, language, query }) => {
      const [from, to] = [plainDate(query.from), plainDate(query.to)];
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      if (to === undefined) return refuse('dateIsUnreadable', 'to');
      const { referralId, skill, counsellors, minutes, holders, order } = query;
      const found = await findFreeHours(product, actor, {
        referralId: referralId as ReferralId, skill, counsellors, minutes, from, to, holders, order, ...searched,
        places: query.places?.split(',').map((place) => (place === 'teams' ? null : place)),
        ownServiceToo: query.ownServiceToo === 'true',
        wish: {
          weekdays: query.weekdays?.split(',').map(Number) ?? [],
          hours: query.part === undefined ? null : partsOfTheDay[query.part],
        },
      });
      return found.ok ? success(presentSlots(rankHours(found.value.hours, shown, found.value.wished), found.value, product.clock(), language)) : found;
    }),
    handler(ops.findHourSeries, async ({ actor, language, query }) => {
      const from = plainDate(query.from);
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      const { referralId, part, counsellorIds, ...rest } = query;
      const found = await findHourSeries(product, actor, {
        ...rest, referralId: referralId as ReferralId, from, hours: part === undefined ? wholeDay : partsOfTheDay[part],
        counsellorIds: (counsellorIds?.split(',') ?? []) as PersonId[],
      });
      return found.ok ? success({ series: found.value === undefined ? null : presentSeries(found.value, language) }) : found;
    }),
    handler(ops.bookHour, async ({ actor, language, body, run }) => {
      const start = readInstant(body.start);
      if (start === undefined) return refuse('timeIsUnreadable', 'start');
      return run(async (ports) => {
        const { referralId, minutes, skill, counsellorIds, place, holders } = body;
        const booked = await bookHour(ports, actor, {
          referralId: referralId as ReferralId, start, minutes, skill, place, holders, counsellorIds: counsellorIds as PersonId[],
        });
        if (!booked.ok) return booked;
        return success(presentBooking(booked.value, mayDo(ports, actor, booked.value), language));
      });
    }),
    handler(ops.listBookings, async ({ actor, language, query, run }) => {
      const after = readId<'booking'>(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      return run<AnswerOf<typeof ops.listBookings>, never>(async (ports) => {
        const listed = await listBookings(ports, actor, { limit: query.limit + 1, ...(after === undefined ? {} : { after }) });
        if (!listed.ok) return listed;
        const items = listed.value.map((booking) =>
          presentBooking(booking, mayDo(ports, actor, booking), language));
        return success(pageFrom(items, query.limit));
      });
    }),
    handler(ops.reportCounsellorAbsence, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const reported = await reportCounsellorAbsence(ports, actor, { bookingId: params.bookingId as BookingId });
        return reported.ok ? success(presentBooking(reported.value, mayDo(ports, actor, reported.value), language)) : reported;
      })),
  ];
}
