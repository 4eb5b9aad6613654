import { noteAcceptedWarning, type FreeTextRefusal } from '../../confidentiality/free-text';
import type { SessionId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { Ports } from '../../unit-of-work';
import { offerNoun, offerPolicy } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import { afterSessionChange, type OfferSeen, type SessionPorts } from '../session-change';
import { detailsPolicy } from './policy';
import type { AttendanceRefusal } from './refusals';
import { hasBegun } from './session-attendance';
import { checkedDetails, noDetails, type MaterialLink } from './session-details';

export interface DescribeSession extends OfferSeen {
  readonly sessionId: SessionId;
  /** Empty for none. */
  readonly room: string;
  readonly links: readonly MaterialLink[];
  readonly acceptWarning?: boolean | undefined;
}

/**
 * Says in which room a session is, and where its material lies. The coordinator and the group's leaders may (`notAllowed`), on
 * what is now true (`versionIsOld`), of a session that is not cancelled. Another room than was said, or one that is said after
 * the session was reminded of, is told at once like a new time, and without naming the room; a first one before that stands in
 * the reminder's text to the homes. Guarded like every free text.
 */
export async function describeSession(
  ports: SessionPorts & Pick<Ports, 'sessionDetails'>,
  actor: Actor,
  { offerId, basedOn, sessionId, ...said }: DescribeSession,
): Promise<Outcome<SessionId, AttendanceRefusal | FreeTextRefusal | GroupOfferRefusal | CommonRefusal>> {
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!detailsPolicy.permits(actor, 'write', { offer: offerNoun(offer), serviceIdsWithPlaces: [] })) return refuse('notAllowed');
  const session = offer.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return refuse('notFound');
  if (offer.version !== basedOn) return refuse('versionIsOld');
  if (offer.stage === 'cancelled') return refuse('offerIsCancelled');
  const now = ports.clock();
  const checked = checkedDetails(said, { at: now, acceptWarning: said.acceptWarning });
  if (!checked.ok) return checked;

  const { details, texts } = checked.value;
  const before = (await ports.sessionDetails.of([offerId])).get(sessionId) ?? noDetails;
  await ports.sessionDetails.write({ offerId, sessionId, details, at: now });
  await noteAcceptedWarning(ports, texts, { noun: 'groupOffer', nounId: offerId, version: basedOn + 1 });
  const reminded = (await ports.homeMessages.remindersIn([offerId])).some((reminder) => reminder.sessionId === sessionId);
  const isNews = details.room !== before.room && (before.room !== null || reminded) && !hasBegun(session, now);
  if (isNews) {
    const told = await afterSessionChange(ports, offer, { sessionId, what: 'roomChanged' });
    return told.ok ? success(sessionId) : told;
  }
  if (!(await ports.groupOffers.countVersion(offerId, basedOn))) return refuse('versionIsOld');
  await ports.events.append({ noun: 'groupOffer', nounId: offerId, what: 'session.described', version: basedOn + 1 });
  return success(sessionId);
}
