import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tabHeldHourTexts } from '../../../texts/tab-held-hour';
import { tabHourTexts } from '../../../texts/tab-hours';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useTexts } from '../app/language';
import { Hidden } from '../app/look/hidden';
import { osloDay, useWhen } from '../app/when';
import { nearestTo, slotsByDay } from './days';
import type { Slot } from './referral';

const daysAtFirst = 5;
const bestShown = 3;

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { '::first-letter': { textTransform: 'uppercase' }, display: 'block' },
  slots: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingHorizontalS,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
  },
  slot: { width: '100%', height: '100%', minHeight: '56px', justifyContent: 'flex-start', alignItems: 'flex-start', textAlign: 'start' },
  who: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/**
 * The best proposals with what speaks for them, or those nearest to an hour that was lost, and all free hours by day, the soonest
 * first; pressing one holds it.
 */
export function SlotDays({ slots, busy, near, onChosen }: {
  slots: readonly Slot[];
  busy: boolean;
  near: string | undefined;
  onChosen: (slot: Slot) => void;
}) {
  const texts = useTexts(tabReferralTexts);
  const hourTexts = useTexts(tabHourTexts);
  const { nearest } = useTexts(tabHeldHourTexts);
  const styles = useStyles();
  const when = useWhen();
  const [shown, setShown] = useState(daysAtFirst);
  const days = slotsByDay(slots);
  const best = near !== undefined ? nearestTo(slots, near, bestShown)
    : slots.length > bestShown ? slots.filter(({ rank }) => rank <= bestShown).sort((one, other) => one.rank - other.rank) : [];
  if (slots.length === 0) return <Body1 as="p" block role="status"><b>{texts.noSlots}.</b> {texts.noSlotsText}</Body1>;
  return (
    <>
      <Caption1 role="status">{texts.slotCount(slots.length)}. {texts.holdHint}</Caption1>
      {best.length > 0 && (
        <div className={styles.day}>
          <Subtitle2 as="h3" className={styles.name}>{near === undefined ? hourTexts.bestTitle : nearest}</Subtitle2>
          <ul className={styles.slots}>
            {best.map((slot) => (
              <li key={slot.rank}><SlotButton slot={slot} day={osloDay(slot.start)} withDay busy={busy} onChosen={onChosen} /></li>
            ))}
          </ul>
        </div>
      )}
      {days.slice(0, shown).map(({ day, slots: ofDay }) => (
        <div key={day} className={styles.day}>
          <Subtitle2 as="h3" className={styles.name}>{when.day(day)}</Subtitle2>
          <ul className={styles.slots}>
            {ofDay.map((slot) => (
              <li key={`${slot.start} ${slot.counsellors.map(({ id }) => id).join(' ')}`}>
                <SlotButton slot={slot} day={day} busy={busy} onChosen={onChosen} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {days.length > shown && <div><Button onClick={() => setShown(shown + daysAtFirst)}>{texts.moreDays}</Button></div>}
    </>
  );
}

function SlotButton({ slot, day, withDay = false, busy, onChosen }: {
  slot: Slot;
  day: string;
  withDay?: boolean;
  busy: boolean;
  onChosen: (slot: Slot) => void;
}) {
  const texts = useTexts(tabReferralTexts);
  const styles = useStyles();
  const when = useWhen();
  const facts = [slot.place.label, slot.way, ...slot.reasons].filter((fact) => fact !== '').join(' · ');
  return (
    <Button className={styles.slot} disabledFocusable={busy} onClick={() => onChosen(slot)}>
      <span>
        {withDay ? <><Hidden>{texts.holdThis}</Hidden>{when.period(slot.start, slot.end)}</>
          : <><Hidden>{texts.hold(when.day(day))}</Hidden>{when.hours(slot.start, slot.end)}</>}
        <span className={styles.who}><Hidden>{texts.withWhom}</Hidden>{slot.counsellors.map(({ label }) => label).join(texts.and)}</span>
        <span className={styles.who}>{facts}</span>
      </span>
    </Button>
  );
}
