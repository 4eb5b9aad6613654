import { asc, inArray } from 'drizzle-orm';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import { leadersBySession } from '../../../domain/groupOffers/staffing/leaders-by-session';
import type { Transaction } from '../../database';
import { peopleIn } from '../../network/people';
import { groupOfferLeader } from '../../schema/group-offers';
import { leaderChange } from '../../schema/group-offers-staffing';

/** Offers with those who lead them: all who lead a session that is to be held, and where somebody was replaced who leads which. */
export async function withLeaders(tx: Transaction, offers: readonly GroupOffer[]): Promise<readonly GroupOffer[]> {
  if (offers.length === 0) return [];
  const ids = offers.map(({ id }) => id);
  const own = await tx.select().from(groupOfferLeader).where(inArray(groupOfferLeader.offerId, ids)).orderBy(asc(groupOfferLeader.ordinal));
  const changes = await tx.select().from(leaderChange).where(inArray(leaderChange.offerId, ids)).orderBy(asc(leaderChange.at), asc(leaderChange.id));
  const facts = await peopleIn(tx).labelFacts([...new Set([...own.map(({ personId }) => personId), ...changes.flatMap(({ personIn }) => personIn ?? [])])]);
  return offers.map((offer) => {
    const of = <Row extends { readonly offerId: GroupOffer['id'] }>(rows: readonly Row[]) => rows.filter(({ offerId }) => offerId === offer.id);
    const ownIds = of(own).map(({ personId }) => personId);
    const swaps = of(changes).map(({ sessionId, personOut, personIn }) => ({ sessionId, out: personOut, in: personIn }));
    const labelled = (personIds: readonly (typeof ownIds)[number][]) => facts.filter(({ personId }) => personIds.includes(personId));
    if (swaps.length === 0) return { ...offer, leaders: labelled(ownIds) };
    const all = [...offer.sessions, ...offer.cancelledSessions];
    const by = leadersBySession(ownIds, all.map(({ id }) => id), swaps);
    const led = (sessions: GroupOffer['sessions']) => sessions.map((session) => ({ ...session, leaderIds: by.get(session.id) ?? [] }));
    const leading = new Set(offer.sessions.flatMap(({ id }) => by.get(id) ?? []));
    return { ...offer, sessions: led(offer.sessions), cancelledSessions: led(offer.cancelledSessions), leaders: labelled([...leading]) };
  });
}
