import { deckFaults } from './deck-faults';
import type { DeckFaultName, DeckPath } from './deck-shape';
import { jsonPlaces, type JsonNode } from './json-places';

/** A fault of a deck's file with the line where it stands, counted from 1. */
export interface PlacedFault {
  readonly line: number;
  readonly path: DeckPath;
  readonly fault: DeckFaultName | 'isNoJson' | 'fieldStandsTwice';
  readonly about?: string;
}

/** What is wrong in the text of a deck's file: no JSON, a field given twice, or a fault of the deck itself. */
export function placedFaults(text: string, deckKeys: readonly string[]): readonly PlacedFault[] {
  const places = jsonPlaces(text);
  if (!places.ok) return [{ line: lineAt(text, places.at), path: [], fault: 'isNoJson' }];
  const { root } = places;
  return [
    ...fieldsTwice(root).map(({ at, name }) => ({ line: lineAt(text, at), path: [], fault: 'fieldStandsTwice' as const, about: name })),
    ...deckFaults(JSON.parse(text), deckKeys).map((fault) => ({ ...fault, line: lineAt(text, placeOf(root, fault.path)) })),
  ].sort((one, other) => one.line - other.line);
}

/** The line, counted from 1, on which something in a JSON text stands; the first when the text is no JSON. */
export function lineOfPath(text: string, path: DeckPath): number {
  const places = jsonPlaces(text);
  return places.ok ? lineAt(text, placeOf(places.root, path)) : 1;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Where the node is that a path leads to, or the last one on the way when a field is missing. */
function placeOf(node: JsonNode, [first, ...rest]: DeckPath): number {
  if (first === undefined) return node.at;
  const next = typeof first === 'number' ? node.items?.[first] : node.fields?.findLast(({ name }) => name === first)?.value;
  return next === undefined ? node.at : placeOf(next, rest);
}

function fieldsTwice({ fields = [], items = [] }: JsonNode): readonly { readonly at: number; readonly name: string }[] {
  return [
    ...fields.filter(({ name }, at) => fields.findIndex((other) => other.name === name) < at),
    ...[...fields.map(({ value }) => value), ...items].flatMap(fieldsTwice),
  ];
}
