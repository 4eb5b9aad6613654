import { bookHour } from '../../domain/booking/book-hour';
import { findFreeHours } from '../../domain/booking/find-free-hours';
import { listBookings, listCounsellors, mayDo } from '../../domain/booking/read-bookings';
import { reportCounsellorAbsence } from '../../domain/booking/report-absence';
import { spreadChoices } from '../../domain/booking/spread-choices';
import { readId, type BookingId, type PersonId, type ReferralId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { plainDate, readInstant } from '../../domain/time';
import { bookingOperations as ops } from '../contract/booking';
import type { AnswerOf } from '../contract/operation';
import { presentBooking, presentCounsellor, presentSlots } from './booking-presenter';
import { pageAfter, pageFrom } from './cursor-page';
import { handler, type ApiHandler } from './handler';

const searched = { grid: 30, atMost: 3_000 } as const;
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
      const { referralId, skill, counsellors, minutes } = query;
      const found = await findFreeHours(product, actor, {
        referralId: referralId as ReferralId, skill, counsellors, minutes, from, to, ...searched,
      });
      return found.ok ? success(presentSlots(spreadChoices(found.value.hours, shown), found.value, language)) : found;
    }),
    handler(ops.bookHour, async ({ actor, language, body, run }) => {
      const start = readInstant(body.start);
      if (start === undefined) return refuse('timeIsUnreadable', 'start');
      return run(async (ports) => {
        const { referralId, minutes, skill, counsellorIds } = body;
        const booked = await bookHour(ports, actor, {
          referralId: referralId as ReferralId, start, minutes, skill, counsellorIds: counsellorIds as PersonId[],
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
