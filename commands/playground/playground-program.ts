import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildProgram, startChildProgram } from './child-program';
import { pageAnswers } from './page-answers';
import { type PlaygroundWindow } from './windows';

/** A running Playground. */
export interface RunningPlayground {
  /** The page to open, without a slash at the end: `http://localhost:56150`. */
  readonly url: string;
  readonly program: ChildProgram;
}

/**
 * Starts a Playground for one organisation and waits until its page answers.
 * @param settings `botUrl` is the bot's whole address (`http://127.0.0.1:3978/api/messages`);
 * `port` when it should not be the window's own; `onStart` gets the program at once, so that nothing outlives its starter
 * @throws when the Playground ends instead, with the reason from its log
 */
export async function startPlaygroundProgram(window: PlaygroundWindow, settings: {
  readonly botUrl: string;
  readonly port?: number;
  readonly onStart?: (program: ChildProgram) => void;
}): Promise<RunningPlayground> {
  const logFolder = mkdtempSync(join(tmpdir(), 'playground-'));
  const logFile = join(logFolder, 'log');
  const program = startChildProgram({
    name: `The Playground ${window.name}`,
    args: [
      require.resolve('@microsoft/m365agentsplayground/cli.js'), 'start', '--app-endpoint', settings.botUrl,
      '--channel-id', 'msteams', '--port', `${settings.port ?? window.port}`, '--disable-telemetry',
    ],
    environment: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: window.configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    },
  });
  settings.onStart?.(program);
  // Its log is the only place where it tells why it refuses a configuration.
  const reasons = program.ended.then(() => {
    const found = existsSync(logFile) ? reasonsIn(readFileSync(logFile, 'utf8')) : '';
    rmSync(logFolder, { recursive: true, force: true });
    return found;
  });
  try {
    // An occupied port is replaced by a free one: only its own line tells which.
    const [, port] = await program.lineMatching(/^Listening on (\d+)/);
    const url = `http://localhost:${port}`;
    // It listens before it has read its configuration, so that line is no promise.
    await pageAnswers(url, program, reasons);
    return { url, program };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

/** The lines of a Playground's log that say why it ended. */
function reasonsIn(log: string): string {
  return log.split('\n').filter((line) => line.startsWith('error ')).join('\n');
}
