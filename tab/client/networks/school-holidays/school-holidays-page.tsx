import { Body1 } from '@fluentui/react-components';
import { networkOperations } from '../../../contract/networks';
import { schoolHolidayOperations } from '../../../contract/school-holidays';
import { tabSchoolHolidayTexts } from '../../../../texts/tab-school-holidays';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { ReadState } from '../../app/look/read-state';
import { AddHolidayForm } from './add-holiday-form';
import { HolidayList } from './holiday-list';

/** The school holidays that the network's sessions go round; its coordinator writes them down. */
export function SchoolHolidaysPage({ networkId }: { networkId: string }) {
  const texts = useTexts(tabSchoolHolidayTexts);
  const networks = useRead(networkOperations.listNetworks);
  const holidays = useRead(schoolHolidayOperations.seeSchoolHolidays, { params: { networkId } });
  const name = networks.data?.items.find(({ id }) => id === networkId)?.name ?? '';
  return (
    <Page title={texts.title} back={{ page: `networks/${networkId}`, label: name }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={holidays}>
        {({ items, may }) => (
          <>
            {!may.edit && <Body1 as="p" block>{texts.onlyCoordinator}</Body1>}
            <HolidayList networkId={networkId} holidays={items} mayEdit={may.edit} />
            {may.edit && <AddHolidayForm networkId={networkId} />}
          </>
        )}
      </ReadState>
    </Page>
  );
}
