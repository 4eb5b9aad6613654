import { workingDaysBefore } from '../../groupOffers/working-days';
import type { BookingId, Id, NewId, OrganisationId, PersonId } from '../../identifiers';
import type { WritePorts } from '../../ports';
import { OSLO, osloDate, Temporal, type Clock } from '../../time';
import { tellOfOpenPlace } from './open-place';

export const hourReminderKinds = ['dayBefore', 'sameDay'] as const;
export type HourReminderKind = (typeof hourReminderKinds)[number];

/** An hour ahead that is agreed, with whom to remind of it. */
export interface HourAhead {
  readonly bookingId: BookingId;
  readonly start: Temporal.Instant;
  readonly senderId: PersonId;
  readonly counsellorIds: readonly PersonId[];
}

export interface HourReminderPorts {
  /** Agreed hours that begin after `now` and before `before`, of those who are coming. */
  hoursAhead(now: Temporal.Instant, before: Temporal.Instant): Promise<readonly HourAhead[]>;
  /** Keeps that it was told; false when it was before, of the same hour at the same time. */
  remember(reminder: { readonly id: Id<'hourReminder'>; readonly bookingId: BookingId; readonly kind: HourReminderKind; readonly startsAt: Temporal.Instant; readonly at: Temporal.Instant }): Promise<boolean>;
  /** Ends what nobody has answered in time, with its line of the log; each once. */
  lapse(today: Temporal.PlainDate, at: Temporal.Instant, newId: NewId): Promise<readonly { readonly bookingId: BookingId; readonly baseId: OrganisationId }[]>;
  coordinatorsOf(baseId: OrganisationId, on: Temporal.PlainDate): Promise<readonly PersonId[]>;
}

const morning = '07:00';

/**
 * One pass: reminds the counsellors and the one who asked, on the working day before and on the day itself, from seven o'clock,
 * once each; and lets what nobody answered in its working days count as a no, so that the base finds somebody else (KB-45).
 * Answers how many things it did.
 */
export async function remindOfHours(
  { reminders, clock, newId, outbox }: { readonly reminders: HourReminderPorts; readonly clock: Clock; readonly newId: NewId; readonly outbox: WritePorts['outbox'] },
): Promise<number> {
  const now = clock();
  const today = osloDate(now);
  let told = 0;
  for (const { bookingId, baseId } of await reminders.lapse(today, now, newId)) {
    await tellOfOpenPlace({ outbox, clock, referrals: { coordinatorsOf: reminders.coordinatorsOf } }, { bookingId, baseId });
    told += 1;
  }
  // No row of public holidays and weekends is longer than this.
  for (const hour of await reminders.hoursAhead(now, now.add({ hours: 24 * 8 }))) {
    const kind = kindNow(hour.start, now);
    const id = newId<'hourReminder'>();
    if (kind === undefined || !(await reminders.remember({ id, bookingId: hour.bookingId, kind, startsAt: hour.start, at: now }))) continue;
    for (const personId of [...new Set([...hour.counsellorIds, hour.senderId])]) {
      await outbox.post({ card: 'booking.reminder', objectId: id, to: { kind: 'person', personId } });
    }
    told += 1;
  }
  return told;
}

/** What is to be told now: on the day itself, or from the morning of the working day before; only the later when both are due. */
function kindNow(start: Temporal.Instant, now: Temporal.Instant): HourReminderKind | undefined {
  const day = osloDate(start);
  const from = (on: Temporal.PlainDate) => on.toZonedDateTime({ timeZone: OSLO, plainTime: morning }).toInstant();
  if (Temporal.Instant.compare(from(day), now) <= 0) return 'sameDay';
  return Temporal.Instant.compare(from(workingDaysBefore(day, 1)), now) <= 0 ? 'dayBefore' : undefined;
}
