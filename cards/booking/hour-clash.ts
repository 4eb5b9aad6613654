import type { PersonLabelFacts } from '../../domain/network/person-label';
import { bookedHourTexts } from '../../texts/booked-hours';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, openPage, text, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

export interface HourClashFacts extends BookedHourFacts {
  /** Those who have something else at the time; nobody any more when it is empty. */
  readonly clashing: readonly PersonLabelFacts[];
  readonly page: string;
}

/** Tells a counsellor or a coordinator that something has come in the way of a booked hour; never what, and nothing is changed. */
export function hourClashCard(facts: HourClashFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const words = bookedHourTexts[language].clash;
  const people = facts.clashing.map(networkTexts[language].personLabel).join(', ');
  return cardFrame(rendering, {
    title: facts.clashing.length === 0 ? words.gone : words.title,
    body: [
      ...(facts.clashing.length === 0 ? [] : [text(words.whose(people), { weight: 'bolder' }), text(words.whatNow)]),
      bookedHourElement(facts, rendering),
    ],
    actions: [openPage(words.openTab, facts.page)],
  });
}
