import type { Deck, Wording } from '../deck';
import type { Phase } from '../phases/phase';

/** One step as a network writes it. What is null is not said. */
export interface ContentStep {
  readonly purpose: Wording | null;
  readonly question: Wording;
  readonly prompts: readonly Wording[];
  readonly participants: Wording | null;
  readonly minutes: number | null;
  /** Whether answers may be written; never in a deck about a family. */
  readonly written: boolean;
}

/** What one edition of a network's deck says, in the order in which it is asked. */
export interface DeckContent {
  readonly title: Wording;
  readonly purpose: Wording;
  readonly participants: Wording;
  /** Whether each step is a conversation of its own, shown as a desk calendar. */
  readonly deskCalendar: boolean;
  /** The phases a network's discussion from it begins with; the standing ones when absent. */
  readonly phases?: readonly Phase[] | undefined;
  readonly steps: readonly ContentStep[];
}

/** How much a deck may hold: characters of one text, steps, prompts of a step, minutes. */
export const deckLimits = { title: 100, line: 300, prompt: 200, steps: 20, prompts: 8, minutes: 240 } as const;

/** One text of a deck, by the name of its field (`steps.2.question`), and how long it may be. */
export interface DeckText {
  readonly field: string;
  readonly wording: Wording;
  readonly most: number;
}

/** Every text of a deck, in reading order. */
export function textsOf({ title, purpose, participants, steps }: DeckContent): readonly DeckText[] {
  const { title: mostOfTitle, line: most, prompt: mostOfPrompt } = deckLimits;
  return [
    { field: 'title', wording: title, most: mostOfTitle },
    { field: 'purpose', wording: purpose, most },
    { field: 'participants', wording: participants, most },
    ...steps.flatMap((step, at): DeckText[] => [
      { field: `steps.${at}.question`, wording: step.question, most },
      ...(step.purpose === null ? [] : [{ field: `steps.${at}.purpose`, wording: step.purpose, most }]),
      ...step.prompts.map((wording, number) => ({ field: `steps.${at}.prompts.${number}`, wording, most: mostOfPrompt })),
      ...(step.participants === null ? [] : [{ field: `steps.${at}.participants`, wording: step.participants, most }]),
    ]),
  ];
}

/** What a shipped deck says, to be changed into a deck of a network's own; a frame gives its title, purpose and participants. */
export function contentOf({ title, purpose, participants, deskCalendar, phases, steps }: Deck): DeckContent {
  const words = ({ nb, nn }: Wording): Wording => ({ nb, nn });
  return {
    title: words(title), purpose: words(purpose), participants: words(participants), deskCalendar,
    ...(phases === undefined ? {} : { phases }),
    steps: steps.map((step) => ({
      purpose: step.purpose === undefined ? null : words(step.purpose),
      question: words(step.question),
      prompts: step.prompts.map(words),
      participants: step.participants === undefined ? null : words(step.participants),
      minutes: step.minutes,
      written: step.written,
    })),
  };
}
