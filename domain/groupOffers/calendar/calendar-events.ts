import type { Period } from '../../time';

/** A calendar to write in: a mailbox of one tenant, by the object id of an account or by its address. */
export interface Mailbox {
  readonly tenantId: string;
  readonly objectId: string;
}

/** Somebody who is to have an event in their own calendar, by their account. */
export interface Attendee {
  readonly tenantId: string;
  readonly objectId: string;
  /** Whether they are told of it, and need not come. */
  readonly optional: boolean;
}

/** What an event says. Nothing of a case, and nobody: what is held, when, and a municipality or Teams. */
export interface EventDetails {
  readonly subject: string;
  readonly place: string;
  readonly period: Period;
  /** The page of the product where it stands, for those who may see it. */
  readonly page: string;
  /** Whether others who look into the calendar see no more than that it is taken. */
  readonly isPrivate: boolean;
  /** Whether a Teams meeting is made with it; one that was made cannot be undone. */
  readonly withMeeting: boolean;
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

/** Who could not be invited: an account without an address that we may know. */
export interface Invited {
  readonly leftOut: readonly Attendee[];
}

/** Events in calendars in Microsoft 365. Nothing is ever thrown. */
export interface CalendarEvents {
  /**
   * Makes an event once for a transaction id, however often it is asked, and answers its id there. Attendees are hidden from
   * each other; those of another tenant are invited by the address that their own tenant tells.
   */
  create(
    mailbox: Mailbox,
    event: { readonly transactionId: string; readonly details: EventDetails; readonly attendees: readonly Attendee[] },
  ): Promise<EventAnswer<Invited & { readonly eventId: string }>>;
  /** The id of the event that was made for a transaction id, if it was. */
  find(mailbox: Mailbox, transactionId: string): Promise<EventAnswer<string | undefined>>;
  /** Changes what an event says, but for its meeting; all attendees hear of it. */
  change(mailbox: Mailbox, eventId: string, details: EventDetails): Promise<EventAnswer<undefined>>;
  /** Sets who takes part; only those who changed hear of it. */
  invite(mailbox: Mailbox, eventId: string, attendees: readonly Attendee[]): Promise<EventAnswer<Invited>>;
  /** Takes an event away; attendees get a cancellation. One that is gone already is well. */
  remove(mailbox: Mailbox, eventId: string): Promise<EventAnswer<undefined>>;
}
