import { Temporal } from 'temporal-polyfill';
import type { OfferId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { Ports } from '../unit-of-work';
import { hindranceTo, stateOf } from './offer-state';
import { offerPolicy, sessionNoun } from './policy';
import type { GroupOfferRefusal } from './refusals';

export interface ReportLeaderAbsence {
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
}

/**
 * A leader of the group cannot come to one session. No reason is asked for or kept. The network is told by a card with
 * the programme and the day alone. Saying it again changes nothing. Refuses those who do not lead the session
 * (`notAllowed`), a session that is over (`sessionIsOver`), and a group that is not to be held (`offerIsDraft`, `offerIsCancelled`).
 */
export async function reportLeaderAbsence(
  ports: Pick<Ports, 'groupOffers' | 'clock' | 'newId' | 'events' | 'outbox'>,
  actor: Actor,
  { offerId, sessionId }: ReportLeaderAbsence,
): Promise<Outcome<SessionId, GroupOfferRefusal | CommonRefusal>> {
  const now = ports.clock();
  const offer = await ports.groupOffers.offer(offerId);
  const session = offer?.sessions.find(({ id }) => id === sessionId);
  if (offer === undefined || session === undefined) return refuse('notFound');
  if (!offerPolicy.permits(actor, 'reportAbsence', sessionNoun(offer, session))) return refuse('notAllowed');
  const hindrance = hindranceTo('reportAbsence', stateOf(offer, true, now));
  if (hindrance !== undefined) return refuse(hindrance);
  if (Temporal.Instant.compare(session.period.end, now) <= 0) return refuse('sessionIsOver');
  const id = ports.newId<'absence'>();
  const { personId } = actor.scope;
  const isNew = await ports.groupOffers.insertAbsence({ id, offerId, sessionId, personId, at: now });
  if (!isNew) return success(sessionId);
  await ports.events.append({ noun: 'absence', nounId: id, what: 'reported', version: 1 });
  await ports.outbox.post({
    card: 'groupOffers.absence',
    objectId: sessionId,
    to: { kind: 'networkChannel', networkId: offer.network.id },
  });
  return success(sessionId);
}
