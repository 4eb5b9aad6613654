import { house, roomsWithoutCode } from './house';

const longest = 300;

/** The folders of tests: the rooms, whose layout they mirror, and three of their own. */
export const foldersOfTests: readonly string[] = [...rooms(), 'architecture', 'journeys', 'support'];

/** The top folders that the house knows. */
export function rooms(): readonly string[] {
  return [...new Set([...house.map((row) => row.path), ...roomsWithoutCode].map((path) => path.split('/')[0] ?? path))];
}

/** What is wrong with a file's name: a barrel, or a folder or file named after nothing. */
export function faultsOfName(path: string): readonly string[] {
  const names = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const nameless = names.some((name) => /^(utils?|helpers?)$|[-_](utils?|helpers?)$/i.test(name));
  const barrel = /(^|\/)index\.[cm]?[jt]sx?$/.test(path);
  return [
    ...nameless ? [`${path}: name the file after its one idea, not utils or helpers`] : [],
    ...barrel ? [`${path}: no barrels, import from the file that knows`] : [],
  ];
}

/** Says when a file is longer than 300 lines. */
export function faultsOfLength(path: string, text: string): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > longest ? [`${path} has ${lines} lines: one idea a file, never over ${longest}`] : [];
}
