/** A value of a JSON text with the place where it begins, counted in characters from 0. */
export interface JsonNode {
  readonly at: number;
  /** The fields of an object in their order, also those that stand twice; undefined when it is none. */
  readonly fields: readonly JsonField[] | undefined;
  /** The items of a list; undefined when it is none. */
  readonly items: readonly JsonNode[] | undefined;
}

export interface JsonField {
  readonly name: string;
  readonly at: number;
  readonly value: JsonNode;
}

/** Where a text stops being JSON. */
class Stumbled extends Error {
  constructor(readonly at: number) {
    super('no JSON');
  }
}

const deepest = 40;

/** The places of all values of a JSON text, or where it first stops being JSON. What the values are, JSON.parse tells. */
export function jsonPlaces(text: string): { readonly ok: true; readonly root: JsonNode } | { readonly ok: false; readonly at: number } {
  const spaces = /[ \t\r\n]*/y;
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
  const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
  let at = 0;

  const taken = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const is = (sign: string): boolean => {
    taken(spaces);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const must = (sign: string): void => {
    if (!is(sign)) throw new Stumbled(at);
  };
  /** What stands between two brackets, with commas between. */
  const listed = <One>(end: string, one: () => One): readonly One[] => {
    const all: One[] = [];
    if (is(end)) return all;
    do all.push(one()); while (is(','));
    must(end);
    return all;
  };
  const field = (depth: number): JsonField => {
    taken(spaces);
    const begins = at;
    const name = taken(string);
    if (name === undefined) throw new Stumbled(at);
    must(':');
    return { name: JSON.parse(name) as string, at: begins, value: value(depth) };
  };
  const value = (depth: number): JsonNode => {
    taken(spaces);
    const begins = at;
    if (depth > deepest) throw new Stumbled(at);
    if (is('{')) return { at: begins, fields: listed('}', () => field(depth + 1)), items: undefined };
    if (is('[')) return { at: begins, fields: undefined, items: listed(']', () => value(depth + 1)) };
    if (taken(string) === undefined && taken(scalar) === undefined) throw new Stumbled(at);
    return { at: begins, fields: undefined, items: undefined };
  };

  try {
    const root = value(0);
    taken(spaces);
    return at === text.length ? { ok: true, root } : { ok: false, at };
  } catch (fault) {
    if (fault instanceof Stumbled) return { ok: false, at: fault.at };
    throw fault;
  }
}
