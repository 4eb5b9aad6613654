import { randomInt } from 'node:crypto';

/** Consonants only: no word comes of them, and no digit that could be taken for a part of an identity number. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';

/** A fresh reference, as `QFTX-MWRD`: one of 25,600,000,000, and it tells nothing of who, where or when. */
export function newReference(): string {
  const four = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return `${four()}-${four()}`;
}
