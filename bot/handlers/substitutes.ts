import type { AdaptiveCard } from '../../cards/adaptive-card';
import { bookedHourFacts } from '../../cards/booking/booked-hour';
import { substitutesCard } from '../../cards/booking/substitutes';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { replaceCounsellor } from '../../domain/booking/booked/change-hour';
import { findSubstitutes } from '../../domain/booking/booked/find-substitutes';
import type { BookingId } from '../../domain/identifiers';
import { bookedHourTexts } from '../../texts/booked-hours';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import { refusalCard } from '../refusal-card';
import type { Turn } from '../turn';

/** Who could come instead, from the card that told that somebody is missing. */
export const showSubstitutes: ActionHandler<'booking.findSubstitutes'> = (turn, { payload }) => substitutesAnswer(turn, payload.bookingId);

/** Lets the chosen one come, or the other go on alone; what cannot be comes back with the list and the reason. */
export const replaceFromCard: ActionHandler<'booking.replace'> = async (turn, { payload }) => {
  const { bookingId, version, out, alone, substitute } = payload;
  const words = bookedHourTexts[turn.actor.language].substitutes;
  if (!alone && substitute === undefined) return substitutesAnswer(turn, bookingId, { kind: 'refused', text: words.choiceMissing });
  const outcome = await turn.product.asActor(turn.actor, (ports) =>
    replaceCounsellor(ports, turn.actor, { bookingId, basedOn: version, out, in: alone ? null : substitute ?? null }));
  if (!outcome.ok) return substitutesAnswer(turn, bookingId, { kind: 'refused', text: refusalTexts[turn.actor.language][outcome.refusal] });
  return noticeCard({ title: words.title }, { ...turn.rendering(), notice: { kind: 'done', text: words.done } });
};

async function substitutesAnswer(turn: Turn, bookingId: BookingId, notice?: Notice): Promise<AdaptiveCard> {
  const found = await turn.product.asActor(turn.actor, (ports) => findSubstitutes(ports, turn.actor, { bookingId }));
  if (!found.ok) return refusalCard(found.refusal, turn.rendering());
  const { booking, out, free, canGoOnAlone } = found.value;
  return substitutesCard(
    { ...bookedHourFacts(booking), bookingId, version: booking.version, out, free, canGoOnAlone, page: turn.tabPage(`/referrals/${booking.referralId}`) },
    { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) },
  );
}
