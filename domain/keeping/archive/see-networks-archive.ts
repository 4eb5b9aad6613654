import type { Conversation } from '../../conversations/conversation';
import { stretchOf, type GroupOffer } from '../../groupOffers/group-offer';
import type { ConversationId, OfferId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { ArchivedNoun } from './ports';
import { howArchived, seeArchive, type HowArchived } from './see-archive';

type Needed = Pick<Ports, 'archive' | 'groupOffers' | 'conversations' | 'network'>;

/** How a group offer stands with its network's archive; `notFound` for who does not coordinate that network. */
export async function seeOfferArchive(
  ports: Omit<Needed, 'conversations'>, actor: Actor, offerId: OfferId,
): Promise<Outcome<HowArchived & { readonly offer: GroupOffer }, 'notFound'>> {
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined) return refuse('notFound');
  const { start } = stretchOf([...offer.sessions, ...offer.cancelledSessions]);
  const subject = { noun: 'groupOffer', nounId: offerId, reference: `${offer.programme.key} ${osloDate(start).toString()}`, version: offer.version } as const;
  const how = await howArchived(ports, actor, subject, { side: 'network', networkId: offer.network.id });
  return how.ok ? success({ ...how.value, offer }) : how;
}

/** How the minutes of a discussion stand with its network's archive; `notFound` also while there are none. */
export async function seeMinutesArchive(
  ports: Omit<Needed, 'groupOffers'>, actor: Actor, conversationId: ConversationId,
): Promise<Outcome<HowArchived & { readonly conversation: Conversation }, 'notFound'>> {
  const conversation = await ports.conversations.find(conversationId);
  if (conversation === undefined || conversation.minutesAt === null) return refuse('notFound');
  const subject = {
    noun: 'conversation', nounId: conversationId, reference: `${conversation.deckKey} ${osloDate(conversation.startedAt).toString()}`, version: conversation.version,
  } as const;
  const how = await howArchived(ports, actor, subject, { side: 'network', networkId: conversation.networkId });
  return how.ok ? success({ ...how.value, conversation }) : how;
}

/** How anything that is handed over stands with the archive that the actor hands over to; else `notFound`. */
export function seeArchiveOf(ports: Needed & Pick<Ports, 'referrals'>, actor: Actor, { noun, nounId }: ArchivedNoun): Promise<Outcome<HowArchived, 'notFound'>> {
  switch (noun) {
    case 'referral': return seeArchive(ports, actor, nounId as ReferralId);
    case 'groupOffer': return seeOfferArchive(ports, actor, nounId as OfferId);
    case 'conversation': return seeMinutesArchive(ports, actor, nounId as ConversationId);
  }
}
