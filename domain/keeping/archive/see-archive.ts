import type { OrganisationId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Referral } from '../../referrals/referral';
import type { Ports } from '../../unit-of-work';
import { archiveState, type ArchiveSide, type ArchiveState, type ShownMark } from './archive';
import { archivePolicy, type ArchiveOwner } from './policy';

export type ArchiveNeeds = Pick<Ports, 'archive' | 'referrals' | 'network'>;

/** How a referral stands with the archive of the reader's own side. */
export interface SeenArchive {
  readonly referral: Referral;
  readonly owner: ArchiveOwner;
  readonly revision: string;
  readonly state: ArchiveState;
  /** The newest first. */
  readonly marks: readonly ShownMark[];
  readonly mayMarkNotWorthKeeping: boolean;
}

/** How the referral stands with the own side's archive; `notFound` for who hands over for neither side. */
export async function seeArchive(ports: ArchiveNeeds, actor: Actor, referralId: ReferralId): Promise<Outcome<SeenArchive, 'notFound'>> {
  const referral = await ports.referrals.find(referralId);
  const owner = referral === undefined ? undefined : ownSide(actor, referral);
  const revision = owner === undefined ? undefined : await ports.archive.revisionOf(referralId);
  if (referral === undefined || owner === undefined || revision === undefined) return refuse('notFound');
  const marks = await ports.archive.marksOf({ referralId, side: owner.side });
  const names = marks.length === 0 ? [] : await ports.network.labelFacts([...new Set(marks.map(({ madeBy }) => madeBy))]);
  return success({
    referral, owner, revision, state: archiveState(marks, revision),
    marks: marks.map((mark) => ({ ...mark, name: names.find(({ personId }) => personId === mark.madeBy) })),
    mayMarkNotWorthKeeping: archivePolicy.permits(actor, 'markNotWorthKeeping', owner),
  });
}

/** The side whose archive the actor hands over to; the service before the base for who is on both. */
function ownSide(actor: Actor, { orderingService, base }: Referral): ArchiveOwner | undefined {
  const sides: readonly (readonly [ArchiveSide, OrganisationId])[] = [['service', orderingService.id], ['base', base.id]];
  return sides.map(([side, organisationId]) => ({ side, organisationId })).find((owner) => archivePolicy.permits(actor, 'deliver', owner));
}
