import type { Language } from '../../domain/language';
import type { SentCard } from '../../domain/messages';
import type { MessageOnPage } from '../../domain/network/ways/ports';
import { Temporal } from '../../domain/time';
import { toldTexts } from '../../texts/told';
import type { AnswerOf } from '../contract/operation';
import type { todayOperations } from '../contract/today';

/** The page of the tab that tells of one message, or of all of its kind; the object is the row's own where the page is that object's. */
const pages: { readonly [Card in SentCard]: (objectId: string | undefined) => string } = {
  'network.accessAsked': () => 'networks/members',
  'network.accessAnswered': () => 'networks/access',
  'network.confirmMemberships': () => 'networks/members',
  'network.membershipEnded': () => 'networks/access',
  'network.takenOver': () => 'networks/takeovers',
  'groupOffers.serviceOffer': ofOffer(),
  'groupOffers.networkOffer': ofOffer(),
  'groupOffers.leaderOffer': ofOffer(),
  'groupOffers.cancelled': ofOffer(),
  'groupOffers.sessionChanged': () => 'offers',
  'groupOffers.placeOffered': () => 'offers',
  'groupOffers.placeLapsed': () => 'offers',
  'groupOffers.requestAnswered': () => 'offers',
  'groupOffers.swapProposed': () => 'offers',
  'groupOffers.swapAnswered': () => 'offers',
  'groupOffers.receipt': () => 'offers',
  'groupOffers.absence': () => 'offers',
  'groupOffers.leaderChanged': () => 'offers',
  'groupOffers.attendance': () => 'offers',
  'groupOffers.reminder': () => 'offers',
  'groupOffers.askExperience': ofOffer('/afterwards'),
  'groupOffers.evaluation': ofOffer('/afterwards'),
  'referrals.received': ofReferral,
  'referrals.answered': ofReferral,
  'referrals.assigned': () => 'referrals/assignments',
  'referrals.counsellorNeeded': ofReferral,
  'referrals.deadline': () => 'referrals',
  'referrals.digest': () => 'referrals',
  'referrals.unusualReading': () => 'referrals/readers',
  'booking.booked': () => 'referrals/bookings',
  'booking.absence': () => 'referrals/bookings',
  'booking.assignment': () => 'referrals/bookings',
  'booking.changed': () => 'referrals/bookings',
  'booking.reminder': () => 'referrals/bookings',
  'booking.clash': () => 'referrals/bookings',
  'conversations.discussion': ofConversation,
  'conversations.admission': () => 'conversations',
  'conversations.admissions': ofConversation,
  'conversations.assessmentDue': () => 'conversations/families/assessments',
  'conversations.minutes': ofConversation,
  'conversations.planned': () => 'conversations',
  'statistics.sharing': () => 'referrals/statistics/shared',
};

/** A line for each kind of message, the newest first, with where it stands what they are about. */
export function presentMessages(messages: readonly MessageOnPage[], language: Language): AnswerOf<typeof todayOperations.seeToday>['messages'] {
  const kinds = [...new Set(messages.map(({ card }) => card))];
  return kinds.map((kind) => {
    const own = messages.filter(({ card }) => card === kind);
    const latestAt = own.map(({ postedAt }) => postedAt).sort(Temporal.Instant.compare).at(-1) as Temporal.Instant;
    const only = own.length === 1 ? own[0]?.objectId : undefined;
    return { kind, sentence: toldTexts[language][kind], count: own.length, latestAt: latestAt.toString(), page: pages[kind](only) };
  }).sort((one, other) => other.latestAt.localeCompare(one.latestAt));
}

function ofOffer(section = ''): (offerId: string | undefined) => string {
  return (offerId) => (offerId === undefined ? 'offers' : `offers/${offerId}${section}`);
}

function ofReferral(referralId: string | undefined): string {
  return referralId === undefined ? 'referrals' : `referrals/${referralId}`;
}

function ofConversation(conversationId: string | undefined): string {
  return conversationId === undefined ? 'conversations' : `conversations/${conversationId}`;
}
