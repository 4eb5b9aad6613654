import type { FreeTextRefusal } from '../../confidentiality/free-text';
import { freeText } from '../../confidentiality/free-text';
import type { Language } from '../../language';
import type { Temporal } from '../../time';
import type { Deck } from '../deck';
import type { PlacedFault } from '../deck-file/placed-faults';
import { deckLimits, type ContentStep, type DeckContent } from './deck-content';
import { pastedSteps, type PastedLine, type PastedStep } from './pasted-paragraphs';
import { readPastedFile } from './read-pasted-file';

/** What is wrong in a pasted text, in which of the two, and on which line. */
export interface PastedFault {
  readonly language: Language;
  /** Counted from 1. */
  readonly line: number;
  readonly fault: PlacedFault['fault'] | Exclude<FreeTextRefusal, 'textIsEmpty'> | 'deckHasTooManySteps' | 'deckHasTooManyPrompts' | 'deckMinutesAreWrong';
  readonly about?: string;
}

/** A pasted text as a deck that is not kept yet, with everything that is wrong in it. What it does not say is empty. */
export interface PastedDeck {
  readonly content: DeckContent;
  readonly faults: readonly PastedFault[];
}

export interface PastedText extends Readonly<Record<Language, string>> {
  readonly about: Deck['about'];
}

/**
 * Reads what somebody has pasted: one step a paragraph, in bokmål and nynorsk side by side, or the JSON of a deck's file in the
 * first of the two. Nothing is kept, and nothing that can be read is left out because something else is wrong.
 */
export function readPastedDeck(pasted: PastedText, at: Temporal.Instant): PastedDeck {
  return pasted.nb.trim().startsWith('{') ? readPastedFile(pasted, at) : readParagraphs(pasted, at);
}

function readParagraphs({ about, ...texts }: PastedText, at: Temporal.Instant): PastedDeck {
  const steps = pastedSteps(texts);
  const faults = [
    ...(steps.length === 0 ? [{ language: 'nb', line: 1, fault: 'hasNoStep' } as const] : []),
    ...steps.flatMap((step, number) => faultsOfStep(step, number, at)),
  ];
  const empty = { nb: '', nn: '' };
  const content: DeckContent = {
    title: empty, purpose: empty, participants: empty, deskCalendar: false,
    steps: steps.map((step) => contentOfStep(step, about)),
  };
  return { content, faults: inOrder(faults) };
}

function contentOfStep({ nb, nn }: PastedStep, about: Deck['about']): ContentStep {
  const prompts = Math.max(nb?.prompts.length ?? 0, nn?.prompts.length ?? 0);
  return {
    purpose: null,
    question: { nb: nb?.question.text ?? '', nn: nn?.question.text ?? '' },
    prompts: Array.from({ length: prompts }, (_, at) => ({ nb: nb?.prompts[at]?.text ?? '', nn: nn?.prompts[at]?.text ?? '' })),
    participants: null,
    minutes: null,
    written: about === 'network',
  };
}

const otherOf = { nb: 'nn', nn: 'nb' } as const;
const nothingIn = { nb: 'saysNothingInNb', nn: 'saysNothingInNn' } as const;

function faultsOfStep(step: PastedStep, number: number, at: Temporal.Instant): readonly PastedFault[] {
  return (['nb', 'nn'] as const).flatMap((language): readonly PastedFault[] => {
    const [own, other] = [step[language], step[otherOf[language]]];
    if (own === undefined) return [];
    const missing = (line: PastedLine): PastedFault => ({ language, line: line.line, fault: nothingIn[otherOf[language]] });
    const wrong = (line: PastedLine, most: number): readonly PastedFault[] => {
      const text = freeText(line.text, { most, field: '', at });
      return text.ok || text.refusal === 'textIsEmpty' ? [] : [{ language, line: line.line, fault: text.refusal }];
    };
    const tooMany = own.prompts[deckLimits.prompts];
    return [
      ...(number === deckLimits.steps ? [{ language, line: own.question.line, fault: 'deckHasTooManySteps' } as const] : []),
      ...(tooMany === undefined ? [] : [{ language, line: tooMany.line, fault: 'deckHasTooManyPrompts' } as const]),
      ...wrong(own.question, deckLimits.line),
      ...own.prompts.flatMap((prompt) => wrong(prompt, deckLimits.prompt)),
      ...(other === undefined ? [missing(own.question)] : own.prompts.slice(other.prompts.length).map(missing)),
    ];
  });
}

function inOrder(faults: readonly PastedFault[]): readonly PastedFault[] {
  return [...faults].sort((one, other) => one.language.localeCompare(other.language) || one.line - other.line);
}
