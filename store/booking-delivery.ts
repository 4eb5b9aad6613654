import { eq, sql } from 'drizzle-orm';
import type { HourLogLine } from '../domain/booking/booked/history';
import type { Assignment } from '../domain/booking/booked/ports';
import type { HourReminderKind } from '../domain/booking/booked/remind-of-hours';
import type { Booking } from '../domain/booking/booking';
import type { BookingId, Id, PersonId } from '../domain/identifiers';
import type { PersonLabelFacts } from '../domain/network/person-label';
import { Temporal } from '../domain/time';
import { bookingsIn } from './booking/booked-hours';
import type { Transaction } from './database';
import { peopleIn } from './network/people';
import { booking, bookingLog, hourReminder } from './schema/booking';
import { organisation } from './schema/network';

/** What `booking.changed` shows: the change, and the hour as it now is. */
export async function deliveredHourChange(tx: Transaction, lineId: string): Promise<{ readonly line: HourLogLine; readonly booking: Booking } | undefined> {
  const [row] = await tx.select().from(bookingLog).where(eq(bookingLog.id, lineId as HourLogLine['id']));
  const found = row === undefined ? undefined : await deliveredBooking(tx, row.bookingId);
  if (row === undefined || found === undefined) return undefined;
  const swapped = [row.personOut, row.personIn].filter((one) => one !== null);
  const names = swapped.length === 0 ? [] : await peopleIn(tx).labelFacts(swapped);
  const named = (personId: PersonId | null) => names.find((name) => name.personId === personId) ?? null;
  const { personOut, personIn, personId: _, version: __, ...line } = row;
  return { line: { ...line, out: named(personOut), in: named(personIn) }, booking: found };
}

/** What `booking.reminder` shows; undefined when the hour is no more to be held as it was, unless that was said already. */
export async function deliveredHourReminder(
  tx: Transaction, id: string, now: Temporal.Instant,
): Promise<{ readonly kind: HourReminderKind; readonly booking: Booking } | undefined> {
  const [row] = await tx.select().from(hourReminder).where(eq(hourReminder.id, id as Id<'hourReminder'>));
  const found = row === undefined ? undefined : await deliveredBooking(tx, row.bookingId);
  if (row === undefined || found === undefined || found.cancelled || !found.period.start.equals(row.startsAt)) return undefined;
  return Temporal.Instant.compare(now, found.period.start) < 0 ? { kind: row.kind, booking: found } : undefined;
}

/** An hour that somebody is asked to take, and who has still to answer. */
export interface DeliveredConsent extends Pick<Assignment, 'skill' | 'place' | 'period'> {
  readonly base: string;
  readonly asked: readonly { readonly name: PersonLabelFacts; readonly answerBy: Temporal.PlainDate; readonly own: boolean }[];
}

/** What `booking.assignment` shows to one who is asked, or to the leader of somebody who is. */
export async function deliveredConsent(tx: Transaction, id: BookingId, to: PersonId): Promise<DeliveredConsent | undefined> {
  const found = await deliveredBooking(tx, id);
  if (found === undefined) return undefined;
  const { rows } = (await tx.execute(sql`
    select c.person_id, c.answer_by::text as answer_by
    from booked_counsellor c join booking b on b.id = c.booking_id
    where c.booking_id = ${id} and (c.consent_of = 'person' and c.person_id = ${to} or c.consent_of = 'leader' and exists (
      select from counsellor_terms t join membership m on m.organisation_id = t.own_service_id and m.role = 'serviceLeader'
      where t.person_id = c.person_id and t.base_id = b.base_id and m.person_id = ${to}))
      and c.consent = 'asked' and not c.cancelled order by c.person_id`)) as { rows: { person_id: PersonId; answer_by: string }[] };
  const [{ base } = { base: '' }] = await tx.select({ base: organisation.name }).from(organisation).where(eq(organisation.id, found.baseId));
  const names = rows.length === 0 ? [] : await peopleIn(tx).labelFacts(rows.map((row) => row.person_id));
  return {
    base, skill: found.skill, period: found.period, place: found.place,
    asked: rows.flatMap((row) => names.filter(({ personId }) => personId === row.person_id)
      .map((name) => ({ name, answerBy: Temporal.PlainDate.from(row.answer_by), own: row.person_id === to }))),
  };
}

/** What `booking.clash` shows: the hour, and those who have something else at the time, for a counsellor only themself; undefined when it is cancelled or over. */
export async function deliveredClash(
  tx: Transaction, id: BookingId, { to, now }: { readonly to: PersonId; readonly now: Temporal.Instant },
): Promise<{ readonly booking: Booking; readonly clashing: readonly PersonLabelFacts[] } | undefined> {
  const found = await deliveredBooking(tx, id);
  if (found === undefined || found.cancelled || Temporal.Instant.compare(found.period.end, now) <= 0) return undefined;
  const { rows } = (await tx.execute(sql`
    select distinct person_id from clashes_of_hours(${id}, ${now.toString()}::timestamptz)`)) as { rows: { person_id: PersonId }[] };
  const names = found.counsellors.map(({ name }) => name).filter(({ personId }) => rows.some((row) => row.person_id === personId));
  // What a colleague has at the time is the coordinator's to know.
  const own = found.counsellors.some(({ name }) => name.personId === to);
  return { booking: found, clashing: own ? names.filter(({ personId }) => personId === to) : names };
}

/** What `booking.booked` and `booking.absence` show; undefined when there is no such hour. */
export async function deliveredBooking(tx: Transaction, id: BookingId): Promise<Booking | undefined> {
  const [found] = await bookingsIn(tx, { where: eq(booking.id, id) });
  return found;
}
