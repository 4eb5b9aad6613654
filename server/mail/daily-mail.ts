import type { Account } from '../../domain/network/actor';
import type { MailAnswer, MailFault } from '../../domain/network/ways/mail-answer';
import type { SendMail } from '../../domain/network/ways/ports';
import { sendMails } from '../../domain/network/ways/send-mails';
import type { Clock } from '../../domain/time';
import type { MailContent } from '../../graph/mail';
import { asSystem } from '../../store/as-actor';
import type { Database } from '../../store/database';
import { dailyMailsIn } from '../../store/network/ways';
import { mailTexts } from '../../texts/mail';

/** Mails from the one mailbox that is configured. */
export interface Mail {
  /** The application's own tenant. */
  readonly home: string;
  /** Sends one, to the first of the accounts that has an address. */
  readonly send: (accounts: readonly Account[], content: MailContent) => Promise<MailAnswer>;
  /** The address of «I dag» in the tab: all that a mail leads to. */
  readonly todayPage: string;
  /** Hears of a mail that did not go, by its fault alone. */
  readonly failed: (fault: MailFault) => void;
}

/**
 * One pass of the mails' worker; without a mailbox it only puts in order what earlier mails left. Answers none, so that what is left waits for the next minute's pass: a mailbox may send only so many
 * mails a minute.
 */
export async function sendDailyMails({ database, clock, mail }: { readonly database: Database; readonly clock: Clock; readonly mail: Mail | undefined }): Promise<0> {
  await sendMails({
    mails: dailyMailsIn((work) => asSystem(database, 'mailer', work), mail?.home),
    clock,
    send: mail && sayingNothing(mail),
    failed: (fault) => mail?.failed(fault),
  });
  return 0;
}

/** A mail is made of a number and the page's address, and of nothing else. */
function sayingNothing({ send, todayPage }: Mail): SendMail {
  return (accounts, { language, waiting }) => {
    const { subject, text } = mailTexts[language];
    return send(accounts, { subject, text: text(waiting, todayPage) });
  };
}
