import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { Period } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';
import { whenText } from '../when';
import { chosenValue, type HourQuestion } from './actions';
import { counsellorsText } from './words';

export interface FreeHoursFacts {
  readonly reference: string;
  readonly question: HourQuestion;
  /** The soonest first. */
  readonly hours: readonly (Period & { readonly counsellors: readonly PersonLabelFacts[] })[];
  /** Counsellors whose own calendar could not be read. */
  readonly calendarUnknown: readonly PersonLabelFacts[];
}

/** The free hours to choose among, with who would take each. */
export function freeHoursCard({ reference, question, hours, calendarUnknown }: FreeHoursFacts, rendering: Rendering): AdaptiveCard {
  const { language } = rendering;
  const words = bookingTexts[language].slots;
  const unknown = calendarUnknown.map((name) => networkTexts[language].personLabel(name)).join('; ');
  const again = execute(rendering, {
    title: words.again, verb: 'booking.changeQuestion', payload: question, look: { associatedInputs: 'none' },
  });
  const book = execute(rendering, { title: words.book, verb: 'booking.book', payload: question, look: { style: 'positive' } });
  return cardFrame(rendering, {
    title: words.title(reference),
    body: [
      ...(hours.length === 0
        ? [text(words.none)]
        : [
            {
              type: 'Input.ChoiceSet', id: 'chosen', label: words.choice, style: 'expanded', isRequired: true,
              errorMessage: words.choiceMissing,
              choices: hours.map(({ start, end, counsellors }) => ({
                title: `${whenText({ start, end }, language)}: ${counsellorsText(counsellors.map((name) => ({ name })), language)}`,
                value: chosenValue({ start: start.toString(), counsellorIds: counsellors.map(({ personId }) => personId) }),
              })),
            } as const,
          ]),
      ...(unknown === '' ? [] : [text(words.unknown(unknown), { isSubtle: true })]),
    ],
    actions: hours.length === 0 ? [again] : [book, again],
  });
}
