import { Button, Subtitle1 } from '@fluentui/react-components';
import type { z } from 'zod';
import { networkOperations, type networkDetail } from '../../contract/networks';
import { accessTexts } from '../../../texts/access';
import { accountTexts } from '../../../texts/accounts';
import { takeoverTexts } from '../../../texts/takeovers';
import { memberTexts } from '../../../texts/members';
import { tabNetworkTexts } from '../../../texts/tab-networks';
import { tabTenantTexts } from '../../../texts/tab-tenants';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { CardList, PageCard } from '../app/look/card-list';
import { Empty } from '../app/look/empty';
import { Mark } from '../app/look/mark';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { addressOfPage } from '../app/routing/addresses';

type Network = z.output<typeof networkDetail>;

/** The networks and development projects: the reader's own, others, and projects. */
export function NetworksPage() {
  const texts = useTexts(tabNetworkTexts);
  const tenants = useTexts(tabTenantTexts);
  const members = useTexts(memberTexts);
  const takeovers = useTexts(takeoverTexts);
  const accounts = useTexts(accountTexts);
  const access = useTexts(accessTexts);
  const { may } = useMe();
  const networks = useRead(networkOperations.listNetworks);
  return (
    <Page
      title={texts.title}
      actions={(
        <>
          {may.keepMembers && <Button as="a" href={addressOfPage('networks/members')}>{members.open}</Button>}
          {may.takeOver && <Button as="a" href={addressOfPage('networks/takeovers')}>{takeovers.open}</Button>}
          <Button as="a" href={addressOfPage('networks/access')}>{access.title}</Button>
          <Button as="a" href={addressOfPage('networks/accounts')}>{accounts.open}</Button>
          {may.keepTenants && <Button as="a" href={addressOfPage('networks/tenants')}>{tenants.open}</Button>}
        </>
      )}
    >
      <ReadState read={networks}>
        {({ items }) => {
          const isProject = ({ kind }: Network) => kind === 'developmentProject';
          const groups = [
            [texts.own, items.filter(({ own }) => own)],
            [texts.others, items.filter((network) => !network.own && !isProject(network))],
            [texts.projects, items.filter((network) => !network.own && isProject(network))],
          ] as const;
          if (items.length === 0) return <Empty title={texts.empty} text={texts.emptyText} />;
          return groups.map(([title, some]) => (some.length > 0 && (
            <section key={title} aria-label={title}>
              <Subtitle1 as="h2" block style={{ marginBottom: '12px' }}>{title}</Subtitle1>
              <CardList>{some.map((network) => <NetworkCard key={network.id} network={network} />)}</CardList>
            </section>
          )));
        }}
      </ReadState>
    </Page>
  );
}

function NetworkCard({ network }: { network: Network }) {
  const texts = useTexts(tabNetworkTexts);
  const municipalities = network.municipalities.length + network.services.flatMap((service) => service.municipalities).length;
  const counts = [
    network.services.length === 0 ? undefined : texts.services(network.services.length),
    municipalities === 0 ? undefined : texts.municipalities(municipalities),
    network.subprojects.length === 0 ? undefined : texts.subprojects(network.subprojects.length),
  ].filter((count) => count !== undefined);
  return (
    <PageCard
      page={`networks/${network.id}`} title={network.name} level="h3"
      mark={network.demonstration ? <Mark look="about">{texts.demonstration}</Mark> : undefined}
    >
      <span>{[network.kindLabel, network.county, ...counts].filter(Boolean).join(' · ')}</span>
    </PageCard>
  );
}
