import { freeText, type FreeText, type FreeTextRefusal } from '../../confidentiality/free-text';
import type { Language } from '../../language';
import { refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import type { Temporal } from '../../time';
import type { Deck } from '../deck';
import { inOrder } from '../phases/phase';
import { deckLimits, textsOf, type ContentStep, type DeckContent } from './deck-content';

/** What the content of a deck can be refused for. */
export type ContentRefusal =
  | FreeTextRefusal
  | 'deckLanguageIsMissing'
  | 'deckHasNoStep'
  | 'deckHasTooManySteps'
  | 'deckHasTooManyPrompts'
  | 'deckMinutesAreWrong'
  | 'answersAboutAFamily';

/** A content that may be kept, with its texts trimmed, and what the guard was asked about. */
export interface CheckedContent {
  readonly content: DeckContent;
  readonly texts: readonly FreeText[];
}

interface ContentRule {
  readonly about: Deck['about'];
  readonly at: Temporal.Instant;
  readonly acceptWarning?: boolean | undefined;
}

const languages: readonly Language[] = ['nb', 'nn'];

/**
 * The content of a deck of a network's own, when it may be kept: every text in both languages, none too long, none that the guard
 * refuses, and no answers about a family. All faults are told at once, each with its field (`steps.1.question.nn`).
 */
export function checkedContent(content: DeckContent, { about, at, acceptWarning }: ContentRule): Outcome<CheckedContent, ContentRefusal> {
  const texts: FreeText[] = [];
  const faults: FieldFault<ContentRefusal>[] = [];
  for (const { field, wording, most } of textsOf(content)) {
    for (const language of languages) {
      const place = `${field}.${language}`;
      const text = freeText(wording[language], { most, field: place, at, acceptWarning });
      if (text.ok) texts.push(text.value);
      else faults.push({ field: place, fault: text.refusal === 'textIsEmpty' ? 'deckLanguageIsMissing' : text.refusal });
    }
  }
  faults.push(...faultsOfForm(content, about));
  const [first, ...others] = [...faults].sort((one, other) => gravity(other) - gravity(one));
  return first === undefined ? success({ content: trimmed(content, about), texts }) : refuseFields([first, ...others]);
}

/** A warning that may be accepted is told last: the refusal is named after what must be changed anyway. */
function gravity({ fault }: FieldFault<ContentRefusal>): number {
  return fault === 'textMayNameSomeone' ? 0 : 1;
}

function faultsOfForm({ steps }: DeckContent, about: Deck['about']): readonly FieldFault<ContentRefusal>[] {
  return [
    ...(steps.length === 0 ? [{ field: 'steps', fault: 'deckHasNoStep' as const }] : []),
    ...(steps.length > deckLimits.steps ? [{ field: 'steps', fault: 'deckHasTooManySteps' as const }] : []),
    ...steps.flatMap((step, at) => faultsOfStep(step, about).map(({ field, fault }) => ({ field: `steps.${at}.${field}`, fault }))),
  ];
}

function faultsOfStep({ prompts, minutes, written }: ContentStep, about: Deck['about']): readonly FieldFault<ContentRefusal>[] {
  const isAsked = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= deckLimits.minutes);
  return [
    ...(prompts.length > deckLimits.prompts ? [{ field: 'prompts', fault: 'deckHasTooManyPrompts' as const }] : []),
    ...(isAsked ? [] : [{ field: 'minutes', fault: 'deckMinutesAreWrong' as const }]),
    ...(written && about === 'family' ? [{ field: 'written', fault: 'answersAboutAFamily' as const }] : []),
  ];
}

/** Phases are a discussion's alone: a conversation with a family has none. */
function trimmed({ title, purpose, participants, deskCalendar, phases, steps }: DeckContent, about: Deck['about']): DeckContent {
  const words = ({ nb, nn }: DeckContent['title']) => ({ nb: nb.trim(), nn: nn.trim() });
  return {
    title: words(title), purpose: words(purpose), participants: words(participants), deskCalendar,
    ...(phases === undefined || about === 'family' ? {} : { phases: inOrder(phases) }),
    steps: steps.map((step) => ({
      ...step,
      purpose: step.purpose && words(step.purpose), question: words(step.question),
      prompts: step.prompts.map(words), participants: step.participants && words(step.participants),
    })),
  };
}
