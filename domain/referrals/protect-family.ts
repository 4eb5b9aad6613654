import type { ReferralId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import { referralPolicy } from './policy';
import { referralParties } from './read-referrals';

/** Whether the family's address is marked as protected, as far as the reader may know, and whether the reader marks it at all. */
export interface FamilyUnderProtection {
  readonly mayMark: boolean;
  readonly marked: boolean;
}

type Reading = Pick<Ports, 'referrals' | 'booking' | 'addressProtection' | 'clock'>;

/**
 * How the mark of a referral stands, for the kontaktpersoner and leaders of the service that ordered; the base, the counsellors
 * and a deputy are answered the same whether there is one or not. `notFound` for who may not know of the referral.
 */
export async function seeFamilysProtection(ports: Reading, actor: Actor, referralId: ReferralId): Promise<Outcome<FamilyUnderProtection, 'notFound'>> {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'protectAddress', parties)) return success({ mayMark: false, marked: false });
  return success({ mayMark: true, marked: (await ports.addressProtection.referrals([referralId])).has(referralId) });
}

/**
 * Marks the address of a referral's family as protected, or lifts the mark; as it stands already, nothing changes. The referral,
 * its version and its log stay as they are, and nobody is told. Only the ordering service's kontaktpersoner and leaders may
 * (`notAllowed`; `notFound` for who may not know of the referral).
 */
export async function protectFamily(
  ports: Reading & Pick<Ports, 'newId'>,
  actor: Actor,
  { referralId, marked }: { readonly referralId: ReferralId; readonly marked: boolean },
): Promise<Outcome<ReferralId, 'notFound' | 'notAllowed'>> {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'read', parties)) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'protectAddress', parties)) return refuse('notAllowed');
  const isMarked = (await ports.addressProtection.referrals([referralId])).has(referralId);
  if (isMarked === marked) return success(referralId);
  const said = { by: actor.scope.personId, at: ports.clock() };
  if (marked) await ports.addressProtection.markReferral({ ...said, id: ports.newId<'addressMark'>(), referralId, organisationId: parties.orderingServiceId });
  else await ports.addressProtection.liftFromReferral(referralId, said);
  return success(referralId);
}
