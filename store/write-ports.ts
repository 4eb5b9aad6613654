import { sql, type SQL } from 'drizzle-orm';
import type { NewId, PersonId } from '../domain/identifiers';
import type { Recipient } from '../domain/messages';
import type { WritePorts } from '../domain/ports';
import type { Clock } from '../domain/time';
import type { Transaction } from './database';
import { event } from './schema/network';

/** Appends events in the transaction, under the named worker. */
export function eventLog(tx: Transaction, by: { clock: Clock; newId: NewId; systemActor: string }): WritePorts['events'] {
  return {
    append: async (change) => {
      await tx.insert(event).values({
        id: by.newId(),
        at: by.clock(),
        personId: null,
        systemActor: by.systemActor,
        ...change,
      });
    },
  };
}

/** Posts messages in the transaction; delivery takes them once it has been committed. */
export function outboxIn(tx: Transaction, by: { clock: Clock; newId: NewId }): WritePorts['outbox'] {
  return {
    post: async ({ card, objectId, to, mayWait = 0 }) => {
      const now = by.clock();
      await tx.execute(
        sql`select post_message(${by.newId()}, ${card}, ${objectId}, ${to.kind}, ${recipientText(to)}, ${now.toString()}, ${now.add({ seconds: mayWait }).toString()})`,
      );
    },
  };
}

/** The write ports of one transaction, and the one statement at its end that writes what was said to them. */
export interface CollectedWrites extends Pick<WritePorts, 'events' | 'outbox'> {
  /** Adds an hour that is held or booked, by the names of write_changes; it is written before everything that tells of it. */
  hour(written: object): void;
  /** Adds new enrolments, by their columns. */
  enrol(rows: readonly object[]): void;
  /** Adds a line to the log of booked hours, of referrals or of who has read them, by its columns. */
  note(log: 'bookings' | 'referrals' | 'accesses', line: object): void;
  /** Whether a message was posted that is to be delivered at once. */
  postsAtOnce(): boolean;
  /**
   * Writes everything, the enrolments only if the offer's places still bear the mark that they had when it was decided (null: whatever
   * they are). Answers in a row `asDecided`: whether it was so. Undefined when there is nothing to write.
   */
  statement(decidedOn: string | null): SQL | undefined;
}

/**
 * Collects a person's hours, new enrolments, lines of logs, events and messages, so that they are written by one statement when the work is done:
 * whatever the work has locked is held for so much shorter. Until then none of them can be read.
 */
export function collectedWrites(by: { clock: Clock; newId: NewId; personId: PersonId }): CollectedWrites {
  const hours: object[] = [];
  const enrolments: object[] = [];
  const events: object[] = [];
  const messages: object[] = [];
  let atOnce = false;
  let first: string | undefined;
  // What is done in one transaction is done at one moment.
  const moment = () => (first ??= by.clock().toString());
  const lines: { bookings?: object[]; referrals?: object[]; accesses?: object[] } = {};
  return {
    events: {
      append: async ({ nounId, ...change }) => {
        events.push({ id: by.newId(), at: moment(), person_id: by.personId, noun_id: nounId, ...change });
      },
    },
    outbox: {
      post: async ({ card, objectId, to, mayWait = 0 }) => {
        const at = moment();
        const due = mayWait === 0 ? at : by.clock().add({ seconds: mayWait }).toString();
        atOnce ||= mayWait === 0;
        messages.push({ id: by.newId(), card, objectId, kind: to.kind, recipient: recipientText(to), at, due });
      },
    },
    postsAtOnce: () => atOnce,
    hour: (written) => void hours.push(written),
    enrol: (rows) => void enrolments.push(...rows),
    note: (log, line) => void (lines[log] ??= []).push(line),
    statement: (decidedOn) => {
      const noted = Object.keys(lines).length > 0;
      if (hours.length + enrolments.length + events.length + messages.length === 0 && !noted) return undefined;
      const [enrolled, happened, posted] = [enrolments, events, messages].map((rows) => JSON.stringify(rows));
      const kept = hours.length === 0 ? null : JSON.stringify(hours);
      return sql`select write_changes(${kept}::json, ${enrolled}::json, ${happened}::json, ${posted}::json, ${noted ? JSON.stringify(lines) : null}::json, ${decidedOn}) as "asDecided"`;
    },
  };
}

function recipientText(to: Recipient): string {
  switch (to.kind) {
    case 'serviceChannel':
      return to.organisationId;
    case 'networkChannel':
      return to.networkId;
    case 'person':
      return to.personId;
    case 'chat':
      return to.chatId;
  }
}
