import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { tabWorkingHoursTexts } from '../../../../texts/tab-working-hours';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import { clockOf, type KeptHours } from './typed-week';

type Bookable = KeptHours['bookable'][number];

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** What follows from the hours, in words: when one can be booked this week and the next, and within which limits. */
export function BookablePanel({ kept: { bookable, rules }, own }: { kept: KeptHours; own: boolean }) {
  const { follows } = useTexts(tabWorkingHoursTexts);
  const nextMonday = bookable.findIndex(({ day }, at) => at > 0 && weekdayOf(day) === 1);
  const limits = [
    ...(rules.bufferMinutes > 0 ? [follows.buffer(rules.bufferMinutes)] : []),
    ...(rules.mostPerDay === null ? [] : [follows.mostPerDay(rules.mostPerDay)]),
    ...(rules.mostPerWeek === null ? [] : [follows.mostPerWeek(rules.mostPerWeek)]),
  ];
  return (
    <Panel title={own ? follows.title : follows.titleOf}>
      <Week title={follows.thisWeek} days={bookable.slice(0, nextMonday)} />
      <Week title={follows.nextWeek} days={bookable.slice(nextMonday)} />
      <span>{[...limits, follows.besides].join(' ')}</span>
    </Panel>
  );
}

function Week({ title, days }: { title: string; days: readonly Bookable[] }) {
  const { follows } = useTexts(tabWorkingHoursTexts);
  const { timeOnly } = useTexts(tabFormTexts);
  const when = useWhen();
  const styles = useStyles();
  // Days off at the weekend are as one expects; other days without hours are said.
  const told = days.filter(({ day, hours, by }) => hours.length > 0 || by !== 'week' || weekdayOf(day) % 6 !== 0);
  const said = ({ hours, by, holiday }: Bookable) => {
    if (by === 'leave') return follows.leave;
    if (by === 'publicHoliday') return follows.holiday(holiday ?? '');
    const times = hours.length === 0 ? follows.none
      : follows.clock(hours.map(({ fromMinute, toMinute }) => timeOnly(clockOf(fromMinute), clockOf(toMinute))).join(follows.and));
    return by === 'exception' ? `${times} (${follows.changed})` : times;
  };
  return (
    <>
      <Subtitle2 as="h3">{title}</Subtitle2>
      {told.length === 0 ? <span>{follows.none}</span> : (
        <ul className={styles.list}>{told.map((one) => <li key={one.day}>{when.day(one.day)}: {said(one)}</li>)}</ul>
      )}
    </>
  );
}

/** 1 is Monday, 0 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
