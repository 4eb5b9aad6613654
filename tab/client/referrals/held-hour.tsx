import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type bookingOperations } from '../../contract/booking';
import { type hoursOperations } from '../../contract/hours';
import type { AnswerOf } from '../../contract/operation';
import { tabHeldHourTexts } from '../../../texts/tab-held-hour';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { tabWorkingHoursTexts } from '../../../texts/tab-working-hours';
import type { Change } from '../app/api/api';
import { useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { useWhen } from '../app/when';

export type Hold = AnswerOf<typeof hoursOperations.listHolds>['items'][number];
type Load = AnswerOf<typeof hoursOperations.holdHour>['loads'][number];

const useStyles = makeStyles({
  held: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: '16px', borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, scrollMarginTop: tokens.spacingVerticalL,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  when: { fontWeight: tokens.fontWeightSemibold, '::first-letter': { textTransform: 'uppercase' }, display: 'block' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/**
 * The hour that the reader holds, or held until a moment ago: until when, with whom, and one press to book it or let it go. It takes
 * the focus when it was chosen just now, since what was pressed may be gone from the page.
 */
export function HeldHour({ hold, lapsed, chosenNow, loads, nameOf, booking, busy, onGiveUp }: {
  hold: Hold;
  lapsed: boolean;
  chosenNow: boolean;
  loads: readonly Load[];
  nameOf: (personId: string) => string | undefined;
  booking: Change<typeof bookingOperations.bookHeldHour>;
  busy: boolean;
  onGiveUp: () => void;
}) {
  const texts = useTexts(tabHeldHourTexts);
  const { and } = useTexts(tabReferralTexts);
  const { minutes } = useTexts(tabWorkingHoursTexts);
  const styles = useStyles();
  const when = useWhen();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (chosenNow) box.current?.focus(); }, [chosenNow, hold.id, lapsed]);
  const people = hold.counsellorIds.flatMap((id) => nameOf(id) ?? []).join(and);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={lapsed ? texts.lapsedTitle : texts.title} className={styles.held}>
      <Subtitle2 as="h3">{lapsed ? texts.lapsedTitle : texts.title}</Subtitle2>
      <span className={styles.when}>{texts.with(when.period(hold.start, hold.end), people)}</span>
      <span role="status">{(lapsed ? texts.lapsed : texts.until)(when.clock(hold.heldUntil))}</span>
      {loads.map(({ personId, usedMinutes, lentMinutes }) => (
        <Notice key={personId} kind={usedMinutes > lentMinutes ? 'warning' : 'note'}>
          {texts.load(nameOf(personId) ?? '', minutes(usedMinutes), minutes(lentMinutes))}
        </Notice>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => booking.send({ params: { holdId: hold.id } })}>
          {lapsed ? texts.bookAllTheSame : texts.book}
        </Button>
        <Button size="large" disabledFocusable={busy} onClick={onGiveUp}>{lapsed ? texts.another : texts.giveUp}</Button>
      </div>
    </div>
  );
}
