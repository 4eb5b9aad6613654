import { noteClashes, type CalendarEntries } from '../../domain/booking/booked/note-clashes';
import { pairsOf } from '../../domain/booking/spans';
import type { NewId } from '../../domain/identifiers';
import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { clashNotesIn } from '../../store/booking/booked/clash-notes';
import { keepReadings, pastReadings, type ReadingResult } from '../../store/booking/calendars/readings';
import type { Database, Transaction } from '../../store/database';
import { outboxIn } from '../../store/write-ports';

export interface TakeInParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Keeps what was just read of calendars, and notes which booked hours something has come in the way of, in one transaction. */
export function takeIn(parts: TakeInParts, results: readonly ReadingResult[]): Promise<void> {
  return asSystem(parts.database, 'calendarReader', async (tx) => {
    await keepReadings(tx, results, parts.clock());
    await compare(parts, tx, results.flatMap((result) => ('told' in result ? [{ ...result, ...result.told }] : [])));
  });
}

/** Compares files, and what was read on somebody's behalf, with hours booked since. Their entries run together, so that touching ones count as one. */
export async function comparePast(parts: TakeInParts, tx: Transaction): Promise<void> {
  const past = await pastReadings(tx, parts.clock());
  await compare(parts, tx, past.map(({ busy, ...whose }) => ({ ...whose, entries: pairsOf(busy) })));
}

function compare({ clock, newId }: TakeInParts, tx: Transaction, calendars: readonly CalendarEntries[]): Promise<void> {
  return noteClashes({ clashes: clashNotesIn(tx), outbox: outboxIn(tx, { clock, newId }), now: clock() }, calendars);
}
