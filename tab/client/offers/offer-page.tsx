import { groupOfferOperations } from '../../contract/group-offers';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { everyNowAndThen, useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { ReadState } from '../app/look/read-state';
import { hasArrivedWith } from '../app/routing/arrival';
import { EnrolPanel } from './enrol-panel';
import { OfferFacts } from './offer-facts';
import { OfferLife } from './offer-life';
import { OfferServices } from './offer-services';
import { OfferSessions } from './offer-sessions';

/** One group offer: its places, the service's own enrolments, sessions and who is invited. */
export function OfferPage({ offerId }: { offerId: string }) {
  const texts = useTexts(tabOfferTexts);
  const offer = useRead(groupOfferOperations.getOffer, { params: { offerId } }, { every: everyNowAndThen });
  return (
    <Page title={offer.data?.programme.title ?? texts.title} back={{ page: 'offers', label: texts.back }}>
      {hasArrivedWith('created') && <Notice kind="done">{texts.created}</Notice>}
      {hasArrivedWith('drafted') && <Notice kind="done">{texts.drafted}</Notice>}
      <ReadState read={offer}>
        {(read) => (
          <>
            <OfferFacts offer={read} />
            <OfferLife offer={read} />
            <EnrolPanel offer={read} />
            <OfferSessions offer={read} />
            <OfferServices offer={read} />
          </>
        )}
      </ReadState>
    </Page>
  );
}
