import { protectHome, seeProtectedHomes } from '../../domain/groupOffers/enrolment/protect-home';
import { readId, type OfferId, type ReferralId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import { protectFamily, seeFamilysProtection } from '../../domain/referrals/protect-family';
import type { Ports } from '../../domain/unit-of-work';
import { addressProtectionOperations as ops } from '../contract/address-protection';
import type { AnswerOf } from '../contract/operation';
import { enrolmentIn } from './enrolment';
import { handler, type ApiHandler } from './handler';

/** Marks of address protection, of homes in groups and of families in referrals. */
export function addressProtectionHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getProtectedHomes, async ({ actor, params, run }) => {
      const offerId = readId<'offer'>(params.offerId);
      return offerId === undefined ? refuse('notFound') : run((ports) => homesOf(ports, actor, offerId));
    }),
    handler(ops.protectHome, async ({ actor, params, body, run }) => {
      const home = enrolmentIn(params);
      return home === undefined ? refuse('notFound') : run(async (ports) => {
        const marked = await protectHome(ports, actor, { ...home, marked: body.marked });
        return marked.ok ? homesOf(ports, actor, home.offerId) : marked;
      });
    }),
    handler(ops.getFamilysProtection, async ({ actor, params, run }) => {
      const referralId = readId<'referral'>(params.referralId);
      return referralId === undefined ? refuse('notFound') : run((ports) => familyOf(ports, actor, referralId));
    }),
    handler(ops.protectFamily, async ({ actor, params, body, run }) => {
      const referralId = readId<'referral'>(params.referralId);
      return referralId === undefined ? refuse('notFound') : run(async (ports) => {
        const marked = await protectFamily(ports, actor, { referralId, marked: body.marked });
        return marked.ok ? familyOf(ports, actor, referralId) : marked;
      });
    }),
  ];
}

async function homesOf(ports: Ports, actor: Actor, offerId: OfferId): Promise<Outcome<AnswerOf<typeof ops.getProtectedHomes>, 'notFound'>> {
  const seen = await seeProtectedHomes(ports, actor, offerId);
  return seen.ok ? success({ offerId, homes: seen.value.map(({ enrolment, marked }) => ({ enrolmentId: enrolment.id, code: enrolment.code, marked })) }) : seen;
}

async function familyOf(ports: Ports, actor: Actor, referralId: ReferralId): Promise<Outcome<AnswerOf<typeof ops.getFamilysProtection>, 'notFound'>> {
  return seeFamilysProtection(ports, actor, referralId);
}
