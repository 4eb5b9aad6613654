import { useState } from 'react';
import { Body1 } from '@fluentui/react-components';
import { bookingOperations } from '../../contract/booking';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useRead, type Change } from '../app/api/api';
import { sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { CalendarStates } from './calendar-states';
import { HourForm, type HourWish } from './hour-form';
import { NotPossible } from './not-possible';
import type { Referral, Slot } from './referral';
import { SlotDays } from './slot-days';

/** Finds free hours with counsellors who have the skill, and books one with one press. */
export function FreeHours({ referral, booking }: { referral: Referral; booking: Change<typeof bookingOperations.bookHour> }) {
  const texts = useTexts(tabReferralTexts);
  const language = useLanguage();
  const [wish, setWish] = useState<HourWish>();
  const counsellors = useRead(bookingOperations.listCounsellors, { query: { limit: 100 } });
  const book = (skill: string) => ({ start, end, counsellors: chosen, place }: Slot) => booking.send({
    body: {
      referralId: referral.id, start, skill, counsellorIds: chosen.map(({ id }) => id),
      minutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000),
      place: placeOf(place),
    },
  });
  return (
    <Panel title={texts.findHour}>
      <ReadState read={counsellors}>
        {({ items }) => (items.every(({ skills }) => skills.length === 0)
          ? <Body1 as="p" block>{texts.noSkills}</Body1>
          : <HourForm place={referral.place} counsellors={items} onSearch={(wanted) => { booking.forget(); setWish(wanted); }} />)}
      </ReadState>
      {booking.error !== null && <Notice kind="refused">{sentenceOf(booking.error, language)}</Notice>}
      {wish !== undefined && (
        <FoundHours key={JSON.stringify(wish)} referralId={referral.id} wish={wish} busy={booking.sending} onChosen={book(wish.skill)} />
      )}
    </Panel>
  );
}

function FoundHours({ referralId, wish, busy, onChosen }: {
  referralId: string;
  wish: HourWish;
  busy: boolean;
  onChosen: (slot: Slot) => void;
}) {
  const slots = useRead(bookingOperations.findSlots, { query: { referralId, ...wish } });
  return (
    <ReadState read={slots}>
      {({ items, calendarUnknown, calendars, notPossible }) => (
        <>
          <CalendarStates calendars={calendars} calendarUnknown={calendarUnknown} />
          <SlotDays slots={items} busy={busy} onChosen={onChosen} />
          {notPossible.length > 0 && <NotPossible people={notPossible} />}
        </>
      )}
    </ReadState>
  );
}

/** The place as it is sent: without what it is called. */
function placeOf({ kind, municipalityNumber = '' }: Slot['place']) {
  return kind === 'teams' ? { kind } as const : { kind, municipalityNumber } as const;
}
