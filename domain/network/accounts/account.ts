import type { Id, PersonId } from '../../identifiers';
import { Temporal } from '../../time';
import type { PersonLabelFacts } from '../person-label';

/** One of a person's accounts, as that person sees it. */
export interface OwnAccount {
  readonly id: Id<'linkedAccount'>;
  /** Whose tenant it is, in words; null for the tenant of whoever runs the product. */
  readonly organisations: string | null;
  /** The last signs of its object id, to tell two of one tenant apart. */
  readonly ending: string;
  readonly linkedAt: Temporal.Instant;
}

/** A code that a person has made, and whether somebody has entered it. */
export interface StandingCode {
  readonly id: Id<'accountCode'>;
  readonly validUntil: Temporal.Instant;
  readonly claimedAt: Temporal.Instant | null;
}

/** What ties a person to rows that cannot become another's. */
export type Tie = 'hours' | 'groups' | 'discussions';

/** Who has entered a code: an account that is nobody's, or a person, with what ties both. */
export interface Claim {
  readonly personId: PersonId | null;
  readonly ownTies: readonly Tie[];
  readonly otherTies: readonly Tie[];
}

/** Who entered the code, as whoever made it is told. */
export interface ClaimSeen {
  /** Undefined for an account that is nobody's. */
  readonly who: PersonLabelFacts | undefined;
  readonly refusal: AccountRefusal | undefined;
}

export type AccountRefusal =
  | 'accountCodeIsWrong'
  | 'tooManyAccountCodes'
  | 'accountCodeIsOwn'
  | 'accountCodeIsOver'
  | 'bothHaveHours'
  | 'bothLeadGroups'
  | 'bothAreInDiscussions'
  | 'bothAreTied'
  | 'lastAccountStays';

/** So long a code can be entered, and so many wrong ones may be tried within so long. */
export const codeCountsFor = Temporal.Duration.from({ minutes: 10 });
export const mostWrongCodes = 5;
export const wrongCodesCountFor = Temporal.Duration.from({ hours: 1 });

const signs = 'ABCDEFHKMNPRTUVWXY34679';
const length = 8;

/** A code of eight signs, from a secret that was drawn at random: two of its letters a sign. */
export function codeFrom(secret: string): string {
  return Array.from({ length }, (_, at) => {
    const drawn = (secret.codePointAt(2 * at) ?? 0) * 131 + (secret.codePointAt(2 * at + 1) ?? 0);
    return signs.charAt(drawn % signs.length);
  }).join('');
}

/** The code as it was typed: small letters, spaces and dashes are the same; undefined when it can be none. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length === length ? code : undefined;
}

/**
 * Whether two persons can be one. One of them must be free of what cannot become another's; the other goes on, and keeps its own.
 * Answers whether the one who made the code goes on, or why it cannot be.
 */
export function whoGoesOn({ personId, ownTies, otherTies }: Claim): { readonly keeps: boolean } | AccountRefusal {
  if (personId === null || otherTies.length === 0) return { keeps: true };
  if (ownTies.length === 0) return { keeps: false };
  const both = ownTies.filter((tie) => otherTies.includes(tie));
  if (both.includes('hours')) return 'bothHaveHours';
  if (both.includes('groups')) return 'bothLeadGroups';
  return both.includes('discussions') ? 'bothAreInDiscussions' : 'bothAreTied';
}
