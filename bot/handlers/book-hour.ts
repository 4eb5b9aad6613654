import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { HourQuestion } from '../../cards/booking/actions';
import { bookedHourFacts } from '../../cards/booking/booked-hour';
import { freeHoursCard } from '../../cards/booking/free-hours';
import { hourBookedCard } from '../../cards/booking/hour-booked';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { bookHour } from '../../domain/booking/book-hour';
import { findFreeHours } from '../../domain/booking/find-free-hours';
import { rankHours } from '../../domain/booking/rank-hours';
import { plainDate, readInstant } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import { refusalTexts } from '../../texts/refusals';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';
import { onlyInPrivate, questionAnswer } from './free-hour';

const searched = { grid: 30, atMost: 3_000 } as const;
const shown = { atMost: 8, atMostADay: 3 };
const longestSearchInWeeks = 100;

/** The free hours that answer the question; a question that cannot be asked comes back with the reason. */
export const findHours: ActionHandler<'booking.findHours'> = (turn, { payload }) => hoursAnswer(turn, payload);

/** Books the chosen hour. When somebody was quicker, the hours that are left are shown. */
export const bookChosenHour: ActionHandler<'booking.book'> = async (turn, pressed) => {
  const { chosen, referralId, minutes, skill } = pressed.payload;
  const { language } = turn.actor;
  const words = bookingTexts[language];
  const start = chosen === undefined ? undefined : readInstant(chosen.start);
  if (chosen === undefined || start === undefined) {
    return hoursAnswer(turn, pressed.payload, { kind: 'refused', text: words.slots.choiceMissing });
  }
  const outcome = await once(turn, pressed, (ports) =>
    bookHour(ports, turn.actor, { referralId, start, minutes, skill, counsellorIds: chosen.counsellorIds }),
  );
  if (!outcome.ok) return hoursAnswer(turn, pressed.payload, { kind: 'refused', text: refusalTexts[language][outcome.refusal] });
  if (outcome.value.before) {
    const notice = { kind: 'done', text: words.hourBooked.before } as const;
    return noticeCard({ title: words.hourBooked.title }, { ...turn.rendering(), notice });
  }
  return hourBookedCard(bookedHourFacts(outcome.value.value), turn.rendering());
};

async function hoursAnswer(turn: Turn, asked: HourQuestion, notice?: Notice): Promise<AdaptiveCard> {
  if (turn.place.kind !== 'personal') return onlyInPrivate(turn);
  const { referralId, skill, counsellors, minutes, from, weeks } = asked;
  const question = { referralId, skill, counsellors, minutes, from, weeks };
  const first = plainDate(from);
  const { language } = turn.actor;
  if (first === undefined) {
    return questionAnswer(turn, question, { kind: 'refused', text: refusalTexts[language].dateIsUnreadable });
  }
  const days = Math.max(0, Math.min(weeks, longestSearchInWeeks)) * 7;
  const found = await findFreeHours(turn.product, turn.actor, {
    referralId, skill, counsellors, minutes, from: first, to: first.add({ days: days - 1 }), ...searched,
  });
  if (!found.ok) return questionAnswer(turn, question, notice ?? { kind: 'refused', text: refusalTexts[language][found.refusal] });
  const { hours, reference, calendarUnknown, wished } = found.value;
  return freeHoursCard(
    { reference, question, hours: rankHours(hours, shown, wished), calendarUnknown },
    { ...turn.rendering(), ...(notice === undefined ? {} : { notice }) },
  );
}
