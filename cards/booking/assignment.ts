import type { NamedPlace } from '../../domain/booking/meeting-place';
import type { Skill } from '../../domain/booking/skills';
import type { BookingId, PersonId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Period, Temporal } from '../../domain/time';
import { bookedHourTexts } from '../../texts/booked-hours';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';
import { dateText, whenText } from '../when';
import { placeText } from './words';

/** An hour that somebody is asked to take: when and where, and nothing of the referral. */
export interface AssignmentFacts {
  readonly bookingId: BookingId;
  readonly base: string;
  readonly skill: Skill;
  readonly period: Period;
  readonly place: NamedPlace;
  /** Those who are asked and not yet answered for by the reader. */
  readonly asked: readonly { readonly name: PersonLabelFacts; readonly answerBy: Temporal.PlainDate; readonly own: boolean }[];
}

/** Asks a counsellor who is lent, or the leader of their service, to say yes or no; a no needs no reason. */
export function assignmentCard({ bookingId, base, skill, period, place, asked }: AssignmentFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const [words, common] = [bookedHourTexts[language].assignment, bookingTexts[language]];
  const [first] = asked;
  const label = first === undefined ? '' : networkTexts[language].personLabel(first.name);
  const answer = (personId: PersonId, accept: boolean) => execute(rendering, {
    title: accept ? words.accept : words.decline, verb: 'booking.answerAssignment', payload: { bookingId, personId, accept },
    ...(accept ? { look: { style: 'positive' } } : {}),
  });
  return cardFrame(rendering, {
    title: first?.own === false ? words.titleFor(label) : words.title,
    body: [
      {
        type: 'FactSet',
        facts: [
          { title: common.when, value: whenText(period, language) },
          { title: common.place, value: placeText(place, language) },
          { title: words.skill, value: common.skills[skill] },
          { title: words.base, value: base },
          ...(first === undefined ? [] : [{ title: words.answerBy, value: dateText(first.answerBy, language) }]),
        ],
      },
      text(first === undefined ? words.closed : words.noReason),
    ],
    actions: first === undefined ? [] : [answer(first.name.personId, true), answer(first.name.personId, false)],
  });
}
