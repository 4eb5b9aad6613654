import { bookedCard, bookedFacts } from '../../cards/booking/booked';
import { bookedHourFacts } from '../../cards/booking/booked-hour';
import { assignmentCard } from '../../cards/booking/assignment';
import { hourChangedCard } from '../../cards/booking/hour-changed';
import { hourClashCard } from '../../cards/booking/hour-clash';
import { hourReminderCard } from '../../cards/booking/hour-reminder';
import { counsellorAbsenceCard } from '../../cards/booking/counsellor-absence';
import { assessmentDueCard } from '../../cards/conversations/assessment-due';
import { doorCard } from '../../cards/conversations/door';
import { whoWaitsCard } from '../../cards/conversations/who-waits';
import { discussionCard } from '../../cards/conversations/discussion';
import { minutesCard } from '../../cards/conversations/minutes';
import { planChangedCard } from '../../cards/conversations/plan-changed';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Rendering } from '../../cards/frame';
import { evaluationCard, evaluationFacts } from '../../cards/groupOffers/afterwards/evaluation';
import { askExperienceCard, askExperienceFacts } from '../../cards/groupOffers/afterwards/ask-experience';
import { leaderAbsenceCard, leaderAbsenceFacts } from '../../cards/groupOffers/absence';
import { attendanceCard, attendanceFacts } from '../../cards/groupOffers/attendance/attendance-card';
import { reminderCard, reminderFacts } from '../../cards/groupOffers/attendance/reminder-card';
import { cancelledCard, cancelledFacts } from '../../cards/groupOffers/cancelled';
import { leaderOfferCard, leaderOfferFacts } from '../../cards/groupOffers/leader-offer';
import { networkOfferCard, networkOfferFacts } from '../../cards/groupOffers/network-offer';
import { placeLapsedCard, placeLapsedFacts } from '../../cards/groupOffers/enrolment/place-lapsed';
import { placeOfferedCard, placeOfferedFacts } from '../../cards/groupOffers/enrolment/place-offered';
import { requestAnsweredCard, requestAnsweredFacts } from '../../cards/groupOffers/enrolment/request-answered';
import { swapAnsweredCard, swapFacts, swapProposedCard } from '../../cards/groupOffers/enrolment/swap-proposed';
import { receiptCard, receiptFacts } from '../../cards/groupOffers/enrolment/receipt';
import { serviceOfferCard, serviceOfferFacts } from '../../cards/groupOffers/service-offer';
import { sessionChangedCard, sessionChangedFacts } from '../../cards/groupOffers/session-changed';
import { leaderChangedCard, leaderChangedFacts } from '../../cards/groupOffers/staffing/leader-changed';
import { referralAnsweredCard } from '../../cards/referrals/answered';
import { assignedCard, counsellorNeededCard } from '../../cards/referrals/assigned';
import { deadlineCard } from '../../cards/referrals/deadline';
import { unusualReadingCard } from '../../cards/referrals/unusual-reading';
import { digestCard } from '../../cards/referrals/digest';
import { referralReceivedCard, referralReceivedFacts } from '../../cards/referrals/received';
import type { SwapId } from '../../domain/groupOffers/enrolment/swap';
import type { Deck } from '../../domain/conversations/deck';
import { deckWithKey } from '../../domain/conversations/ownDecks/known-decks';
import type { AdmissionId, BookingId, ConversationId, EnrolmentId, OfferId, PlannedChangeId, ReferralId, SessionId } from '../../domain/identifiers';
import type { Recipient, SentCard } from '../../domain/messages';
import type { Clock } from '../../domain/time';
import { deliveredAttendance } from '../../store/attendance-delivery';
import { deliveredBooking, deliveredClash, deliveredConsent, deliveredHourChange, deliveredHourReminder } from '../../store/booking-delivery';
import { deliveredAdmission, deliveredWaiting } from '../../store/conversations/admissions-delivery';
import { deliveredPlan } from '../../store/conversations/planned-delivery';
import { ownDecksStore } from '../../store/conversations/own-decks-store';
import { deliveredAssessmentDay } from '../../store/conversations/assessment-reminders';
import type { Transaction } from '../../store/database';
import { deliveredEvaluation, deliveredFinishedGroup } from '../../store/groupOffers/afterwards/delivery';
import { deliveredLeaderChange } from '../../store/groupOffers/staffing/delivered-leaders';
import { deliveredAbsence, deliveredCancellation, deliveredNetworkOffer, deliveredServiceOffer, deliveredSessionChange } from '../../store/group-offers-delivery';
import { deliveredSwap } from '../../store/groupOffers/enrolment/delivered-swap';
import { deliveredReminder } from '../../store/reminder-delivery';
import { deliveredPlaceOffer, deliveredReceipt, deliveredRequestAnswer } from '../../store/groupOffers/enrolment/delivery';
import { deliveredAssignment } from '../../store/referrals/assignment/delivered';
import { deliveredDeadline, deliveredDigest } from '../../store/referrals/told-delivery';
import { deliveredReferral } from '../../store/referrals-delivery';
import type { ClaimedMessage } from '../../store/outbox';
import { deliveredFacts } from './discussion';
import { networkDraws } from './network-draws';
import { recipientLanguage } from '../../store/recipient-language';

