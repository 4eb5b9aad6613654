import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useTexts } from '../app/language';
import { PageCard } from '../app/look/card-list';
import { useWhen } from '../app/when';
import { Due, UrgentMark } from './due';
import { isOpen, type Referral } from './referral';
import { ReferralState } from './referral-state';

/** One referral in the list: which kind, between whom, and whether an hour is booked. */
export function ReferralCard({ referral, level = 'h2' }: { referral: Referral; level?: 'h2' | 'h3' }) {
  const texts = useTexts(tabReferralTexts);
  const when = useWhen();
  const booked = referral.bookings.filter(({ cancelled }) => !cancelled).length;
  return (
    <PageCard level={level} page={`referrals/${referral.id}`} title={referral.categoryLabel} mark={<><UrgentMark urgent={referral.urgent && isOpen(referral)} /><ReferralState referral={referral} /></>}>
      <span>{referral.orderingService.name} → {referral.base.name}</span>
      <span>{texts.reference} {referral.reference} · {texts.sentAt} {when.instant(referral.sentAt)}</span>
      <Due deadline={referral.deadline} />
      {booked > 0 && <span>{texts.booked(booked)}</span>}
    </PageCard>
  );
}
