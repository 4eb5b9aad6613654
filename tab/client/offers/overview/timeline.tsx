import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { overviewTexts } from '../../../../texts/overview';
import { tabFormTexts } from '../../../../texts/tab-forms';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { addressOfPage } from '../../app/routing/addresses';
import { useWhen } from '../../app/when';
import { shareOfYear, type PlanLine } from './plan';
import { useDaysOf } from './plan-list';

const nameColumn = 'minmax(180px, 260px)';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  chart: { position: 'relative', minWidth: '620px' },
  row: { display: 'grid', gridTemplateColumns: `${nameColumn} minmax(360px, 1fr)`, columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  lane: { minHeight: '52px', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, padding: '6px 0', boxSizing: 'border-box' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: { position: 'relative', height: '28px' },
  months: { position: 'relative', height: '44px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  month: { position: 'absolute', bottom: '2px', paddingLeft: '2px' },
  grid: { position: 'absolute', top: 0, bottom: 0, width: '1px', backgroundColor: tokens.colorNeutralStroke3 },
  stretch: { position: 'absolute', top: '13px', height: '2px', backgroundColor: tokens.colorNeutralStroke1 },
  // A border is seen in forced colours and on paper too, where a ground is not.
  mark: {
    position: 'absolute', top: '7px', width: '8px', height: '14px', marginLeft: '-4px', boxSizing: 'border-box', borderRadius: tokens.borderRadiusSmall,
    border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandStroke1,
  },
  draft: { backgroundColor: tokens.colorNeutralBackground1, borderTopStyle: 'dashed', borderRightStyle: 'dashed', borderBottomStyle: 'dashed', borderLeftStyle: 'dashed' },
  completed: {
    backgroundColor: tokens.colorNeutralStroke1,
    borderTopColor: tokens.colorNeutralStrokeAccessible, borderRightColor: tokens.colorNeutralStrokeAccessible,
    borderBottomColor: tokens.colorNeutralStrokeAccessible, borderLeftColor: tokens.colorNeutralStrokeAccessible,
  },
  today: { position: 'absolute', top: 0, bottom: 0, width: 0, borderLeft: `2px solid ${tokens.colorPaletteRedBorderActive}` },
  todayName: { position: 'absolute', top: 0, transform: 'translateX(-50%)', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200, },
});

/**
 * The plan as lanes over the months of the year, network by network. Each lane says in words what it shows, and its name is
 * the way to the offer; the marks are for the eye alone.
 */
export function Timeline({ groups, year, today }: {
  groups: readonly (readonly [name: string, lines: readonly PlanLine[]])[];
  year: number;
  today: string;
}) {
  return groups.map(([network, lines]) => (
    <Panel key={network} title={network}>
      <Lanes name={network} lines={lines} year={year} today={today} />
    </Panel>
  ));
}

function Lanes({ name, lines, year, today }: { name: string; lines: readonly PlanLine[]; year: number; today: string }) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <div className={styles.chart}>
        <Months year={year} today={today} />
        <ul className={styles.list}>
          {lines.map((line) => <Lane key={line.id} line={line} year={year} today={today} />)}
        </ul>
      </div>
    </div>
  );
}

function Months({ year, today }: { year: number; today: string }) {
  const texts = useTexts(overviewTexts).plan;
  const { months } = useTexts(tabFormTexts);
  const styles = useStyles();
  const isThisYear = today.startsWith(`${year}-`);
  return (
    <div className={styles.row} aria-hidden>
      <span />
      <div className={styles.months}>
        {months.map((month, at) => <span key={month} className={styles.month} style={{ left: `${shareOfYear(monthStart(year, at), year)}%` }}>{month.slice(0, 3)}</span>)}
        {isThisYear && <span className={styles.todayName} style={{ left: `${shareOfYear(`${today}T12:00:00Z`, year)}%` }}>{texts.today}</span>}
      </div>
    </div>
  );
}

function Lane({ line, year, today }: { line: PlanLine; year: number; today: string }) {
  const texts = useTexts(overviewTexts).plan;
  const styles = useStyles();
  const when = useWhen();
  const daysOf = useDaysOf();
  const shown = line.sessions.filter(({ start }) => start.slice(0, 4) === String(year));
  const [first, last] = [line.sessions.at(0), line.sessions.at(-1)];
  const from = first === undefined ? 0 : shareOfYear(first.start, year);
  const to = last === undefined ? 0 : shareOfYear(last.end, year);
  return (
    <li className={mergeClasses(styles.row, styles.lane)}>
      <span>
        <Link href={addressOfPage(`offers/${line.id}`)}>{line.programme.title}</Link>
        <span className={styles.quiet}>{texts.states[line.state]} · {texts.sessions(line.sessions.length)}</span>
        <span className={styles.quiet}>{daysOf(line)}</span>
      </span>
      <div className={styles.track} aria-hidden>
        {Array.from({ length: 12 }, (_, at) => <span key={at} className={styles.grid} style={{ left: `${shareOfYear(monthStart(year, at), year)}%` }} />)}
        <span className={styles.stretch} style={{ left: `${from}%`, width: `${to - from}%` }} />
        {shown.map(({ start, end }) => (
          <span
            key={start}
            title={when.period(start, end)}
            className={mergeClasses(styles.mark, line.state === 'draft' && styles.draft, line.state === 'completed' && styles.completed)}
            style={{ left: `${shareOfYear(start, year)}%` }}
          />
        ))}
        {today.startsWith(`${year}-`) && <span className={styles.today} style={{ left: `${shareOfYear(`${today}T12:00:00Z`, year)}%` }} />}
      </div>
    </li>
  );
}

function monthStart(year: number, at: number): string {
  return `${year}-${String(at + 1).padStart(2, '0')}-01T00:00:00Z`;
}
