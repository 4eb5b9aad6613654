import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId, PersonId, SessionId } from '../../identifiers';
import { stretchOf, type GroupOffer, type Session } from '../group-offer';
import type { SessionChange } from '../session-change';

/** An enrolment with a place, known by its code: the service alone knows which home it is. */
export interface PlacedEnrolment {
  readonly id: EnrolmentId;
  readonly offerId: OfferId;
  readonly organisationId: OrganisationId;
  readonly code: string;
}

/** Something that has happened to a session, in which version of its offer. */
export interface SessionChanged {
  readonly id: string;
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
  readonly what: SessionChange;
  readonly offerVersion: number;
}

/** That a session was reminded of some days before, at the time it was to be then. */
export interface SessionReminded {
  readonly id: string;
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
  readonly startsAt: Temporal.Instant;
}

/** What a message to a home is about: that it has a place, a session's change or that it comes soon, or that the group is cancelled. */
export interface AboutHome {
  readonly kind: 'place' | 'session' | 'reminder' | 'cancelled';
  /** The enrolment, the change, the reminder or the offer. */
  readonly id: string;
}

/** A message that somebody has passed on, when the offer had this version. */
export interface GivenMessage {
  readonly enrolmentId: EnrolmentId;
  readonly about: AboutHome;
  readonly offerVersion: number;
  readonly at: Temporal.Instant;
  readonly by: PersonId;
}

/** A message that the kontaktperson passes on; its words are made where it is shown. */
export interface HomeMessage {
  readonly about: AboutHome;
  /** Of a session: as it now is, and what of it the home has not heard. */
  readonly session?: Session;
  readonly what?: SessionChange;
}

interface KnownOfHome {
  readonly enrolment: Pick<PlacedEnrolment, 'id'>;
  readonly offer: GroupOffer;
  /** Of this offer, in order. */
  readonly changes: readonly SessionChanged[];
  /** Of this offer. */
  readonly reminders: readonly SessionReminded[];
  /** Of this enrolment. */
  readonly given: readonly GivenMessage[];
  readonly now: Temporal.Instant;
}

/**
 * What one foster home has not heard and still has use for. Until it has heard of its place there is only that to say, with
 * all sessions as they now are; afterwards each session's changes since then, several of one session as one, or else that the
 * session comes soon. Of a cancelled group there is only that to say, and of what is past nothing.
 */
export function messagesToGive({ enrolment, offer, changes, reminders, given, now }: KnownOfHome): readonly HomeMessage[] {
  const isGiven = ({ kind, id }: AboutHome) => given.some(({ about }) => about.kind === kind && about.id === id);
  const unless = (message: HomeMessage) => (isGiven(message.about) ? [] : [message]);
  if (Temporal.Instant.compare(stretchOf(offer.sessions).end, now) <= 0) return [];
  if (offer.stage === 'cancelled') return unless({ about: { kind: 'cancelled', id: offer.id } });
  const place: AboutHome = { kind: 'place', id: enrolment.id };
  const invited = given.find(({ about }) => about.kind === 'place' && about.id === place.id);
  if (invited === undefined) return [{ about: place }];
  return [...offer.sessions, ...offer.cancelledSessions]
    .filter(({ period }) => Temporal.Instant.compare(period.start, now) > 0)
    .flatMap((session) => {
      const [change] = changeToGive(session, changes.filter(({ sessionId }) => sessionId === session.id), invited.offerVersion, isGiven);
      if (change !== undefined) return [change];
      return offer.sessions.includes(session) ? reminders.filter((one) => isOf(one, session)).flatMap(({ id }) => unless({ about: { kind: 'reminder', id }, session })) : [];
    });
}

/** A reminder of the time that the session had before it was moved is no reminder of it. */
function isOf({ sessionId, startsAt }: SessionReminded, { id, period }: Session): boolean {
  return sessionId === id && startsAt.equals(period.start);
}

/** The changes of one session that the home has not heard, as one message about the last of them. */
function changeToGive(
  session: Session,
  changes: readonly SessionChanged[],
  invitedAt: number,
  isGiven: (about: AboutHome) => boolean,
): readonly HomeMessage[] {
  const told = changes.findLastIndex((change) => change.offerVersion <= invitedAt || isGiven({ kind: 'session', id: change.id }));
  const unheard = changes.slice(told + 1);
  const [first] = unheard;
  const last = unheard.at(-1);
  if (first === undefined || last === undefined) return [];
  const isNew = first.what === 'added';
  // A session that came and went before the home heard of it is nothing to tell of.
  if (isNew && last.what === 'cancelled') return [];
  return [{ about: { kind: 'session', id: last.id }, session, what: isNew ? 'added' : sumOfChanges(unheard.map(({ what }) => what), last.what) }];
}

/** A new time is more to know than what came after it, but for that the session is cancelled. */
function sumOfChanges(unheard: readonly SessionChange[], last: SessionChange): SessionChange {
  return last !== 'cancelled' && unheard.includes('moved') ? 'moved' : last;
}
