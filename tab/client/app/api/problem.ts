import { tabShellTexts } from '../../../../texts/tab-shell';
import type { Language } from '../language';

/** One field that the server refused, with a sentence in the reader's language. */
export interface FieldProblem {
  readonly field: string;
  readonly detail: string;
}

/** The server's answer was a refusal: problem details (RFC 9457). */
export class Problem extends Error {
  constructor(
    /** The refusal's name, the end of `type`. */
    readonly refusal: string,
    /** A sentence to show as it is; empty when the server gave none. */
    readonly detail: string,
    readonly status: number,
    readonly fields: readonly FieldProblem[],
  ) {
    super(refusal);
  }
}

/** There was no answer: no network, or it took too long. Whether a change was made is not known. */
export class Unreachable extends Error {}

/** The sentence that tells the reader what went wrong. */
export function sentenceOf(error: unknown, language: Language): string {
  const texts = tabShellTexts[language];
  if (error instanceof Problem && error.detail !== '') return error.detail;
  return error instanceof Unreachable ? texts.unreachable : texts.somethingFailed;
}

/** Reads an answer that is no success; whatever came, the result is a problem. */
export function problemOf(status: number, body: unknown): Problem {
  const { type, detail, errors } = isRecord(body) ? body : {};
  const name = typeof type === 'string' ? type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'), type.lastIndexOf('#')) + 1) : '';
  return new Problem(
    name === '' ? 'somethingFailed' : name,
    typeof detail === 'string' ? detail : '',
    status,
    Array.isArray(errors) ? errors.flatMap(fieldProblemOf) : [],
  );
}

function fieldProblemOf(one: unknown): FieldProblem[] {
  if (!isRecord(one) || typeof one['field'] !== 'string') return [];
  return [{ field: one['field'], detail: typeof one['detail'] === 'string' ? one['detail'] : '' }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
