import { Temporal } from 'temporal-polyfill';
import type { OfferId, PersonId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { TimeRefusal } from '../time';
import type { AttendanceRefusal } from './attendance/refusals';
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

/**
 * Adds a session by the same rules, with the next number. It may say which cancelled one it is held instead of: one of the
 * offer's own (`sessionIsNotCancelled`), that no other is held instead of (`sessionIsMadeUpFor`).
 */
export async function addSession(
  ports: SessionPorts,
  actor: Actor,
  { planned, makesUpFor, ...seen }: OfferSeen & { readonly planned: PlannedSession; readonly makesUpFor?: SessionId },
): Promise<Outcome<OfferId, GroupOfferRefusal | AttendanceRefusal | CommonRefusal | TimeRefusal>> {
  const offer = await offerToChange(ports, actor, seen);
  if (!offer.ok) return offer;
  const madeUp = hindranceToMakingUp(offer.value, makesUpFor);
  if (madeUp !== undefined) return refuse(madeUp, 'makesUpFor');
  const all = [...offer.value.sessions, ...offer.value.cancelledSessions];
  const timed = await oneTimedSession(ports, planned, offer.value.sessions, ports.clock());
  if (!timed.ok) return timed;
  const sessionId = ports.newId<'session'>();
  const ordinal = Math.max(0, ...all.map((session) => session.ordinal)) + 1;
  await ports.groupOffers.insertSession(offer.value.id, { id: sessionId, ordinal, ...timed.value, ...(makesUpFor === undefined ? {} : { makesUpFor }) });
  await followRest(ports, offer.value, { id: sessionId, ...timed.value });
  return afterSessionChange(ports, offer.value, { sessionId, what: 'added' });
}

/** A session that is added is led by those who lead the rest of the group: as the last one before it, or the first. */
async function followRest(ports: SessionPorts, offer: GroupOffer, { id: sessionId, period }: SessionInTime): Promise<void> {
  const before = offer.sessions.filter((session) => Temporal.Instant.compare(session.period.start, period.start) < 0);
  const model = before.at(-1) ?? offer.sessions[0];
  const swaps = model === undefined ? [] : await ports.staffing.swapsForTheRest(model.id);
  if (swaps.length === 0) return;
  const added = (await ports.groupOffers.offer(offer.id))?.sessions.find((session) => session.id === sessionId);
  let leading: readonly PersonId[] = added?.leaderIds ?? [];
  for (const swap of swaps) {
    // A swap that followed one of a single session is not this session's.
    if (swap.out !== null && !leading.includes(swap.out)) continue;
    const comes = swap.in !== null && !leading.includes(swap.in) ? swap.in : null;
    if (swap.out === null && comes === null) continue;
    leading = [...leading.filter((personId) => personId !== swap.out), ...(comes === null ? [] : [comes])];
    await ports.staffing.insertLeaderChanges([
      { id: ports.newId<'leaderChange'>(), offerId: offer.id, sessionId, out: swap.out, in: comes, forTheRest: true, at: ports.clock() },
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

function hindranceToMakingUp(
  { sessions, cancelledSessions }: GroupOffer,
  makesUpFor: SessionId | undefined,
): 'sessionIsNotCancelled' | 'sessionIsMadeUpFor' | undefined {
  if (makesUpFor === undefined) return undefined;
  if (!cancelledSessions.some(({ id }) => id === makesUpFor)) return 'sessionIsNotCancelled';
  return sessions.some((session) => session.makesUpFor === makesUpFor) ? 'sessionIsMadeUpFor' : undefined;
}
