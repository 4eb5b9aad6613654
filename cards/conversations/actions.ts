import type { PayloadReader } from '../payload';

/** The verbs of the conversations area's cards. */
export type ConversationPayloads = Record<never, never>;

export const conversationsReaders: { readonly [V in keyof ConversationPayloads]: PayloadReader<ConversationPayloads[V]> } = {};
