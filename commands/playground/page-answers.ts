import { setTimeout as after } from 'node:timers/promises';
import { type ChildProgram } from './child-program';

const pause = 100;

/**
 * Waits until a program's page answers with success.
 * @throws when the program ends first; `reasons` resolves at its end and says why
 */
export async function pageAnswers(url: string, program: ChildProgram, reasons?: Promise<string>): Promise<void> {
  const ended = new AbortController();
  void program.ended.then(() => ended.abort());
  while (!ended.signal.aborted) {
    const page = await fetch(url, { signal: ended.signal }).catch(() => undefined);
    if (page?.ok === true) return;
    await after(pause, undefined, { signal: ended.signal }).catch(() => undefined);
  }
  throw new Error([`${program.name} ended with ${await program.ended} before ${url} answered.`, await reasons].join('\n').trim());
}
