import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { tabSeriesTexts } from '../../../../texts/tab-session-series';
import { useTexts } from '../../app/language';
import { useWhen } from '../../app/when';
import type { SessionSeries } from './series-proposal';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalS },
});

/** A row that was found, with what differs in it, and the button that takes it over. */
export function FoundSeries({ series, onTake }: { series: SessionSeries; onTake: (series: SessionSeries) => void }) {
  const words = useTexts(tabSeriesTexts);
  const styles = useStyles();
  const when = useWhen();
  const { leaders, sessions, leftOut, passedOver } = series;
  return (
    <>
      <Subtitle2 as="h4" role="status">{words.found(sessions.length, leaders.map(({ label }) => label).join(words.and))}</Subtitle2>
      <ol className={styles.list}>
        {sessions.map(({ date, start, insteadOf }) => (
          <li key={date}>{words.at(when.day(date), start)}{insteadOf === undefined ? '' : `: ${words.otherTime(when.instant(insteadOf))}`}</li>
        ))}
      </ol>
      {leftOut.map((start) => <Body1 key={start} as="p" block>{words.leftOut(when.instant(start))}</Body1>)}
      {passedOver.length > 0 && <Body1 as="p" block>{words.passedOver(passedOver.map(({ day, name }) => `${when.day(day)} (${name})`).join(', '))}</Body1>}
      <div><Button appearance="primary" onClick={() => onTake(series)}>{words.take}</Button></div>
    </>
  );
}
