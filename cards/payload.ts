import type { Id } from '../domain/identifiers';

/** The version of every card's payload; a card with another version is told to be old. */
export const payloadVersion = 1;

/** The untrusted fields of a card's payload: the button's own data and what was typed, all by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads a payload, or answers undefined when it cannot be one. */
export type PayloadReader<Payload> = (fields: Fields) => Payload | undefined;

/** The payload of a button that carries nothing of its own. */
export const readNothing: PayloadReader<Record<string, never>> = () => ({});

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id by its field's name; undefined when it is missing or no UUID in lower case. */
export function idIn<Noun extends string>(fields: Fields, name: string): Id<Noun> | undefined {
  const value = fields[name];
  return typeof value === 'string' && uuid.test(value) ? (value as Id<Noun>) : undefined;
}

/** A text by its field's name: an input that was left empty is absent, and reads as an empty text. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value.slice(0, 4_000) : '';
}

/** Whether a button says yes by its field's name; anything else is no. */
export function yesIn(fields: Fields, name: string): boolean {
  return fields[name] === true;
}

/** A whole number by its field's name; clients send numbers as text. */
export function numberIn(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const number = Number(value);
  return String(value).trim() !== '' && Number.isSafeInteger(number) ? number : undefined;
}

/** The chosen values of a choice set with several choices: clients send them with commas between. */
export function choicesIn(fields: Fields, name: string): readonly string[] {
  return textIn(fields, name)
    .split(',')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
}
