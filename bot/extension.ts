import type { AdaptiveCard } from '../cards/adaptive-card';

/** One thing that can be put into what somebody is writing: a line of a list, and the card it becomes. */
export interface Insertion {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

/** What the box where one writes is answered: things to insert, a sentence, or nothing (a link stays a link). */
export type ExtensionAnswer =
  | { readonly kind: 'insertions'; readonly insertions: readonly Insertion[] }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'nothing' };

/** What is searched for, and which part of the list is wanted. */
export interface ExtensionSearch {
  readonly text: string;
  readonly skip: number;
  readonly limit: number;
}

/** A filled-in form: which action it is of, and what was typed, all of it untrusted. */
export interface ExtensionSubmission {
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** More would not be read, and would not be answered in time. */
const most = 25;

/** Reads the untrusted value of `composeExtension/query`; what is missing or makes no sense is an empty search from the beginning. */
export function readSearch(value: unknown): ExtensionSearch {
  const { parameters, queryOptions } = recordOf(value);
  const given = Array.isArray(parameters) ? parameters.map(recordOf).find(({ name }) => name === 'text')?.['value'] : undefined;
  const { skip, count } = recordOf(queryOptions);
  return {
    text: typeof given === 'string' ? given.slice(0, 200) : '',
    skip: numberBetween(0, skip, 10_000) ?? 0,
    limit: numberBetween(1, count, most) ?? most,
  };
}

/** Reads the untrusted value of `composeExtension/queryLink`: the address that was pasted. */
export function readLink(value: unknown): string {
  const { url } = recordOf(value);
  return typeof url === 'string' ? url.slice(0, 2_000) : '';
}

/** Reads the untrusted value of `composeExtension/submitAction`. */
export function readSubmission(value: unknown): ExtensionSubmission {
  const { commandId, data } = recordOf(value);
  return { command: typeof commandId === 'string' ? commandId.slice(0, 64) : '', data: recordOf(data) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function numberBetween(least: number, value: unknown, greatest: number): number | undefined {
  return Number.isSafeInteger(value) ? Math.min(greatest, Math.max(least, value as number)) : undefined;
}
