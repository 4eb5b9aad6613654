import { makeStyles, tokens } from '@fluentui/react-components';
import { tabStatisticsTexts } from '../../../texts/tab-statistics';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';

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
  const heading = `${styles.cell} ${styles.head}`;
  return (
    <Panel title={title}>
      {hint !== undefined && <span className={styles.quiet}>{hint}</span>}
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={heading}>{first}</th>
              {counts.map((one) => <th key={one} scope="col" className={`${heading} ${styles.number}`}>{texts[one]}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, about, ...counted }) => (
              <tr key={name}>
                <th scope="row" className={styles.cell}>
                  {name}{about !== undefined && <span className={styles.quiet}> ({about})</span>}
                </th>
                {counts.map((one) => <td key={one} className={`${styles.cell} ${styles.number}`}>{counted[one]}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
