import type { PersonLabelFacts } from '../../domain/network/person-label';
import type { RankReason } from '../../domain/booking/rank-hours';
import type { Language } from '../../domain/language';
import type { Period } from '../../domain/time';
import { bookingTexts } from '../../texts/booking';
import { networkTexts } from '../../texts/network';
import type { AdaptiveCard } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';
import { whenText } from '../when';
import { chosenValue, type HourQuestion } from './actions';
import { counsellorsText } from './words';

/** An hour to choose: with whom, how far they have to come, and what speaks for it. */
export interface OfferedHour extends Period {
  readonly counsellors: readonly PersonLabelFacts[];
  readonly way: { readonly minutes: number; readonly approximate: boolean };
  readonly reasons: readonly RankReason[];
}

export interface FreeHoursFacts {
  readonly reference: string;
  readonly question: HourQuestion;
  /** The best first, each with what speaks for it. */
  readonly hours: readonly OfferedHour[];
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
              choices: hours.map((hour) => ({
                title: `${whenText(hour, language)}: ${[counsellorsText(hour.counsellors.map((name) => ({ name })), language), ...factsText(hour, language)].join(' · ')}`,
                value: chosenValue({ start: hour.start.toString(), counsellorIds: hour.counsellors.map(({ personId }) => personId) }),
              })),
            } as const,
          ]),
      ...(unknown === '' ? [] : [text(words.unknown(unknown), { isSubtle: true })]),
    ],
    actions: hours.length === 0 ? [again] : [book, again],
  });
}

function factsText({ way, reasons }: OfferedHour, language: Language): readonly string[] {
  const words = bookingTexts[language];
  return [
    ...(way.minutes === 0 ? [] : [words.way(way.minutes, way.approximate)]),
    ...reasons.map((reason) => (reason.kind === 'fewestHours' ? words.reasons.fewestHours(reason.hours) : words.reasons[reason.kind])),
  ];
}
