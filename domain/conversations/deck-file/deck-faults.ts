import type { Deck, DeckLine, DeckStep } from '../deck';
import { deckShape, type DeckFault, type DeckPath } from './deck-shape';

/** A deck as it stands in its file: each step says which one follows; null ends the talk. */
export type DeckFile = Omit<Deck, 'steps'> & { readonly steps: readonly (DeckStep & { readonly next: string | null })[] };

/**
 * Everything that is wrong with a deck's file, in the order of the file's parts; none when it may be used.
 * `deckKeys` are the keys of all decks there are, which a stair's steps may open.
 */
export function deckFaults(file: unknown, deckKeys: readonly string[]): readonly DeckFault[] {
  const ofTheShape = deckShape(file, []);
  if (ofTheShape.length > 0) return ofTheShape;
  const deck = file as DeckFile;
  return [
    ...(deck.steps.length === 0 ? [{ path: ['steps'], fault: 'hasNoStep' as const }] : []),
    ...doubleKeys(deck),
    ...ways(deck),
    ...opened(deck, deckKeys),
    ...(deck.about === 'family' ? writtenAboutFamilies(deck) : []),
    ...(deck.owner === null ? [] : ownIdeasInAFrame(deck)),
  ];
}

/** The steps of a file without faults, from the first on, in the order in which they lead to each other. */
export function stepsInOrder({ steps }: DeckFile): readonly DeckStep[] {
  return walk(steps).map(({ next: _, ...step }) => step);
}

function walk(steps: DeckFile['steps']): DeckFile['steps'] {
  const walked: DeckFile['steps'][number][] = [];
  let step = steps[0];
  while (step !== undefined && !walked.includes(step)) {
    walked.push(step);
    const { next } = step;
    step = steps.find(({ key }) => key === next);
  }
  return walked;
}

function doubleKeys({ steps }: DeckFile): readonly DeckFault[] {
  return steps.flatMap(({ key }, at) =>
    steps.findIndex((other) => other.key === key) === at ? [] : [{ path: ['steps', at, 'key'], fault: 'keyStandsTwice' as const, about: key }],
  );
}

/** Steps that lead nowhere; else steps that the talk never comes to, and one that leads back. */
function ways({ steps }: DeckFile): readonly DeckFault[] {
  const nowhere = steps.flatMap(({ next }, at) =>
    next === null || steps.some(({ key }) => key === next) ? [] : [{ path: ['steps', at, 'next'], fault: 'leadsNowhere' as const, about: next }],
  );
  if (nowhere.length > 0) return nowhere;
  const walked = walk(steps);
  return steps.flatMap((step, at): readonly DeckFault[] => {
    if (!walked.includes(step)) return [{ path: ['steps', at], fault: 'isNeverComeTo', about: step.key }];
    const back = step === walked.at(-1) ? step.next : null;
    return back === null ? [] : [{ path: ['steps', at, 'next'], fault: 'leadsBack', about: back }];
  });
}

function opened({ key, steps }: DeckFile, deckKeys: readonly string[]): readonly DeckFault[] {
  return steps.flatMap(({ opens }, at) =>
    opens === undefined || (opens !== key && deckKeys.includes(opens))
      ? []
      : [{ path: ['steps', at, 'opens'], fault: 'opensNoDeck' as const, about: opens }],
  );
}

function writtenAboutFamilies({ steps }: DeckFile): readonly DeckFault[] {
  return steps.flatMap(({ written }, at) =>
    written ? [{ path: ['steps', at, 'written'], fault: 'takesAnswersAboutAFamily' as const }] : [],
  );
}

function ownIdeasInAFrame(deck: DeckFile): readonly DeckFault[] {
  const lines: readonly (readonly [DeckPath, DeckLine | undefined])[] = [
    [['purpose'], deck.purpose],
    [['participants'], deck.participants],
    ...deck.outcomes.map((outcome, at) => [['outcomes', at], outcome] as const),
    ...deck.steps.flatMap(({ purpose, question, prompts, participants }, at) => [
      [['steps', at, 'purpose'], purpose] as const,
      [['steps', at, 'question'], question] as const,
      ...prompts.map((prompt, number) => [['steps', at, 'prompts', number], prompt] as const),
      [['steps', at, 'participants'], participants] as const,
    ]),
  ];
  const fault = 'isOurOwnIdea' as const;
  return [
    ...lines.flatMap(([path, line]) => (line?.source === null ? [{ path, fault }] : [])),
    ...deck.steps.flatMap(({ minutes }, at) => (minutes === null ? [] : [{ path: ['steps', at, 'minutes'], fault }])),
  ];
}
