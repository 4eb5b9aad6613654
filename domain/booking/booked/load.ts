import type { PersonId } from '../../identifiers';
import { OSLO, osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { weekOf, type WantedHour } from '../hour-fault';
import { termsOn, type DatedTerms } from '../hours/terms';

/** How much of the week that the own service lends is used, with the hour in question: minutes. */
export interface Load {
  readonly personId: PersonId;
  readonly usedMinutes: number;
  readonly lentMinutes: number;
}

/** The load of the hour's week, of those about whom it was agreed how much is lent; who is beyond it is for a person to judge. */
export async function weeklyLoad(
  { booking }: Pick<Ports, 'booking'>, { baseId, period, counsellorIds, besides }: WantedHour, dated: readonly DatedTerms[],
): Promise<readonly Load[]> {
  const day = osloDate(period.start);
  const { from, to } = weekOf(day);
  const midnight = (of: typeof from) => of.toZonedDateTime(OSLO).toInstant();
  const terms = termsOn(dated, day);
  if (![...terms.values()].some(({ lentMinutesAWeek }) => lentMinutesAWeek !== null)) return [];
  const used = await booking.loadOf(baseId, { start: midnight(from), end: midnight(to) });
  const added = besides === undefined ? period.start.until(period.end).total('minutes') : 0;
  return counsellorIds.flatMap((personId) => {
    const lentMinutes = terms.get(personId)?.lentMinutesAWeek ?? null;
    return lentMinutes === null ? [] : [{ personId, lentMinutes, usedMinutes: (used.get(personId) ?? 0) + added }];
  });
}