/** What the cards need besides their facts. */
export interface RenderParts {
  readonly clock: Clock;
  readonly decks: readonly Deck[];
  readonly tabPage: (path: string) => string;
  readonly newRendering: () => string;
}

/** Where a service passes on what its foster homes must know. */
const messagesPage = '/offers/messages';
const passedOnAt = (to: Recipient, tabPage: RenderParts['tabPage']): string | undefined =>
  (to.kind === 'serviceChannel' ? tabPage(messagesPage) : undefined);

/** A card whose facts have been read, and that awaits its language. */
type Drawn = (rendering: Rendering) => AdaptiveCard;
export type Draw = (tx: Transaction, message: ClaimedMessage, parts: RenderParts) => Promise<Drawn | undefined>;

/** Makes each sent card from what is true at delivery, in the recipient's language. */
export function renderSentCard(parts: RenderParts) {
  return async (tx: Transaction, message: ClaimedMessage): Promise<AdaptiveCard | undefined> => {
    const drawn = await draws[message.card](tx, message, parts);
    if (drawn === undefined) return undefined;
    return drawn({ language: await recipientLanguage(tx, message.to), rendering: parts.newRendering() });
  };
}

const draws: { readonly [Card in SentCard]: Draw } = {
  ...networkDraws,
  'groupOffers.serviceOffer': async (tx, { objectId, to }, { clock, tabPage }) => {
    if (to.kind !== 'serviceChannel') return undefined;
    const found = await deliveredServiceOffer(tx, objectId as OfferId, to.organisationId, clock());
    return found && ((rendering) => serviceOfferCard(serviceOfferFacts(found, tabPage(`/offers/${objectId}`)), rendering));
  },
  'groupOffers.networkOffer': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredNetworkOffer(tx, objectId as OfferId, clock());
    return found && ((rendering) => networkOfferCard(networkOfferFacts(found, tabPage(`/offers/${objectId}`)), rendering));
  },
  'groupOffers.leaderOffer': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredNetworkOffer(tx, objectId as OfferId, clock());
    const pages = { page: tabPage(`/offers/${objectId}`), calendarPage: tabPage('/offers/calendar') };
    return found && ((rendering) => leaderOfferCard(leaderOfferFacts(found, pages), rendering));
  },
  'groupOffers.cancelled': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredCancellation(tx, objectId as OfferId);
    return found && ((rendering) => cancelledCard(cancelledFacts(found, tabPage(`/offers/${objectId}`), passedOnAt(to, tabPage)), rendering));
  },
  'groupOffers.sessionChanged': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredSessionChange(tx, objectId);
    return found && ((rendering) => sessionChangedCard(sessionChangedFacts(found, tabPage(`/offers/${found.offer.id}`), passedOnAt(to, tabPage)), rendering));
  },
  'groupOffers.placeOffered': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredPlaceOffer(tx, objectId as EnrolmentId, clock());
    return found && ((rendering) => placeOfferedCard(placeOfferedFacts(found, tabPage(`/offers/${found.offer.id}`), tabPage(messagesPage)), rendering));
  },
  'groupOffers.placeLapsed': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredPlaceOffer(tx, objectId as EnrolmentId, clock());
    return found && ((rendering) => placeLapsedCard(placeLapsedFacts(found, tabPage(`/offers/${found.offer.id}`)), rendering));
  },
  'groupOffers.requestAnswered': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredRequestAnswer(tx, objectId as EnrolmentId);
    return found && ((rendering) => requestAnsweredCard(requestAnsweredFacts(found, tabPage(`/offers/${found.offer.id}`)), rendering));
  },
  'groupOffers.swapProposed': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredSwap(tx, objectId as SwapId, clock());
    return found && ((rendering) => swapProposedCard(swapFacts(found, tabPage(`/offers/${found.otherOffer.id}/swaps`)), rendering));
  },
  'groupOffers.swapAnswered': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredSwap(tx, objectId as SwapId, clock());
    return found && ((rendering) => swapAnsweredCard(swapFacts(found, tabPage(`/offers/${found.offer.id}/swaps`)), rendering));
  },
  'groupOffers.receipt': async (tx, { objectId, to }, { tabPage }) => {
    if (to.kind !== 'person') return undefined;
    const found = await deliveredReceipt(tx, objectId as EnrolmentId);
    return found && ((rendering) => receiptCard(receiptFacts(found, tabPage(`/offers/${found.offer.id}`), tabPage(messagesPage)), rendering));
  },
  'groupOffers.absence': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredAbsence(tx, objectId as SessionId);
    return found && ((rendering) => leaderAbsenceCard(leaderAbsenceFacts(found, tabPage(`/offers/${found.offer.id}/staffing`)), rendering));
  },
  'groupOffers.leaderChanged': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredLeaderChange(tx, objectId);
    return found && ((rendering) => leaderChangedCard(leaderChangedFacts(found, { to, page: tabPage(`/offers/${found.offer.id}`) }), rendering));
  },
  'groupOffers.attendance': async (tx, { objectId, to }, { tabPage }) => {
    if (to.kind !== 'person') return undefined;
    const found = await deliveredAttendance(tx, objectId as SessionId);
    return found && ((rendering) => attendanceCard(attendanceFacts(found, tabPage(`/offers/${found.offer.id}/attendance`)), rendering));
  },
  'groupOffers.reminder': async (tx, { objectId, to }, { clock, tabPage }) => {
    const found = await deliveredReminder(tx, objectId, to, clock());
    return found && ((rendering) => reminderCard(reminderFacts(found, tabPage(`/offers/${found.offer.id}`), passedOnAt(to, tabPage)), rendering));
  },
  'groupOffers.askExperience': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredFinishedGroup(tx, objectId as OfferId);
    return found && ((rendering) => askExperienceCard(askExperienceFacts(found, tabPage(`/offers/${objectId}/afterwards`)), rendering));
  },
  'groupOffers.evaluation': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredEvaluation(tx, objectId as OfferId, clock());
    return found && ((rendering) => evaluationCard(evaluationFacts(found, tabPage(`/offers/${objectId}/afterwards`)), rendering));
  },
  'referrals.received': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredReferral(tx, objectId as ReferralId);
    const where = { inPersonalChat: to.kind === 'person', page: tabPage(`/referrals/${objectId}`) };
    return found && ((rendering) => referralReceivedCard(referralReceivedFacts(found, where), rendering));
  },
  'referrals.answered': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredReferral(tx, objectId as ReferralId);
    return found && ((rendering) => referralAnsweredCard({ ...found, page: tabPage(`/referrals/${objectId}`) }, rendering));
  },
  'referrals.assigned': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredAssignment(tx, objectId as ReferralId);
    if (found === undefined || to.kind !== 'person') return undefined;
    const { reference, service, counsellors } = found;
    const standing = found.isTheWorkOf(to.personId) ? 'yours' as const : 'over' as const;
    const together = counsellors.filter(({ personId }) => personId !== to.personId);
    return (rendering) => assignedCard({ reference, service, standing, together, page: tabPage('/referrals/assignments') }, rendering);
  },
  'referrals.counsellorNeeded': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredAssignment(tx, objectId as ReferralId);
    return found && ((rendering) => counsellorNeededCard({ ...found, page: tabPage(`/referrals/${objectId}`) }, rendering));
  },
  'referrals.deadline': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredDeadline(tx, objectId);
    return found && ((rendering) => deadlineCard({ ...found, page: tabPage(`/referrals/${found.referralId}`) }, rendering));
  },
  'referrals.digest': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredDigest(tx, objectId, clock());
    return found && ((rendering) => digestCard({ ...found, page: tabPage('/referrals') }, rendering));
  },
  'referrals.unusualReading': async (_tx, _message, { tabPage }) => (rendering) => unusualReadingCard({ page: tabPage('/referrals/readers') }, rendering),
  'booking.booked': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredBooking(tx, objectId as BookingId);
    if (found === undefined || to.kind !== 'person') return undefined;
    const own = { personId: to.personId, page: tabPage(`/referrals/${found.referralId}`) };
    return (rendering) => bookedCard(bookedFacts(found, own), rendering);
  },
  'booking.absence': async (tx, { objectId, to }, { tabPage }) => {
    const found = await deliveredBooking(tx, objectId as BookingId);
    if (found === undefined) return undefined;
    const page = tabPage(`/referrals/${found.referralId}`);
    return (rendering) => counsellorAbsenceCard({ ...bookedHourFacts(found), bookingId: found.id, inPersonalChat: to.kind === 'person', page }, rendering);
  },
  'booking.assignment': async (tx, { objectId, to }) => {
    if (to.kind !== 'person') return undefined;
    const found = await deliveredConsent(tx, objectId as BookingId, to.personId);
    return found && ((rendering) => assignmentCard({ bookingId: objectId as BookingId, ...found }, rendering));
  },
  'booking.changed': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredHourChange(tx, objectId);
    if (found === undefined) return undefined;
    const { line: { what, formerStart, out, in: comes }, booking } = found;
    const page = tabPage(`/referrals/${booking.referralId}`);
    return (rendering) => hourChangedCard({ ...bookedHourFacts(booking), what, formerStart, reason: booking.cancelReason, out, in: comes, page }, rendering);
  },
  'booking.reminder': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredHourReminder(tx, objectId, clock());
    if (found === undefined) return undefined;
    const page = tabPage(`/referrals/${found.booking.referralId}`);
    return (rendering) => hourReminderCard({ ...bookedHourFacts(found.booking), kind: found.kind, page }, rendering);
  },
  'booking.clash': async (tx, { objectId, to }, { clock, tabPage }) => {
    const found = to.kind === 'person' ? await deliveredClash(tx, objectId as BookingId, { to: to.personId, now: clock() }) : undefined;
    return found && ((rendering) => hourClashCard({ ...bookedHourFacts(found.booking), clashing: found.clashing, page: tabPage('/referrals/bookings') }, rendering));
  },
  'conversations.discussion': async (tx, message, parts) => {
    const facts = await deliveredFacts(tx, message.objectId as ConversationId, parts);
    return facts && ((rendering) => discussionCard(facts, rendering));
  },
  'conversations.admission': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredAdmission(tx, objectId as AdmissionId);
    return found && ((rendering) => doorCard({ ...found, page: tabPage(`/conversations/${found.conversationId}`) }, rendering));
  },
  'conversations.admissions': async (tx, { objectId, to }, { tabPage }) => {
    const conversationId = objectId as ConversationId;
    const found = to.kind === 'person' ? await deliveredWaiting(tx, conversationId, to.personId) : undefined;
    return found && ((rendering) => whoWaitsCard({ ...found, conversationId, page: tabPage(`/conversations/${conversationId}`) }, rendering));
  },
  'conversations.minutes': async (tx, message, parts) => {
    const facts = await deliveredFacts(tx, message.objectId as ConversationId, parts);
    return facts && ((rendering) => minutesCard(facts, rendering));
  },
  'conversations.planned': async (tx, { objectId }, { decks, tabPage }) => {
    const found = await deliveredPlan(tx, objectId as PlannedChangeId);
    const deck = found && (await deckWithKey({ ownDecks: ownDecksStore(tx) }, decks, found.planned.deckKey));
    if (found === undefined || deck === undefined) return undefined;
    const { change, networkName, planned: { startsAt } } = found;
    return (rendering) => planChangedCard({ ...change, startsAt, networkName, title: deck.title, page: tabPage('/conversations') }, rendering);
  },
  'conversations.assessmentDue': async (tx, { objectId }, { tabPage }) => {
    const dueOn = await deliveredAssessmentDay(tx, objectId);
    return dueOn && ((rendering) => assessmentDueCard({ dueOn, page: tabPage('/conversations/families/assessments') }, rendering));
  },
};
