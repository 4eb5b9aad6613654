import { Temporal } from 'temporal-polyfill';
import type { OfferId, PersonId, SessionId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { leadersOf, type GroupOffer, type Session } from '../group-offer';
import { hindranceTo, stateOf } from '../offer-state';
import { offerNoun, offerPolicy } from '../policy';
import type { CatalogueProgramme } from './catalogue';
import { lastDayOf, needsOf, standingsOf, type Needs } from './needs';
import { standingOf, type Standing } from './qualification';

/** Somebody who may lead in the network, with what stands in the way; told to its coordinator alone. */
export interface Candidate {
  readonly person: PersonLabelFacts;
  readonly standing: Standing;
  /** Sessions at whose time they are booked, away or leading elsewhere. */
  readonly busyIn: readonly SessionId[];
  /** Sessions on whose day they do not hold what is required. */
  readonly lacksIn: readonly SessionId[];
}

export interface StaffedSession {
  readonly session: Session;
  readonly leaders: readonly { readonly person: PersonLabelFacts; readonly absent: boolean }[];
  /** Until it begins. */
  readonly mayChange: boolean;
}

/** An offer's staffing: who leads what, what is lacking, and who could come instead. */
export interface Staffing {
  readonly offer: GroupOffer;
  readonly programme: CatalogueProgramme | undefined;
  readonly standings: ReadonlyMap<PersonId, Standing>;
  readonly needs: Needs;
  /** Those that are not over, in order of time. */
  readonly sessions: readonly StaffedSession[];
  readonly candidates: readonly Candidate[];
  readonly mayChange: boolean;
}

/** The staffing of an offer, for its network's coordinator; others get `notAllowed`, or `notFound` where they may not see the offer. */
export async function seeStaffing(
  ports: Pick<Ports, 'groupOffers' | 'staffing' | 'network' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<Staffing, 'notFound' | 'notAllowed'>> {
  const { groupOffers, staffing, network } = ports;
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!offerPolicy.permits(actor, 'steer', offerNoun(offer))) return refuse('notAllowed');
  const now = ports.clock();
  const programme = (await staffing.catalogue(offer.network.id)).find(({ key }) => key === offer.programme.key);
  const leaderIds = offer.leaders.map(({ personId }) => personId);
  const possible = await network.leadersFor(offer.network.id, osloDate(now));
  const everybody = [...new Set([...leaderIds, ...possible])];
  const standings = programme === undefined
    ? everybody.map((personId) => ({ personId, standing: 'qualified' as const }))
    : await standingsOf(ports, everybody, programme, lastDayOf(offer.sessions));
  const standingBy = new Map(standings.map(({ personId, standing }) => [personId, standing]));
  const today = osloDate(now);
  const held = await staffing.qualificationsOf(possible);
  const lacksOn = (personId: PersonId, { period }: Session) => programme !== undefined
    && standingOf(held.filter((one) => one.personId === personId), programme, { today, lastDay: osloDate(period.end) }) !== 'qualified';
  const busy = await staffing.busyIn(offerId, possible);
  const absences = await staffing.openAbsences(offerId);
  const mayChange = hindranceTo('changeSessions', stateOf(offer, true, now)) === undefined;
  return success({
    offer, programme, mayChange,
    standings: standingBy,
    needs: programme === undefined ? { tooFew: 0, lacking: [] } : needsOf(programme, standings.filter(({ personId }) => leaderIds.includes(personId))),
    sessions: offer.sessions.filter(({ period }) => Temporal.Instant.compare(period.end, now) > 0).map((session) => ({
      session,
      mayChange: mayChange && Temporal.Instant.compare(session.period.start, now) > 0,
      leaders: leadersOf(offer, session).flatMap((personId) => {
        const person = offer.leaders.find((leader) => leader.personId === personId);
        const absent = absences.some((one) => one.sessionId === session.id && one.personId === personId);
        return person === undefined ? [] : { person, absent };
      }),
    })),
    candidates: (await network.labelFacts(possible)).map((person) => ({
      person,
      standing: standingBy.get(person.personId) ?? 'missing',
      busyIn: busy.filter(({ personId }) => personId === person.personId).map(({ sessionId }) => sessionId),
      lacksIn: offer.sessions.filter((session) => lacksOn(person.personId, session)).map(({ id }) => id),
    })),
  });
}
