import { Redirect } from 'wouter';
import { referralOperations } from '../../contract/referrals';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { everyNowAndThen, useList } from '../app/api/api';
import { useTexts } from '../app/language';
import { CardList, ShowMore } from '../app/look/card-list';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { PageButton } from '../app/look/page-button';
import { ReadState } from '../app/look/read-state';
import { useMe } from '../app/me/me';
import { DraftList } from './drafts/draft-list';
import { Board } from './flow/board';
import { ReferralCard } from './referral-card';
import { ReferralParts } from './referral-parts';

/** The referrals of the reader's service as a list, or of the base as a board. */
export function ReferralsPage() {
  const texts = useTexts(tabReferralTexts);
  const { may } = useMe();
  const reads = may.readReferrals || may.sendReferral;
  const referrals = useList(referralOperations.listReferrals, { every: everyNowAndThen, enabled: reads });
  if (!reads && may.seeOwnAssignments) return <Redirect to="/referrals/assignments" replace />;
  const newReferral = may.sendReferral ? <PageButton page="referrals/new">{texts.newReferral}</PageButton> : undefined;
  return (
    <Page title={texts.title} actions={newReferral}>
      <ReferralParts here="referrals" />
      {may.sendReferral && <DraftList />}
      {!reads && <Empty title={texts.notYours} text={texts.notYoursText} />}
      {reads && (
        <ReadState read={referrals}>
          {(items) => (items.length === 0
            ? <Empty title={texts.empty} text={may.sendReferral ? texts.emptyForService : texts.emptyForBase} />
            : may.findHour
              ? <Board referrals={items} />
              : <CardList>{items.map((referral) => <ReferralCard key={referral.id} referral={referral} />)}</CardList>)}
        </ReadState>
      )}
      <ShowMore list={referrals} />
    </Page>
  );
}
