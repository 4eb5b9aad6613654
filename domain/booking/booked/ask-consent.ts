import type { BookingId, OrganisationId, PersonId } from '../../identifiers';
import { isWorkingDay } from '../../groupOffers/working-days';
import { osloDate, type Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { CounsellorTerms } from '../hours/terms';
import type { NewHour } from './hold';

/** Who is asked before an hour is agreed, and until when. */
export interface Asks extends Pick<NewHour, 'counsellors' | 'answerBy'> {
  /** The services whose leaders are asked. */
  readonly leadersOf: readonly OrganisationId[];
}

/** Asks those who stay employed in their own service, or their leader, as the terms of today say (KB-45). */
export async function asksOf({ booking, clock }: Pick<Ports, 'booking' | 'clock'>, baseId: OrganisationId, people: readonly PersonId[]): Promise<Asks> {
  const today = osloDate(clock());
  const terms = await booking.termsOf(baseId, people, today);
  const asked = people.some((id) => (terms.get(id)?.consent ?? 'none') !== 'none');
  return asksAmong(people, terms, { today, answerDays: asked ? (await booking.settingsOf(baseId)).answerDays : 0 });
}

/** The same where what was agreed with them is known already. */
export function asksAmong(
  people: readonly PersonId[], terms: ReadonlyMap<PersonId, CounsellorTerms>, { today, answerDays }: { readonly today: Temporal.PlainDate; readonly answerDays: number },
): Asks {
  const counsellors = [...people].sort().map((personId) => {
    const consent = terms.get(personId)?.consent ?? 'none';
    return { personId, ask: consent === 'none' ? null : consent };
  });
  const led = counsellors.filter(({ ask }) => ask === 'leader').map(({ personId }) => terms.get(personId)?.ownServiceId ?? null);
  const anybody = counsellors.some(({ ask }) => ask !== null);
  return {
    counsellors,
    answerBy: anybody ? workingDaysAfter(today, answerDays) : null,
    leadersOf: [...new Set(led.filter((id) => id !== null))],
  };
}

/** Tells each counsellor of the hour: as agreed, or as a question to them or to their leader. */
export async function tellCounsellors(
  { outbox, booking, clock }: Pick<Ports, 'outbox' | 'booking' | 'clock'>, objectId: BookingId, { counsellors, leadersOf }: Asks,
): Promise<void> {
  for (const { personId, ask } of counsellors) {
    const card = ask === null ? 'booking.booked' : 'booking.assignment';
    if (ask !== 'leader') await outbox.post({ card, objectId, to: { kind: 'person', personId } });
  }
  for (const serviceId of leadersOf) {
    for (const personId of await booking.leadersOf(serviceId, osloDate(clock()))) {
      await outbox.post({ card: 'booking.assignment', objectId, to: { kind: 'person', personId } });
    }
  }
}

function workingDaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let after = day;
  for (let left = count; left > 0;) {
    after = after.add({ days: 1 });
    if (isWorkingDay(after)) left -= 1;
  }
  return after;
}
