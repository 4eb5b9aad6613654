import { refuse, success, type Outcome } from '../outcome';
import type { WritePorts } from '../ports';
import { osloDate, type Temporal } from '../time';
import type { Change } from '../change';
import { inspectText, refusalOf } from './guard';

export type FreeTextRefusal = 'textIsEmpty' | 'textIsTooLong' | 'identityNumberInText' | 'contactDetailsInText' | 'textMayNameSomeone';

/** What a short free text has to keep to. */
export interface FreeTextRule {
  /** The number of characters allowed. */
  readonly most: number;
  /** The command's name for the field. */
  readonly field: string;
  /** When it is written: the guard takes a date of the last 25 years for what may be a birth date. */
  readonly at: Temporal.Instant;
  /** Whether the writer has seen the guard's warning and says that the text tells of nobody. */
  readonly acceptWarning?: boolean | undefined;
}

/** A text that may be kept. */
export interface FreeText {
  readonly text: string;
  /** Whether it is kept only because its writer accepted the guard's warning. */
  readonly warningAccepted: boolean;
}

/**
 * A short text that a person wrote, trimmed. Every free text that is stored goes through here.
 * Refusals name the field, never the text; `textMayNameSomeone` is a warning that the writer may accept.
 */
export function freeText(written: string, { most, field, at, acceptWarning = false }: FreeTextRule): Outcome<FreeText, FreeTextRefusal> {
  const text = written.trim();
  if (text === '') return refuse('textIsEmpty', field);
  if ([...text].length > most) return refuse('textIsTooLong', field);
  const { verdict, kinds } = inspectText(text, osloDate(at).toString());
  const refusal = refusalOf(kinds);
  if (refusal !== undefined) return refuse(refusal, field);
  if (verdict === 'warn' && !acceptWarning) return refuse('textMayNameSomeone', field);
  return success({ text, warningAccepted: verdict === 'warn' });
}

/** Writes down that a warning was accepted, with the noun that the text belongs to and without the text. */
export async function noteAcceptedWarning(
  { events }: Pick<WritePorts, 'events'>,
  texts: readonly FreeText[],
  about: Omit<Change, 'what'>,
): Promise<void> {
  if (texts.some(({ warningAccepted }) => warningAccepted)) await events.append({ ...about, what: 'warningAccepted' });
}
