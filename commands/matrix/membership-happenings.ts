import { askForAccess } from '../../domain/network/access/ask-for-access';
import { endMembership } from '../../domain/network/access/keep-members';
import { codeFrom } from '../../domain/network/accounts/account';
import { enterAccountCode, makeAccountCode } from '../../domain/network/accounts/link-accounts';
import { success } from '../../domain/outcome';
import type { MemberPlace } from '../../domain/network/access/member-place';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

/** The code of this secret stands, and nobody has entered it. */
export const secretOfTheMatrix = 'the-secret-of-the-matrix';

const organisation = (key: string): MemberPlace => ({ kind: 'organisation', organisationId: stableId('organisation', key) });

/** Requests for a service with a leader, one without, and a supervisor's; and somebody has left. */
export async function memberships(act: Act): Promise<void> {
  await act('matrix-nobody', (ports, actor) => askForAccess(ports, actor, { place: organisation('verdal'), role: 'groupLeader' }));
  await act('matrix-nobody', (ports, actor) => askForAccess(ports, actor, { place: organisation('levanger'), role: 'caseContact' }));
  await act('counsellor-verdal-1', (ports, actor) => askForAccess(ports, actor, { place: organisation('statsforvalteren-trondelag'), role: 'countyGovernor' }));
  await act('coordinator-innherred', (ports, actor) => endMembership(ports, actor, stableId('membership', 'matrix-left/groupLeader/levanger')));
  await act('case-contact-levanger', (ports) => makeAccountCode(ports, secretOfTheMatrix));
  await act('coordinator-innherred', (ports) => makeAccountCode(ports, 'another-secret-of-the-matrix'));
  await act('matrix-left', async (ports, actor) => success(await enterAccountCode(ports, actor, codeFrom('another-secret-of-the-matrix'))));
}
