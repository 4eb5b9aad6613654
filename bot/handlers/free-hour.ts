import type { AdaptiveCard } from '../../cards/adaptive-card';
import { askHourCard } from '../../cards/booking/ask-hour';
import type { HourQuestion } from '../../cards/booking/actions';
import { onlyInPrivateCard } from '../../cards/booking/only-in-private';
import { waitingReferralsCard, type ReferralSubstance } from '../../cards/booking/waiting';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { skills, usualSkill } from '../../domain/booking/skills';
import { readReferral, showWaitingReferrals } from '../../domain/referrals/read-referrals';
import type { Referral } from '../../domain/referrals/referral';
import { osloDate } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import type { ActionHandler, CommandHandler } from '../handler';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';

const mostReferrals = 5;

/** «ledig tid»: the referrals that wait for the coordinator, with what they say; so never where others read. */
export const showWaiting: CommandHandler = (turn) => waitingAnswer(turn);

/** The same from a button. */
export const showWaitingFromCard: ActionHandler<'booking.showWaiting'> = (turn) => waitingAnswer(turn);

/** The question about free hours for one referral, filled in with what is most often wanted. */
export const askForHour: ActionHandler<'booking.askForHour'> = (turn, { payload: { referralId } }) =>
  questionAnswer(turn, { referralId });

/** The same question again, as it was asked. */
export const changeQuestion: ActionHandler<'booking.changeQuestion'> = (turn, { payload }) => questionAnswer(turn, payload);

/** The question's card, with the referral on top. Only in the coordinator's own chat. */
export async function questionAnswer(
  turn: Turn,
  asked: Pick<HourQuestion, 'referralId'> & Partial<HourQuestion>,
  notice?: Notice,
): Promise<AdaptiveCard> {
  if (turn.place.kind !== 'personal') return onlyInPrivate(turn);
  const read = await turn.product.asActor(turn.actor, (ports) => readReferral(ports, turn.actor, asked.referralId));
  if (!read.ok) return refusalCard(read.refusal, turn.rendering());
  if (!read.value.mayFindHour) {
    return refusalCard(read.value.bookings.length > 0 ? 'referralIsAnswered' : 'notAllowed', turn.rendering());
  }
  const { referral } = read.value;
  const today = osloDate(turn.product.clock()).toString();
  const question = {
    skill: usualSkill[referral.category], counsellors: 1, minutes: 60, from: today, weeks: 4, ...asked,
  };
  return askHourCard(
    { referral: substanceOf(referral, read.value.deadline), skills, question, today },
    { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) },
  );
}

/** Where to ask instead. */
export function onlyInPrivate(turn: Turn): AdaptiveCard {
  return onlyInPrivateCard({ page: turn.tabPage('/referrals') }, turn.rendering());
}

async function waitingAnswer(turn: Turn): Promise<AdaptiveCard> {
  const words = bookingTexts[turn.actor.language].waiting;
  const waiting = await turn.product.asActor(turn.actor, (ports) => showWaitingReferrals(ports, turn.actor));
  if (!waiting.ok) {
    if (waiting.refusal !== 'notAllowed') return refusalCard(waiting.refusal, turn.rendering());
    return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'refused', text: words.notForYou } });
  }
  if (turn.place.kind !== 'personal') return onlyInPrivate(turn);
  return waitingReferralsCard(
    {
      referrals: waiting.value.slice(0, mostReferrals).map(({ referral, deadline }) => substanceOf(referral, deadline)),
      more: Math.max(waiting.value.length - mostReferrals, 0),
      page: turn.tabPage('/referrals'),
    },
    turn.rendering(),
  );
}

function substanceOf(
  { id, reference, orderingService, category, orderSummary, place, sentAt, urgent }: Referral, due: ReferralSubstance['due'],
): ReferralSubstance {
  const substance = { referralId: id, reference, service: orderingService.name, category, orderSummary, place, sentAt, urgent };
  return due === undefined ? substance : { ...substance, due };
}
