import { Body1Strong, Link } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import { bookingOperations } from '../../contract/booking';
import { tabBookedHourTexts } from '../../../texts/tab-booked-hours';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { everyNowAndThen, useChange, useList } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { ShowMore } from '../app/look/card-list';
import { ConfirmButton } from '../app/look/confirm';
import { Empty } from '../app/look/empty';
import { Mark } from '../app/look/mark';
import { News } from '../app/look/news';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { useRowStyles } from '../app/look/rows';
import { useMe } from '../app/me/me';
import { addressOfPage } from '../app/routing/addresses';
import { useWhen } from '../app/when';
import { Assignments } from './booked/assignments';
import { HourActions } from './booked/hour-actions';
import { HourCalendar, useHoursInCalendars } from './booked/hour-calendar';
import { HourClashes, useClashes } from './booked/hour-clashes';
import { HourHistory } from './booked/hour-history';
import type { Booking } from './referral';
import { ReferralParts } from './referral-parts';

/** The booked hours that the reader takes part in or has ordered. */
export function BookingsPage() {
  const texts = useTexts(tabReferralTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const bookings = useList(bookingOperations.listBookings, { every: everyNowAndThen });
  const absence = useChange(bookingOperations.reportCounsellorAbsence);
  const [done, setDone] = useState('');
  const calendars = useHoursInCalendars();
  const clashes = useClashes();
  const report = (bookingId: string) => absence.send({ params: { bookingId } });
  return (
    <Page title={texts.bookingsTitle}>
      <ReferralParts here="referrals/bookings" />
      {absence.error !== null && <Notice kind="refused">{sentenceOf(absence.error, language)}</Notice>}
      {absence.answer !== undefined && <News key={absence.answer.id} onClose={absence.forget}>{texts.absenceDone}</News>}
      {done !== '' && <News key={done} onClose={() => setDone('')}>{done}</News>}
      <Assignments />
      <ReadState read={bookings}>
        {(items) => (items.length === 0
          ? <Empty title={texts.bookingsEmpty} text={texts.bookingsEmptyText} />
          : (
            <Panel>
              <ul className={rows.list}>
                {items.map((booking) => (
                  <BookingRow
                    key={booking.id} booking={booking} calendar={booking.cancelled ? undefined : calendars.get(booking.id)}
                    clashes={clashes.filter(({ bookingId }) => bookingId === booking.id)}
                    busy={absence.sending} onAbsence={report} onDone={setDone}
                  />
                ))}
              </ul>
            </Panel>
          ))}
      </ReadState>
      <ShowMore list={bookings} />
    </Page>
  );
}

function BookingRow({ booking, calendar, clashes, busy, onAbsence, onDone }: {
  booking: Booking; calendar: ComponentProps<typeof HourCalendar>['state']; clashes: ComponentProps<typeof HourClashes>['clashes']; busy: boolean; onAbsence: (bookingId: string) => void; onDone: (said: string) => void;
}) {
  const hours = useTexts(tabBookedHourTexts);
  const texts = useTexts(tabReferralTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const { may } = useMe();
  const period = when.period(booking.start, booking.end);
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <Body1Strong block>{period}</Body1Strong>
        <span className={rows.quiet}>
          {booking.place.label} · {booking.counsellors.map(({ label }) => label).join(texts.and)}
          {' · '}
          {may.readReferrals
            ? <Link inline href={addressOfPage(`referrals/${booking.referralId}`)}>{texts.reference} {booking.reference}</Link>
            : `${texts.reference} ${booking.reference}`}
        </span>
        <HourCalendar state={calendar} />
        <HourClashes clashes={clashes} when={period} />
        <HourHistory bookingId={booking.id} />
      </span>
      {booking.absenceReported && <Mark look="waiting">{texts.absenceReported}</Mark>}
      {!booking.cancelled && booking.seatsOpen > 0 && <Mark look="waiting">{hours.missing}</Mark>}
      {booking.asked && !booking.cancelled
        ? <Mark look="waiting">{hours.asked}</Mark>
        : <Mark look={booking.cancelled ? 'over' : 'good'}>{booking.cancelled ? texts.cancelled : texts.agreed}</Mark>}
      <HourActions booking={booking} onDone={onDone} />
      {booking.may.reportAbsence && (
        <ConfirmButton
          label={texts.absence} name={texts.absenceFor(period)} question={texts.absenceQuestion}
          explanation={texts.absenceExplanation(period)} confirm={texts.absence} busy={busy} onConfirm={() => onAbsence(booking.id)}
        />
      )}
    </li>
  );
}
