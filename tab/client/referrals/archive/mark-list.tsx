import { makeStyles } from '@fluentui/react-components';
import { tabArchiveTexts } from '../../../../texts/tab-archive';
import { useTexts } from '../../app/language';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import type { Archive } from './archive-view';

const useStyles = makeStyles({ sum: { overflowWrap: 'anywhere' } });

/** What was handed over before, by whom and when; nothing when nothing was. */
export function MarkList({ marks }: { marks: Archive['marks'] }) {
  const texts = useTexts(tabArchiveTexts);
  const rows = useRowStyles();
  const styles = useStyles();
  const when = useWhen();
  if (marks.length === 0) return null;
  return (
    <details>
      <summary>{texts.history}</summary>
      <ol className={rows.list}>
        {marks.map(({ id, kind, at, personLabel = '', checksum, receipt, receivedAt, reasonLabel = '', current }) => (
          <li key={id} className={rows.row}>
            <span className={rows.grow}>
              {kind === 'delivered' ? texts.delivered(when.instant(at), personLabel) : texts.markedAs(when.instant(at), personLabel, reasonLabel)}
              {kind === 'delivered' && <><br />{receipt === undefined || receivedAt === undefined ? texts.notReceived : texts.received(receipt, when.instant(receivedAt))}</>}
              {checksum !== undefined && <><br /><small className={styles.sum}>{texts.checksum(checksum)}</small></>}
              {!current && <><br /><span className={rows.quiet}>{texts.old}</span></>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
