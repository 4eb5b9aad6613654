import type { Language } from '../domain/language';
import type { Actor } from '../domain/network/actor';
import type { Product } from '../domain/product';
import type { ChatPlace, LocalPeople, SenderAccount } from './turn';

/** What the bot is given to work with. */
export interface ConductParts {
  readonly product: Product;
  readonly newRendering: () => string;
  readonly tabPage: (path: string) => string;
  /** Who the account is today; undefined when it is nobody the product knows. */
  readonly identify: (account: SenderAccount) => Promise<Actor | undefined>;
  /** Who the account was when it was last looked up, and whether that was still so where something was done with it; without it, all are looked up. */
  readonly recall?: { recalled(account: SenderAccount): Actor | undefined; held(actor: Actor): boolean };
  /** Somebody of an admitted tenant whom the product does not know: they may ask for access, and no more. */
  readonly stranger: (account: SenderAccount, language: Language) => Promise<Actor>;
  /** Keeps where the bot can write to the person and in the chat. */
  readonly remember: (place: ChatPlace, actor: Actor | undefined) => Promise<void>;
  readonly local?: LocalPeople;
  readonly failed: (what: 'commandFailed' | 'actionFailed' | 'arrivalFailed' | 'searchFailed', fault: unknown) => void;
}

/** The written standard that a client is set to; bokmål for all that is not nynorsk. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('nn') ? 'nn' : 'nb';
}
