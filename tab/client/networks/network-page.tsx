import type { z } from 'zod';
import { networkOperations, type networkDetail } from '../../contract/networks';
import { tabNetworkTexts } from '../../../texts/tab-networks';
import { tabShellTexts } from '../../../texts/tab-shell';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Facts } from '../app/look/facts';
import { Mark } from '../app/look/mark';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { useRowStyles } from '../app/look/rows';
import { NetworkLinks } from './network-links';
import { NetworkServices } from './network-services';

type Network = z.output<typeof networkDetail>;

/** One network: its services and municipalities, or a project's partners and subprojects. */
export function NetworkPage({ networkId }: { networkId: string }) {
  const texts = useTexts(tabNetworkTexts);
  const shell = useTexts(tabShellTexts);
  const networks = useRead(networkOperations.listNetworks);
  const network = networks.data?.items.find(({ id }) => id === networkId);
  return (
    <Page title={network?.name ?? texts.title} back={{ page: 'networks', label: texts.back }}>
      <ReadState read={networks}>
        {() => (network === undefined
          ? <Empty title={shell.pageIsUnknown} text={shell.pageIsUnknownWhy} />
          : <NetworkDetail network={network} />)}
      </ReadState>
    </Page>
  );
}

function NetworkDetail({ network }: { network: Network }) {
  const texts = useTexts(tabNetworkTexts);
  return (
    <>
      {network.demonstration && <Notice kind="note">{texts.demonstrationText}</Notice>}
      <Panel>
        {network.demonstration && <div><Mark look="about">{texts.demonstration}</Mark></div>}
        <Facts facts={[
          [texts.kind, network.kindLabel],
          [texts.county, network.county],
          [texts.confidence, texts.confidenceOf(network.confidence)],
        ]}
        />
      </Panel>
      {network.own && network.kind !== 'developmentProject' && <NetworkLinks networkId={network.id} />}
      {network.kind !== 'developmentProject' && <NetworkServices network={network} />}
      {network.municipalities.length > 0 && <Panel title={texts.partners}><Municipalities of={network} /></Panel>}
      {network.subprojects.length > 0 && (
        <Panel title={texts.subprojectsTitle}>
          <Facts facts={network.subprojects.map(({ name, municipalities }) => [name, municipalities.map((one) => one.name).join(', ')] as const)} />
        </Panel>
      )}
    </>
  );
}

function Municipalities({ of: { municipalities } }: { of: Network }) {
  const rows = useRowStyles();
  return <ul className={rows.list}>{municipalities.map(({ number, name }) => <li key={number} className={rows.row}>{name}</li>)}</ul>;
}
