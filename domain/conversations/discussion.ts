import type { PersonId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import type { Ports } from '../unit-of-work';
import type { Conversation, Discussion, Said } from './conversation';

/** A conversation together with what the actor may see of what has been said and agreed in it. */
export async function discussionOf(
  ports: Pick<Ports, 'conversations'>,
  conversation: Conversation,
): Promise<Discussion> {
  return { conversation, ...(await ports.conversations.said(conversation.id)) };
}

/** What those are called whom the reader is told to have written; nothing is asked for where nobody is named. */
export async function authorLabels(ports: { readonly network: Pick<Ports['network'], 'labelFacts'> }, said: Pick<Discussion, 'contributions'>): Promise<readonly PersonLabelFacts[]> {
  const authors = authorsOf(said);
  return authors.length === 0 ? [] : ports.network.labelFacts(authors);
}

/** What those are called who have asked to be let in; nothing is asked for where nobody has. */
export async function askingLabels(ports: { readonly network: Pick<Ports['network'], 'labelFacts'> }, { admissions }: Pick<Discussion, 'admissions'>): Promise<readonly PersonLabelFacts[]> {
  return admissions.length === 0 ? [] : ports.network.labelFacts(admissions.map(({ personId }) => personId));
}

/** Whom the reader is told to have written, each once. */
function authorsOf({ contributions }: Pick<Discussion, 'contributions'>): readonly PersonId[] {
  return [...new Set(contributions.flatMap(({ authorId }) => authorId ?? []))];
}

/** How many have written to a step. */
export function writersOf({ counted }: Pick<Said, 'counted'>, stepKey: string): number {
  return counted.find((one) => one.stepKey === stepKey)?.writers ?? 0;
}
