import type { CalendarPorts } from '../../../domain/groupOffers/calendar/ports';
import type { Transaction } from '../../database';
import { calendarOffersIn } from './calendar-offers';
import { eventRequestsIn } from './event-requests';
import { feedsIn } from './feeds';

/** Calendar addresses and what stands in calendars, seen as the actor of the transaction. */
export function calendarStore(tx: Transaction): CalendarPorts {
  return { ...feedsIn(tx), ...calendarOffersIn(tx), ...eventRequestsIn(tx) };
}
