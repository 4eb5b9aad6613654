import type { ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { success, type Outcome } from '../../outcome';
import { referralPolicy } from '../policy';
import type { AccessLogPorts, ShownAccess } from './access';

export interface AccessLogAsk {
  readonly referralId?: ReferralId | undefined;
  /** Positions below this one; from the newest when absent. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/**
 * Who has read which referral, when and as what, the newest first: all of it for those whose case it is, the service that sent
 * it and the base that got it, and nobody else. Readings that the actor may not know of are left out without a word.
 */
export async function readAccessLog(
  { accessLog }: { readonly accessLog: AccessLogPorts }, actor: Actor, ask: AccessLogAsk,
): Promise<Outcome<readonly ShownAccess[], never>> {
  const found = await accessLog.list(ask);
  return success(found.filter(({ orderingServiceId, baseId }) => referralPolicy.permits(actor, 'seeReaders', { orderingServiceId, baseId, counsellorIds: [] })));
}
