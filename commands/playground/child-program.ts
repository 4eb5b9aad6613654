import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A Node program started beside this one, and ended by its own process id. */
export interface ChildProgram {
  readonly name: string;
  readonly pid: number;
  /** Resolves with the exit code when the program has ended, whoever ended it; null when a signal did. */
  readonly ended: Promise<number | null>;
  /** The first line of the program's output that matches; rejects when the program ends without it. */
  readonly lineMatching: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends the program and waits until it has ended. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** How long a program may take to end itself before it is ended. */
const patience = 10_000;
/** How many of its last lines are remembered, for the one who asks late and for the report when it fails. */
const memory = 100;

/**
 * Starts a Node program.
 * @param program `args` as they stand after `node`; `environment` is added to this process's own;
 * `onLine` gets every line that it prints, on either stream
 */
export function startChildProgram(program: {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}): ChildProgram {
  const child = spawn(process.execPath, program.args, {
    env: { ...process.env, ...program.environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${program.name} could not be started`);

  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  const hear = (line: string): void => {
    lines.push(line);
    if (lines.length > memory) lines.shift();
    program.onLine?.(line);
    for (const wake of waiting) wake(line);
  };
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', hear);

  const ended = once(child, 'close').then(([code]) => code as number | null);
  const lineMatching = (pattern: RegExp): Promise<RegExpExecArray> => new Promise((resolve, reject) => {
    const look = (line: string): void => {
      const match = pattern.exec(line);
      if (match === null) return;
      waiting.delete(look);
      resolve(match);
    };
    waiting.add(look);
    lines.forEach(look);
    void ended.then((code) => reject(new Error(
      `${program.name} ended with ${code} before it said ${pattern.source}:\n${lines.slice(-20).join('\n')}`,
    )));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended;
    clearTimeout(killer);
  };
  return { name: program.name, pid, ended, lineMatching, stop };
}
