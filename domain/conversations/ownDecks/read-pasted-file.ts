import type { Wording } from '../deck';
import { stepsInOrder, type DeckFile } from '../deck-file/deck-faults';
import type { DeckPath } from '../deck-file/deck-shape';
import { lineOfPath, placedFaults, type PlacedFault } from '../deck-file/placed-faults';
import type { Temporal } from '../../time';
import { checkedContent, type ContentRefusal } from './checked-content';
import { contentOf, type ContentStep, type DeckContent } from './deck-content';
import type { PastedDeck, PastedFault, PastedText } from './read-pasted-deck';

/**
 * Reads the pasted JSON of a deck's file. The checker is the one of the shipped files, but for what is asked of these alone: that
 * a frame holds no idea of its keeper's, and which decks a stair opens.
 */
export function readPastedFile({ nb: text, about }: PastedText, at: Temporal.Instant): PastedDeck {
  const faults = placedFaults(text, []).filter(({ fault }) => fault !== 'isOurOwnIdea' && fault !== 'opensNoDeck');
  const told = faults.map(({ line, fault, about: what }): PastedFault => ({ language: 'nb', line, fault, ...(what === undefined ? {} : { about: what }) }));
  if (faults.some(({ fault }) => fault === 'isNoJson')) return { content: readable({}, about), faults: told };
  const file = JSON.parse(text) as unknown;
  if (faults.length > 0) return { content: readable(file, about), faults: told };
  const deck = file as DeckFile;
  const content = contentOf({ ...deck, steps: stepsInOrder(deck) });
  const checked = checkedContent(content, { about: deck.about, at });
  return { content, faults: checked.ok ? [] : checked.fields.map(({ field, fault }) => ({ language: 'nb', line: lineOf(text, deck, field), fault: named(fault) })) };
}

/** The content counts steps in the order of the talk, the file in its own. */
function lineOf(text: string, deck: DeckFile, field: string): number {
  const path: DeckPath = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [first, at, ...rest] = path;
  if (first !== 'steps' || typeof at !== 'number') return lineOfPath(text, path);
  const key = stepsInOrder(deck)[at]?.key;
  return lineOfPath(text, ['steps', deck.steps.findIndex((step) => step.key === key), ...rest]);
}

const same: Partial<Record<ContentRefusal, PlacedFault['fault']>> = {
  deckLanguageIsMissing: 'saysNothingInNn', textIsEmpty: 'saysNothingInNn', deckHasNoStep: 'hasNoStep', answersAboutAFamily: 'takesAnswersAboutAFamily',
};

function named(fault: ContentRefusal): PastedFault['fault'] {
  return same[fault] ?? (fault as PastedFault['fault']);
}

/** What can be read of a file in which something is wrong, so that nothing need be typed again. */
function readable(file: unknown, about: PastedText['about']): DeckContent {
  const { title, purpose, participants, deskCalendar, steps } = fieldsOf(file);
  return {
    title: words(title), purpose: words(purpose), participants: words(participants), deskCalendar: deskCalendar === true,
    steps: listOf(steps).map((step): ContentStep => {
      const { question, prompts, minutes, written, ...more } = fieldsOf(step);
      return {
        purpose: more['purpose'] === undefined ? null : words(more['purpose']),
        question: words(question),
        prompts: listOf(prompts).map(words),
        participants: more['participants'] === undefined ? null : words(more['participants']),
        minutes: typeof minutes === 'number' ? minutes : null,
        written: about === 'network' && written === true,
      };
    }),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function words(value: unknown): Wording {
  const { nb, nn } = fieldsOf(value);
  return { nb: typeof nb === 'string' ? nb : '', nn: typeof nn === 'string' ? nn : '' };
}
