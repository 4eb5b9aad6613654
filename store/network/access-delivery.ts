import { sql } from 'drizzle-orm';
import { whoAnswers } from '../../domain/network/access/access-message';
import type { AccessRequest } from '../../domain/network/access/access-request';
import type { AccessRequestId, PersonId } from '../../domain/identifiers';
import type { Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { headshipIn, requestsIn } from './access';

/** Reads a request as the delivery worker; undefined when it is gone. */
export async function deliveredRequest(tx: Transaction, id: AccessRequestId): Promise<AccessRequest | undefined> {
  return (await requestsIn(tx, sql`where r.id = ${id}`))[0];
}

/** The same for somebody who is asked; undefined when the answer is no longer theirs to give. */
export async function deliveredRequestToAnswer(
  tx: Transaction, id: AccessRequestId, asked: { readonly personId: PersonId; readonly onDay: Temporal.PlainDate },
): Promise<AccessRequest | undefined> {
  const request = await deliveredRequest(tx, id);
  if (request === undefined) return undefined;
  return whoAnswers(await headshipIn(tx, request.place, asked.onDay), request).includes(asked.personId) ? request : undefined;
}
