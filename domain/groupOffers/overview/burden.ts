import type { NetworkId, OrganisationId } from '../../identifiers';
import type { NetworkKind, OrganisationKind } from '../../network/organisation';
import type { GroupOffer } from '../group-offer';
import type { CapacityUnit } from '../programme';
import { hideIfSmall, hideSmall, type Shown } from './small-numbers';

/** Who has supplied something: an organisation, the network itself, or a municipality that several services share. */
export interface Supplier {
  /** An organisation's or a network's id, or a municipality's number. */
  readonly id: OrganisationId | NetworkId | string;
  readonly name: string;
  readonly kind: OrganisationKind | NetworkKind | 'municipality';
}

/** What is read of one network in one period. Sessions are those held or planned in it; nothing of a cancelled offer counts. */
export interface BurdenFacts {
  /** The services that are members of the network on some day of the period. */
  readonly services: readonly Supplier[];
  /** Sessions × leader, by the leader's home on the day of the session. */
  readonly leaders: readonly (Supplier & { readonly count: number })[];
  /** Sessions by whose municipality they are held in. */
  readonly premises: readonly (Supplier & { readonly count: number })[];
  readonly onTeams: number;
  /** Places in offers that begin in the period, of the services that may be counted. */
  readonly places: readonly { readonly serviceId: OrganisationId; readonly name: string; readonly unit: CapacityUnit; readonly placed: number }[];
  /** Those who wait, or waited when the group began, by programme. */
  readonly waiting: readonly (OfProgramme & { readonly waiting: number })[];
  /** Of the sessions whose attendance is registered: how many came, of so many places, by programme. */
  readonly attendance: readonly (OfProgramme & { readonly sessions: number; readonly attended: number; readonly places: number })[];
}

/** A number of one programme, in the unit of its places. */
interface OfProgramme {
  readonly programme: GroupOffer['programme'];
  readonly unit: CapacityUnit;
}

/** One row of the table: what somebody has supplied, and what places they got; places are absent where they are not the reader's to count. */
export interface BurdenRow extends Supplier {
  readonly leaders: number;
  readonly premises: number;
  readonly places?: Readonly<Record<CapacityUnit, Shown>>;
}

export interface Burden {
  /** By name: the table ranks nobody. */
  readonly rows: readonly BurdenRow[];
  readonly leaders: number;
  readonly premises: number;
  readonly onTeams: number;
  /** The sum of places; absent for those who do not count them all. */
  readonly places?: Readonly<Record<CapacityUnit, Shown>>;
  readonly waiting: readonly (OfProgramme & { readonly waiting: Shown })[];
  /** Both numbers are hidden where one of them is small. */
  readonly attendance: readonly (OfProgramme & { readonly sessions: number; readonly attended: Shown; readonly places: Shown })[];
}

/** How the places are shown: whose may be counted, and whether small numbers are. */
export interface PlacesShown {
  readonly of: 'all' | readonly OrganisationId[];
  readonly small: boolean;
}

/** Puts together who has borne what and who has got what (GRP-05): every service of the network has a row, also with noughts. */
export function burdenOf(facts: BurdenFacts, shown: PlacesShown): Burden {
  const suppliers = new Map<string, Supplier>();
  const all = [...facts.services, ...facts.leaders, ...facts.premises, ...facts.places.map(({ serviceId, name }) => (
    { id: serviceId, name, kind: 'childWelfareService' as const }))];
  for (const { id, name, kind } of all) suppliers.set(id, suppliers.get(id) ?? { id, name, kind });
  const rows = [...suppliers.values()].sort((one, other) => one.name.localeCompare(other.name, 'nb') || (one.id < other.id ? -1 : 1));
  const sumFor = (of: readonly { readonly id: string; readonly count: number }[], wanted: string) =>
    sum(of.filter(({ id }) => id === wanted).map(({ count }) => count));
  const homes = placesOf('fosterHome', rows, facts, shown);
  const persons = placesOf('person', rows, facts, shown);
  return {
    rows: rows.map((row, at) => {
      const fosterHome = homes.counts[at];
      const person = persons.counts[at];
      return {
        ...row,
        leaders: sumFor(facts.leaders, row.id),
        premises: sumFor(facts.premises, row.id),
        ...(fosterHome === undefined || person === undefined ? {} : { places: { fosterHome, person } }),
      };
    }),
    leaders: sum(facts.leaders.map(({ count }) => count)),
    premises: sum(facts.premises.map(({ count }) => count)),
    onTeams: facts.onTeams,
    ...(shown.of === 'all' ? { places: { fosterHome: homes.sum, person: persons.sum } } : {}),
    waiting: facts.waiting.map((one) => ({ ...one, waiting: shown.small ? one.waiting : hideIfSmall(one.waiting) })),
    attendance: facts.attendance.map((one) => (shown.small || isLarge(one) ? one : { ...one, attended: null, places: null })),
  };
}

/** Each row's places in one unit: undefined where they are not to be counted, or where there can be none. */
function placesOf(
  unit: CapacityUnit,
  rows: readonly Supplier[],
  { places }: BurdenFacts,
  { of, small }: PlacesShown,
): { readonly counts: readonly (Shown | undefined)[]; readonly sum: Shown } {
  const counted = rows.map(({ id, kind }) => {
    if (kind !== 'childWelfareService' || (of !== 'all' && of.every((serviceId) => serviceId !== id))) return undefined;
    return sum(places.filter((one) => one.serviceId === id && one.unit === unit).map(({ placed }) => placed));
  });
  if (small) return { counts: counted, sum: sum(counted.map((count) => count ?? 0)) };
  const shown = hideSmall(counted.map((count) => count ?? 0));
  return { counts: counted.map((count, at) => (count === undefined ? undefined : shown.counts[at] ?? null)), sum: shown.sum };
}

/** Also those who did not come, and the seats of a single session, must not be few. */
function isLarge({ sessions, attended, places }: BurdenFacts['attendance'][number]): boolean {
  return [attended, places, places - attended, Math.floor(places / Math.max(sessions, 1))].every((count) => hideIfSmall(count) !== null);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
