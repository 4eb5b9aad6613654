import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much memory what is made takes, in mebibytes: what is left in use after everything else has been collected. */
export function mebibytesOf(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inUse = (): number => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = inUse();
  const made = make();
  const after = inUse();
  return made === undefined ? 0 : (after - before) / 2 ** 20;
}
