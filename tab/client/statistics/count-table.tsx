import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { tabStatisticsTexts } from '../../../texts/tab-statistics';
import { useTexts } from '../app/language';
import { narrow, useMedia } from '../app/look/media';
import { Panel } from '../app/look/panel';
import { useRowStyles } from '../app/look/rows';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left', fontWeight: 'normal', padding: '8px 12px 8px 0', verticalAlign: 'top',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { flexBasis: '100%' },
});

export interface CountRow {
  readonly name: string;
  /** What belongs to the name, such as how long a service was one. */
  readonly about?: string;
  readonly received: number;
  readonly helped: number;
  readonly declined: number;
  readonly needs: number;
}

const counts = ['received', 'helped', 'declined', 'needs'] as const;

/** A table of what was received, helped and declined, and of need beside it; one row for each thing counted. */
export function CountTable({ title, first, rows, hint }: { title: string; first: string; rows: readonly CountRow[]; hint?: string }) {
  const texts = useTexts(tabStatisticsTexts);
  const styles = useStyles();
  const isNarrow = useMedia(narrow);
  const heading = mergeClasses(styles.cell, styles.head);
  return (
    <Panel title={title}>
      {hint !== undefined && <span className={styles.quiet}>{hint}</span>}
      {isNarrow && <CountList rows={rows} />}
      {!isNarrow && (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={heading}>{first}</th>
                {counts.map((one) => <th key={one} scope="col" className={mergeClasses(heading, styles.number)}>{texts[one]}</th>)}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, about, ...counted }) => (
                <tr key={name}>
                  <th scope="row" className={styles.cell}>
                    {name}{about !== undefined && <span className={styles.quiet}> ({about})</span>}
                  </th>
                  {counts.map((one) => <td key={one} className={mergeClasses(styles.cell, styles.number)}>{counted[one]}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

/** The same on a telephone, where a table of five columns has no room. */
function CountList({ rows }: { rows: readonly CountRow[] }) {
  const texts = useTexts(tabStatisticsTexts);
  const styles = useStyles();
  const list = useRowStyles();
  return (
    <ul className={list.list}>
      {rows.map(({ name, about, ...counted }) => (
        <li key={name} className={list.row}>
          <span className={list.grow}>
            <span className={styles.head}>{name}</span>{about !== undefined && <span className={styles.quiet}> ({about})</span>}
          </span>
          <span className={styles.line}>{counts.map((one) => `${texts[one]} ${counted[one]}`).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
