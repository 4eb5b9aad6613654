import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { groupOfferOperations } from '../../../contract/group-offers';
import { networkOperations } from '../../../contract/networks';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import { tabOfferTexts } from '../../../../texts/tab-offers';
import { useRead } from '../../app/api/api';
import { FormField } from '../../app/form/form-field';
import { useTexts } from '../../app/language';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import { NewOfferForm } from './new-offer-form';

/** The coordinator's page for a new group offer, in one of the coordinator's networks; network and programme may be wanted already. */
export function NewOfferPage({ networkId: wanted, programmeKey }: { networkId?: string; programmeKey?: string }) {
  const texts = useTexts(tabNewOfferTexts);
  const offers = useTexts(tabOfferTexts);
  const networks = useMe().networks.filter(({ mayCreateOffer }) => mayCreateOffer);
  const [chosen, setChosen] = useState(networks.find(({ id }) => id === wanted)?.id);
  const networkId = chosen ?? networks[0]?.id;
  return (
    <Page title={offers.newOffer} back={{ page: 'offers', label: offers.back }}>
      {networkId === undefined && <Empty title={texts.notAllowed} text={texts.notAllowedText} />}
      {networks.length > 1 && (
        <Panel>
          <FormField label={texts.network}>
            <Select value={networkId} onChange={(_, { value }) => setChosen(value)}>
              {networks.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
            </Select>
          </FormField>
        </Panel>
      )}
      {networkId !== undefined && <NewOfferIn key={networkId} networkId={networkId} programmeKey={programmeKey} />}
    </Page>
  );
}

/** Reads what the form chooses from, once: a form in use must not change under the reader. */
function NewOfferIn({ networkId, programmeKey }: { networkId: string; programmeKey: string | undefined }) {
  const programmes = useRead(groupOfferOperations.listProgrammes, { params: { networkId } });
  const networks = useRead(networkOperations.listNetworks);
  const municipalities = useRead(networkOperations.listMunicipalities);
  const network = networks.data?.items.find(({ id }) => id === networkId);
  const all = {
    data: programmes.data && municipalities.data && network && {
      network, programmes: programmes.data.items, municipalities: municipalities.data.items,
    },
    error: programmes.error ?? networks.error ?? municipalities.error,
    isFetching: programmes.isFetching || networks.isFetching || municipalities.isFetching,
    refetch: () => Promise.all([programmes.refetch(), networks.refetch(), municipalities.refetch()]),
  };
  return <ReadState read={all}>{(choices) => <NewOfferForm {...choices} wanted={programmeKey} />}</ReadState>;
}
