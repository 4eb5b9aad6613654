import type { BookingId, PersonId } from '../../domain/identifiers';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { bookedHourTexts } from '../../texts/booked-hours';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, openPage, text, type Rendering } from '../frame';
import { bookedHourElement, type BookedHourFacts } from './booked-hour';

/** An hour in which somebody is missing, and who could come instead. */
export interface SubstitutesFacts extends BookedHourFacts {
  readonly bookingId: BookingId;
  readonly version: number;
  /** Who is to be replaced; null where a place is open. */
  readonly out: PersonId | null;
  readonly free: readonly PersonLabelFacts[];
  readonly canGoOnAlone: boolean;
  readonly page: string;
}

/** Lets the coordinator choose who comes instead; asked for no reason, and told of none. */
export function substitutesCard(facts: SubstitutesFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const words = bookedHourTexts[language].substitutes;
  const { bookingId, version, out, free } = facts;
  const payload = { bookingId, version, out };
  const replace = execute(rendering, { title: words.replace, verb: 'booking.replace', payload: { ...payload, alone: false }, look: { style: 'positive' } });
  const alone = execute(rendering, { title: words.alone, verb: 'booking.replace', payload: { ...payload, alone: true }, look: { associatedInputs: 'none' } });
  return cardFrame(rendering, {
    title: words.title,
    body: [
      bookedHourElement(facts, rendering),
      free.length === 0 ? text(words.none) : {
        type: 'Input.ChoiceSet', id: 'substitute', label: words.choice, style: 'expanded', isRequired: true, errorMessage: words.choiceMissing,
        choices: free.map((name) => ({ title: networkTexts[language].personLabel(name), value: name.personId })),
      },
    ],
    actions: [...(free.length === 0 ? [] : [replace]), ...(facts.canGoOnAlone ? [alone] : []), openPage(words.openTab, facts.page)],
  });
}
