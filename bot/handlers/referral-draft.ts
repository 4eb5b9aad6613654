import { onlyInPrivateCard } from '../../cards/booking/only-in-private';
import { noticeCard } from '../../cards/network/notice';
import type { TypedReferral } from '../../cards/referrals/actions';
import { dateText } from '../../cards/when';
import type { ReferralDraft } from '../../domain/referrals/drafts/draft';
import { keepWhatIsTyped } from '../../domain/referrals/drafts/keep-what-is-typed';
import { listDrafts } from '../../domain/referrals/drafts/own-drafts';
import { osloDate } from '../../domain/time';
import { referralDraftTexts } from '../../texts/referral-drafts';
import { referralTexts } from '../../texts/referrals';
import type { ActionHandler } from '../handler';
import { echoed, faultsText, formAnswer, nothingTyped, readPlace } from './referral-form';

/**
 * Keeps a form that is not finished. Pressing again is harmless, so it is not counted once: a second press may hold more. Where others
 * read, what was typed is not shown again, only that it is kept.
 */
export const saveDraftFromCard: ActionHandler<'referrals.saveDraft'> = async (turn, { rendering, payload }) => {
  const { serviceId, category, orderSummary, place, urgent, draftId = rendering as ReferralDraft['id'], draftVersion = 0 } = payload;
  const saved = await turn.product.asActor(turn.actor, (ports) => keepWhatIsTyped(ports, turn.actor, {
    draftId, basedOn: draftVersion, serviceId, baseId: undefined, category, orderSummary, place: place === '' ? undefined : readPlace(place), urgent,
  }));
  const words = referralDraftTexts[turn.actor.language];
  if (!saved.ok) {
    const notice = { kind: 'refused', text: words.notSaved(faultsText(turn, saved)) } as const;
    return formAnswer(turn, echoed(turn, payload, saved), { notice, warned: false });
  }
  const until = dateText(osloDate(saved.value.expiresAt), turn.actor.language);
  const notice = { kind: 'done', text: saved.value.id === draftId ? words.saved(until) : words.savedBeside(until) } as const;
  if (turn.place.kind !== 'personal') return noticeCard({ title: referralTexts[turn.actor.language].newReferral.title }, { ...turn.rendering(), notice });
  return formAnswer(turn, typedIn(saved.value), { notice, warned: false });
};

/** The form as the draft left it, or an empty one. Only where nobody else reads. */
export const openDraftFromCard: ActionHandler<'referrals.openDraft'> = async (turn, { payload: { draftId } }) => {
  if (draftId === undefined) return formAnswer(turn, nothingTyped);
  if (turn.place.kind !== 'personal') return onlyInPrivateCard({ page: turn.tabPage('/referrals') }, turn.rendering());
  const drafts = await turn.product.asActor(turn.actor, (ports) => listDrafts(ports, turn.actor));
  const found = drafts.ok ? drafts.value.find(({ id }) => id === draftId) : undefined;
  if (found !== undefined) return formAnswer(turn, typedIn(found));
  const { title } = referralTexts[turn.actor.language].newReferral;
  return noticeCard({ title }, { ...turn.rendering(), notice: { kind: 'refused', text: referralDraftTexts[turn.actor.language].gone } });
};

function typedIn({ id, version, serviceId, category, orderSummary, place, urgent }: ReferralDraft): TypedReferral {
  return {
    serviceId: serviceId ?? undefined, category: category ?? '', orderSummary, urgent, draftId: id, draftVersion: version,
    place: place === null ? '' : place.kind === 'teams' ? 'teams' : place.municipalityNumber,
  };
}
