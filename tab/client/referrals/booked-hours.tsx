import { Body1 } from '@fluentui/react-components';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useTexts } from '../app/language';
import { Mark } from '../app/look/mark';
import { News } from '../app/look/news';
import { Panel } from '../app/look/panel';
import { useRowStyles } from '../app/look/rows';
import { useWhen } from '../app/when';
import type { Booking, Referral } from './referral';

/** The hours that are booked for a referral; the one booked just now is told of. */
export function BookedHours({ referral, booked }: { referral: Referral; booked: Booking | undefined }) {
  const texts = useTexts(tabReferralTexts);
  const rows = useRowStyles();
  const when = useWhen();
  return (
    <Panel title={texts.bookedHours}>
      {booked !== undefined && (
        <News key={booked.id}>
          {texts.bookedNow(when.period(booked.start, booked.end), booked.counsellors.map(({ label }) => label).join(texts.and))}
        </News>
      )}
      {referral.bookings.length === 0 && (
        <Body1 as="p" block>{referral.may.findHour ? texts.bookedNone : texts.bookedNoneForService}</Body1>
      )}
      {referral.bookings.length > 0 && (
        <ul className={rows.list}>
          {referral.bookings.map((booking) => (
            <li key={booking.id} className={rows.row}>
              <span className={rows.grow}>
                {when.period(booking.start, booking.end)}
                <span className={rows.quiet}> · {booking.place.label} · {booking.counsellors.join(texts.and)}</span>
              </span>
              <Mark look={booking.cancelled ? 'over' : 'good'}>{booking.cancelled ? texts.cancelled : texts.agreed}</Mark>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
