import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, takeFolder } from '../../store/folder-lock';

const holder = join(__dirname, '..', 'support', 'folder-holder.ts');

let folder: string;
let child: ChildProcess | undefined;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'folder-lock-')); });
afterEach(async () => {
  if (child !== undefined) await ended(child, 'SIGKILL');
  child = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that tries to take the folder, and what it says of that. */
async function otherProcess(): Promise<string> {
  child = fork(holder, [folder], { execArgv: ['--import', 'tsx'] });
  const [said] = (await once(child, 'message')) as [string];
  return said;
}

async function ended(process: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  process.kill(signal);
  await once(process, 'exit');
}

describe('A data folder', () => {
  it('is refused while another living process has it, and the refusal says which', async () => {
    expect(await otherProcess()).toBe('taken');
    expect(() => takeFolder(folder)).toThrow(new FolderInUse(folder, child?.pid ?? 0));
  });

  it('is refused to another process while this one has it', async () => {
    const lock = takeFolder(folder);
    expect(await otherProcess()).toBe(`in use by ${process.pid}`);
    lock.release();
  });

  it('can be taken over from a process that was killed', async () => {
    expect(await otherProcess()).toBe('taken');
    if (child !== undefined) await ended(child, 'SIGKILL');
    takeFolder(folder).release();
  });

  it('can be taken again once it is released', () => {
    takeFolder(folder).release();
    expect(existsSync(join(folder, 'in-use-by'))).toBe(false);
    takeFolder(folder).release();
  });

  it('is not lost to a file that says nothing', () => {
    writeFileSync(join(folder, 'in-use-by'), '');
    takeFolder(folder).release();
  });
});
