import type { GroupOffer, Session } from '../group-offer';
import type { ReminderKind } from './reminder-times';

/** What a reminder shows when it is delivered: of a session that was moved or cancelled after it was sent, that it was. */
export interface DeliveredReminder {
  readonly offer: GroupOffer;
  readonly session: Session;
  readonly state: Exclude<ReminderKind, 'attendance'> | 'moved' | 'cancelled';
  /** The places of the service that is reminded; absent for a leader. */
  readonly own?: number;
}
