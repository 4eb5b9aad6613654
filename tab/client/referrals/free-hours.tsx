import { Body1 } from '@fluentui/react-components';
import { useState } from 'react';
import { bookingOperations } from '../../contract/booking';
import { hoursOperations } from '../../contract/hours';
import { tabHeldHourTexts } from '../../../texts/tab-held-hour';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useChange, useRead, type Change } from '../app/api/api';
import { Problem, sentenceOf } from '../app/api/problem';
import { useLanguage, useTexts } from '../app/language';
import { News } from '../app/look/news';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { CalendarStates } from './calendar-states';
import { HeldHour } from './held-hour';
import { HourForm, type HourWish } from './hour-form';
import { NotPossible } from './not-possible';
import type { Referral, Slot } from './referral';
import { SlotDays } from './slot-days';
import { useHold } from './use-hold';

/**
 * Finds free hours with counsellors who have the skill. Choosing one holds it, one more press books it. When somebody else was
 * quicker, or the hold ran out and the hour is taken, that is said, and the hours nearest to it come first.
 */
export function FreeHours({ referral, booking }: { referral: Referral; booking: Change<typeof bookingOperations.bookHeldHour> }) {
  const texts = useTexts(tabReferralTexts);
  const held = useTexts(tabHeldHourTexts);
  const language = useLanguage();
  const [wish, setWish] = useState<HourWish>();
  const [chosen, setChosen] = useState<Slot>();
  const counsellors = useRead(bookingOperations.listCounsellors, { query: { limit: 100 } });
  const holding = useChange(hoursOperations.holdHour);
  const givingUp = useChange(hoursOperations.giveUpHolds);
  const { hold, lapsed, forget } = useHold(referral.id);
  const busy = holding.sending || givingUp.sending || booking.sending;
  const error = holding.error ?? givingUp.error ?? booking.error;
  const clear = () => {
    for (const change of [holding, givingUp, booking]) change.forget();
    forget();
  };
  const nameOf = (personId: string) => chosen?.counsellors.find(({ id }) => id === personId)?.label
    ?? counsellors.data?.items.find((one) => one.personId === personId)?.label;
  const choose = (wanted: HourWish) => (slot: Slot) => {
    const { start, end, counsellors: people, place } = slot;
    clear();
    setChosen(slot);
    holding.send({
      body: {
        referralId: referral.id, start, skill: wanted.skill, counsellorIds: people.map(({ id }) => id), holders: wanted.holders,
        minutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000), place: placeOf(place),
      },
    });
  };
  const giveUp = () => {
    clear();
    if (!lapsed) givingUp.send({});
  };
  return (
    <Panel title={texts.findHour}>
      <ReadState read={counsellors}>
        {({ items }) => (items.every(({ skills }) => skills.length === 0)
          ? <Body1 as="p" block>{texts.noSkills}</Body1>
          : <HourForm place={referral.place} counsellors={items} onSearch={(wanted) => { clear(); setChosen(undefined); setWish(wanted); }} />)}
      </ReadState>
      {error !== null && <News key={`${error.message} ${hold?.id}`} kind="refused">{sentenceOf(error, language)}</News>}
      {givingUp.answer !== undefined && <News onClose={givingUp.forget}>{held.givenUp}</News>}
      {/* Gone for good when the server has said so; without an answer it can be tried again. */}
      {hold !== undefined && !(lapsed && booking.error instanceof Problem) && (
        <HeldHour
          hold={hold} lapsed={lapsed} chosenNow={chosen?.start === hold.start} loads={holding.answer?.id === hold.id ? holding.answer.loads : []} booking={booking} busy={busy}
          nameOf={nameOf} onGiveUp={giveUp}
        />
      )}
      {wish !== undefined && (
        <FoundHours
          key={JSON.stringify(wish)} referralId={referral.id} wish={wish} busy={busy} onChosen={choose(wish)}
          near={error === null && !lapsed ? undefined : chosen?.start ?? hold?.start}
        />
      )}
    </Panel>
  );
}

function FoundHours({ referralId, wish, busy, near, onChosen }: {
  referralId: string;
  wish: HourWish;
  busy: boolean;
  near: string | undefined;
  onChosen: (slot: Slot) => void;
}) {
  const slots = useRead(bookingOperations.findSlots, { query: { referralId, ...wish } });
  return (
    <ReadState read={slots}>
      {({ items, calendarUnknown, calendars, notPossible }) => (
        <>
          <CalendarStates calendars={calendars} calendarUnknown={calendarUnknown} />
          <SlotDays slots={items} busy={busy} near={near} onChosen={onChosen} />
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
