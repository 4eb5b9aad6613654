import { Link, makeStyles } from '@fluentui/react-components';
import { groupOfferOperations } from '../../contract/group-offers';
import { certificateTexts } from '../../../texts/afterwards-certificates';
import { goodStartTexts } from '../../../texts/good-start';
import { tabNamesTexts } from '../../../texts/tab-names';
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
import { MessagesLink } from './attendance/home-messages/messages-link';
import { OfferCard } from './offer-card';
import { OfferParts } from './overview/offer-parts';

const useStyles = makeStyles({ besides: { display: 'flex', flexWrap: 'wrap', columnGap: '24px', rowGap: '12px' } });

/** The group offers that the reader may see. */
export function OffersPage() {
  const texts = useTexts(tabOfferTexts);
  const goodStart = useTexts(goodStartTexts);
  const certificates = useTexts(certificateTexts);
  const names = useTexts(tabNamesTexts);
  const styles = useStyles();
  const { may } = useMe();
  const offers = useList(groupOfferOperations.listOffers, { every: everyNowAndThen });
  const newOffer = may.createOffer ? <PageButton page="offers/new">{texts.newOffer}</PageButton> : undefined;
  return (
    <Page title={texts.title} actions={<>{newOffer}<MessagesLink /></>}>
      <OfferParts here="offers" />
      <ReadState read={offers}>
        {(items) => (items.length === 0
          ? <Empty title={texts.empty} text={may.createOffer ? texts.emptyForCoordinator : texts.emptyText} />
          : <CardList>{items.map((offer) => <OfferCard key={offer.id} offer={offer} />)}</CardList>)}
      </ReadState>
      <ShowMore list={offers} />
      <nav aria-label={certificates.besides} className={styles.besides}>
        {may.followGoodStart && <Link href={addressOfPage('offers/en-god-start')}>{goodStart.link}</Link>}
        {may.decideOnNames && <Link href={addressOfPage('offers/names')}>{names.link}</Link>}
        <Link href={addressOfPage('offers/certificates')}>{certificates.verifyTitle}</Link>
      </nav>
    </Page>
  );
}
