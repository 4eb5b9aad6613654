import { Body1 } from '@fluentui/react-components';
import { apartOperations } from '../../../contract/enrolment-apart';
import { tabApartTexts } from '../../../../texts/tab-enrolment-apart';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useWhen } from '../../app/when';
import { lastMinute } from './last-minute';
import type { OfferDetail } from '../offer';
import { ApartCode } from './apart-code';
import { ApartPairs } from './apart-pairs';

/** For a service: the one-time code by which two homes are kept apart, and those that are. */
export function ApartSection({ offer }: { offer: OfferDetail }) {
  const { own: texts } = useTexts(tabApartTexts);
  const when = useWhen();
  const apart = useRead(apartOperations.getApart, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  const homes = offer.ownEnrolments.filter(({ status }) => status !== 'lapsed' && status !== 'declined');
  const codeOf = (enrolmentId: string) => homes.find(({ id }) => id === enrolmentId)?.code ?? '';
  return (
    <ReadState read={apart}>
      {({ pairs, codes }) => (
        <>
          {pairs.length > 0 && <ApartPairs offerId={offer.id} pairs={pairs} />}
          <Panel title={texts.title}>
            <Body1 as="p" block>{texts.intro}</Body1>
            {codes.map(({ enrolmentId, validUntil }) => (
              <Body1 key={enrolmentId} as="p" block>{texts.open(codeOf(enrolmentId), when.instant(lastMinute(validUntil)))}</Body1>
            ))}
            {homes.length === 0 ? <Body1 as="p" block>{texts.none}</Body1> : <ApartCode offerId={offer.id} homes={homes} />}
          </Panel>
        </>
      )}
    </ReadState>
  );
}
