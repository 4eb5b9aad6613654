import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the project. */
const root = join(__dirname, '..', '..');

const notOurs = new Set(['node_modules', 'dist', 'coverage']);

/** The folders at the root that are the project's own (a name that begins with a dot belongs to a tool). */
export function topFolders(): readonly string[] {
  return foldersIn('');
}

/** The folders directly in a folder, by name. */
export function foldersIn(folder: string): readonly string[] {
  return entriesIn(folder).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Every file of the rooms, as a path from the root with `/`. */
export function filesOfTheHouse(): readonly string[] {
  return topFolders().flatMap(filesUnder);
}

/** Every TypeScript file of the rooms. */
export function codeOfTheHouse(): readonly string[] {
  return filesOfTheHouse().filter((path) => /\.[cm]?tsx?$/.test(path));
}

/** The text of a file, named from the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function filesUnder(folder: string): readonly string[] {
  return entriesIn(folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function entriesIn(folder: string) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !notOurs.has(entry.name));
}
