import { refuse, success, type Outcome } from '../outcome';
import { holdsIdentityNumber } from './guard';

export type FreeTextRefusal = 'textIsEmpty' | 'textIsTooLong' | 'identityNumberInText';

/**
 * A short text that a person wrote, trimmed; `most` is the number of characters allowed.
 * Every free text that is stored goes through here. Refusals name `field`, never the text.
 */
export function freeText(text: string, most: number, field: string): Outcome<string, FreeTextRefusal> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('textIsEmpty', field);
  if ([...trimmed].length > most) return refuse('textIsTooLong', field);
  if (holdsIdentityNumber(trimmed)) return refuse('identityNumberInText', field);
  return success(trimmed);
}
