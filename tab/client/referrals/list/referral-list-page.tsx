import { referralStageNames } from '../../../contract/referral-stages';
import { referralOperations } from '../../../contract/referrals';
import { tabReferralListTexts } from '../../../../texts/tab-referral-list';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { Page } from '../../app/look/page';
import { useMe } from '../../app/me/me';
import { UnknownPage } from '../../app/routing/unknown-page';
import { ReferralParts } from '../referral-parts';
import { ReferralList } from './referral-list';

/** All that a base has received, as a list; the address may say which column of the board it was opened from. */
export function ReferralListPage({ stage }: { stage?: string | undefined }) {
  const texts = useTexts(tabReferralListTexts);
  const words = useTexts(tabReferralTexts);
  const { may, services } = useMe();
  const known = referralStageNames.find((one) => one === stage);
  const board = useRead(referralOperations.readReferralBoard, {}, { enabled: may.findHour, every: everyNowAndThen });
  if (stage !== undefined && known === undefined) return <UnknownPage />;
  const back = may.findHour ? { page: 'referrals', label: texts.board } : { page: 'referrals', label: words.back };
  return (
    <Page title={words.title} back={back}>
      <ReferralParts here="referrals" />
      <ReferralList key={stage} stage={known} services={may.findHour ? board.data?.services ?? [] : services} />
    </Page>
  );
}
