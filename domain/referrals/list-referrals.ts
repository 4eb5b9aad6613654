import type { OrganisationId } from '../identifiers';
import { membershipsAs, type Actor, type Role } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import { noteAccess } from './accessLog/note-access';
import type { OrganisationName } from './referral';
import { stageNames, stages, type Reach, type ReferralCount, type ReferralListAsk, type Stage } from './referral-list';
import { withBookings, type NotedReading, type ReferralWithBookings } from './read-referrals';
import type { ReferralState } from './referral-state';

/** How many of a column the board shows: the whole of it stands in the list. */
const mostInColumn = 8;

/** One column of the base's board: how many there are, and the first of them. */
export interface BoardColumn {
  readonly stage: Stage;
  readonly count: number;
  readonly first: readonly ReferralWithBookings[];
}

/** What the board of a base shows, and which services have sent to it, by name. */
export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly services: readonly OrganisationName[];
}

/**
 * The referrals of the actor's services or base, or that are the actor's work, as far as they fit the filter: what cannot wait
 * first, on the first page and not on each, then the newest or the oldest.
 */
export async function listReferrals(
  ports: NotedReading, actor: Actor, ask: ReferralListAsk,
): Promise<Outcome<readonly ReferralWithBookings[], never>> {
  const listed = await withBookings(ports, actor, await ports.referrals.list(ask, reachOf(actor)));
  noteAccess(ports, actor, 'listed', listed);
  return success(listed);
}

/**
 * The board of the bases that the actor coordinates. What is open stands with what cannot wait and then the oldest first, since
 * that is next; what has ended with the newest. Others get `notAllowed`.
 */
export async function readBoard(ports: NotedReading, actor: Actor): Promise<Outcome<Board, 'notAllowed'>> {
  const { baseIds, personId } = reachOf(actor);
  if (baseIds.length === 0) return refuse('notAllowed');
  const counts = await ports.referrals.counts(baseIds);
  const columns: BoardColumn[] = [];
  for (const stage of stageNames) {
    const count = countIn(counts, stage);
    const ask = { filter: { stage }, order: stage === 'ended' ? 'newest' : 'oldest', limit: mostInColumn } as const;
    const first = count === 0 ? [] : await ports.referrals.list(ask, { baseIds, serviceIds: [], personId });
    columns.push({ stage, count, first: await withBookings(ports, actor, first) });
  }
  noteAccess(ports, actor, 'listed', columns.flatMap(({ first }) => first));
  return success({ columns, services: servicesIn(counts) });
}

/** What has gone to the actor as a base's deputy, because a deadline has passed and stands; nothing for who is none. */
export async function listEscalated(ports: NotedReading, actor: Actor): Promise<readonly ReferralWithBookings[]> {
  const escalated = await withBookings(ports, actor, await ports.referrals.escalated());
  noteAccess(ports, actor, 'listed', escalated);
  return escalated;
}

function reachOf(actor: Actor): Reach {
  const placesAs = (...roles: readonly Role[]): readonly OrganisationId[] => [...new Set(
    roles.flatMap((role) => membershipsAs(actor, role)).map(({ organisationId }) => organisationId).filter((id) => id !== null),
  )];
  return { baseIds: placesAs('coordinator'), serviceIds: placesAs('caseContact', 'serviceLeader'), personId: actor.scope.personId };
}

function countIn(counts: readonly ReferralCount[], stage: Stage): number {
  const states: readonly ReferralState[] = stages[stage];
  return counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
}

function servicesIn(counts: readonly ReferralCount[]): readonly OrganisationName[] {
  const names = new Map(counts.map(({ service: { id, name } }) => [id, name]));
  return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}
