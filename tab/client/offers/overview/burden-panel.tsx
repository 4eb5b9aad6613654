import { Body1, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { overviewOperations } from '../../../contract/overview';
import { overviewTexts } from '../../../../texts/overview';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { addressOfPage } from '../../app/routing/addresses';
import { AttendanceTable, BurdenTable, WaitingTable } from './burden-table';
import { Choice } from './choice';
import { queryOf, type PeriodChosen } from './period-choice';

/** How the burden of one network's groups is shared (GRP-05): the reader's own network first, where there are several. */
export function BurdenPanel({ networks, period }: {
  networks: readonly { readonly id: string; readonly name: string }[];
  period: PeriodChosen;
}) {
  const texts = useTexts(overviewTexts);
  const { memberships } = useMe();
  const [chosen, setChosen] = useState<string>();
  const own = networks.find(({ id }) => memberships.some(({ placeId }) => placeId === id));
  const networkId = chosen ?? own?.id ?? networks[0]?.id;
  if (networkId === undefined) return null;
  return (
    <Panel title={texts.burden.title}>
      {networks.length > 1 && (
        <Choice label={texts.filter.network} value={networkId} options={networks.map(({ id, name }) => [id, name] as const)} onChoose={setChosen} />
      )}
      <Burden networkId={networkId} period={period} />
      <Body1 as="p" block><Link href={addressOfPage(`offers/leader-report/${networkId}`)}>{texts.burden.forLeaders}</Link></Body1>
    </Panel>
  );
}

function Burden({ networkId, period }: { networkId: string; period: PeriodChosen }) {
  const texts = useTexts(overviewTexts).burden;
  const burden = useRead(overviewOperations.seeBurden, { params: { networkId }, query: queryOf(period) });
  return (
    <ReadState read={burden}>
      {(read) => (
        <>
          <Body1 as="p" block>{texts.rule}</Body1>
          <BurdenTable burden={read} />
          <Body1 as="p" block>{texts.counts[read.counts]}</Body1>
          {read.counts !== 'none' && <><WaitingTable waiting={read.waiting} /><AttendanceTable attendance={read.attendance} /></>}
        </>
      )}
    </ReadState>
  );
}
