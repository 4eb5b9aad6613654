import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file of the package, by its name in it. */
export interface PackagedFile {
  readonly name: string;
  readonly content: Uint8Array | Readonly<Record<string, unknown>>;
}

/** A zip has no year before 1980, and the time of packing would make each package differ. */
const packedAt = new Date(1980, 0, 1);

/** Zips the files in the order given: the same files make the same bytes, on any machine at any time. */
export function appPackage(files: readonly PackagedFile[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(({ name, content }) => [
    name, content instanceof Uint8Array ? content : strToU8(`${JSON.stringify(content, undefined, 2)}\n`),
  ]));
  return zipSync(entries, { mtime: packedAt, level: 9 });
}
