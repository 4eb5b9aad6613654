import { refuseFields, success, type FieldFault, type Outcome } from '../../outcome';
import { Temporal } from '../../time';
import { stretchOf, type GroupOffer } from '../group-offer';
import type { GroupOfferRefusal } from '../refusals';
import type { GatheringRefusal } from './refusals';

/** Who comes to a gathering: grown-ups, foster children, and the families' own children who live at home (GRP-17). */
export const headCategories = ['adults', 'fosterChildren', 'ownChildren'] as const;

/** How many come, by category; counts, and nobody's name. */
export type Heads = Readonly<Record<(typeof headCategories)[number], number>>;

const most = 99;

/** The counts as they may be kept: whole numbers from 0 to 99. Every fault is named by its field. */
export function checkedHeads(heads: Heads): Outcome<Heads, GatheringRefusal> {
  const faults = headCategories.flatMap((field): readonly FieldFault<GatheringRefusal>[] => {
    const count = heads[field];
    if (!Number.isInteger(count) || count < 0) return [{ field, fault: 'headsAreNoCount' }];
    return count > most ? [{ field, fault: 'headsAreTooMany' }] : [];
  });
  const [first, ...rest] = faults;
  return first === undefined ? success(heads) : refuseFields([first, ...rest]);
}

/** The sum over services, category by category. */
export function sumOfHeads(all: readonly Heads[]): Heads {
  const sum = (category: keyof Heads) => all.reduce((total, heads) => total + heads[category], 0);
  return { adults: sum('adults'), fosterChildren: sum('fosterChildren'), ownChildren: sum('ownChildren') };
}

/** Why a service cannot say how many come, or change it, at this time; undefined when it can: until the gathering begins. */
export function hindranceToStating(
  { gathering, stage, sessions }: Pick<GroupOffer, 'gathering' | 'stage' | 'sessions'>,
  now: Temporal.Instant,
): GroupOfferRefusal | GatheringRefusal | undefined {
  if (!gathering) return 'offerIsNoGathering';
  if (stage === 'draft') return 'offerIsDraft';
  if (stage === 'cancelled') return 'offerIsCancelled';
  return Temporal.Instant.compare(stretchOf(sessions).start, now) <= 0 ? 'gatheringHasBegun' : undefined;
}
