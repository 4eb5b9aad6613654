import { Mark } from '../app/look/mark';
import type { Referral } from './referral';

/** Where a referral stands. */
export function ReferralState({ referral }: { referral: Referral }) {
  return <Mark look={referral.state === 'accepted' ? 'good' : 'waiting'}>{referral.stateLabel}</Mark>;
}
