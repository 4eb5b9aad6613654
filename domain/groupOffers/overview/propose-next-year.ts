import type { NamedPlace } from '../../booking/meeting-place';
import type { NetworkId, OfferId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import type { PersonLabelFacts } from '../../network/person-label';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, osloInstant, osloTime, Temporal, type Period } from '../../time';
import type { Ports } from '../../unit-of-work';
import { daysOff, type DayOff } from '../days-off';
import type { GroupOffer } from '../group-offer';
import { offerPolicy, offersOf } from '../policy';
import type { PlannedSession } from '../session-plan';
import { aYearLater, type DayLater } from './a-year-later';
import { clashesAmong, type Booked, type Clash } from './clashes';
import { periodOf } from './plan-period';

/** An offer of a year as it could be a year later. */
export interface Proposal {
  readonly original: GroupOffer;
  /** What it has become, when it has been copied before. */
  readonly copyId?: OfferId;
  readonly sessions: readonly { readonly planned: PlannedSession; readonly place: NamedPlace; readonly passedOver: readonly DayOff[] }[];
  /** Whether a session would stand in the past, so that no offer can be made of it any more. */
  readonly past: boolean;
  readonly services: GroupOffer['services'];
  readonly leaders: readonly PersonLabelFacts[];
  /** Services and leaders of the original who are no longer to be had. */
  readonly leftServices: GroupOffer['services'];
  readonly leftLeaders: readonly PersonLabelFacts[];
  readonly clashes: readonly (Clash & { readonly with: GroupOffer; readonly withProposal: boolean })[];
}

export interface NextYear {
  readonly network: GroupOffer['network'];
  /** The year that is copied; the proposals stand in the year after. */
  readonly year: number;
  readonly proposals: readonly Proposal[];
}

type Needed = Pick<Ports, 'overview' | 'groupOffers' | 'network' | 'clock'>;

/**
 * The network's offers of a year, each as it could be a year later: the same weekdays in the same weeks, going round days
 * off, with the services and leaders that are still there, and who would then be wanted twice at the same time. Offers that
 * stand in that year already count too, as far as the actor may see them. Only for the coordinator (`notAllowed`). GRP-16.
 */
export async function proposeNextYear(
  ports: Needed,
  actor: Actor,
  { networkId, year }: { readonly networkId: NetworkId; readonly year: number },
): Promise<Outcome<NextYear, 'notAllowed' | 'notFound'>> {
  if (!offerPolicy.permits(actor, 'create', offersOf(networkId))) return refuse('notAllowed');
  const network = await ports.network.network(networkId);
  if (network === undefined) return refuse('notFound');
  const today = osloDate(ports.clock());
  const originals = await ports.overview.offersBeginningIn(periodOf({ year }), networkId);
  const copies = await ports.overview.copiesOf(originals.map(({ id }) => id));
  const standing = await ports.overview.offersBeginningIn(nextYearAndBefore(year));
  const services = new Set((await ports.network.servicesOf(networkId, today)).map(({ id }) => id));
  const leaders = new Set(await ports.network.leadersFor(networkId, today));
  // A group may go on into the year after, and a row of days off moves it further.
  const off = await daysOff(ports, networkId, Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 }), Temporal.PlainDate.from({ year: year + 3, month: 12, day: 31 }));
  const proposals = originals.map((original) => proposed(original, { copies, services, leaders, off, now: ports.clock() }));
  return success({ network, year, proposals: withClashes(proposals, standing) });
}

/** Groups that stand in the year after may have begun the year before. */
function nextYearAndBefore(year: number): Period {
  return { start: periodOf({ year }).start, end: periodOf({ year: year + 1 }).end };
}

interface Known {
  readonly copies: ReadonlyMap<OfferId, OfferId>;
  readonly services: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  readonly off: readonly DayOff[];
  readonly now: Temporal.Instant;
}

function proposed(original: GroupOffer, { copies, services, leaders, off, now }: Known): Omit<Proposal, 'clashes'> {
  const days = new Map(original.sessions.map(({ period }) => [osloDate(period.start).toString(), osloDate(period.start)]));
  const later = new Map(aYearLater([...days.values()], off).map((day) => [day.from.toString(), day]));
  const sessions = original.sessions.map(({ period, place }) => {
    const day = later.get(osloDate(period.start).toString());
    if (day === undefined) throw new Error('every day of a session has a day a year later');
    return { planned: plannedOn(day, period, place), place, passedOver: day.passedOver };
  });
  const copyId = copies.get(original.id);
  const kept = <Kept>(all: readonly Kept[], isThere: (one: Kept) => boolean) => [all.filter(isThere), all.filter((one) => !isThere(one))] as const;
  const [stillServices, leftServices] = kept(original.services, ({ id }) => services.has(id));
  const [stillLeaders, leftLeaders] = kept(original.leaders, ({ personId }) => leaders.has(personId));
  return {
    original, sessions, services: stillServices, leftServices, leaders: stillLeaders, leftLeaders,
    ...(copyId === undefined ? {} : { copyId }),
    past: sessions.some(({ planned }) => hasPassed(planned, now)),
  };
}

function plannedOn({ to }: DayLater, { start, end }: Period, place: NamedPlace): PlannedSession {
  return {
    date: to.toString(),
    start: osloTime(start).toString({ smallestUnit: 'minute' }),
    minutes: Math.round(start.until(end).total({ unit: 'minutes' })),
    place: place.kind === 'teams' ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: place.municipalityNumber },
  };
}

function hasPassed({ date, start }: PlannedSession, now: Temporal.Instant): boolean {
  const begins = osloInstant(date, start);
  return begins.ok && Temporal.Instant.compare(begins.value, now) <= 0;
}

/** What has been copied is there already: its copy stands in the year, and the proposal does not. */
function withClashes(proposals: readonly Omit<Proposal, 'clashes'>[], standing: readonly GroupOffer[]): readonly Proposal[] {
  const wanted = proposals.filter(({ copyId }) => copyId === undefined);
  const offers = new Map<string, { readonly offer: GroupOffer; readonly withProposal: boolean }>([
    ...standing.map((offer) => [offer.id, { offer, withProposal: false }] as const),
    ...wanted.map(({ original }) => [keyOf(original), { offer: original, withProposal: true }] as const),
  ]);
  const clashes = clashesAmong([
    ...standing.flatMap((offer) => offer.sessions.map(({ period }) => booked(offer.id, period, offer.leaders, offer.services))),
    ...wanted.flatMap(({ original, sessions, leaders, services }) => sessions.flatMap(({ planned }) => {
      const start = osloInstant(planned.date, planned.start);
      return start.ok ? [booked(keyOf(original), { start: start.value, end: start.value.add({ minutes: planned.minutes }) }, leaders, services)] : [];
    })),
  ]);
  return proposals.map((proposal) => ({
    ...proposal,
    clashes: proposal.copyId !== undefined ? [] : clashes.flatMap((clash) => {
      const [one, other] = clash.keys;
      const mine = keyOf(proposal.original);
      const theirs = offers.get(one === mine ? other : one);
      return theirs === undefined || (one !== mine && other !== mine) ? [] : [{ ...clash, with: theirs.offer, withProposal: theirs.withProposal }];
    }),
  }));
}

/** A proposal is not its original, which may still be running then. */
function keyOf({ id }: GroupOffer): string {
  return `proposal/${id}`;
}

function booked(key: string, period: Period, leaders: readonly PersonLabelFacts[], services: GroupOffer['services']): Booked {
  return { key, period, leaderIds: leaders.map(({ personId }) => personId), serviceIds: services.map(({ id }) => id) };
}
