import { Button } from '@fluentui/react-components';
import { groupOfferOperations } from '../../contract/group-offers';
import { tabCalendarTexts } from '../../../texts/tab-calendar';
import { tabOfferTexts } from '../../../texts/tab-offers';
import { everyNowAndThen, useList } from '../app/api/api';
import { useTexts } from '../app/language';
import { CardList, ShowMore } from '../app/look/card-list';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { PageButton } from '../app/look/page-button';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { addressOfPage } from '../app/routing/addresses';
import { OfferCard } from './offer-card';

/** The group offers that the reader may see. */
export function OffersPage() {
  const texts = useTexts(tabOfferTexts);
  const calendar = useTexts(tabCalendarTexts);
  const { may } = useMe();
  const offers = useList(groupOfferOperations.listOffers, { every: everyNowAndThen });
  const actions = (
    <>
      <Button as="a" href={addressOfPage('offers/calendar')} size="large">{calendar.open}</Button>
      {may.createOffer && <PageButton page="offers/new">{texts.newOffer}</PageButton>}
    </>
  );
  return (
    <Page title={texts.title} actions={actions}>
      <ReadState read={offers}>
        {(items) => (items.length === 0
          ? <Empty title={texts.empty} text={may.createOffer ? texts.emptyForCoordinator : texts.emptyText} />
          : <CardList>{items.map((offer) => <OfferCard key={offer.id} offer={offer} />)}</CardList>)}
      </ReadState>
      <ShowMore list={offers} />
    </Page>
  );
}
