import { registerAgreement } from '../../domain/referrals/agreements/register-agreement';
import { usualSettings } from '../../domain/referrals/base/base-settings';
import { changeSettings } from '../../domain/referrals/base/steer-base';
import { givePhone, reportNeed } from '../../domain/referrals/capacity/report-need';
import { stateCapacity } from '../../domain/referrals/capacity/see-bases';
import { saveDraft } from '../../domain/referrals/drafts/save-draft';
import { referralCategories } from '../../domain/referrals/referral';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const bases = [
  { base: 'kompetansebasen', deputy: 'counsellor-inn-trondelag-1', coordinator: 'coordinator-base', contact: 'case-contact-verdal', party: 'verdal' },
  { base: 'matrix-base', deputy: 'matrix-counsellor-other-base', coordinator: 'matrix-coordinator-other-base', contact: 'matrix-case-contact-trondheim', party: 'trondheim' },
];

/** Each base decides for itself, and agrees with a service that it may be used. */
export async function letBasesDecide(act: Act): Promise<void> {
  for (const { base, deputy, coordinator, contact, party } of bases) {
    const baseId = stableId('organisation', base);
    await act(coordinator, (ports, actor) => changeSettings(ports, actor, baseId, { ...usualSettings, deputyId: stableId('person', deputy) }));
    await act(coordinator, (ports, actor) => registerAgreement(ports, actor, {
      baseId, partyIds: [stableId('organisation', party)], categories: referralCategories, hoursAYear: 100,
      validFrom: Temporal.PlainDate.from('2026-01-01'), lastDay: null,
    }));
    await act(coordinator, (ports, actor) => stateCapacity(ports, actor, { baseId, level: 'few', from: Temporal.PlainDate.from('2026-12-01') }));
    const serviceId = stableId('organisation', party);
    await act(contact, (ports, actor) => reportNeed(ports, actor, { serviceId, baseId, category: 'other', reason: 'noCapacity', count: 2 }));
    await act(contact, (ports, actor) => givePhone(ports, actor, { serviceId, phone: '74 00 00 00' }));
    await act(contact, (ports, actor) => saveDraft(ports, actor, {
      draftId: stableId('referralDraft', contact), basedOn: 0, serviceId, baseId, category: 'other', orderSummary: 'Veiledning', place: undefined, urgent: false,
    }));
  }
}
