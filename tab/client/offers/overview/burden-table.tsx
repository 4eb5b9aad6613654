import { Body1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import type { burden } from '../../../contract/overview';
import { overviewTexts } from '../../../../texts/overview';
import { useTexts } from '../../app/language';

export type Burden = z.output<typeof burden>;

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

/** Who supplied leaders and premises and who took places, by name and without a ranking. */
export function BurdenTable({ burden: { rows, counts, leaders, premises, onTeams, places } }: { burden: Burden }) {
  const texts = useTexts(overviewTexts).burden;
  const shown = (number: number | null | undefined) => (number === undefined ? texts.notCounted : number ?? texts.hidden);
  const withPlaces = counts !== 'none';
  const total = [texts.total, leaders, premises, ...(withPlaces ? [shown(places?.fosterHome), shown(places?.person)] : [])];
  return (
    <>
      <NumberTable
        name={texts.title}
        head={[texts.who, texts.leaders, texts.premises, ...(withPlaces ? [texts.fosterHomes, texts.persons] : [])]}
        rows={[...rows.map((row) => [row.name, row.leaders, row.premises, ...(withPlaces ? [shown(row.places?.fosterHome), shown(row.places?.person)] : [])]), total]}
      />
      {onTeams > 0 && <Body1 as="p" block>{texts.onTeams(onTeams)}</Body1>}
    </>
  );
}

/** Who waits for a place, by programme: where there is need of another group. */
export function WaitingTable({ waiting, title = true }: { waiting: Burden['waiting']; title?: boolean }) {
  const texts = useTexts(overviewTexts).burden;
  return (
    <>
      {title && <Subtitle2 as="h3">{texts.waiting}</Subtitle2>}
      {waiting.length === 0
        ? <Body1 as="p" block>{texts.noneWaiting}</Body1>
        : (
          <NumberTable
            name={texts.waiting} head={[texts.programme, texts.waitingCount]}
            rows={waiting.map(({ programme, unit, waiting: count }) => [programme.title, count === null ? texts.hidden : texts.units[unit](count)])}
          />
        )}
    </>
  );
}

/** How many came, of the sessions where it is registered. */
export function AttendanceTable({ attendance, title = true }: { attendance: Burden['attendance']; title?: boolean }) {
  const texts = useTexts(overviewTexts).burden;
  const shown = (number: number | null) => number ?? texts.hidden;
  return (
    <>
      {title && <Subtitle2 as="h3">{texts.attendance}</Subtitle2>}
      {attendance.length === 0
        ? <Body1 as="p" block>{texts.noAttendance}</Body1>
        : (
          <NumberTable
            name={texts.attendance} head={[texts.programme, texts.sessions, texts.attended, texts.ofPlaces]}
            rows={attendance.map(({ programme, sessions, attended, places }) => [programme.title, sessions, shown(attended), shown(places)])}
          />
        )}
    </>
  );
}

/** A table whose first column is names and the others numbers. */
export function NumberTable({ name, head, rows }: { name: string; head: readonly string[]; rows: readonly (readonly (string | number)[])[] }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>{head.map((title, at) => <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head, at > 0 && styles.number)}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...numbers], row) => (
            <tr key={row}>
              <th scope="row" className={styles.cell}>{first}</th>
              {numbers.map((number, at) => <td key={head[at + 1]} className={mergeClasses(styles.cell, styles.number, typeof number === 'string' && styles.quiet)}>{number}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
