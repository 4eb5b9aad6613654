import type { OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { membershipsAs } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import { isReleased, latestEditions, usualThreshold, type FiguresEdition, type FiguresEditionId, type FrozenCount, type Measure, type SharedFigure, type SharingAnswer } from './edition';
import { endedPeriods, type FiguresPeriod } from './period';
import { sharedFiguresPolicy } from './policy';

type Lookups = Pick<Ports, 'sharing' | 'clock'>;

/** A base whose periods the actor can close. */
export interface BaseToClose {
  readonly baseId: OrganisationId;
  /** The periods that are over, the latest first, with the number of their latest edition; 0 for those that are not closed. */
  readonly periods: readonly { readonly period: FiguresPeriod; readonly number: number }[];
  /** What the base chose last. */
  readonly threshold: number;
}

/** The editions that the actor may see, the periods they can close, and whom they can release to. */
export interface FiguresSeen {
  readonly editions: readonly FiguresEdition[];
  readonly bases: readonly BaseToClose[];
  readonly receivers: readonly { readonly id: OrganisationId; readonly name: string }[];
}

/** Periods before this one were not counted by the product. */
const firstYears = 2;

/** Whether there can be figures for the actor: they coordinate a base, lead a service or are Statsforvalteren's. */
export function maySeeSharedFigures(actor: Actor): boolean {
  return (['coordinator', 'serviceLeader', 'countyGovernor'] as const).some((role) =>
    membershipsAs(actor, role).some(({ organisationId }) => organisationId !== null));
}

/** What there is to see and to do (KB-35). An actor whom nothing is for sees an empty list. */
export async function seeFigures({ sharing, clock }: Lookups, actor: Actor): Promise<Outcome<FiguresSeen, never>> {
  const editions = await visible(sharing, actor);
  const today = osloDate(clock());
  const baseIds = membershipsAs(actor, 'coordinator').flatMap(({ organisationId }) =>
    (organisationId !== null && sharedFiguresPolicy.permits(actor, 'close', { baseId: organisationId }) ? [organisationId] : []));
  const bases = [...new Set(baseIds)].map((baseId): BaseToClose => {
    const own = editions.filter((one) => one.baseId === baseId);
    const latest = latestEditions(own);
    return {
      baseId, threshold: [...own].sort((one, other) => (one.id < other.id ? 1 : -1))[0]?.threshold ?? usualThreshold,
      periods: endedPeriods(today.year - firstYears, today).map((period) => ({ period, number: latest.find((one) => one.period === period)?.number ?? 0 })),
    };
  });
  return success({ editions, bases, receivers: bases.length === 0 ? [] : await sharing.receivers() });
}

/** The editions that a sentence gives the actor. */
async function visible(sharing: Ports['sharing'], actor: Actor): Promise<readonly FiguresEdition[]> {
  const editions: FiguresEdition[] = [];
  for (const edition of await sharing.editions()) {
    const noun = { baseId: edition.baseId, releasedTo: isReleased(edition) ? (edition.releasedTo ?? undefined) : undefined };
    if (sharedFiguresPolicy.permits(actor, 'seeAll', noun) || sharedFiguresPolicy.permits(actor, 'seeReleased', noun)
      || (await ledServices(sharing, actor, edition)).length > 0) editions.push(edition);
  }
  return editions;
}

/** The services of an edition that the actor leads, or answers for as what they have become. */
async function ledServices(sharing: Ports['sharing'], actor: Actor, { baseId, services }: FiguresEdition) {
  if (membershipsAs(actor, 'serviceLeader').length === 0) return [];
  const led: FiguresEdition['services'][number][] = [];
  for (const service of services) {
    if (sharedFiguresPolicy.permits(actor, 'seeOwn', { baseId, serviceIds: await sharing.becomes(service.id) })) led.push(service);
  }
  return led;
}

/** A service's own numbers of an edition, and what its leader has answered. */
export interface OwnFigures {
  readonly serviceId: OrganisationId;
  readonly name: string;
  readonly counted: Readonly<Record<Measure, number>>;
  /** Null where nobody has answered. */
  readonly shares: boolean | null;
}

/** An edition as the actor may see it: `figures` are all that is shown to them as shared. */
export interface EditionSeen {
  readonly edition: FiguresEdition;
  readonly as: 'coordinator' | 'serviceLeader' | 'countyGovernor';
  /** As frozen for the base's coordinator, as released for Statsforvalteren; none for a leader. */
  readonly figures: readonly SharedFigure[];
  /** What is released, for the coordinator; empty where nothing is. */
  readonly released: readonly SharedFigure[];
  /** The services that the actor leads, or answers for as what they have become. */
  readonly own: readonly OwnFigures[];
  /** For the coordinator: what services have answered. */
  readonly answers: readonly SharingAnswer[];
}

/** One edition. Refuses `notFound`, and `notAllowed` for whom it is not for. */
export async function seeEdition({ sharing }: Lookups, actor: Actor, id: FiguresEditionId): Promise<Outcome<EditionSeen, 'notFound' | 'notAllowed'>> {
  const edition = await sharing.edition(id);
  if (edition === undefined) return refuse('notFound');
  const { baseId, releasedTo } = edition;
  const own = await ownFigures(sharing, actor, edition);
  const seen = { edition, own, figures: [], released: [], answers: [] };
  if (sharedFiguresPolicy.permits(actor, 'seeAll', { baseId })) {
    return success({
      ...seen, as: 'coordinator', figures: await sharing.frozen(id), released: isReleased(edition) ? await sharing.released(id) : [],
      answers: await sharing.answers([id]),
    });
  }
  if (sharedFiguresPolicy.permits(actor, 'seeReleased', { baseId, releasedTo: isReleased(edition) ? (releasedTo ?? undefined) : undefined })) {
    return success({ ...seen, as: 'countyGovernor', figures: await sharing.released(id) });
  }
  return own.length === 0 ? refuse('notAllowed') : success({ ...seen, as: 'serviceLeader' });
}

async function ownFigures(sharing: Ports['sharing'], actor: Actor, edition: FiguresEdition): Promise<readonly OwnFigures[]> {
  const led = await ledServices(sharing, actor, edition);
  if (led.length === 0) return [];
  const [counts, answers] = [await sharing.counts(edition.id), await sharing.answers([edition.id])];
  return led.map(({ id: serviceId, name }) => {
    const own = counts.filter((one) => one.serviceId === serviceId);
    const shares = answers.find((one) => one.serviceId === serviceId)?.shares ?? null;
    return { serviceId, name, counted: { received: sum(own, 'received'), helped: sum(own, 'helped') }, shares };
  });
}

function sum(counts: readonly FrozenCount[], measure: Measure): number {
  return counts.reduce((total, one) => total + one[measure], 0);
}
