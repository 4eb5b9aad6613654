import type { z } from 'zod';
import type { conversationDetail, conversationSummary } from '../../contract/conversations';

export type Conversation = z.output<typeof conversationDetail>;
export type ConversationSummary = z.output<typeof conversationSummary>;
export type Step = Conversation['steps'][number];
