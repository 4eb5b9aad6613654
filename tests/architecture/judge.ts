import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { house, sdk, shipped, type Row } from './house';
import type { Import } from './imports';

/** The packages that package.json names. */
export interface Packages { readonly dependencies: readonly string[]; readonly devDependencies: readonly string[] }

/**
 * Judges the imports of one file by the house's table.
 * @param path the file, from the root of the project, with `/`
 * @returns one sentence for each import that is not allowed: the file, the import, and where such code belongs
 */
export function judge(path: string, imports: readonly Import[], packages: Packages): readonly string[] {
  const row = rowOf(path);
  if (!row) return [`${path} stands in no room of the house`];
  return imports.flatMap((one) => {
    const fault = faultOf(path, row, one, packages);
    return fault ? [`${path} imports ${one.specifier ?? 'something computed'}: ${fault}`] : [];
  });
}

function faultOf(path: string, row: Row, one: Import, packages: Packages): string | undefined {
  if (one.specifier === undefined) {
    return mayImportAnything(row) ? undefined : 'write the module’s name, so that it can be checked';
  }
  if (one.specifier.startsWith('.')) return faultOfRelative(path, row, one.specifier, one.typeOnly);
  if (isBuiltin(one.specifier)) {
    return row.packages.includes('node:') ? undefined : belongs((other) => other.packages.includes('node:'));
  }
  return faultOfPackage(row, packageOf(one.specifier), one.typeOnly, packages);
}

function faultOfRelative(path: string, row: Row, specifier: string, typeOnly: boolean): string | undefined {
  const target = join(dirname(path), specifier);
  if (target.startsWith('..')) return 'that leads out of the house';
  if (isFile(target)) return 'leave the file extension away';
  if (mayImport(row, target, typeOnly)) return undefined;
  if (mayImport(row, target, true)) return 'only its types may be imported here (import type)';
  return belongs((other) => mayImport(other, target, typeOnly));
}

function faultOfPackage(row: Row, name: string, typeOnly: boolean, packages: Packages): string | undefined {
  const inProduction = packages.dependencies.includes(name);
  if (!inProduction && !packages.devDependencies.includes(name)) return 'that package is not in package.json';
  if (!mayUse(row, name)) return belongs((other) => mayUse(other, name));
  if (!inProduction && !typeOnly && shipped.includes(row.path)) {
    return 'that package is a devDependency, and this room runs in production';
  }
  return undefined;
}

/** Names the rooms where the import is allowed: commands and tests, which may import nearly all, only when no other may. */
function belongs(allows: (row: Row) => boolean): string {
  const rows = house.filter(allows);
  const [paths] = [
    rows.filter((row) => !row.packages.includes('*') && !isFile(row.path)),
    rows.filter((row) => !row.packages.includes('*')),
    rows,
  ].map((some) => some.map((row) => row.path)).filter((some) => some.length > 0);
  return paths ? `such code belongs in ${paths.join(' or ')}` : 'no room may import that';
}

function mayImport(row: Row, target: string, typeOnly: boolean): boolean {
  const own = rowsOfRoom(row).some((path) => isUnder(target, path));
  const page = isUnder(target, 'tab/client');
  return own || row.house.some((entry) => {
    if (entry === '*') return !page;
    if (entry.startsWith('type ')) return typeOnly && isUnder(target, entry.slice('type '.length));
    return isUnder(target, entry);
  });
}

function mayImportAnything(row: Row): boolean {
  return ['*', 'tab/client'].every((entry) => row.house.includes(entry))
    && ['*', 'node:', sdk].every((entry) => row.packages.includes(entry));
}

/** A file of a room may import the whole of its room, also where a part has a row of its own. */
function rowsOfRoom(row: Row): readonly string[] {
  return house.map((other) => other.path).filter((path) => isUnder(row.path, path));
}

function mayUse(row: Row, name: string): boolean {
  return row.packages.some((pattern) => (pattern === '*' ? !fits(name, sdk) : fits(name, pattern)));
}

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** The row with the longest path that the file is under. */
function rowOf(path: string): Row | undefined {
  return house.filter((row) => isUnder(path, row.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

const codeExtension = /\.[cm]?[jt]sx?$/;

/** Whether a path, with or without its extension, is the room, the file, or stands under the room. */
function isUnder(path: string, room: string): boolean {
  if (path.replace(codeExtension, '') === room.replace(codeExtension, '')) return true;
  return path.startsWith(`${room}/`);
}

function isFile(path: string): boolean {
  return codeExtension.test(path);
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
