import type { Verb } from '../../cards/actions';
import type { ChatPlace } from '../../bot/turn';
import type { Permission } from './permission';
import type { World } from './world';

/** What pressing a button led to. */
export interface Pressed {
  /** The card that came back, as it is sent. */
  readonly card: string;
  /** Whether anything was written that would have been kept. */
  readonly changed: boolean;
}

/** Something that a pressed button does or tells, and whose it is. */
export interface VerbTelling {
  readonly what: string;
  readonly to: Permission;
  readonly tells: (pressed: Pressed) => boolean;
}

/** One press of a verb's button, on one object. */
export interface Press {
  /** The payload's fields as a client sends them, which are read like any other. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly tellings: readonly VerbTelling[];
  /** Where it is pressed; in a chat with the bot alone unless another place is named. */
  readonly where?: Pick<ChatPlace, 'kind' | 'chatId' | 'tenantId'>;
}

/** How each verb of the union is pressed; the compiler asks for all of them. */
export type VerbRecipes = { readonly [V in Verb]: (world: World) => readonly Press[] };

/** The press changes something, or is refused. */
export function changes(what: string, to: Permission): VerbTelling {
  return { what, to, tells: ({ changed }) => changed };
}

/** The card that comes back holds the words. */
export function shows(what: string, words: string, to: Permission): VerbTelling {
  return { what, to, tells: ({ card }) => card.includes(words) };
}
