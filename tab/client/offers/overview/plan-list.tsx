import { Link } from '@fluentui/react-components';
import { overviewTexts } from '../../../../texts/overview';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { osloDay, useWhen } from '../../app/when';
import type { PlanLine } from './plan';

const planLooks = { draft: 'about', planned: 'about', running: 'good', completed: 'over' } as const;

/** The plan as a list, network by network. */
export function PlanList({ groups }: { groups: readonly (readonly [name: string, lines: readonly PlanLine[]])[] }) {
  const texts = useTexts(overviewTexts).plan;
  const daysOf = useDaysOf();
  const rows = useRowStyles();
  return groups.map(([network, lines]) => (
    <Panel key={network} title={network}>
      <ul className={rows.list}>
        {lines.map((line) => (
          <li key={line.id} className={rows.row}>
            <span className={rows.grow}>
              <Link href={addressOfPage(`offers/${line.id}`)}>{line.programme.title}</Link><br />
              <span className={rows.quiet}>{texts.sessions(line.sessions.length)}, {daysOf(line)}</span>
            </span>
            <Mark look={planLooks[line.state]}>{texts.states[line.state]}</Mark>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}

/** «12. januar 2027 – 8. juni 2027» */
export function useDaysOf(): (line: PlanLine) => string {
  const texts = useTexts(overviewTexts).plan;
  const when = useWhen();
  return ({ sessions }) => {
    const [first, last] = [sessions.at(0), sessions.at(-1)];
    return first === undefined || last === undefined ? '' : texts.days(when.date(osloDay(first.start)), when.date(osloDay(last.start)));
  };
}
