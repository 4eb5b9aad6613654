import { z } from 'zod';
import { refusalOf, refusedKinds } from '../../domain/confidentiality/guard';

export const id = z.uuid();
/** `2026-11-21`, a day in Oslo. */
export const day = z.iso.date();
/** `09:30`, a time of day in Oslo. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** `2026-11-21T08:30:00Z`, an instant in UTC. */
export const instant = z.iso.datetime();
export const version = z.int().positive();

/** What a named person-role or place is called, in the reader's language. */
const label = z.string();

/**
 * A short free text without numbers or contact details of people; the server checks the same again, and warns besides of what
 * may be a name, a birth date or an address.
 */
export function freeText(most: number) {
  return z.string().trim().min(1, 'textIsEmpty').max(most, 'textIsTooLong').superRefine(guarded);
}

/** The same, where nothing need be written. */
export function optionalFreeText(most: number) {
  return z.string().trim().max(most, 'textIsTooLong').superRefine(guarded).default('');
}

function guarded(text: string, { addIssue }: z.RefinementCtx): void {
  const refusal = refusalOf(refusedKinds(text));
  if (refusal !== undefined) addIssue(refusal);
}

/** Says that the writer has seen the warning `textMayNameSomeone`, and that the text tells of nobody. */
export const acceptWarning = z.boolean().optional();

/** The query of a list: where to go on, and how many at most. */
export const page = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** One page of a list; without `nextCursor` it is the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}

/** A place to meet: a municipality by its number, or Teams. */
export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('municipality'), municipalityNumber: z.string().regex(/^\d{4}$/) }),
  z.strictObject({ kind: z.literal('teams') }),
]);

/** A place in an answer, with what it is called. */
export const namedPlace = z.object({
  kind: z.enum(['municipality', 'teams']),
  municipalityNumber: z.string().optional(),
  label,
});

export const organisationRef = z.object({ id, name: z.string() });
export const networkRef = z.object({ id, name: z.string() });
export const personRef = z.object({ id, label });
