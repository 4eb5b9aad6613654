import { tabReferralTexts } from '../../../texts/tab-referrals';
import { useTexts } from '../app/language';
import { PageCard } from '../app/look/card-list';
import { osloDay, useWhen } from '../app/when';
import { Due, UrgentMark } from './due';
import { isOpen, type Referral } from './referral';
import { ReferralState } from './referral-state';

/** One referral in the list or on the base's board: which kind, between whom, and whether an hour is booked. */
export function ReferralCard({ referral, onBoard = false, level = onBoard ? 'h3' : 'h2' }: { referral: Referral; onBoard?: boolean; level?: 'h2' | 'h3' }) {
  const texts = useTexts(tabReferralTexts);
  const when = useWhen();
  const booked = referral.bookings.filter(({ cancelled }) => !cancelled).length;
  return (
    <PageCard
      level={level} inColumn={onBoard} page={`referrals/${referral.id}`} title={referral.categoryLabel}
      mark={<><UrgentMark urgent={referral.urgent && isOpen(referral)} /><ReferralState referral={referral} /></>}
    >
      <span>{onBoard ? referral.orderingService.name : `${referral.orderingService.name} → ${referral.base.name}`}</span>
      <span>{texts.reference} {referral.reference} · {texts.sentAt} {onBoard ? when.date(osloDay(referral.sentAt)) : when.instant(referral.sentAt)}</span>
      <Due deadline={referral.deadline} />
      {booked > 0 && <span>{texts.booked(booked)}</span>}
    </PageCard>
  );
}
