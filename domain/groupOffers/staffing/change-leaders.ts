import { Temporal } from 'temporal-polyfill';
import type { Id, OfferId, PersonId, SessionId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, refuseFields, success, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { leadersOf, type GroupOffer, type Session } from '../group-offer';
import { faultsOfChoices } from '../offer-rules';
import type { GroupOfferRefusal } from '../refusals';
import { offerToChange, sessionToChange, type OfferSeen } from '../session-change';
import { faultsOfNeeds, lastDayOf, needsOf, standingsOf } from './needs';
import type { StaffingRefusal } from './refusals';
import { tellOfLeaders } from './tell-of-leaders';

type Needed = Pick<Ports, 'groupOffers' | 'staffing' | 'network' | 'clock' | 'newId' | 'events' | 'outbox'>;
type Refusal = StaffingRefusal | GroupOfferRefusal | CommonRefusal;

/** One who no longer leads a session, and one who does instead; either may be nobody. */
export interface LeaderSwap {
  readonly out: PersonId | null;
  readonly in: PersonId | null;
}

/** A swap in one session, to be written. */
export interface LeaderChange extends LeaderSwap {
  readonly id: Id<'leaderChange'>;
  readonly offerId: OfferId;
  readonly sessionId: SessionId;
  readonly forTheRest: boolean;
  readonly at: Temporal.Instant;
}

export interface ReplaceLeader extends OfferSeen {
  readonly sessionId: SessionId;
  readonly out: PersonId;
  readonly in: PersonId;
  /** Also in every later session that this leader leads. */
  readonly forTheRest: boolean;
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;

/**
 * Puts somebody else in a leader's place, in one session that has not begun or from it on. Whoever comes must be one who may lead
 * in the network (`leaderMayNotLead`), hold what the programme requires then, not lead there already (`leaderLeadsAlready`) and
 * be free (`leaderIsBusy`). A forfall is settled by it. Everybody concerned is told once, and nobody why. GRP-07, GRP-09, GRP-11.
 */
export async function replaceLeader(ports: Needed, actor: Actor, command: ReplaceLeader): Promise<Outcome<OfferId, Refusal>> {
  const seen = await offerToChange(ports, actor, command);
  if (!seen.ok) return seen;
  const offer = seen.value;
  const now = ports.clock();
  const session = sessionToChange(offer, command.sessionId, now);
  if (!session.ok) return session;
  if (!leadersOf(offer, session.value).includes(command.out)) return refuse('leaderDoesNotLead', 'out');
  const affected = offer.sessions.filter((one) => one.id === command.sessionId
    || (command.forTheRest && !isBefore(one.period.start, session.value.period.start) && leadersOf(offer, one).includes(command.out)));
  const fault = await faultOfReplacement(ports, offer, affected, command.in);
  if (fault !== undefined) return refuse(fault, 'in');
  if (!(await ports.groupOffers.countVersion(offer.id, offer.version))) return refuse('versionIsOld');
  await writeSwap(ports, offer, affected, { swap: { out: command.out, in: command.in }, forTheRest: command.forTheRest });
  return success(offer.id);
}

async function faultOfReplacement(
  ports: Needed,
  offer: GroupOffer,
  affected: readonly Session[],
  personId: PersonId,
): Promise<StaffingRefusal | GroupOfferRefusal | undefined> {
  const today = osloDate(ports.clock());
  if (!(await ports.network.leadersFor(offer.network.id, today)).includes(personId)) return 'leaderMayNotLead';
  if (affected.some((session) => leadersOf(offer, session).includes(personId))) return 'leaderLeadsAlready';
  const programme = (await ports.staffing.catalogue(offer.network.id)).find(({ key }) => key === offer.programme.key);
  if (programme !== undefined) {
    const [standing] = await standingsOf(ports, [personId], programme, lastDayOf(affected));
    if (standing?.standing === 'expires') return 'qualificationExpires';
    if (standing?.standing === 'missing') return 'qualificationIsMissing';
  }
  const busy = await ports.staffing.busyIn(offer.id, [personId]);
  return affected.some(({ id }) => busy.some(({ sessionId }) => sessionId === id)) ? 'leaderIsBusy' : undefined;
}

export interface ChooseLeaders extends OfferSeen {
  readonly leaderIds: readonly PersonId[];
}

const mostLeaders = 4;

/**
 * Says who leads the sessions that have not begun, all of them. A draft takes any; an offer that is published keeps at least
 * what its programme asks for, by the rules of publishing. Those who come and those who go are told once.
 */
export async function chooseLeaders(ports: Needed, actor: Actor, command: ChooseLeaders): Promise<Outcome<OfferId, Refusal>> {
  const seen = await offerToChange(ports, actor, command);
  if (!seen.ok) return seen;
  const offer = seen.value;
  const now = ports.clock();
  const chosen = [...new Set(command.leaderIds)];
  if (chosen.length > mostLeaders) return refuse('tooManyLeaders', 'leaderIds');
  const mayLead = new Set([...await ports.network.leadersFor(offer.network.id, osloDate(now)), ...offer.leaders.map(({ personId }) => personId)]);
  const programme = (await ports.staffing.catalogue(offer.network.id)).find(({ key }) => key === offer.programme.key);
  const needs = programme === undefined || !offer.published
    ? [] : faultsOfNeeds(needsOf(programme, await standingsOf(ports, chosen, programme, lastDayOf(offer.sessions))), chosen);
  const [first, ...rest] = [...faultsOfChoices(chosen, mayLead, 'leaderIds', { unknown: 'leaderMayNotLead' }), ...needs];
  if (first !== undefined) return refuseFields([first, ...rest] as Parameters<typeof refuseFields<StaffingRefusal | GroupOfferRefusal>>[0]);

  const ahead = offer.sessions.filter(({ period }) => isBefore(now, period.start));
  const swaps = swapsOf(ahead.map((session) => ({ session, before: leadersOf(offer, session) })), chosen);
  if (swaps.length === 0) return success(offer.id);
  if (!(await ports.groupOffers.countVersion(offer.id, offer.version))) return refuse('versionIsOld');
  for (const { swap, sessions } of swaps) await writeSwap(ports, offer, sessions, { swap, forTheRest: true });
  return success(offer.id);
}

/** What must be swapped where so that the chosen lead: each swap once, with all its sessions. */
function swapsOf(
  sessions: readonly { readonly session: Session; readonly before: readonly PersonId[] }[],
  chosen: readonly PersonId[],
): readonly { readonly swap: LeaderSwap; readonly sessions: readonly Session[] }[] {
  const found = new Map<string, { swap: LeaderSwap; sessions: Session[] }>();
  for (const { session, before } of sessions) {
    const goes = before.filter((id) => !chosen.includes(id));
    const comes = chosen.filter((id) => !before.includes(id));
    for (let at = 0; at < Math.max(goes.length, comes.length); at += 1) {
      const swap = { out: goes[at] ?? null, in: comes[at] ?? null };
      const key = `${swap.out ?? ''}/${swap.in ?? ''}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { swap, sessions: [session] });
      else known.sessions.push(session);
    }
  }
  return [...found.values()];
}

/** Writes one swap in all its sessions, settles what it settles, and tells those concerned. */
async function writeSwap(
  ports: Needed,
  offer: GroupOffer,
  sessions: readonly Session[],
  { swap, forTheRest }: { readonly swap: LeaderSwap; readonly forTheRest: boolean },
): Promise<void> {
  const at = ports.clock();
  const changes = sessions.map((session): LeaderChange =>
    ({ id: ports.newId<'leaderChange'>(), offerId: offer.id, sessionId: session.id, ...swap, forTheRest, at }));
  const [first] = changes;
  if (first === undefined) return;
  await ports.staffing.insertLeaderChanges(changes);
  const absent = await ports.groupOffers.sessionsWithAbsence(offer.id);
  const settled = sessions.filter(({ id }) => absent.has(id)).map(({ id }) => id);
  for (const sessionId of settled) {
    if (swap.out !== null) await ports.staffing.settleAbsences(sessionId, { by: 'replaced', at, personId: swap.out });
  }
  await ports.events.append({ noun: 'leaderChange', nounId: first.id, what: 'replaced', version: 1 });
  if (offer.published) await tellOfLeaders(ports, offer, { changeId: first.id, swap, sessions, settled });
}
