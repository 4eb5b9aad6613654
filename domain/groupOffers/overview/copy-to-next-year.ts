import type { NetworkId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import type { CommonRefusal } from '../../refusals';
import type { TimeRefusal } from '../../time';
import type { Ports } from '../../unit-of-work';
import { createOffer, type CreateOffer } from '../create-offer';
import type { EnrolmentRefusal } from '../enrolment/refusals';
import { offerPolicy, offersOf } from '../policy';
import type { GroupOfferRefusal } from '../refusals';
import type { StaffingRefusal } from '../staffing/refusals';
import { aYearLater } from './a-year-later';
import { proposeNextYear, type Proposal } from './propose-next-year';
import type { OverviewRefusal } from './refusals';

export interface CopyToNextYear {
  readonly networkId: NetworkId;
  /** The year that is copied. */
  readonly year: number;
  readonly offerIds: readonly OfferId[];
}

type CopyRefusal = OverviewRefusal | GroupOfferRefusal | EnrolmentRefusal | StaffingRefusal | CommonRefusal | TimeRefusal;

/**
 * Makes a draft a year later of each offer chosen, as `proposeNextYear` proposes it and by the rules of every new offer. All
 * or none: what stops any of them is named by the offer's place in the list (`offerIds.2.sessions.4.start`). An offer is
 * copied once (`offerIsCopiedBefore`) until its copy is cancelled. Only for the coordinator (`notAllowed`). GRP-16.
 */
export async function copyToNextYear(
  ports: Ports,
  actor: Actor,
  { networkId, year, offerIds }: CopyToNextYear,
): Promise<Outcome<readonly OfferId[], CopyRefusal>> {
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return refuse('notAllowed');
  const next = await proposeNextYear(ports, actor, { networkId, year });
  if (!next.ok) return next;
  const copies: OfferId[] = [];
  const faults: FieldFault<CopyRefusal>[] = [];
  for (const [at, offerId] of [...new Set(offerIds)].entries()) {
    const proposal = next.value.proposals.find(({ original }) => original.id === offerId);
    const copied = await copyOf(ports, actor, proposal);
    if (copied.ok) copies.push(copied.value);
    else faults.push(...faultsOf(copied, `offerIds.${at}`));
  }
  const [first, ...rest] = faults;
  return first === undefined ? success(copies) : refuseFields([first, ...rest]);
}

async function copyOf(ports: Ports, actor: Actor, proposal: Proposal | undefined): Promise<Outcome<OfferId, CopyRefusal>> {
  if (proposal === undefined) return refuse('offerIsNotOfTheYear');
  if (proposal.copyId !== undefined) return refuse('offerIsCopiedBefore');
  const { original, sessions, services, leaders } = proposal;
  const created = await createOffer(ports, actor, {
    networkId: original.network.id,
    programmeKey: original.programme.key,
    capacity: original.capacity,
    serviceIds: services.map(({ id }) => id),
    ...await quotasLater(ports, proposal),
    leaderIds: leaders.map(({ personId }) => personId),
    sessions: sessions.map(({ planned }) => planned),
    draft: true,
  });
  if (created.ok) await ports.overview.markCopy(created.value, original.id);
  return created;
}

/** The quotas of services that are still invited, until the same day a year later, or the group's first if that comes before. */
async function quotasLater({ enrolment }: Ports, { original, services, sessions }: Proposal): Promise<Pick<CreateOffer, 'quotas' | 'quotasUntil'>> {
  if (original.quotasUntil === null) return {};
  const [later] = aYearLater([original.quotasUntil], []);
  const kept = await enrolment.quotas(original.id);
  const days = [later?.to.toString() ?? '', sessions[0]?.planned.date ?? ''].filter((day) => day !== '').sort();
  return {
    quotas: services.flatMap(({ id }) => ((kept.get(id) ?? 0) > 0 ? [{ serviceId: id, places: kept.get(id) ?? 0 }] : [])),
    quotasUntil: days[0] ?? null,
  };
}

function faultsOf<Name extends string>(
  { refusal, fields }: { readonly refusal: Name; readonly fields: readonly FieldFault<Name>[] },
  of: string,
): readonly FieldFault<Name>[] {
  return fields.length === 0 ? [{ field: of, fault: refusal }] : fields.map(({ field, fault }) => ({ field: `${of}.${field}`, fault }));
}
