import type { OrganisationId, PersonId, ReferralId } from '../identifiers';
import type { Temporal } from '../time';
import type { Referral, ReferralCategory } from './referral';
import { hasEnded, type ReferralState } from './referral-state';

/** What is done next with a referral, in four: the columns of the base's board, and a filter of the list. */
export const stages = {
  toAnswer: ['sent', 'clarificationCall', 'reviewed'],
  toPlan: ['accepted', 'waiting', 'startMeeting'],
  underWay: ['active', 'evaluated', 'finalReport'],
  ended: ['closed', 'declined', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly ReferralState[]>>;
export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as readonly Stage[];

/** Which referrals of a list are asked for: all that is named must hold. Days are days in Oslo, both counted in. */
export interface ReferralFilter {
  readonly stage?: Stage | undefined;
  readonly state?: ReferralState | undefined;
  readonly category?: ReferralCategory | undefined;
  readonly serviceId?: OrganisationId | undefined;
  /** What cannot wait and is not over. */
  readonly urgent?: boolean | undefined;
  /** What the reader has sent or has as their work. */
  readonly mine?: boolean | undefined;
  readonly sentFrom?: Temporal.PlainDate | undefined;
  readonly sentTo?: Temporal.PlainDate | undefined;
}

/** What cannot wait always comes first; within that the newest or the oldest. */
export type ListOrder = 'newest' | 'oldest';

/** Where a referral stands in a list. It is the cursor: what others change meanwhile moves what they changed, and nothing else. */
export interface ListPlace {
  readonly urgent: boolean;
  readonly id: ReferralId;
}

export interface ReferralListAsk {
  readonly filter?: ReferralFilter | undefined;
  readonly order?: ListOrder | undefined;
  readonly after?: ListPlace | undefined;
  readonly limit: number;
}

/** Where the reader's referrals are to be looked for: those of the bases that they coordinate, of the services that they send for, and their own work. */
export interface Reach {
  readonly baseIds: readonly OrganisationId[];
  readonly serviceIds: readonly OrganisationId[];
  readonly personId: PersonId;
}

/** How many of a base's referrals from one service stand in one state. */
export interface ReferralCount {
  readonly state: ReferralState;
  readonly service: { readonly id: OrganisationId; readonly name: string };
  readonly count: number;
}

/** Where a referral stands in every list that it is in. */
export function placeOf({ id, urgent, state }: Pick<Referral, 'id' | 'urgent' | 'state'>): ListPlace {
  return { urgent: urgent && !hasEnded(state), id };
}

/** Puts places in the order of a list. Ids sort by time of birth. */
export function compareIn(order: ListOrder): (one: ListPlace, other: ListPlace) => number {
  return (one, other) => {
    if (one.urgent !== other.urgent) return one.urgent ? -1 : 1;
    if (one.id === other.id) return 0;
    return (one.id < other.id) === (order === 'oldest') ? -1 : 1;
  };
}
