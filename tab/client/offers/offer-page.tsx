import { Suspense } from 'react';
import { groupOfferOperations } from '../../contract/group-offers';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { everyNowAndThen, useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { Page } from '../app/look/page';
import { Placeholder } from '../app/look/placeholder';
import { ReadState } from '../app/look/read-state';
import { hasArrivedWith } from '../app/routing/arrival';
import { EnrolPanel } from './enrolment/enrol-panel';
import { ProtectedHomes } from './enrolment/protected-homes';
import { GatheringGlance } from './gathering/gathering-glance';
import { NamesPanels } from './names/names-panels';
import type { OfferDetail } from './offer';
import { OfferFacts } from './offer-facts';
import { OfferLife } from './offer-life';
import { OfferNavigation } from './offer-navigation';
import { sectionsFor } from './offer-sections';
import { NetworkArchivePanel } from '../referrals/archive/network-archive-panel';
import { OfferServices } from './offer-services';
import { OfferSessions } from './offer-sessions';

/** One group offer: its places, the service's own enrolments, sessions and who is invited; or one of its other sections. */
export function OfferPage({ offerId, section }: { offerId: string; section?: string | undefined }) {
  const texts = useTexts(tabOfferTexts);
  const offer = useRead(groupOfferOperations.getOffer, { params: { offerId } }, { every: everyNowAndThen });
  return (
    <Page title={offer.data?.programme.title ?? texts.title} back={{ page: 'offers', label: texts.back }}>
      {hasArrivedWith('created') && <Notice kind="done">{texts.created}</Notice>}
      {hasArrivedWith('drafted') && <Notice kind="done">{texts.drafted}</Notice>}
      <ReadState read={offer}>
        {(read) => (
          <>
            <OfferNavigation offer={read} section={section} />
            <OfferSection offer={read} section={section} />
          </>
        )}
      </ReadState>
    </Page>
  );
}

function OfferSection({ offer, section }: { offer: OfferDetail; section: string | undefined }) {
  const Body = sectionsFor(offer).find(({ key }) => key === section)?.Body;
  if (Body !== undefined) return <Suspense fallback={<Placeholder />}><Body offer={offer} /></Suspense>;
  return (
    <>
      <OfferFacts offer={offer} />
      <OfferLife offer={offer} />
      <EnrolPanel offer={offer} />
      <GatheringGlance offer={offer} />
      <OfferSessions offer={offer} />
      <ProtectedHomes offer={offer} />
      <NamesPanels offer={offer} />
      <OfferServices offer={offer} />
      {offer.may.manage && isOver(offer) && <NetworkArchivePanel noun="groupOffer" nounId={offer.id} />}
    </>
  );
}

/** Whether nothing more comes of it: then it belongs in the archive, or is not worth keeping there. */
function isOver({ state, sessions }: OfferDetail): boolean {
  return state === 'completed' || state === 'cancelled' || (state === 'draft' && sessions.every(({ begun }) => begun));
}
