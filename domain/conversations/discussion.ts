import type { PersonId } from '../identifiers';
import type { Ports } from '../unit-of-work';
import type { Conversation, Discussion, Said } from './conversation';

/** A conversation together with what the actor may see of what has been said and agreed in it. */
export async function discussionOf(
  ports: Pick<Ports, 'conversations'>,
  conversation: Conversation,
): Promise<Discussion> {
  return { conversation, ...(await ports.conversations.said(conversation.id)) };
}

/** Whom the reader is told to have written, each once. */
export function authorsOf({ contributions }: Pick<Discussion, 'contributions'>): readonly PersonId[] {
  return [...new Set(contributions.flatMap(({ authorId }) => authorId ?? []))];
}

/** How many have written to a step. */
export function writersOf({ counted }: Pick<Said, 'counted'>, stepKey: string): number {
  return counted.find((one) => one.stepKey === stepKey)?.writers ?? 0;
}
