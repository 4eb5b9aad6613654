import type { Account } from '../../network/actor';
import type { Period } from '../../time';

/** Why a calendar could not be read on its person's behalf. Each is a refusal, whose sentence says what to do next. */
export type OnBehalfFault =
  /** The person has not said yes to the one thing that is asked for. */
  | 'calendarNeedsYourYes'
  /** The organisation asks for more than the sign-in proves: a device, a place, a second factor. */
  | 'calendarNeedsMoreProof'
  /** The sign-in is not taken, or no longer. */
  | 'calendarSignInIsOld'
  /** The application's own proof is not taken. */
  | 'calendarKeyIsRefused'
  | 'tenantIsNotAdmitted'
  /** The person said yes, and is let in all the same not (403). */
  | 'calendarIsClosed'
  /** The account has no mailbox (404). */
  | 'calendarIsMissing'
  /** Microsoft 365 asks to be left alone for a while (429). */
  | 'calendarServiceIsBusy'
  | 'calendarServiceFails'
  | 'calendarServiceIsSilent'
  /** Half an answer, or one of another shape than was published: none of it is used. */
  | 'calendarAnswerIsBroken'
  /** More entries than anybody has; none of them is used. */
  | 'calendarHoldsTooMuch'
  /** The question was refused as such: a fault of the product or its registration. */
  | 'calendarQuestionIsRefused'
  /** The person has asked for it more often than is of use. */
  | 'tooManyRequests';

/** When a calendar says that its person is busy, entry by entry in no order, or why it could not be read. */
export type OnBehalfAnswer =
  | { readonly ok: true; readonly busy: readonly Period[] }
  | { readonly ok: false; readonly fault: OnBehalfFault };

/**
 * The calendar of whoever is signed in, read with their own yes and while they wait. What they signed in with is used for this
 * one reading and kept nowhere. It is a network call: never inside a transaction.
 */
export interface CalendarOnBehalf {
  /** The account that a request was signed in with; undefined when it was signed in with none that is believed. */
  accountOf(bearer: string): Promise<Account | undefined>;
  read(bearer: string, within: Period): Promise<OnBehalfAnswer>;
}
