import { askForAccess } from '../../domain/network/access/ask-for-access';
import { endMembership } from '../../domain/network/access/keep-members';
import type { MemberPlace } from '../../domain/network/access/member-place';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

const organisation = (key: string): MemberPlace => ({ kind: 'organisation', organisationId: stableId('organisation', key) });

/** Requests for a service with a leader, one without, and a supervisor's; and somebody has left. */
export async function memberships(act: Act): Promise<void> {
  await act('matrix-nobody', (ports, actor) => askForAccess(ports, actor, { place: organisation('verdal'), role: 'groupLeader' }));
  await act('matrix-nobody', (ports, actor) => askForAccess(ports, actor, { place: organisation('levanger'), role: 'caseContact' }));
  await act('counsellor-verdal-1', (ports, actor) => askForAccess(ports, actor, { place: organisation('statsforvalteren-trondelag'), role: 'countyGovernor' }));
  await act('coordinator-innherred', (ports, actor) => endMembership(ports, actor, stableId('membership', 'matrix-left/groupLeader/levanger')));
}
