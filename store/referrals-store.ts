import type { ReferralPorts } from '../domain/referrals/ports';
import type { Transaction } from './database';

/** The referrals area's tables, seen as the actor of the transaction. */
export function referralsStore(_tx: Transaction): ReferralPorts {
  return { area: 'referrals' };
}
