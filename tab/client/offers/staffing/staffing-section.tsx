import { Link } from '@fluentui/react-components';
import type { z } from 'zod';
import { staffingOperations, type staffing } from '../../../contract/staffing';
import { tabStaffingTexts } from '../../../../texts/tab-staffing';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { ReadState } from '../../app/look/read-state';
import { addressOfPage } from '../../app/routing/addresses';
import type { OfferDetail } from '../offer';
import { GroupLeaders } from './group-leaders';
import { StaffedSessions } from './staffed-sessions';

export type Staffing = z.output<typeof staffing>;

/** Who leads the group: what is lacking, and for each forfall somebody else, another time, or no session, from one screen. */
export function StaffingSection({ offer }: { offer: OfferDetail }) {
  const texts = useTexts(tabStaffingTexts);
  const read = useRead(staffingOperations.seeStaffing, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  return (
    <>
      <ReadState read={read}>
        {(seen) => (
          <>
            <GroupLeaders staffing={seen} />
            <StaffedSessions staffing={seen} offer={offer} />
          </>
        )}
      </ReadState>
      <div><Link href={addressOfPage(`networks/${offer.network.id}/competence`)}>{texts.competence}</Link></div>
    </>
  );
}
