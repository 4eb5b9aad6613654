import { tabBookedHourTexts } from '../../../../texts/tab-booked-hours';
import { bookingOperations } from '../../../contract/booking';
import type { AnswerOf } from '../../../contract/operation';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { useRowStyles } from '../../app/look/rows';

type State = AnswerOf<typeof bookingOperations.hoursInCalendars>['items'][number]['state'];

/** How each of the hours ahead stands in calendars in Microsoft 365, by the hour; empty for who may not know. */
export function useHoursInCalendars(): ReadonlyMap<string, State> {
  const read = useRead(bookingOperations.hoursInCalendars, {}, { every: everyNowAndThen });
  return new Map((read.data?.items ?? []).map(({ bookingId, state }) => [bookingId, state]));
}

/** What an hour's calendars look like: said in words, with who can mend what is the matter. */
export function HourCalendar({ state }: { state: State | undefined }) {
  const { calendar } = useTexts(tabBookedHourTexts);
  const rows = useRowStyles();
  return state === undefined ? null : <span className={rows.quiet} style={{ display: 'block' }}>{calendar[state]}</span>;
}
