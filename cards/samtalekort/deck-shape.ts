/** Where in a deck's file something stands: `['steps', 2, 'question', 'nn']`. */
export type DeckPath = readonly (string | number)[];

/** What is wrong in a deck's file, as a sentence for the one who keeps the file, and where. */
export interface DeckFault {
  readonly path: DeckPath;
  readonly fault: string;
}

/** Looks at one value of a file that may hold anything, and names what is wrong with it. */
export type Shape = (value: unknown, path: DeckPath) => readonly DeckFault[];

const key = matching(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/, 'a key of small letters a–z, digits and hyphens');
const source = matching(/^\d{3} L\d+(-\d+)?(, L\d+(-\d+)?)*$/, 'a place in a source, such as "003 L495" or "002 L307, L433-440"');
const wording = object({ nb: sentenceIn('nb'), nn: sentenceIn('nn') });
const line = object({ nb: sentenceIn('nb'), nn: sentenceIn('nn'), source: orNull(source) });
const yesOrNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : [{ path, fault: 'is not true or false' }]);
const minutes: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 240
    ? []
    : [{ path, fault: 'is not a whole number of minutes from 1 to 240' }];

const step = object(
  { key, question: line, prompts: listOf(line), minutes: orNull(minutes), written: yesOrNo, next: orNull(key) },
  { purpose: line, participants: line, opens: key },
);

/** The shape of a deck's file. */
export const deckShape: Shape = object({
  key, title: wording, about: matching(/^(network|family)$/, '"network" or "family"'), owner: orNull(wording),
  purpose: line, participants: line, deskCalendar: yesOrNo, outcomes: listOf(line), steps: listOf(step),
});

function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const shapes = new Map(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, fault: 'is not an object' }];
    const fields = new Map<string, unknown>(Object.entries(value));
    return [
      ...Object.keys(required).filter((name) => !fields.has(name)).map((name) => ({ path, fault: missing(name) })),
      ...[...fields].flatMap(([name, field]) => {
        const shape = shapes.get(name);
        return shape === undefined ? [{ path: [...path, name], fault: 'is no field of a deck' }] : shape(field, [...path, name]);
      }),
    ];
  };
}

function missing(name: string): string {
  return name === 'nb' || name === 'nn' ? `says nothing in ${name}` : `lacks "${name}"`;
}

function listOf(shape: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((item: unknown, at) => shape(item, [...path, at])) : [{ path, fault: 'is not a list' }];
}

function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

function matching(pattern: RegExp, what: string): Shape {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? [] : [{ path, fault: `is not ${what}` }]);
}

function sentenceIn(language: 'nb' | 'nn'): Shape {
  return (value, path) =>
    typeof value === 'string' && value.trim() !== '' ? [] : [{ path, fault: `says nothing in ${language}` }];
}
