import { Temporal } from 'temporal-polyfill';
import type { OfferId, SessionId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { Session } from '../group-offer';
import { enrolmentPolicy, offerPolicy } from '../policy';
import type { Programme } from '../programme';
import type { CalendarOffer } from './ports';

/** A session as a calendar shows it: which programme, when and in which municipality; never who, and no count of anybody. */
export interface CalendarEntry {
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
  readonly titles: Programme['titles'];
  readonly ordinal: number;
  /** The number of the last session: those that are cancelled keep theirs. */
  readonly of: number;
  readonly period: Session['period'];
  readonly place: Session['place'];
  readonly cancelled: boolean;
  /** Grows with each change. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
}

/**
 * The part of the offers that stands in the actor's own calendar: all sessions where an own service has a place, and
 * those that the actor leads but for the ones they have said that they cannot come to.
 */
export function ownPartOf(
  actor: Actor,
  offers: readonly CalendarOffer[],
  away: ReadonlySet<SessionId>,
): readonly CalendarOffer[] {
  return offers.flatMap((offer) => {
    const { noun, placedServiceIds, sessions } = offer;
    if (placedServiceIds.some((serviceId) => enrolmentPolicy.permits(actor, 'read', { offer: noun, serviceId }))) return [offer];
    if (!offerPolicy.permits(actor, 'reportAbsence', noun)) return [];
    return [{ ...offer, sessions: sessions.filter(({ id }) => !away.has(id)) }];
  });
}

/** Every session of the offers that the actor may see, in order of time; of a cancelled offer all are cancelled. */
export function entriesFor(actor: Actor, offers: readonly CalendarOffer[]): readonly CalendarEntry[] {
  return offers
    .filter(({ noun }) => noun.published && offerPolicy.permits(actor, 'see', noun))
    .flatMap(entriesOf)
    .sort((one, other) => Temporal.Instant.compare(one.period.start, other.period.start));
}

function entriesOf({ id, programme, sessions, lastOrdinal, cancelled, version }: CalendarOffer): readonly CalendarEntry[] {
  return sessions.map((session) => ({
    offerId: id,
    sessionId: session.id,
    titles: programme.titles,
    ordinal: session.ordinal,
    of: lastOrdinal,
    period: session.period,
    place: session.place,
    cancelled: cancelled || session.cancelled,
    sequence: version,
    changedAt: session.changedAt,
  }));
}
