import type { Actor } from '../../network/actor';
import type { Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import type { ReferralDraft } from './draft';
import { saveDraft, type SaveDraft, type SaveRefusal } from './save-draft';

type Needed = Pick<Ports, 'drafts' | 'bases' | 'network' | 'clock' | 'newId'>;

/**
 * Saves a draft from a card that may be old: where the draft has been changed elsewhere or is gone, what is typed is kept as a
 * draft of its own (another id), so that neither is lost. Refuses as `saveDraft` does otherwise.
 */
export async function keepWhatIsTyped(ports: Needed, actor: Actor, command: SaveDraft): Promise<Outcome<ReferralDraft, SaveRefusal>> {
  const saved = await saveDraft(ports, actor, command);
  if (saved.ok || (saved.refusal !== 'versionIsOld' && saved.refusal !== 'notFound')) return saved;
  return saveDraft(ports, actor, { ...command, draftId: ports.newId<'referralDraft'>(), basedOn: 0 });
}
