import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import type { ReferralPayloads } from '../../cards/referrals/actions';
import { newReferralCard } from '../../cards/referrals/new-referral';
import { referralSentCard } from '../../cards/referrals/sent';
import type { MeetingPlace } from '../../domain/booking/meeting-place';
import type { Refusal } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { prepareReferral } from '../../domain/referrals/prepare-referral';
import { longestOrderSummary } from '../../domain/referrals/referral';
import { sendReferral } from '../../domain/referrals/send-referral';
import { referralTexts } from '../../texts/referrals';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler, CommandHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';

type Typed = ReferralPayloads['referrals.send'];

const nothingTyped: Typed = { serviceId: undefined, category: '', orderSummary: '', place: '', urgent: false, acceptWarning: false };

/** «ny henvendelse»: the form. */
export const askForReferral: CommandHandler = (turn) => formAnswer(turn, nothingTyped);

/** Sends it, and answers with the reference alone: the card may stand where others read. */
export const sendFromCard: ActionHandler<'referrals.send'> = async (turn, pressed) => {
  const { payload } = pressed;
  const outcome = await once(turn, pressed, (ports) =>
    sendReferral(ports, turn.actor, {
      ...(payload.serviceId === undefined ? {} : { serviceId: payload.serviceId }),
      category: payload.category,
      orderSummary: payload.orderSummary,
      place: readPlace(payload.place),
      urgent: payload.urgent,
      acceptWarning: payload.acceptWarning,
    }),
  );
  const words = referralTexts[turn.actor.language].sent;
  if (!outcome.ok) return formAnswer(turn, echoed(turn, payload, outcome), { notice: faultsNotice(turn, outcome), warned: warned(outcome) });
  if (outcome.value.before) return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'done', text: words.before } });
  const { reference, base, id } = outcome.value.value;
  return referralSentCard({ reference, base: base.name, page: turn.tabPage(`/referrals/${id}`) }, turn.rendering());
};

async function formAnswer(turn: Turn, typed: Typed, said?: { readonly notice: Notice; readonly warned: boolean }): Promise<AdaptiveCard> {
  const words = referralTexts[turn.actor.language].newReferral;
  const prepared = await turn.product.asActor(turn.actor, (ports) => prepareReferral(ports, turn.actor));
  if (!prepared.ok) {
    const text = prepared.refusal === 'serviceIsOutsideTheArea' ? words.outsideTheArea
      : prepared.refusal === 'notAllowed' ? words.notForYou : refusalTexts[turn.actor.language][prepared.refusal];
    return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'refused', text } });
  }
  const { services, municipalities } = prepared.value;
  // To accept a warning is to have the text that it is about before one.
  const mayAccept = said?.warned === true && typed.orderSummary !== '';
  const shown = { services, municipalities, typed: { ...typed, serviceId: typed.serviceId ?? '' }, longestOrderSummary, warned: mayAccept };
  return newReferralCard(shown, { ...turn.rendering(), ...(said === undefined ? {} : { notice: said.notice }) });
}

/** What was typed is kept, but never a number of a person or how to reach one, and never the text where others might read. */
function echoed(turn: Turn, typed: Typed, { fields }: Refusal<RefusalName>): Typed {
  const holdsIdentity = fields.some(({ fault }) => fault === 'identityNumberInText' || fault === 'contactDetailsInText');
  return holdsIdentity || turn.place.kind !== 'personal' ? { ...typed, orderSummary: '' } : typed;
}

function warned({ fields }: Refusal<RefusalName>): boolean {
  return fields.length > 0 && fields.every(({ fault }) => fault === 'textMayNameSomeone');
}

function faultsNotice(turn: Turn, { refusal, fields }: Refusal<RefusalName>): Notice {
  const names = fields.length === 0 ? [refusal] : fields.map(({ fault }) => fault);
  return { kind: 'refused', text: [...new Set(names)].map((name) => refusalTexts[turn.actor.language][name]).join(' ') };
}

function readPlace(place: string): MeetingPlace {
  return place === 'teams' ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: place };
}
