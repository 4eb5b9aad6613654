import { createHash } from 'node:crypto';
import { brokenAt, type ChainStart } from '../../domain/referrals/accessLog/chain';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { linesBehind, startOfLog } from '../../store/referrals/access-log/whole-log';

const atOnce = 10_000;

/** What became of the verification. */
export interface Verified {
  readonly entries: number;
  /** The last line, `POSITION:LINK`, to be kept elsewhere and given the next time. */
  readonly head: string;
  readonly intact: boolean;
  readonly brokenAt?: number;
  /** Only when a head was given. */
  readonly headStands?: boolean;
}

/**
 * Follows the log of who has read referrals from its beginning, ten thousand lines at a time, and says where it is broken: each
 * link is computed here anew. A head that was printed before is looked for on the way.
 */
export async function verifyAccessLog(database: Database, known: ChainStart | undefined): Promise<Verified> {
  return asSystem(database, 'referralKeeper', async (tx) => {
    let last = await startOfLog(tx);
    let entries = 0;
    let headStands = known !== undefined && isSame(known, last);
    for (;;) {
      const lines = await linesBehind(tx, last.position, atOnce);
      const broken = brokenAt(last, lines, linkOf);
      if (broken !== undefined) return { entries, head: headOf(last), intact: false, brokenAt: broken };
      entries += lines.length;
      headStands ||= known !== undefined && lines.some((line) => isSame(known, line));
      last = lines.at(-1) ?? last;
      if (lines.length < atOnce) break;
    }
    return { entries, head: headOf(last), intact: known === undefined || headStands, ...(known === undefined ? {} : { headStands }) };
  });
}

function linkOf(before: string, text: string): string {
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(text, 'utf8').digest('hex');
}

function headOf({ position, link }: ChainStart): string {
  return `${position}:${link}`;
}

function isSame(one: ChainStart, other: ChainStart): boolean {
  return one.position === other.position && one.link === other.link;
}
