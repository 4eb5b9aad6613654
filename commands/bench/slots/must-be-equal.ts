import { isDeepStrictEqual } from 'node:util';

/** Ends the measurement when a peer does not answer the same: then nothing is compared. */
export function mustBeEqual(ours: unknown, theirs: unknown, peer: string): void {
  if (!isDeepStrictEqual(ours, theirs)) throw new Error(`${peer} answers something else`);
}
