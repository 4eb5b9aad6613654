import type { PersonId } from '../../identifiers';
import type { Language } from '../../language';
import type { SentCard } from '../../messages';
import type { Temporal } from '../../time';
import type { Account } from '../actor';
import type { MailAnswer, MailEnd, MailFault } from './mail-answer';
import type { WayFacts } from './way';

/** Somebody for whom messages wait that the bot could not bring. */
export interface PersonToMail extends Omit<WayFacts, 'hasSender'> {
  readonly personId: PersonId;
  readonly language: Language;
}

/** The days' mails, as the worker that sends them sees them: whose messages wait and how many, and nothing of what they are about. */
export interface DailyMails {
  /** People whose mail of the day may be sent now, who has waited longest first; at most so many. */
  due(day: Temporal.PlainDate, now: Temporal.Instant, most: number): Promise<readonly PersonToMail[]>;
  /**
   * Takes the person's one mail of the day, with all messages that wait for it; answers how many things they tell of, none when the
   * mail has been taken. Holds before anything is sent.
   */
  claim(personId: PersonId, day: Temporal.PlainDate, now: Temporal.Instant): Promise<number>;
  /** Writes what came of a mail that was taken, and what its messages are by that. */
  settle(personId: PersonId, day: Temporal.PlainDate, end: MailEnd): Promise<void>;
  /** Mails that were taken before an instant and never settled become unclear; answers how many. */
  release(takenBefore: Temporal.Instant): Promise<number>;
  /** Ends on the page what was posted before an instant and is still unclear, and forgets mails of days before another. */
  tidy(postedBefore: Temporal.Instant, mailsBefore: Temporal.PlainDate): Promise<void>;
}

/** Sends one mail to the first of the accounts that has an address; nothing is thrown, and the address is kept nowhere. */
export type SendMail = (accounts: readonly Account[], about: { readonly language: Language; readonly waiting: number }) => Promise<MailAnswer>;

/** A message to somebody that no bot has brought. */
export interface MessageOnPage {
  readonly card: SentCard;
  readonly objectId: string;
  readonly postedAt: Temporal.Instant;
}

/** One's own way, as the actor of the transaction may see it. */
export interface WayPorts {
  /** What decides it, and why the last mail did not go, if it did not. */
  own(home: string | undefined): Promise<Pick<WayFacts, 'hasChat'> & {
    readonly accounts: readonly { readonly consented: boolean }[];
    readonly lastFault: MailFault | undefined;
  }>;
  /** Messages to the actor since an instant which the bot did not bring, the newest first. */
  messages(since: Temporal.Instant): Promise<readonly MessageOnPage[]>;
}
