import { Body1, Link } from '@fluentui/react-components';
import { Panel } from '../app/look/panel';
import { useRowStyles } from '../app/look/rows';
import { addressOfPage } from '../app/routing/addresses';

/** One thing of the day: what it is, when and where, and the page where it stands. */
export interface TodayLine {
  readonly key: string;
  readonly page: string;
  readonly text: string;
  readonly more?: string;
}

/** Things of one sort under a heading; each is a link. */
export function TodayLines({ title, lines, why }: { title: string; lines: readonly TodayLine[]; why?: string }) {
  const rows = useRowStyles();
  return (
    <Panel title={title}>
      {why !== undefined && <Body1 as="p" block className={rows.quiet}>{why}</Body1>}
      <ul className={rows.list}>
        {lines.map(({ key, page, text, more }) => (
          <li key={key} className={rows.row}>
            <div className={rows.grow}>
              <Link href={addressOfPage(page)}>{text}</Link>
              {more !== undefined && <Body1 as="p" block className={rows.quiet}>{more}</Body1>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
