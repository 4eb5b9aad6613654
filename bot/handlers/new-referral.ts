import { noticeCard } from '../../cards/network/notice';
import { draftsCard } from '../../cards/referrals/drafts';
import { referralSentCard } from '../../cards/referrals/sent';
import type { Refusal } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import { listDrafts } from '../../domain/referrals/drafts/own-drafts';
import { sendReferral } from '../../domain/referrals/send-referral';
import { referralTexts } from '../../texts/referrals';
import type { ActionHandler, CommandHandler } from '../handler';
import { once } from '../once';
import { echoed, faultsText, formAnswer, nothingTyped, readPlace } from './referral-form';

/** «ny henvendelse»: what the sender has begun already, in their own chat, or else the form. */
export const askForReferral: CommandHandler = async (turn) => {
  const drafts = turn.place.kind === 'personal' ? await turn.product.asActor(turn.actor, (ports) => listDrafts(ports, turn.actor)) : undefined;
  if (drafts?.ok !== true || drafts.value.length === 0) return formAnswer(turn, nothingTyped);
  return draftsCard({ drafts: drafts.value, page: turn.tabPage('/referrals') }, turn.rendering());
};

/** Sends it, and answers with the reference alone: the card may stand where others read. The draft ends with the sending. */
export const sendFromCard: ActionHandler<'referrals.send'> = async (turn, pressed) => {
  const { payload } = pressed;
  const outcome = await once(turn, pressed, (ports) =>
    sendReferral(ports, turn.actor, {
      ...(payload.serviceId === undefined ? {} : { serviceId: payload.serviceId }),
      ...(payload.draftId === undefined ? {} : { draftId: payload.draftId }),
      category: payload.category,
      orderSummary: payload.orderSummary,
      place: readPlace(payload.place),
      urgent: payload.urgent,
      acceptWarning: payload.acceptWarning,
    }),
  );
  const words = referralTexts[turn.actor.language].sent;
  if (!outcome.ok) return formAnswer(turn, echoed(turn, payload, outcome), { notice: { kind: 'refused', text: faultsText(turn, outcome) }, warned: warned(outcome) });
  if (outcome.value.before) return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'done', text: words.before } });
  const { reference, base, id } = outcome.value.value;
  return referralSentCard({ reference, base: base.name, page: turn.tabPage(`/referrals/${id}`) }, turn.rendering());
};

function warned({ fields }: Refusal<RefusalName>): boolean {
  return fields.length > 0 && fields.every(({ fault }) => fault === 'textMayNameSomeone');
}
