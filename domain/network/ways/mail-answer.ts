import type { Temporal } from '../../time';

/** Why a mail did not go, or may not have gone. */
export const mailFaults = [
  /** The person's tenant gives no token, or does not let the product ask for an address. */
  'noConsent',
  /** The account is unknown in its tenant, or has no mail address. */
  'noMailbox',
  /** Our own tenant does not let the product send from the mailbox. */
  'senderRefused',
  /** There is no such mailbox to send from. */
  'noSenderMailbox',
  'tooManyRequests',
  'serverFault',
  'silence',
  'brokenAnswer',
  /** The mail itself was not taken. */
  'refused',
] as const;
export type MailFault = (typeof mailFaults)[number];

/** What came of one mail. `sent: 'no'`: it certainly did not go; `'unclear'`: it was on its way when the answer failed. */
export type MailAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly sent: 'no' | 'unclear'; readonly fault: MailFault; readonly retryAfterSeconds?: number };

/**
 * What a day's mail is then, and with it the messages it held. `sent`: they were mailed. `waits`: they wait, and the mail is tried
 * again at `nextAt`. `unclear`: it is not sent again that day; they wait for the next day's mail, and never go by the bot. `failed`:
 * they are on «I dag» and nowhere else.
 */
export type MailEnd =
  | { readonly state: 'sent' }
  | { readonly state: 'waits'; readonly fault: MailFault; readonly nextAt: Temporal.Instant }
  | { readonly state: 'unclear' | 'failed'; readonly fault: MailFault };

/** Faults that pass by themselves. */
const passing: readonly MailFault[] = ['tooManyRequests', 'serverFault', 'silence'];
/** Never sooner than this, though the other side may ask for less. */
const shortestWaitInSeconds = 15 * 60;

/** What an answer makes of the day's mail; `now` is when it came. */
export function afterMail(answer: MailAnswer, now: Temporal.Instant): MailEnd {
  if (answer.ok) return { state: 'sent' };
  const { fault, sent, retryAfterSeconds = 0 } = answer;
  if (sent === 'unclear') return { state: 'unclear', fault };
  if (!passing.includes(fault)) return { state: 'failed', fault };
  return { state: 'waits', fault, nextAt: now.add({ seconds: Math.max(Math.ceil(retryAfterSeconds), shortestWaitInSeconds) }) };
}
