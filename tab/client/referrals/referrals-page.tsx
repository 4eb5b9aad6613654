import { Redirect } from 'wouter';
import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useTexts } from '../app/language';
import { Empty } from '../app/look/empty';
import { Page } from '../app/look/page';
import { PageButton } from '../app/look/page-button';
import { useMe } from '../app/me/me';
import { DraftList } from './drafts/draft-list';
import { Board } from './flow/board';
import { ReferralList } from './list/referral-list';
import { ReferralParts } from './referral-parts';

/** The referrals of the reader's service as a list, or of the base as a board. */
export function ReferralsPage() {
  const texts = useTexts(tabReferralTexts);
  const { may, services } = useMe();
  const reads = may.readReferrals || may.sendReferral;
  if (!reads && may.seeOwnAssignments) return <Redirect to="/referrals/assignments" replace />;
  const newReferral = may.sendReferral ? <PageButton page="referrals/new">{texts.newReferral}</PageButton> : undefined;
  return (
    <Page title={texts.title} actions={newReferral}>
      <ReferralParts here="referrals" />
      {may.sendReferral && <DraftList />}
      {!reads && <Empty title={texts.notYours} text={texts.notYoursText} />}
      {reads && (may.findHour ? <Board /> : <ReferralList services={services} />)}
    </Page>
  );
}
