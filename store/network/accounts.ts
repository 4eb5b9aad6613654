import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { Claim, OwnAccount, StandingCode } from '../../domain/network/accounts/account';
import type { AccountPorts } from '../../domain/network/accounts/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';

type AsText<Facts, Keys extends keyof Facts> = Omit<Facts, Keys> & { readonly [Key in Keys]: string };

/** One's own accounts, as the actor of the transaction may link them. */
export function accountsIn(tx: Transaction): AccountPorts {
  return {
    own: async () => (await rowsOf<AsText<OwnAccount, 'linkedAt'>>(tx, sql`select id, organisations, ending, linked_at::text as "linkedAt" from own_accounts()`))
      .map((row) => ({ ...row, linkedAt: instantOf(row.linkedAt) })),
    code: async () => {
      const [row] = await rowsOf<AsText<Omit<StandingCode, 'claimedAt'>, 'validUntil'> & { claimedAt: string | null }>(tx, sql`
        select id, valid_until::text as "validUntil", claimed_at::text as "claimedAt" from own_account_code()`);
      return row && { id: row.id, validUntil: instantOf(row.validUntil), claimedAt: row.claimedAt === null ? null : instantOf(row.claimedAt) };
    },
    makeCode: async ({ id, code, validUntil }) => void (await tx.execute(sql`select make_account_code(${id}, ${hashOf(code)}, ${validUntil.toString()})`)),
    claim: async ({ code, account, tryId, most, since }) => {
      const [row] = await rowsOf<{ told: Awaited<ReturnType<AccountPorts['claim']>> }>(tx, sql`
        select claim_account_code(${hashOf(code)}, ${account?.tenantId ?? null}, ${account?.objectId ?? null}, ${tryId}, ${most}, ${since.toString()}) as told`);
      return row?.told ?? 'wrong';
    },
    claimOf: async (id) => (await rowsOf<Claim>(tx, sql`
      select person_id as "personId", to_json(own_ties) as "ownTies", to_json(other_ties) as "otherTies" from claim_of_code(${id})`))[0],
    confirm: (id, linkId, keeps) => told(tx, sql`select confirm_account_code(${id}, ${linkId}, ${keeps}) as done`),
    refuse: () => told(tx, sql`select refuse_account_code() as done`),
    letGo: async (id) => {
      const [row] = await rowsOf<{ told: Awaited<ReturnType<AccountPorts['letGo']>> }>(tx, sql`select let_account_go(${id}) as told`);
      return row?.told ?? 'notOwn';
    },
  };
}

async function rowsOf<Row>(tx: Transaction, statement: SQL): Promise<readonly Row[]> {
  const { rows } = (await tx.execute(statement)) as { rows: Row[] };
  return rows;
}

async function told(tx: Transaction, statement: SQL): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, statement);
  return row?.done ?? false;
}

function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
