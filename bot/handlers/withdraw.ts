import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { chooseEnrolmentCard, confirmWithdrawalCard, type EnrolmentFacts } from '../../cards/groupOffers/withdrawal';
import { noticeCard } from '../../cards/network/notice';
import { listOwnEnrolments, type EnrolmentInOffer } from '../../domain/groupOffers/enrolment/list-own-enrolments';
import { withdrawEnrolment } from '../../domain/groupOffers/enrolment/withdraw-enrolment';
import { success } from '../../domain/outcome';
import { groupOfferTexts } from '../../texts/group-offers';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler, CommandHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';

/** «meld av»: asks which code. Codes are a service's own, so they are shown only in a chat with the bot alone. */
export const askWhichEnrolment: CommandHandler = async (turn) => {
  if (turn.place.kind === 'personal') return chooseEnrolmentAnswer(turn);
  const { title, elsewhere } = groupOfferTexts[turn.actor.language].chooseEnrolment;
  return noticeCard({ title }, { ...turn.rendering(), notice: { kind: 'refused', text: elsewhere } });
};

/** «Nei, behold den»: back to the codes. */
export const showEnrolments: ActionHandler<'groupOffers.showEnrolments'> = (turn) => chooseEnrolmentAnswer(turn);

/** Asks once more before the place is given away. */
export const askWithdrawal: ActionHandler<'groupOffers.askWithdrawal'> = async (turn, { payload }) => {
  const own = await ownEnrolments(turn);
  const chosen = own.find(({ enrolmentId }) => enrolmentId === payload.enrolmentId);
  if (chosen !== undefined) return confirmWithdrawalCard(chosen, turn.rendering());
  return chooseEnrolmentAnswer(turn, { kind: 'refused', text: refusalTexts[turn.actor.language].notFound });
};

/** Gives the place back and answers with the codes that are left. */
export const withdrawFromCard: ActionHandler<'groupOffers.withdraw'> = async (turn, pressed) => {
  const { language } = turn.actor;
  const { withdrawal } = groupOfferTexts[language];
  const outcome = await once(turn, pressed, (ports) => withdrawEnrolment(ports, turn.actor, pressed.payload));
  if (!outcome.ok) return chooseEnrolmentAnswer(turn, { kind: 'refused', text: refusalTexts[language][outcome.refusal] });
  const text = outcome.value.before ? withdrawal.before : withdrawal.done(outcome.value.value.code);
  return chooseEnrolmentAnswer(turn, { kind: 'done', text });
};

async function chooseEnrolmentAnswer(turn: Turn, notice?: Notice): Promise<AdaptiveCard> {
  const enrolments = await ownEnrolments(turn);
  const rendering = { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) };
  return chooseEnrolmentCard({ enrolments, page: turn.tabPage('/offers') }, rendering);
}

async function ownEnrolments(turn: Turn): Promise<readonly EnrolmentFacts[]> {
  const found = await turn.product.asActor(turn.actor, async (ports) => success(await listOwnEnrolments(ports, turn.actor, 50)));
  return found.ok ? found.value.map(enrolmentFacts) : [];
}

function enrolmentFacts({ offer, enrolment, positionInLine }: EnrolmentInOffer): EnrolmentFacts {
  return {
    offerId: offer.id,
    enrolmentId: enrolment.id,
    code: enrolment.code,
    programme: offer.programme.titles,
    ...(positionInLine === undefined ? {} : { positionInLine }),
    ...(enrolment.status === 'offered' ? { offered: true } : {}),
  };
}
