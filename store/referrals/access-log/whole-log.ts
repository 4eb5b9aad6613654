import { asc, gt } from 'drizzle-orm';
import type { ChainStart, LinkedAccess } from '../../../domain/referrals/accessLog/chain';
import type { Transaction } from '../../database';
import { accessLog, accessLogStart } from '../../schema/access-log';

/** Where the log of readings begins, as the system actor `referralKeeper`; links in hexadecimal. */
export async function startOfLog(tx: Transaction): Promise<ChainStart> {
  const [found] = await tx.select().from(accessLogStart);
  return found === undefined ? { position: 0, link: '' } : { position: found.position, link: hex(found.link) };
}

/** The next lines behind a position, in order. */
export async function linesBehind(tx: Transaction, position: number, limit: number): Promise<readonly LinkedAccess[]> {
  const rows = await tx.select().from(accessLog).where(gt(accessLog.position, position)).orderBy(asc(accessLog.position)).limit(limit);
  return rows.map(({ link, ...row }) => ({ ...row, link: hex(link) }));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
