import { phases } from '../phases/phase';

/** Where in a deck's file something stands: `['steps', 2, 'question', 'nn']`. */
export type DeckPath = readonly (string | number)[];

/** What can be wrong in a deck's file. Each has its words where it is shown. */
export type DeckFaultName =
  | 'isNoObject' | 'isNoList' | 'lacksField' | 'isNoField' | 'saysNothingInNb' | 'saysNothingInNn'
  | 'isNoKey' | 'isNoSource' | 'isNotYesOrNo' | 'areNoMinutes' | 'isNeitherNetworkNorFamily' | 'isNoPhase'
  | 'hasNoStep' | 'keyStandsTwice' | 'leadsNowhere' | 'leadsBack' | 'isNeverComeTo' | 'opensNoDeck'
  | 'takesAnswersAboutAFamily' | 'isOurOwnIdea';

/** What is wrong in a deck's file, and where; `about` is the key or the field that it is about, where there is one. */
export interface DeckFault {
  readonly path: DeckPath;
  readonly fault: DeckFaultName;
  readonly about?: string;
}

/** Looks at one value of a file that may hold anything, and names what is wrong with it. */
export type Shape = (value: unknown, path: DeckPath) => readonly DeckFault[];

const key = matching(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/, 'isNoKey');
const source = matching(/^\d{3} L\d+(-\d+)?(, L\d+(-\d+)?)*$/, 'isNoSource');
const wording = object({ nb: sentenceIn('nb'), nn: sentenceIn('nn') });
const line = object({ nb: sentenceIn('nb'), nn: sentenceIn('nn'), source: orNull(source) });
const yesOrNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : [{ path, fault: 'isNotYesOrNo' }]);
const minutes: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 240
    ? []
    : [{ path, fault: 'areNoMinutes' }];

const nothingIn = { nb: 'saysNothingInNb', nn: 'saysNothingInNn' } as const;

const step = object(
  { key, question: line, prompts: listOf(line), minutes: orNull(minutes), written: yesOrNo, next: orNull(key) },
  { purpose: line, participants: line, opens: key },
);

/** The shape of a deck's file. */
export const deckShape: Shape = object({
  key, title: wording, about: matching(/^(network|family)$/, 'isNeitherNetworkNorFamily'), owner: orNull(wording),
  purpose: line, participants: line, deskCalendar: yesOrNo, outcomes: listOf(line), steps: listOf(step),
}, {
  phases: listOf(matching(new RegExp(`^(${phases.join('|')})$`), 'isNoPhase')),
});

function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const shapes = new Map(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, fault: 'isNoObject' }];
    const fields = new Map<string, unknown>(Object.entries(value));
    return [
      ...Object.keys(required).filter((name) => !fields.has(name)).map((name) => missing(name, path)),
      ...[...fields].flatMap(([name, field]) => {
        const shape = shapes.get(name);
        return shape === undefined ? [{ path: [...path, name], fault: 'isNoField' as const, about: name }] : shape(field, [...path, name]);
      }),
    ];
  };
}

function missing(name: string, path: DeckPath): DeckFault {
  return name === 'nb' || name === 'nn' ? { path, fault: nothingIn[name] } : { path, fault: 'lacksField', about: name };
}

function listOf(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((item: unknown, at) => shape(item, [...path, at])) : [{ path, fault: 'isNoList' }];
}

function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

function matching(pattern: RegExp, fault: DeckFaultName): Shape {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? [] : [{ path, fault }]);
}

function sentenceIn(language: 'nb' | 'nn'): Shape {
  return (value, path) =>
    typeof value === 'string' && value.trim() !== '' ? [] : [{ path, fault: nothingIn[language] }];
}
