import ts from 'typescript';
import { deckFaults } from '../../cards/samtalekort/deck-faults';
import type { DeckPath } from '../../cards/samtalekort/deck-shape';

/** A fault of a deck's file with the line where it stands, counted from 1. */
export interface PlacedFault {
  readonly line: number;
  readonly fault: string;
}

/** What is wrong in the text of a deck's file: no JSON, a field given twice, or a fault of the deck itself. */
export function placedFaults(text: string, deckKeys: readonly string[]): readonly PlacedFault[] {
  const file = ts.parseJsonText('deck.json', text);
  const lineAt = (position: number): number => file.getLineAndCharacterOfPosition(position).line + 1;
  const parsed = valueOf(text);
  if (!parsed.ok) return [{ line: lineAt(syntaxFault(file)), fault: 'is not JSON from here on' }];
  const root = file.statements[0]?.expression;
  const twice = root === undefined ? [] : fieldsTwice(root, file);
  const faults = deckFaults(parsed.value, deckKeys).map(({ path, fault }) => ({
    line: lineAt(root === undefined ? 0 : nodeAt(root, path).getStart(file)),
    fault: `${path.length === 0 ? 'the deck' : path.join('.')} ${fault}`,
  }));
  return [...twice.map(({ at, name }) => ({ line: lineAt(at), fault: `"${name}" stands twice` })), ...faults].sort(
    (one, other) => one.line - other.line,
  );
}

function valueOf(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

/** Where the parser first stumbled; the end when only something is missing. */
function syntaxFault(file: ts.JsonSourceFile): number {
  const { parseDiagnostics } = file as ts.JsonSourceFile & { readonly parseDiagnostics?: readonly ts.Diagnostic[] };
  return parseDiagnostics?.[0]?.start ?? file.end;
}

/** The node that a path leads to, or the last one on the way when a field is missing. */
function nodeAt(node: ts.Expression, path: DeckPath): ts.Node {
  const [first, ...rest] = path;
  if (first === undefined) return node;
  if (typeof first === 'number') {
    const item = ts.isArrayLiteralExpression(node) ? node.elements[first] : undefined;
    return item === undefined ? node : nodeAt(item, rest);
  }
  const field = fieldsOf(node).findLast(({ name }) => name.text === first);
  return field === undefined ? node : nodeAt(field.value, rest);
}

function fieldsTwice(node: ts.Node, file: ts.JsonSourceFile): readonly { readonly at: number; readonly name: string }[] {
  const names = fieldsOf(node).map(({ name }) => name);
  const own = names.filter(({ text }, at) => names.findIndex((name) => name.text === text) < at);
  const inside: { at: number; name: string }[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...fieldsTwice(child, file));
  });
  return [...own.map((name) => ({ at: name.getStart(file), name: name.text })), ...inside];
}

function fieldsOf(node: ts.Node): readonly { readonly name: ts.StringLiteral; readonly value: ts.Expression }[] {
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteral(property.name) ? [{ name: property.name, value: property.initializer }] : [],
  );
}
