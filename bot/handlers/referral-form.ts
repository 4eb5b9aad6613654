import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import type { TypedReferral } from '../../cards/referrals/actions';
import { newReferralCard } from '../../cards/referrals/new-referral';
import type { MeetingPlace } from '../../domain/booking/meeting-place';
import type { Refusal } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { prepareReferral } from '../../domain/referrals/prepare-referral';
import { longestOrderSummary } from '../../domain/referrals/referral';
import { referralTexts } from '../../texts/referrals';
import { refusalTexts } from '../../texts/refusals';
import type { Turn } from '../turn';

export const nothingTyped: TypedReferral = {
  serviceId: undefined, category: '', orderSummary: '', place: '', urgent: false, draftId: undefined, draftVersion: undefined,
};

/** The form with what was typed; a new one gets the id that its draft would have. Who cannot send is told why. */
export async function formAnswer(turn: Turn, typed: TypedReferral, said?: { readonly notice: Notice; readonly warned: boolean }): Promise<AdaptiveCard> {
  const words = referralTexts[turn.actor.language].newReferral;
  const prepared = await turn.product.asActor(turn.actor, (ports) => prepareReferral(ports, turn.actor));
  if (!prepared.ok) {
    const text = prepared.refusal === 'serviceIsOutsideTheArea' ? words.outsideTheArea
      : prepared.refusal === 'notAllowed' ? words.notForYou : refusalTexts[turn.actor.language][prepared.refusal];
    return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'refused', text } });
  }
  const { services, municipalities } = prepared.value;
  const rendering = turn.rendering();
  // To accept a warning is to have the text that it is about before one.
  const mayAccept = said?.warned === true && typed.orderSummary !== '';
  const shown = {
    services, municipalities, longestOrderSummary, warned: mayAccept, draftId: typed.draftId ?? rendering.rendering, draftVersion: typed.draftVersion ?? 0,
    typed: { ...typed, serviceId: typed.serviceId ?? '' },
  };
  return newReferralCard(shown, { ...rendering, ...(said === undefined ? {} : { notice: said.notice }) });
}

/** What was typed is kept, but never a number of a person or how to reach one, and never the text where others might read. */
export function echoed<Typed extends TypedReferral>(turn: Turn, typed: Typed, { fields }: Refusal<RefusalName>): Typed {
  const holdsIdentity = fields.some(({ fault }) => fault === 'identityNumberInText' || fault === 'contactDetailsInText');
  return holdsIdentity || turn.place.kind !== 'personal' ? { ...typed, orderSummary: '' } : typed;
}

/** Each fault once, in words. */
export function faultsText(turn: Turn, { refusal, fields }: Refusal<RefusalName>): string {
  const names = fields.length === 0 ? [refusal] : fields.map(({ fault }) => fault);
  return [...new Set(names)].map((name) => refusalTexts[turn.actor.language][name]).join(' ');
}

/** Where one wants to meet, as the form says it. */
export function readPlace(place: string): MeetingPlace {
  return place === 'teams' ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: place };
}
