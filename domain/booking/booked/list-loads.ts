import type { OrganisationId, PersonId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import { OSLO, osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { holdsDay } from '../counsellor';
import { noTerms, type CounsellorTerms, type DatedTerms } from '../hours/terms';
import { counsellorPolicy } from '../policy';

const mostWeeks = 26;

/** What one counsellor lends the base and what of it is used, in minutes of the whole period. */
interface PeriodLoad {
  readonly name: PersonLabelFacts;
  /** What is agreed today. */
  readonly terms: CounsellorTerms;
  /** Null when nothing was agreed for any of the weeks. */
  readonly lentMinutes: number | null;
  /** Booked or asked. */
  readonly usedMinutes: number;
}

interface LoadsOfBase {
  /** A Monday, and the Sunday that ends the last week; days in Oslo. */
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  readonly people: readonly PeriodLoad[];
}

/**
 * Hours lent, as the terms state, beside hours booked, for everybody who belongs to the base in some whole weeks (KB-45). A week
 * counts with what is agreed by its Sunday; people stand in order of place. Minutes alone: with whom they are spent is not told. For the base's coordinator.
 * Refuses `rangeIsEmpty`, and `loadPeriodIsTooLong` for more than half a year.
 */
export async function listLoads(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>, actor: Actor,
  { baseId, from, weeks }: { readonly baseId: OrganisationId; readonly from: Temporal.PlainDate; readonly weeks: number },
): Promise<Outcome<LoadsOfBase, 'notAllowed' | 'rangeIsEmpty' | 'loadPeriodIsTooLong'>> {
  if (!counsellorPolicy.permits(actor, 'list', { baseId })) return refuse('notAllowed');
  if (!Number.isInteger(weeks) || weeks < 1) return refuse('rangeIsEmpty', 'weeks');
  if (weeks > mostWeeks) return refuse('loadPeriodIsTooLong', 'weeks');
  const first = from.subtract({ days: from.dayOfWeek - 1 });
  const end = first.add({ weeks });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(OSLO).toInstant();
  const people = (await booking.counsellorsOf(baseId, { from: first, to: end }, clock())).map(({ name }) => name)
    .sort((one, other) => one.placeName.localeCompare(other.placeName, 'nb') || (one.ordinal ?? 0) - (other.ordinal ?? 0));
  const ids = people.map(({ personId }) => personId);
  const used = await booking.loadOf(baseId, { start: midnight(first), end: midnight(end) });
  const lent = lentInWeeks(await booking.termsBetween(baseId, ids, { from: first, to: end }), { first, weeks });
  const today = await booking.termsOf(baseId, ids, osloDate(clock()));
  return success({
    first, last: end.subtract({ days: 1 }),
    people: people.map((name) => ({
      name, terms: today.get(name.personId) ?? noTerms, lentMinutes: lent.get(name.personId) ?? null, usedMinutes: used.get(name.personId) ?? 0,
    })),
  });
}

/** What is lent in all of the weeks, as the terms of each Sunday say; nobody for whom no week says anything. */
function lentInWeeks(
  terms: readonly DatedTerms[], { first, weeks }: { readonly first: Temporal.PlainDate; readonly weeks: number },
): ReadonlyMap<PersonId, number> {
  const lent = new Map<PersonId, number>();
  for (let week = 0; week < weeks; week += 1) {
    const sunday = first.add({ days: 7 * week + 6 });
    for (const { personId, lentMinutesAWeek, valid } of terms) {
      if (lentMinutesAWeek !== null && holdsDay(valid, sunday)) lent.set(personId, (lent.get(personId) ?? 0) + lentMinutesAWeek);
    }
  }
  return lent;
}
