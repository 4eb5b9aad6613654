import { Temporal } from 'temporal-polyfill';
import type { NamedPlace } from '../booking/meeting-place';
import type { NetworkId, OfferId, OrganisationId, PersonId, SessionId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import type { Period } from '../time';
import type { CancelReason, OfferStage } from './offer-state';
import type { CapacityUnit, Programme } from './programme';

/** One meeting of the group, in a municipality or on Teams (GRP-19); `ordinal` counts from 1, and stays when it is moved. */
export interface Session {
  readonly id: SessionId;
  readonly ordinal: number;
  readonly period: Period;
  readonly place: NamedPlace;
  /** Only where somebody in the group has been replaced: who leads this one. */
  readonly leaderIds?: readonly PersonId[];
  /** The cancelled session that it is held instead of. */
  readonly makesUpFor?: SessionId;
}

/** For whom a group is. A support group for parents (GRP-18) is shown to services, and takes no enrolment in the product. */
export const audiences = ['fosterParents', 'parents'] as const;
export type Audience = (typeof audiences)[number];

/** A group offer is owned by a network, and takes part from the services it invites (GRP-03). */
export interface GroupOffer {
  readonly id: OfferId;
  readonly version: number;
  readonly stage: OfferStage;
  /** Whether it has ever been published: until then it is its coordinator's and leaders' own, also when cancelled. */
  readonly published: boolean;
  /** Only of a cancelled offer. */
  readonly cancelReason: CancelReason | null;
  readonly network: { readonly id: NetworkId; readonly name: string };
  readonly programme: Pick<Programme, 'key' | 'titles'>;
  /** Whether it is a gathering, as the catalogue said when it was made (GRP-15). */
  readonly gathering: boolean;
  readonly audience: Audience;
  readonly capacity: number;
  readonly capacityUnit: CapacityUnit;
  /** Whether homes can be kept apart: then the coordinator answers every request, and nobody else learns what is free. */
  readonly keepApart: boolean;
  /** From this day in Oslo what quotas have left is everybody's; null where there are none. */
  readonly quotasUntil: Temporal.PlainDate | null;
  /** Those to be held, in order of time; at least one. */
  readonly sessions: readonly Session[];
  /** In order of time. */
  readonly cancelledSessions: readonly Session[];
  readonly services: readonly { readonly id: OrganisationId; readonly name: string }[];
  /** All who lead a session that is to be held, by role and organisation: they may come from different ones, and stay there (GRP-07, GRP-09). */
  readonly leaders: readonly PersonLabelFacts[];
}

/** Places in use and in line. Places are in the offer's own unit; those in line are counted as enrolments. */
export interface Counts {
  readonly placed: number;
  /** Held for an answer: nobody else can take them. */
  readonly offered: number;
  readonly waiting: number;
  /** Asked for and not answered yet, where keep-apart is allowed. */
  readonly requested?: number;
}

/** Who leads a session of an offer: all of its leaders, as long as none has been replaced. */
export function leadersOf({ leaders }: Pick<OfferFacts, 'leaders'>, { leaderIds }: Session): readonly PersonId[] {
  return leaderIds ?? leaders.map(({ personId }) => personId);
}

/** The whole stretch of an offer: from its first session's start to its last one's end. */
export function stretchOf(sessions: readonly Pick<Session, 'period'>[]): Period {
  const [first, ...rest] = sessions;
  if (first === undefined) throw new Error('an offer without sessions');
  return rest.reduce<Period>(
    (whole, { period }) => ({
      start: Temporal.Instant.compare(period.start, whole.start) < 0 ? period.start : whole.start,
      end: Temporal.Instant.compare(period.end, whole.end) > 0 ? period.end : whole.end,
    }),
    first.period,
  );
}

/** The number of the cancelled session that a session is held instead of; undefined for most. */
export function madeUpOrdinal({ cancelledSessions }: Pick<GroupOffer, 'cancelledSessions'>, { makesUpFor }: Session): number | undefined {
  return makesUpFor === undefined ? undefined : cancelledSessions.find(({ id }) => id === makesUpFor)?.ordinal;
}

/** What the policies ask of an offer. */
export interface OfferFacts extends Pick<OfferInBrief, 'network' | 'services' | 'published'> {
  readonly leaders: readonly { readonly personId: PersonId }[];
}

/** An offer as somebody needs it who enrols in it: by ids alone, and of the invited services those that the actor belongs to. */
export interface OfferInBrief {
  readonly id: OfferId;
  readonly version: number;
  readonly published: boolean;
  readonly audience: Audience;
  readonly network: { readonly id: NetworkId };
  readonly services: readonly { readonly id: OrganisationId }[];
}
