import { sql } from 'drizzle-orm';
import type { MailFault } from '../../domain/network/ways/mail-answer';
import type { DailyMails, MessageOnPage, PersonToMail, WayPorts } from '../../domain/network/ways/ports';
import { Temporal } from '../../domain/time';
import type { Transaction } from '../database';

/** One's own way, and what came by it, as the actor of the transaction may see it. */
export function waysIn(tx: Transaction): WayPorts {
  return {
    own: async (home) => {
      const { rows: [row] } = (await tx.execute(sql`
        select has_chat as "hasChat", accounts, last_fault as "lastFault" from own_way(${home ?? null})`)) as {
        rows: { hasChat: boolean; accounts: { consented: boolean }[]; lastFault: MailFault | null }[];
      };
      return { hasChat: row?.hasChat ?? false, accounts: row?.accounts ?? [], lastFault: row?.lastFault ?? undefined };
    },
    messages: async (since) => {
      const { rows } = (await tx.execute(sql`
        select card, object_id as "objectId", posted_at::text as "postedAt" from own_messages(${since.toString()})`)) as {
        rows: (Omit<MessageOnPage, 'postedAt'> & { readonly postedAt: string })[];
      };
      return rows.map((row) => ({ ...row, postedAt: Temporal.Instant.from(row.postedAt.replace(' ', 'T')) }));
    },
  };
}

/** The transactions that the days' mails are made of; each ends before anything is sent. */
export type MailTransaction = <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>;

/** The days' mails, each step in a transaction of its own, as the system actor `mailer`. `home` is the application's own tenant. */
export function dailyMailsIn(transaction: MailTransaction, home: string | undefined): DailyMails {
  return {
    due: (day, now, most) => transaction(async (tx) => {
      const { rows } = (await tx.execute(sql`
        select person_id as "personId", language, has_chat as "hasChat", accounts from people_to_mail(${home ?? null}, ${day.toString()}, ${now.toString()}, ${most})`)) as {
        rows: PersonToMail[];
      };
      return rows;
    }),
    claim: (personId, day, now) => counted(transaction, sql`select claim_daily_mail(${personId}, ${day.toString()}, ${now.toString()}) as count`),
    settle: (personId, day, end) => transaction(async (tx) => {
      const fault = end.state === 'sent' ? null : end.fault;
      const nextAt = end.state === 'waits' ? end.nextAt.toString() : null;
      await tx.execute(sql`select settle_daily_mail(${personId}, ${day.toString()}, ${end.state}, ${fault}, ${nextAt})`);
    }),
    release: (takenBefore) => counted(transaction, sql`select release_daily_mails(${takenBefore.toString()}) as count`),
    tidy: (postedBefore, mailsBefore) => transaction(async (tx) => {
      await tx.execute(sql`select tidy_daily_mails(${postedBefore.toString()}, ${mailsBefore.toString()})`);
    }),
  };
}

async function counted(transaction: MailTransaction, statement: ReturnType<typeof sql>): Promise<number> {
  const { rows: [row] } = (await transaction((tx) => tx.execute(statement))) as { rows: { count: number }[] };
  return row?.count ?? 0;
}
