import { seeClashes } from '../booking/booked/see-clashes';
import type { Booking } from '../booking/booking';
import { countMissingHandovers } from '../keeping/retention/see-retention';
import { listBookings } from '../booking/read-bookings';
import { countDueAssessments } from '../conversations/assessments/see-assessments';
import type { Conversation } from '../conversations/conversation';
import type { PlannedConversation } from '../conversations/planned/planned-conversation';
import { plannedToday } from '../conversations/planned/see-planned';
import { listConversations } from '../conversations/see-conversations';
import { countHomeMessages } from '../groupOffers/attendance/list-home-messages';
import { leadersOf, type GroupOffer, type Session } from '../groupOffers/group-offer';
import { listOffers } from '../groupOffers/list-offers';
import { isHeld } from '../groupOffers/offer-state';
import type { OfferView } from '../groupOffers/offer-view';
import { countWaitingAssignments } from '../referrals/assignment/own-assignments';
import { listWaitingReferrals } from '../referrals/read-referrals';
import { osloDate, Temporal, type Period } from '../time';
import type { Ports } from '../unit-of-work';
import { countToConfirm } from './access/see-members';
import { requestsToAnswer } from './access/see-access';
import type { Actor } from './actor';

/** What awaits one person today: numbers, times and places, and nothing of any case. */
export interface Today {
  /** Booked hours and group sessions of the person's own that begin today, in order of time. */
  readonly hours: readonly Booking[];
  /** Hours ahead in whose way something has come, which a person must look at; own ones, and all of a base's for its coordinator. */
  readonly hoursInTheWay: number;
  readonly sessions: readonly { readonly offer: GroupOffer; readonly session: Session }[];
  /** Referrals without an answer; undefined for those who do not answer any. */
  readonly waitingReferrals: number | undefined;
  /** Own referrals in which something waits; undefined for who is no counsellor. */
  readonly waitingAssignments: number | undefined;
  /** Messages to foster homes that wait to be passed on; none for who passes on none. */
  readonly messagesToGive: number;
  /** Yearly assessments of the person's services that are past their day or near it. */
  readonly dueAssessments: number;
  /** Referrals, group offers and minutes of the person's side that will have been kept long enough within a month and wait for its archive. */
  readonly missingHandovers: number;
  /** Requests for access that wait for this person's answer. */
  readonly accessToAnswer: number;
  /** Memberships that it is time for this person to confirm. */
  readonly membershipsToConfirm: number;
  readonly runningConversations: readonly Conversation[];
  /** Discussions of the person's networks that are planned for today, in order of time. */
  readonly plannedConversations: readonly PlannedConversation[];
  /** Group offers in which places are held until the person's own service answers. */
  readonly placesToAnswer: readonly GroupOffer[];
}

const most = 100;

/** What `i dag` tells: the person's own day in Oslo. */
export async function seeToday(ports: Ports, actor: Actor): Promise<Today> {
  const today = osloDate(ports.clock());
  const isToday = ({ start }: Period): boolean => osloDate(start).equals(today);
  const booked = await listBookings(ports, actor, { limit: most });
  const { value: listed } = await listOffers(ports, actor, { limit: most });
  const clashes = await seeClashes(ports, actor);
  const waiting = await listWaitingReferrals(ports, actor);
  const { conversations } = await listConversations(ports, actor, { limit: most });
  return {
    hours: booked.ok ? booked.value.filter(({ period }) => isToday(period)) : [],
    hoursInTheWay: new Set(clashes.ok ? clashes.value.map(({ bookingId }) => bookingId) : []).size,
    sessions: listed.offers
      .filter(({ offer }) => isHeld(offer))
      .flatMap((view) => view.offer.sessions.filter((session) => concerns(view, session, actor)).map((session) => ({ offer: view.offer, session })))
      .filter(({ session }) => isToday(session.period))
      .sort((one, other) => Temporal.Instant.compare(one.session.period.start, other.session.period.start)),
    waitingReferrals: waiting.ok ? waiting.value.length : undefined,
    waitingAssignments: await countWaitingAssignments(ports, actor),
    messagesToGive: await countHomeMessages(ports, actor),
    dueAssessments: await countDueAssessments(ports, actor),
    missingHandovers: await countMissingHandovers(ports, actor),
    membershipsToConfirm: await countToConfirm(ports, actor),
    accessToAnswer: (await requestsToAnswer(ports, actor)).length,
    runningConversations: conversations.filter(({ state }) => state === 'running'),
    plannedConversations: await plannedToday(ports, actor),
    placesToAnswer: listed.offers.filter(({ own, may }) => may.answer && own.some(({ offered }) => offered > 0)).map(({ offer }) => offer),
  };
}

/** A session is somebody's own when their service has a place in the group, when they lead the session, or when they coordinate it. */
function concerns({ own, offer, may }: OfferView, session: Session, actor: Actor): boolean {
  return may.manage || own.some(({ placed }) => placed > 0) || leadersOf(offer, session).includes(actor.scope.personId);
}
