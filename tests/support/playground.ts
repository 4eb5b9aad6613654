import { startPlaygroundProgram } from '../../commands/playground/playground-program';
import { playgroundWindow, type WindowName } from '../../commands/playground/windows';

/** A Playground of a test's own. */
export interface Playground {
  /** What PlaygroundPage opens: `http://localhost:PORT`. */
  readonly url: string;
  /** Ends it. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a Playground and waits until its page answers.
 * @param settings `botUrl` is the bot's whole address (`http://127.0.0.1:PORT/api/messages`); `window` says whose Teams it is;
 * an occupied port is replaced by a free one, so read the address from the answer
 */
export async function startPlayground(settings: {
  readonly botUrl: string;
  readonly window?: WindowName;
  readonly port?: number;
}): Promise<Playground> {
  const { window, ...rest } = settings;
  const { url, program } = await startPlaygroundProgram(playgroundWindow(window ?? 'nettverket'), rest);
  return { url, stop: program.stop };
}
