import { Temporal, osloDate, type Clock } from '../../time';
import { afterMail, type MailFault } from './mail-answer';
import { dayOfMail } from './mail-hours';
import type { DailyMails, SendMail } from './ports';
import { wayTo } from './way';

/** What a pass over the day's mails needs. */
export interface MailPass {
  readonly mails: DailyMails;
  /** Absent where no mailbox is configured; then only what earlier mails left is put in order. */
  readonly send: SendMail | undefined;
  readonly clock: Clock;
  /** Hears of a mail that did not go, by its fault alone. */
  readonly failed: (fault: MailFault) => void;
}

/** Exchange takes thirty mails a minute from one mailbox, and a pass is made each minute. */
const most = 20;
/** A mail that was taken so long ago was taken by a process that has ended; what it did nobody knows. */
const longestSending = Temporal.Duration.from({ minutes: 10 });
/** As long as messages wait for the bot. */
const patience = Temporal.Duration.from({ hours: 14 * 24 });
const mailsAreKept = Temporal.Duration.from({ days: 90 });

/**
 * Sends what may be mailed now: to each person without a chat at most one mail a working day in Oslo, gathering everything that
 * waits. The mail is taken in the database before it is sent, so that no crash sends two. Answers how many it tried.
 */
export async function sendMails({ mails, send, clock, failed }: MailPass): Promise<number> {
  const now = clock();
  await mails.release(now.subtract(longestSending));
  await mails.tidy(now.subtract(patience), osloDate(now).subtract(mailsAreKept));
  if (send === undefined) return 0;
  let tried = 0;
  for (const person of await mailsDue(mails, now)) {
    const day = dayOfMail(clock());
    const way = wayTo({ ...person, hasSender: true });
    if (day === undefined || way.way !== 'mail') continue;
    const { personId, language } = person;
    const waiting = await mails.claim(personId, day, clock());
    if (waiting === 0) continue;
    tried += 1;
    const answer = await send(way.accounts, { language, waiting });
    await mails.settle(personId, day, afterMail(answer, clock()));
    if (!answer.ok) failed(answer.fault);
    // The mailbox itself asks to be left alone: whoever comes after would only be told the same.
    if (!answer.ok && answer.fault === 'tooManyRequests') break;
  }
  return tried;
}

async function mailsDue(mails: DailyMails, now: Temporal.Instant) {
  const day = dayOfMail(now);
  return day === undefined ? [] : mails.due(day, now, most);
}
