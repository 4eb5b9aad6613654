import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another living process has the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly processId: number,
  ) {
    super(`the folder is in use by process ${processId}`);
  }
}

/**
 * Takes a data folder for this process by a file that holds the process id.
 * A file left behind by a process that no longer lives is taken over. Throws FolderInUse.
 */
export function takeFolder(folder: string): { release: () => void } {
  const file = join(folder, 'in-use-by');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid && lives(holder)) throw new FolderInUse(folder, holder);
    rmSync(file, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    const id = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined;
  }
}

function lives(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
