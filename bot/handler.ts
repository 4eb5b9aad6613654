import type { ActionPayloads, Verb } from '../cards/actions';
import type { AdaptiveCard } from '../cards/adaptive-card';
import type { Turn } from './turn';

/** Answers a command with a card; with nothing when the outbox sends the answer to the chat. */
export type CommandHandler = (turn: Turn) => Promise<AdaptiveCard | undefined>;

/** Answers a pressed button with the card that takes its place. */
export type ActionHandler<V extends Verb> = (
  turn: Turn,
  pressed: { readonly verb: V; readonly rendering: string; readonly payload: ActionPayloads[V] },
) => Promise<AdaptiveCard>;
