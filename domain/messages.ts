import type { NetworkId, OrganisationId, PersonId } from './identifiers';

/** Every card that is sent by the outbox, as `<area>.<card>`. */
export const sentCards = [
  'network.accessAsked',
  'network.accessAnswered',
  'network.confirmMemberships',
  'network.membershipEnded',
  'network.takenOver',
  'groupOffers.serviceOffer',
  'groupOffers.networkOffer',
  'groupOffers.leaderOffer',
  'groupOffers.cancelled',
  'groupOffers.sessionChanged',
  'groupOffers.placeOffered',
  'groupOffers.placeLapsed',
  'groupOffers.requestAnswered',
  'groupOffers.swapProposed',
  'groupOffers.swapAnswered',
  'groupOffers.receipt',
  'groupOffers.absence',
  'groupOffers.leaderChanged',
  'groupOffers.attendance',
  'groupOffers.reminder',
  'groupOffers.askExperience',
  'groupOffers.evaluation',
  'referrals.received',
  'referrals.answered',
  'referrals.assigned',
  'referrals.counsellorNeeded',
  'referrals.deadline',
  'referrals.digest',
  'referrals.unusualReading',
  'booking.booked',
  'booking.absence',
  'booking.assignment',
  'booking.changed',
  'booking.reminder',
  'booking.clash',
  'conversations.discussion',
  'conversations.admission',
  'conversations.admissions',
  'conversations.assessmentDue',
  'conversations.minutes',
  'conversations.planned',
] as const;
export type SentCard = (typeof sentCards)[number];

/** Whom a message is for. A chat is Teams' own conversation, by the id Teams gave it. */
export type Recipient =
  | { readonly kind: 'serviceChannel'; readonly organisationId: OrganisationId }
  | { readonly kind: 'networkChannel'; readonly networkId: NetworkId }
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'chat'; readonly chatId: string };

/**
 * A message that follows from a change. It holds no text: the card is made at delivery,
 * in the recipient's language, from what is then true.
 */
export interface Message {
  readonly card: SentCard;
  /** The id of the offer, referral, booking or conversation that the card shows. */
  readonly objectId: string;
  readonly to: Recipient;
  /** Seconds that it may wait for further changes, so that a shared card is edited rarely; none when absent. */
  readonly mayWait?: number;
}
