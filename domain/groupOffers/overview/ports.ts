import type { NetworkId, OfferId, OrganisationId, PersonId } from '../../identifiers';
import type { NetworkKind } from '../../network/organisation';
import type { Period, Temporal } from '../../time';
import type { GroupOffer } from '../group-offer';
import type { OfferStage } from '../offer-state';
import type { BurdenFacts } from './burden';
import type { CoverFacts } from './coverage';
import type { OfferFigures } from './list-figures';

/** An offer of a plan of the year: everything but what is counted in it. */
export interface PlannedOffer {
  readonly id: OfferId;
  readonly network: GroupOffer['network'];
  readonly programme: GroupOffer['programme'];
  readonly stage: Exclude<OfferStage, 'cancelled'>;
  readonly published: boolean;
  readonly serviceIds: readonly OrganisationId[];
  readonly leaderIds: readonly PersonId[];
  /** Those to be held, in order of time, also outside the period asked for. */
  readonly sessions: readonly Period[];
}

/** Where a list of planned offers goes on: after the offer with this first start and id. */
export interface PlanMark {
  readonly firstStart: Temporal.Instant;
  readonly id: OfferId;
}

export interface PlanAsk {
  readonly within: Period;
  readonly networkId?: NetworkId;
  readonly programmeKey?: string;
  readonly after?: PlanMark;
  readonly limit: number;
}

/** A network whose coverage may be asked for. */
export interface NetworkOfPlan {
  readonly id: NetworkId;
  readonly name: string;
  readonly kind: NetworkKind;
  /** The fosterhjemsnettverk that reach across it. */
  readonly followedBy: readonly NetworkId[];
}

/** What the views over the year need from outside, under the actor's own transaction; each is one round trip. */
export interface OverviewPorts {
  /** Offers that are not cancelled and have a session in the period, by first start. What the actor may not see is left out. */
  plannedOffers(ask: PlanAsk): Promise<readonly PlannedOffer[]>;
  /** Læringsnettverk and fosterhjemsnettverk in force on the day, by name. */
  networksOfPlan(onDay: Temporal.PlainDate): Promise<readonly NetworkOfPlan[]>;
  /** Which programmes the networks have groups of; nothing of networks that the actor neither is in nor follows. */
  coverage(networkIds: readonly NetworkId[], within: Period, now: Temporal.Instant): Promise<readonly CoverFacts[]>;
  /** What the network's members have borne and got in the period; places, waiting and attendance only of the services given. */
  burden(networkId: NetworkId, within: Period, count: 'all' | readonly OrganisationId[]): Promise<BurdenFacts>;
  /** Whole offers that are not cancelled and whose first session is in the period, by first start. */
  offersBeginningIn(within: Period, networkId?: NetworkId): Promise<readonly GroupOffer[]>;
  /** What is counted in offers, of rows that the actor may see. */
  figuresOf(offerIds: readonly OfferId[]): Promise<ReadonlyMap<OfferId, OfferFigures>>;
  /** Of the offers, those that have been copied to the year after, and what they became. */
  copiesOf(offerIds: readonly OfferId[]): Promise<ReadonlyMap<OfferId, OfferId>>;
  /** Says which offer a new one is a copy of. */
  markCopy(copyId: OfferId, originalId: OfferId): Promise<void>;
}
