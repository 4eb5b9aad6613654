import type { Period } from '../../time';

/** Where an event stands: a person's mailbox in one tenant, by the object id of the account there. */
export interface Mailbox {
  readonly tenantId: string;
  readonly objectId: string;
}

/** What an event says. Nothing of a case, and nobody: programme and number, when, and a municipality or Teams. */
export interface EventDetails {
  readonly subject: string;
  readonly place: string;
  readonly period: Period;
  /** The offer's page, for those who may see it. */
  readonly page: string;
}

/**
 * Why Microsoft 365 did not do what was asked: the tenant has not consented (401, 403), the mailbox is not there (404), the
 * event itself is gone (404), too much was asked (429), its own fault (5xx), no answer in time, an answer that cannot be
 * read, or a refusal of what was asked.
 */
export type EventFault = 'noConsent' | 'noMailbox' | 'eventIsGone' | 'tooManyRequests' | 'serverFault' | 'silence' | 'brokenAnswer' | 'refused';

export type EventAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: EventFault; readonly retryAfterSeconds?: number };

/** Events in people's calendars in Microsoft 365. Nothing is ever thrown. */
export interface SessionEvents {
  /** Makes an event once for a transaction id, however often it is asked, and answers its id there. Attendees are hidden from each other. */
  create(
    mailbox: Mailbox,
    event: { readonly transactionId: string; readonly details: EventDetails; readonly attendees: readonly string[] },
  ): Promise<EventAnswer<string>>;
  /** The id of the event that was made for a transaction id, if it was. */
  find(mailbox: Mailbox, transactionId: string): Promise<EventAnswer<string | undefined>>;
  /** Changes what an event says; all attendees hear of it. */
  change(mailbox: Mailbox, eventId: string, details: EventDetails): Promise<EventAnswer<undefined>>;
  /** Sets who takes part, by object id; only those who changed hear of it. */
  invite(mailbox: Mailbox, eventId: string, attendees: readonly string[]): Promise<EventAnswer<undefined>>;
  /** Takes an event away; attendees get a cancellation. One that is gone already is well. */
  remove(mailbox: Mailbox, eventId: string): Promise<EventAnswer<undefined>>;
}
