import { Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Tenancy } from '../tenants/ports';
import type { MailFault } from './mail-answer';
import type { MessageOnPage } from './ports';
import { wayTo, type Way, type WhyOnPage } from './way';

/** How far the product can send mails. */
export type MailStanding = Pick<Tenancy, 'home' | 'sendsMail'>;

/** How messages come to the reader, and why, where it is only the page. */
export interface OwnWay {
  readonly way: Way;
  readonly because: WhyOnPage | undefined;
}

/** So far back messages stand on «I dag»: as long as they wait for the bot. */
const shown = Temporal.Duration.from({ hours: 14 * 24 });

/** The reader's own way. A mail that fell to the page last time is told of until one goes. */
export async function seeOwnWay({ ways }: Pick<Ports, 'ways'>, { home, sendsMail }: MailStanding): Promise<OwnWay> {
  const { hasChat, accounts, lastFault } = await ways.own(home);
  const found = wayTo({ hasChat, hasSender: sendsMail, accounts });
  if (found.way === 'mail' && lastFault !== undefined) return { way: 'page', because: whyAfter(lastFault) };
  return { way: found.way, because: found.way === 'page' ? found.because : undefined };
}

/** Messages of the last two weeks to the reader that the bot did not bring, the newest first: none of them is lost. */
export function seeMessages({ ways, clock }: Pick<Ports, 'ways' | 'clock'>): Promise<readonly MessageOnPage[]> {
  return ways.messages(clock().subtract(shown));
}

function whyAfter(fault: MailFault): WhyOnPage {
  return fault === 'noMailbox' || fault === 'noConsent' ? fault : 'mailFailed';
}
