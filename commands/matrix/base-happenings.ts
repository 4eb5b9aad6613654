import { registerAgreement } from '../../domain/referrals/agreements/register-agreement';
import { usualSettings } from '../../domain/referrals/base/base-settings';
import { changeSettings } from '../../domain/referrals/base/steer-base';
import { referralCategories } from '../../domain/referrals/referral';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const bases = [
  { base: 'kompetansebasen', coordinator: 'coordinator-base', party: 'verdal' },
  { base: 'matrix-base', coordinator: 'matrix-coordinator-other-base', party: 'trondheim' },
];

/** Each base decides for itself, and agrees with a service that it may be used. */
export async function letBasesDecide(act: Act): Promise<void> {
  for (const { base, coordinator, party } of bases) {
    const baseId = stableId('organisation', base);
    await act(coordinator, (ports, actor) => changeSettings(ports, actor, baseId, { ...usualSettings, deputyId: actor.scope.personId }));
    await act(coordinator, (ports, actor) => registerAgreement(ports, actor, {
      baseId, partyIds: [stableId('organisation', party)], categories: referralCategories, hoursAYear: 100,
      validFrom: Temporal.PlainDate.from('2026-01-01'), lastDay: null,
    }));
  }
}
