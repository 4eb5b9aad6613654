import type { ReferralStage } from '../../../contract/referral-stages';
import { referralOperations } from '../../../contract/referrals';
import { tabReferralListTexts } from '../../../../texts/tab-referral-list';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { everyNowAndThen, useList } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList, ShowMore } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { ReadState } from '../../app/look/read-state';
import { useMe } from '../../app/me/me';
import type { Referral } from '../referral';
import { ReferralCard } from '../referral-card';
import { FilterFields } from './filter-fields';
import { countChosen, useListFilter } from './list-filter';

/** The reader's referrals as a list that can be narrowed; page after page, and none twice when something moves meanwhile. */
export function ReferralList({ stage, services }: { stage?: ReferralStage | undefined; services: readonly { readonly id: string; readonly name: string }[] }) {
  const texts = useTexts(tabReferralListTexts);
  const words = useTexts(tabReferralTexts);
  const { may } = useMe();
  const [filter, choose] = useListFilter(stage);
  const referrals = useList(referralOperations.listReferrals, { every: everyNowAndThen, query: filter });
  const narrowed = countChosen(filter) > 0;
  if (referrals.data?.length === 0 && !narrowed) return <Empty title={words.empty} text={may.sendReferral ? words.emptyForService : words.emptyForBase} />;
  return (
    <>
      <FilterFields filter={filter} onChoose={choose} services={services} mayBeMine={may.sendReferral || may.seeOwnAssignments} />
      <ReadState read={referrals}>
        {(items) => {
          const shown = once(items);
          return (
            <>
              <span role="status">{shown.length > 0 && texts.shown(shown.length, referrals.hasNextPage)}</span>
              {shown.length === 0
                ? <Empty title={texts.none} text={texts.noneText} />
                : <CardList>{shown.map((referral) => <ReferralCard key={referral.id} referral={referral} />)}</CardList>}
            </>
          );
        }}
      </ReadState>
      <ShowMore list={referrals} />
    </>
  );
}

function once(referrals: readonly Referral[]): readonly Referral[] {
  return [...new Map(referrals.map((referral) => [referral.id, referral])).values()];
}
