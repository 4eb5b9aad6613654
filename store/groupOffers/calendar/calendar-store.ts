import type { CalendarPorts } from '../../../domain/groupOffers/calendar/ports';
import type { Transaction } from '../../database';
import { feedsIn } from './feeds';
import { calendarOffersIn } from './calendar-offers';

/** Calendar addresses and what stands in calendars, seen as the actor of the transaction. */
export function calendarStore(tx: Transaction): CalendarPorts {
  return { ...feedsIn(tx), ...calendarOffersIn(tx) };
}
