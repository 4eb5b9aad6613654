import { createHash } from 'node:crypto';
import { enrolmentCode } from '../../domain/groupOffers/enrolment/enrolment-code';
import type { Id } from '../../domain/identifiers';

/**
 * The id of a piece of reference or demonstration data: the same noun and key give the same id in every database,
 * so that loading twice changes nothing. A UUID of version 8 (its own content), made from a digest of both.
 */
export function stableId<Noun extends string>(noun: Noun, key: string): Id<Noun> {
  const digest = createHash('sha256').update(`fosterhjemsnettverk/${noun}/${key}`).digest('hex');
  const variant = ((parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `${variant}${digest.slice(17, 20)}`, digest.slice(20, 32),
  ].join('-') as Id<Noun>;
}

/** A code as chance would have made it, but the same for the same id in every database. */
export function stableCode(id: string, length?: number): string {
  const digest = createHash('sha256').update(id).digest();
  let at = 0;
  return enrolmentCode((most) => (digest[at++ % digest.length] ?? 0) % most, length);
}
