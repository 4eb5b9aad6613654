import { Temporal } from '../../domain/time';
import type { CardSample } from '../samples';
import { assignmentCard, type AssignmentFacts } from './assignment';
import type { BookedFacts } from './booked';
import { hourChangedCard } from './hour-changed';
import { hourClashCard } from './hour-clash';
import { hourReminderCard } from './hour-reminder';
import { substitutesCard } from './substitutes';

/** The cards of what happens to an hour after it was booked, in every state. */
export function bookedHourSamples(hour: BookedFacts): readonly CardSample[] {
  const [one, other] = hour.counsellors.map(({ name }) => name);
  const [out, comes] = [one ?? null, other ?? null];
  const asked: AssignmentFacts = {
    bookingId: hour.bookingId, base: 'Kompetansebasen', skill: 'cosP', period: hour.period, place: hour.place,
    asked: out === null ? [] : [{ name: out, answerBy: Temporal.PlainDate.from('2026-11-27'), own: true }],
  };
  const changed = { ...hour, formerStart: null, reason: null, out: null, in: null };
  const missing = { ...hour, version: 2, out: out?.personId ?? null, canGoOnAlone: true };
  return [
    { card: 'assignment', state: 'asked', make: (rendering) => assignmentCard(asked, rendering) },
    { card: 'assignment', state: 'toTheLeader', make: (rendering) => assignmentCard({ ...asked, asked: asked.asked.map((who) => ({ ...who, own: false })) }, rendering) },
    { card: 'assignment', state: 'closed', make: (rendering) => assignmentCard({ ...asked, asked: [] }, rendering) },
    { card: 'changed', state: 'moved', make: (rendering) => hourChangedCard({ ...changed, what: 'moved', formerStart: hour.period.start.subtract({ hours: 48 }) }, rendering) },
    { card: 'changed', state: 'cancelled', make: (rendering) => hourChangedCard({ ...changed, what: 'cancelled', reason: 'roadOrWeather' }, rendering) },
    { card: 'changed', state: 'replaced', make: (rendering) => hourChangedCard({ ...changed, what: 'replaced', out, in: comes }, rendering) },
    { card: 'reminder', state: 'dayBefore', make: (rendering) => hourReminderCard({ ...hour, kind: 'dayBefore' }, rendering) },
    { card: 'reminder', state: 'sameDay', make: (rendering) => hourReminderCard({ ...hour, kind: 'sameDay' }, rendering) },
    { card: 'clash', state: 'inTheWay', make: (rendering) => hourClashCard({ ...hour, clashing: out === null ? [] : [out] }, rendering) },
    { card: 'clash', state: 'gone', make: (rendering) => hourClashCard({ ...hour, clashing: [] }, rendering) },
    { card: 'substitutes', state: 'some', make: (rendering) => substitutesCard({ ...missing, free: hour.counsellors.map(({ name }) => name) }, rendering) },
    { card: 'substitutes', state: 'none', make: (rendering) => substitutesCard({ ...missing, free: [] }, rendering) },
  ];
}
