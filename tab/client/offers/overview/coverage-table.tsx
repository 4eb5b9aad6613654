import { Body1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import type { coverage } from '../../../contract/overview';
import { overviewTexts } from '../../../../texts/overview';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { narrow, useMedia } from '../../app/look/media';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { addressOfPage } from '../../app/routing/addresses';
import { osloDay, useWhen } from '../../app/when';

export type Coverage = z.output<typeof coverage>;
type Network = Coverage['networks'][number];
type Programme = Coverage['programmes'][number];

const looks = { running: 'good', planned: 'about', completed: 'over', missing: 'waiting', notUsed: 'over' } as const;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    textAlign: 'left', fontWeight: 'normal', padding: '8px 8px 8px 0', verticalAlign: 'top', minWidth: '92px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  stack: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Programmes × networks (GRP-08): a table, and on a telephone a list for each network. */
export function CoverageTable({ coverage: read }: { coverage: Coverage }) {
  const texts = useTexts(overviewTexts).cover;
  const when = useWhen();
  const isNarrow = useMedia(narrow);
  return (
    <>
      <Panel title={texts.title}>
        <Body1 as="p" block>{texts.rule(when.date(read.period.from), when.date(read.period.to))}</Body1>
        {!isNarrow && <Table read={read} />}
      </Panel>
      {isNarrow && read.networks.map((network) => <NetworkList key={network.id} read={read} network={network} />)}
    </>
  );
}

function Table({ read }: { read: Coverage }) {
  const texts = useTexts(overviewTexts).cover;
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{texts.programme}</th>
            {read.networks.map(({ id, name }) => <th key={id} scope="col" className={mergeClasses(styles.cell, styles.head)}>{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {read.programmes.map((programme) => (
            <tr key={programme.key}>
              <th scope="row" className={styles.cell}>{programme.title}</th>
              {read.networks.map((network) => (
                <td key={network.id} className={styles.cell}><Cover read={read} network={network} programme={programme} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NetworkList({ read, network }: { read: Coverage; network: Network }) {
  const rows = useRowStyles();
  return (
    <Panel title={network.name}>
      <ul className={rows.list}>
        {read.programmes.map((programme) => (
          <li key={programme.key} className={rows.row}>
            <span className={rows.grow}>{programme.title}</span>
            <Cover read={read} network={network} programme={programme} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How a network stands with a programme, in words; where it is missing, the way to a new offer with both filled in. */
function Cover({ read, network, programme }: { read: Coverage; network: Network; programme: Programme }) {
  const texts = useTexts(overviewTexts).cover;
  const styles = useStyles();
  const when = useWhen();
  const cover = read.covers.find(({ networkId, programmeKey }) => networkId === network.id && programmeKey === programme.key);
  const status = cover?.status ?? 'missing';
  return (
    <span className={styles.stack}>
      <Mark look={looks[status]}>{texts.states[status]}</Mark>
      {cover?.next !== undefined && <span className={styles.quiet}>{texts.next(when.date(osloDay(cover.next)))}</span>}
      {status === 'missing' && network.mayCreateOffer && (
        <Link href={addressOfPage(`offers/new/${network.id}/${programme.key}`)} aria-label={texts.newOfferOf(programme.title, network.name)}>{texts.newOffer}</Link>
      )}
    </span>
  );
}
