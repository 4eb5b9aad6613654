import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuardKind, Inspection } from '../../../domain/confidentiality/guard';

/** The day that the corpus was written for. */
export const corpusDay = '2026-11-22';

/** One invented text with what the guard must say of it. */
export interface Example {
  readonly verdict: Inspection['verdict'];
  /** What must be among the kinds; none for a text that passes. */
  readonly kind?: GuardKind;
  readonly text: string;
}

/** The whole corpus: `refuse.tsv` and `warn.tsv` have a kind and a text a line, the others a text. */
export function corpus(): readonly Example[] {
  const kept = (['refuse', 'warn'] as const).flatMap((verdict) => linesOf(`${verdict}.tsv`).map((line): Example => {
    const [kind = '', text = ''] = line.split('\t');
    return { verdict, kind: kind as GuardKind, text: unescaped(text) };
  }));
  return [...kept, ...passing().map((text): Example => ({ verdict: 'pass', text }))];
}

/** Ordinary sentences of the field, in both written standards. */
export function passing(): readonly string[] {
  return [...linesOf('pass-nb.tsv'), ...linesOf('pass-nn.tsv')];
}

function linesOf(file: string): readonly string[] {
  return readFileSync(join(__dirname, 'corpus', file), 'utf8').split('\n').filter((line) => line !== '');
}

/** What cannot be seen is written as `\u200b` in the files. */
function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\\n/g, '\n');
}
