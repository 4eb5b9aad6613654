import type { Account } from '../actor';

/** How a message comes to a person: a card from the bot, a mail once a day, or only as a line on «I dag». */
export type Way = 'bot' | 'mail' | 'page';

/** Why a person's messages are only on «I dag». */
export type WhyOnPage =
  /** Whoever runs the product has not said which mailbox mails go from. */
  | 'noSender'
  /** The person has no account in a tenant that is let in. */
  | 'noAccount'
  /** None of the person's tenants lets the product ask for an address. */
  | 'noConsent'
  /** The last mail found no address: the account has no mailbox. */
  | 'noMailbox'
  /** The last mail could not be sent, for a reason that is not the person's. */
  | 'mailFailed';

/** What decides a person's way. Chats and accounts are those in tenants that are let in. */
export interface WayFacts<Known extends Consenting = PersonsAccount> {
  /** Whether the bot has a chat with the person that takes what it writes. */
  readonly hasChat: boolean;
  readonly accounts: readonly Known[];
  /** Whether a mailbox is configured that mails go from. */
  readonly hasSender: boolean;
}

interface Consenting {
  /** Whether the account's tenant lets the product ask which address it has. */
  readonly consented: boolean;
}

/** An account, and how far its tenant goes. */
export interface PersonsAccount extends Account, Consenting {}

/** The way, with the accounts whose address may be asked, or with the reason why there is only the page. */
export type WayTo<Known> =
  | { readonly way: 'bot' }
  | { readonly way: 'mail'; readonly accounts: readonly Known[] }
  | { readonly way: 'page'; readonly because: WhyOnPage };

/** The bot where it has a chat, else a mail where that may be sent, else the page of today. */
export function wayTo<Known extends Consenting>({ hasChat, accounts, hasSender }: WayFacts<Known>): WayTo<Known> {
  if (hasChat) return { way: 'bot' };
  if (accounts.length === 0) return { way: 'page', because: 'noAccount' };
  if (!hasSender) return { way: 'page', because: 'noSender' };
  const consenting = accounts.filter(({ consented }) => consented);
  return consenting.length === 0 ? { way: 'page', because: 'noConsent' } : { way: 'mail', accounts: consenting };
}
