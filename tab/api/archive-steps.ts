import type { Id } from '../../domain/identifiers';
import { markNotWorthKeeping, registerReceipt } from '../../domain/keeping/archive/hand-over';
import type { NotWorthKeepingReason } from '../../domain/keeping/archive/archive';
import type { ArchivedNoun } from '../../domain/keeping/archive/ports';
import { seeArchiveOf } from '../../domain/keeping/archive/see-networks-archive';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { success } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { presentArchive } from './archive-presenter';

/** Whose step it is, and of what. */
interface Step {
  readonly actor: Actor;
  readonly language: Language;
  readonly of: ArchivedNoun;
}

/** How something stands with the archive that the reader hands over to. */
export async function showArchive(ports: Ports, { actor, language, of }: Step) {
  const seen = await seeArchiveOf(ports, actor, of);
  return seen.ok ? success(presentArchive(seen.value, language)) : seen;
}

/** Registers the archive's receipt, and answers how it stands then. */
export async function registerStep(ports: Ports, step: Step, { handoverId, receipt }: { readonly handoverId: string; readonly receipt: string }) {
  const done = await registerReceipt(ports, step.actor, { of: step.of, handoverId: handoverId as Id<'archiveHandover'>, receipt });
  return done.ok ? showArchive(ports, step) : done;
}

/** Says that it is not worth keeping, and answers how it stands then. */
export async function markStep(ports: Ports, step: Step, reason: NotWorthKeepingReason) {
  const done = await markNotWorthKeeping(ports, step.actor, { of: step.of, reason });
  return done.ok ? showArchive(ports, step) : done;
}
