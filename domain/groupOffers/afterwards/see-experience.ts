import type { OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Ports } from '../../unit-of-work';
import { stateOf } from '../offer-state';
import { isEmptyExperience, saysTheSame, takesExperience, type ExperienceDraft, type ExperienceEdition } from './experience-note';
import { experiencePolicy } from './policy';

/** A group's experiences as one person may see them. */
export interface ExperienceSeen {
  /** Counts the leaders' changes; 0 for others, and before the first. */
  readonly version: number;
  readonly mayWrite: boolean;
  /** Only for the leaders; absent before the first word. */
  readonly draft?: ExperienceDraft;
  /** Whether the draft holds what has not been shared. */
  readonly unshared: boolean;
  readonly shared?: ExperienceEdition;
  /** Only for the leaders and the coordinator; the newest first. */
  readonly earlier: readonly ExperienceEdition[];
}

/** What a group's leaders have shared of it, and for them what they are writing on; `notFound` for who may not read it. */
export async function seeExperience(
  { groupOffers, afterwards, clock }: Pick<Ports, 'groupOffers' | 'afterwards' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<ExperienceSeen, 'notFound'>> {
  const parties = await afterwards.experienceParties(offerId);
  const offer = await groupOffers.offer(offerId);
  if (parties === undefined || offer === undefined || !experiencePolicy.permits(actor, 'read', parties)) return refuse('notFound');
  const writes = experiencePolicy.permits(actor, 'write', parties);
  const draft = writes ? await afterwards.experienceDraft(offerId) : undefined;
  const [shared, ...earlier] = await afterwards.experienceEditions(offerId);
  return success({
    version: draft?.version ?? 0,
    mayWrite: writes && takesExperience(stateOf(offer, true, clock())).ok,
    ...(draft === undefined ? {} : { draft }),
    unshared: draft !== undefined && !isEmptyExperience(draft) && (shared === undefined || !saysTheSame(draft, shared)),
    ...(shared === undefined ? {} : { shared }),
    earlier: experiencePolicy.permits(actor, 'readEarlier', parties) ? earlier : [],
  });
}
