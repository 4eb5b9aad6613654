import { eq } from 'drizzle-orm';
import { sharedLanguage, type Language } from '../domain/language';
import type { Recipient } from '../domain/messages';
import type { Transaction } from './database';
import { conversation } from './schema/conversations';
import { network, organisation, person } from './schema/network';

/**
 * The language a message is written in: a person's own; for a channel or chat what its municipality or network has
 * decided (språklova § 11). Runs as the system actor `delivery`.
 */
export async function recipientLanguage(tx: Transaction, to: Recipient): Promise<Language> {
  if (to.kind === 'person') {
    const [found] = await tx.select({ language: person.language }).from(person).where(eq(person.id, to.personId));
    return found?.language ?? 'nb';
  }
  const [found] = await standards(tx, to);
  return sharedLanguage(found?.standard ?? 'neutral');
}

function standards(tx: Transaction, to: Exclude<Recipient, { kind: 'person' }>) {
  if (to.kind === 'serviceChannel') {
    return tx.select({ standard: organisation.writtenStandard }).from(organisation).where(eq(organisation.id, to.organisationId));
  }
  const networks = tx.select({ standard: network.writtenStandard }).from(network);
  return to.kind === 'networkChannel'
    ? networks.where(eq(network.id, to.networkId))
    : networks.innerJoin(conversation, eq(conversation.networkId, network.id)).where(eq(conversation.chatId, to.chatId)).limit(1);
}
