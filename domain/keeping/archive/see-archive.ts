import type { OrganisationId, ReferralId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import type { Referral } from '../../referrals/referral';
import type { Ports } from '../../unit-of-work';
import { archiveState, type ArchiveState, type ArchiveSubject, type ShownMark } from './archive';
import { archivePolicy, type ArchiveOwner } from './policy';

/** How something stands with the archive of the reader's own side. */
export interface HowArchived {
  readonly subject: ArchiveSubject;
  readonly owner: ArchiveOwner;
  readonly revision: string;
  readonly state: ArchiveState;
  /** The newest first. */
  readonly marks: readonly ShownMark[];
  readonly mayMarkNotWorthKeeping: boolean;
}

export type ReferralsArchive = Extract<ArchiveOwner, { readonly side: 'service' | 'base' }>;
export type SeenArchive = HowArchived & { readonly owner: ReferralsArchive; readonly referral: Referral };

/** How the referral stands with the own side's archive; `notFound` for who hands over for neither side. */
export async function seeArchive(ports: Pick<Ports, 'archive' | 'referrals' | 'network'>, actor: Actor, referralId: ReferralId): Promise<Outcome<SeenArchive, 'notFound'>> {
  const referral = await ports.referrals.find(referralId);
  const owner = referral === undefined ? undefined : ownSide(actor, referral);
  if (referral === undefined || owner === undefined) return refuse('notFound');
  const how = await howArchived(ports, actor, { noun: 'referral', nounId: referralId, reference: referral.reference, version: referral.version }, owner);
  return how.ok ? success({ ...how.value, owner, referral }) : how;
}

/** How something stands with its owner's archive; `notFound` for who does not hand over for that owner. */
export async function howArchived(
  ports: Pick<Ports, 'archive' | 'network'>, actor: Actor, subject: ArchiveSubject, owner: ArchiveOwner,
): Promise<Outcome<HowArchived, 'notFound'>> {
  const revision = archivePolicy.permits(actor, 'deliver', owner) ? await ports.archive.revisionOf(subject) : undefined;
  if (revision === undefined) return refuse('notFound');
  const marks = await ports.archive.marksOf({ ...subject, side: owner.side });
  const names = marks.length === 0 ? [] : await ports.network.labelFacts([...new Set(marks.map(({ madeBy }) => madeBy))]);
  return success({
    subject, owner, revision, state: archiveState(marks, revision),
    marks: marks.map((mark) => ({ ...mark, name: names.find(({ personId }) => personId === mark.madeBy) })),
    mayMarkNotWorthKeeping: archivePolicy.permits(actor, 'markNotWorthKeeping', owner),
  });
}

/** The side whose archive the actor hands over to; the service before the base for who is on both. */
function ownSide(actor: Actor, { orderingService, base }: Referral): ReferralsArchive | undefined {
  const sides: readonly (readonly ['service' | 'base', OrganisationId])[] = [['service', orderingService.id], ['base', base.id]];
  return sides.map(([side, organisationId]) => ({ side, organisationId })).find((owner) => archivePolicy.permits(actor, 'deliver', owner));
}
