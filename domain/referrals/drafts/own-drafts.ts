import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { DraftId, ReferralDraft } from './draft';
import { draftPolicy } from './policy';

type Needed = Pick<Ports, 'drafts' | 'clock'>;

/** The writer's own drafts, the last written in first; none for who cannot send. */
export async function listDrafts({ drafts, clock }: Needed, actor: Actor): Promise<Outcome<readonly ReferralDraft[], never>> {
  return success(draftPolicy.permits(actor, 'write', { writerId: actor.scope.personId }) ? await drafts.list(clock()) : []);
}

/** Throws a draft away: its text is gone at once. Doing so again changes nothing; `notAllowed` for who cannot send. */
export async function discardDraft({ drafts, clock }: Needed, actor: Actor, id: DraftId): Promise<Outcome<Record<never, never>, 'notAllowed'>> {
  if (!draftPolicy.permits(actor, 'write', { writerId: actor.scope.personId })) return refuse('notAllowed');
  await drafts.end(id, clock());
  return success({});
}
