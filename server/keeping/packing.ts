import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Packing } from '../../domain/keeping/archive/ports';

/** The first day that the format knows: the same files make the same package, whenever it is made. */
const firstDay = '1980-01-01T12:00:00';

/** Packages as ZIP, with SHA-256. */
export const packing: Packing = {
  sha256Of: (text) => sha256(text),
  pack: (files) => {
    const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, 'text' in file ? strToU8(file.text) : Buffer.from(file.base64, 'base64')])), { mtime: firstDay, level: 9 });
    return { base64: Buffer.from(bytes).toString('base64'), checksum: sha256(bytes) };
  },
};

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
