import { Mark } from '../app/look/mark';
import type { Referral } from './referral';

const looks = {
  sent: 'waiting', clarificationCall: 'waiting', reviewed: 'waiting', waiting: 'waiting', accepted: 'good', startMeeting: 'good',
  active: 'good', evaluated: 'good', finalReport: 'good', closed: 'over', declined: 'over', withdrawn: 'over',
} as const satisfies Record<Referral['state'], unknown>;

/** Where a referral stands. */
export function ReferralState({ referral }: { referral: Referral }) {
  return <Mark look={looks[referral.state]}>{referral.stateLabel}</Mark>;
}
