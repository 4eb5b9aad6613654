import type { z } from 'zod';
import { refusalTexts } from '../../../../texts/refusals';
import { tabFormTexts } from '../../../../texts/tab-forms';
import type { Language } from '../language';

type Issue = Pick<z.core.$ZodRawIssue, 'code' | 'input'> & { readonly format?: unknown; readonly expected?: unknown; readonly discriminator?: unknown };

/**
 * What the contract misses in a field, as a key of the form texts. Where the contract itself names a refusal
 * (`textIsTooLong`) that name is kept.
 */
export function errorKeyOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return keysOfTypes[String(issue.expected)] ?? 'missing';
  if (issue.code === 'invalid_union') return issue.discriminator === 'kind' ? 'placeIsMissing' : 'chooseOne';
  if (issue.code === 'invalid_value') return 'chooseOne';
  if (issue.code === 'too_small') return 'missing';
  if (issue.code === 'invalid_format') return keysOfFormats[String(issue.format)] ?? 'isInvalid';
  return 'isInvalid';
}

// The one object that a form chooses is a place.
const keysOfTypes: Readonly<Record<string, string>> = { number: 'numberIsMissing', int: 'numberIsMissing', object: 'placeIsMissing' };

const keysOfFormats: Readonly<Record<string, string>> = { date: 'dateIsMissing', regex: 'timeIsMissing', uuid: 'missing' };

/** The sentence of an error: a refusal's name, a key of the form texts, or the server's own sentence as it is. */
export function errorSentence(message: string, language: Language): string {
  return wordsOf(refusalTexts[language], message) ?? wordsOf(tabFormTexts[language], message) ?? message;
}

function wordsOf(texts: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const words = Object.hasOwn(texts, key) ? texts[key] : undefined;
  return typeof words === 'string' ? words : undefined;
}
