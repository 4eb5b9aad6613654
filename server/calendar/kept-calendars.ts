import { answerFrom, mustBeRead } from '../../domain/booking/calendar-readings';
import type { Calendars } from '../../domain/booking/calendars';
import { readingPeriod } from '../../domain/booking/reading-period';
import type { NewId, PersonId } from '../../domain/identifiers';
import type { Clock } from '../../domain/time';
import { asSystem } from '../../store/as-actor';
import { readingsOf } from '../../store/booking/calendars/readings';
import type { Database } from '../../store/database';
import { readAccounts, type ReadingParts } from './read-calendars';
import { takeIn } from './take-in';

export interface KeptCalendarsParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Absent while the product runs without an application of its own: then files and addresses are all there is. */
  readonly microsoft365: ReadingParts | undefined;
}

/**
 * The counsellors' calendars as they are kept, with their age. What is not fresh is read on the way, outside every
 * transaction; what cannot be read has a named fault, and what was read before is used until it is too old.
 */
export function keptCalendars({ database, clock, newId, microsoft365 }: KeptCalendarsParts): Calendars {
  const connected = microsoft365 !== undefined;
  const kept = (people: readonly PersonId[]) => asSystem(database, 'calendarReader', (tx) => readingsOf(tx, people, clock()));
  return {
    connected,
    busyTimes: async (people, within) => {
      const readings = await kept(people);
      const now = clock();
      const toRead = readings.filter((reading) => reading.source === 'microsoft365' && mustBeRead(reading, within, now));
      if (microsoft365 === undefined || toRead.length === 0) return answerFrom(people, readings, { within, now, connected });
      const results = await readAccounts(microsoft365, toRead, readingPeriod(now, within.end), now);
      await takeIn({ database, clock, newId }, results);
      return answerFrom(people, await kept(people), { within, now, connected });
    },
  };
}
