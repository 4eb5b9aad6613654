import { noteClashes, type CalendarEntries } from '../../domain/booking/booked/note-clashes';
import { pairsOf } from '../../domain/booking/spans';
import type { NewId } from '../../domain/identifiers';
import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { clashNotesIn } from '../../store/booking/booked/clash-notes';
import { filesToCompare, keepReadings, type ReadingResult } from '../../store/booking/calendars/readings';
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

/** Compares the files that were read in with hours booked since. Their entries run together, so that touching ones count as one. */
export async function compareFiles(parts: TakeInParts, tx: Transaction): Promise<void> {
  const files = await filesToCompare(tx, parts.clock());
  await compare(parts, tx, files.map(({ personId, covers, busy }) => ({ personId, source: 'file' as const, tenantId: '', covers, entries: pairsOf(busy) })));
}

function compare({ clock, newId }: TakeInParts, tx: Transaction, calendars: readonly CalendarEntries[]): Promise<void> {
  return noteClashes({ clashes: clashNotesIn(tx), outbox: outboxIn(tx, { clock, newId }), now: clock() }, calendars);
}
