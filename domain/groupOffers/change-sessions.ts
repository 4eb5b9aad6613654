import { Temporal } from 'temporal-polyfill';
import type { OfferId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { TimeRefusal } from '../time';
import type { GroupOffer } from './group-offer';
import { oneTimedSession } from './offer-rules';
import type { SessionInTime } from './ports';
import type { GroupOfferRefusal } from './refusals';
import { afterSessionChange, offerToChange, sessionToChange, type OfferSeen, type SessionPorts } from './session-change';
import type { PlannedSession } from './session-plan';

/**
 * Moves one session that has not begun to another time or place, by the rules of a new one: an hour that exists once,
 * not in the past, not on top of another session. Its number stays. Everybody concerned is told. GRP-04, GRP-19.
 */
export async function moveSession(
  ports: SessionPorts,
  actor: Actor,
  { to, sessionId, ...seen }: OfferSeen & { readonly sessionId: SessionId; readonly to: PlannedSession },
): Promise<Outcome<OfferId, GroupOfferRefusal | CommonRefusal | TimeRefusal>> {
  const offer = await offerToChange(ports, actor, seen);
  if (!offer.ok) return offer;
  const now = ports.clock();
  const session = sessionToChange(offer.value, sessionId, now);
  if (!session.ok) return session;
  const others = offer.value.sessions.filter(({ id }) => id !== sessionId);
  const timed = await oneTimedSession(ports, to, others, now);
  if (!timed.ok) return timed;
  await ports.groupOffers.moveSession({ id: sessionId, ...timed.value });
  return afterSessionChange(ports, offer.value, { sessionId, what: 'moved' });
}

/** Adds a session, as to make up for one that was cancelled; by the same rules, with the next number. */
export async function addSession(
  ports: SessionPorts,
  actor: Actor,
  { planned, ...seen }: OfferSeen & { readonly planned: PlannedSession },
): Promise<Outcome<OfferId, GroupOfferRefusal | CommonRefusal | TimeRefusal>> {
  const offer = await offerToChange(ports, actor, seen);
  if (!offer.ok) return offer;
  const all = [...offer.value.sessions, ...offer.value.cancelledSessions];
  const timed = await oneTimedSession(ports, planned, offer.value.sessions, ports.clock());
  if (!timed.ok) return timed;
  const sessionId = ports.newId<'session'>();
  const ordinal = Math.max(0, ...all.map((session) => session.ordinal)) + 1;
  await ports.groupOffers.insertSession(offer.value.id, { id: sessionId, ordinal, ...timed.value });
  await followRest(ports, offer.value, { id: sessionId, ...timed.value });
  return afterSessionChange(ports, offer.value, { sessionId, what: 'added' });
}

/** A session that is added is led by those who lead the rest of the group: as the last one before it, or the first. */
async function followRest(ports: SessionPorts, offer: GroupOffer, { id: sessionId, period }: SessionInTime): Promise<void> {
  const before = offer.sessions.filter((session) => Temporal.Instant.compare(session.period.start, period.start) < 0);
  const model = before.at(-1) ?? offer.sessions[0];
  const swaps = model === undefined ? [] : await ports.staffing.swapsForTheRest(model.id);
  for (const swap of swaps) {
    await ports.staffing.insertLeaderChanges([
      { id: ports.newId<'leaderChange'>(), offerId: offer.id, sessionId, ...swap, forTheRest: true, at: ports.clock() },
    ]);
  }
}

/** Cancels one session that has not begun; the last one left is not cancelled without the group (`sessionIsTheLastLeft`). */
export async function cancelSession(
  ports: SessionPorts,
  actor: Actor,
  { sessionId, ...seen }: OfferSeen & { readonly sessionId: SessionId },
): Promise<Outcome<OfferId, GroupOfferRefusal | CommonRefusal>> {
  const offer = await offerToChange(ports, actor, seen);
  if (!offer.ok) return offer;
  const now = ports.clock();
  const session = sessionToChange(offer.value, sessionId, now);
  if (!session.ok) return session;
  if (offer.value.sessions.length === 1) return refuse('sessionIsTheLastLeft');
  await ports.groupOffers.cancelSession(sessionId, now);
  return afterSessionChange(ports, offer.value, { sessionId, what: 'cancelled' });
}
