import { Body1, Body1Strong } from '@fluentui/react-components';
import type { z } from 'zod';
import type { networkDetail, networkService } from '../../contract/networks';
import { tabNetworkTexts } from '../../../texts/tab-networks';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import { useRowStyles } from '../app/look/rows';
import { useWhen } from '../app/when';

/** The network's services, each with its municipalities, since when, and how sure that is. */
export function NetworkServices({ network }: { network: z.output<typeof networkDetail> }) {
  const texts = useTexts(tabNetworkTexts);
  const rows = useRowStyles();
  return (
    <Panel title={texts.servicesTitle}>
      {network.services.length === 0 && <Body1 as="p" block>{texts.servicesNone}</Body1>}
      <ul className={rows.list}>
        {network.services.map((service) => <ServiceRow key={service.id} service={service} />)}
      </ul>
    </Panel>
  );
}

function ServiceRow({ service }: { service: z.output<typeof networkService> }) {
  const texts = useTexts(tabNetworkTexts);
  const rows = useRowStyles();
  const when = useWhen();
  const from = when.date(service.validFrom);
  const marks = [
    service.validTo === undefined ? texts.validFrom(from) : texts.validTo(from, when.date(service.validTo)),
    ...(service.demonstration ? [texts.demonstration] : []),
    texts.confidenceOf(service.confidence),
  ];
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        <Body1Strong block>{service.name}</Body1Strong>
        <Body1 block>{service.municipalities.map(({ name }) => name).join(', ')}</Body1>
        <Body1 block className={rows.quiet}>{marks.join(' · ')}</Body1>
      </span>
    </li>
  );
}
