import { rateLimit } from '../../domain/rate-limit';
import type { Clock } from '../../domain/time';
import type { Account } from '../../domain/network/actor';

/** How many more seconds an account must wait; undefined when it may go on. */
export type AccountLimits = (account: Account) => number | undefined;

/** In a minute: well above what a person does by hand, and a busy tenant in an hour of meetings. */
const usual = { ofAccount: 600, ofTenant: 12_000 } as const;

/**
 * Counts what is asked of the API and said to the bot, by account and by tenant, before anybody is looked up. What is refused to
 * one account is not counted for its tenant, so that nobody can shut their colleagues out.
 */
export function accountLimits(clock: Clock, most: { readonly ofAccount: number; readonly ofTenant: number } = usual): AccountLimits {
  const [ofAccount, ofTenant] = [rateLimit(most.ofAccount, 60), rateLimit(most.ofTenant, 60)];
  return ({ tenantId, objectId }) => {
    const now = clock();
    return ofAccount(`${tenantId} ${objectId}`, now) ?? ofTenant(tenantId, now);
  };
}
