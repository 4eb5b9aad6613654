import { Body1, Link } from '@fluentui/react-components';
import { groupOfferOperations } from '../../contract/group-offers';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Notice } from '../app/look/notice';
import { addressOfPage } from '../app/routing/addresses';
import { useWhen } from '../app/when';

/** How many groups are named. */
const mostNamed = 3;

/** For whoever wants a group: those that the service can enrol in now, which may be all that is needed (KB-09). */
export function OpenGroups() {
  const { groups: texts } = useTexts(tabReferralTexts);
  const when = useWhen();
  const offers = useRead(groupOfferOperations.listOffers, { query: { limit: 50 } });
  if (offers.data === undefined) return null;
  const open = offers.data.items.filter(({ may }) => may.enrol).slice(0, mostNamed);
  return (
    <Notice kind="note">
      {open.length === 0 ? texts.none : texts.some}
      {open.map(({ id, programme, firstStart }) => (
        <Body1 key={id} as="p" block><Link href={addressOfPage(`offers/${id}`)}>{texts.from(programme.title, when.instant(firstStart))}</Link></Body1>
      ))}
      <Body1 as="p" block><Link href={addressOfPage('offers')}>{texts.all}</Link></Body1>
    </Notice>
  );
}
