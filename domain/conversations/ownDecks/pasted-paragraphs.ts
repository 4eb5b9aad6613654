import type { Language } from '../../language';

/** One line of a pasted text, with the number of the line, counted from 1. */
export interface PastedLine {
  readonly line: number;
  readonly text: string;
}

/** A paragraph of a pasted text: the first line asks, the others help the talk along. */
export interface PastedParagraph {
  readonly question: PastedLine;
  readonly prompts: readonly PastedLine[];
}

/** A step as it was pasted in one language or both; in the order of the paragraphs. */
export type PastedStep = Readonly<Partial<Record<Language, PastedParagraph>>>;

/** The paragraphs of a text: lines without an empty line between. Marks of a list before a line are taken away. */
function paragraphsOf(text: string): readonly PastedParagraph[] {
  const paragraphs: { question: PastedLine; prompts: PastedLine[] }[] = [];
  let goesOn = false;
  for (const [at, written] of text.split(/\r\n|[\r\n]/).entries()) {
    const line: PastedLine = { line: at + 1, text: withoutMark(written) };
    const last = paragraphs.at(-1);
    if (line.text === '') goesOn = false;
    else if (goesOn && last !== undefined) last.prompts.push(line);
    else {
      paragraphs.push({ question: line, prompts: [] });
      goesOn = true;
    }
  }
  return paragraphs;
}

/** Paragraphs in both languages side by side: the first with the first, and so on. */
export function pastedSteps(texts: Readonly<Record<Language, string>>): readonly PastedStep[] {
  const [nb, nn] = [paragraphsOf(texts.nb), paragraphsOf(texts.nn)];
  return Array.from({ length: Math.max(nb.length, nn.length) }, (_, at) => ({
    ...(nb[at] === undefined ? {} : { nb: nb[at] }),
    ...(nn[at] === undefined ? {} : { nn: nn[at] }),
  }));
}

function withoutMark(line: string): string {
  return line.trim().replace(/^(?:[-–—•*]|\d{1,2}[.)])\s+/, '').trim();
}
