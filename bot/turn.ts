import type { Rendering } from '../cards/frame';
import type { Actor } from '../domain/network/actor';
import type { Product } from '../domain/product';

/** Where in Teams something was said. */
export interface ChatPlace {
  readonly kind: 'personal' | 'group' | 'channel';
  /** Teams' id of the chat or channel, without the part that names a thread. */
  readonly chatId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The team a channel belongs to, where Teams says it. */
  readonly teamId?: string;
}

/** The account that Teams says has sent something. */
export interface SenderAccount {
  readonly tenantId: string;
  readonly objectId: string;
}

/** Choosing among the demonstration people; only while no CLIENT_ID is set. */
export interface LocalPeople {
  list(): Promise<readonly { readonly key: string; readonly label: string }[]>;
  /** Ties the account to the person from now on; undefined when there is no such person. */
  actAs(account: SenderAccount, personKey: string): Promise<Actor | undefined>;
}

/** One thing that a known person has said or pressed, with all that a handler may use. */
export interface Turn {
  readonly actor: Actor;
  readonly account: SenderAccount;
  readonly place: ChatPlace;
  readonly product: Product;
  /** Language and a fresh rendering id for the card that answers. */
  readonly rendering: () => Rendering;
  /** The address of a page of the tab: `tabPage('/offers/…')`. */
  readonly tabPage: (path: string) => string;
  readonly local?: LocalPeople;
}
