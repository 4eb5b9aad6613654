/** One square of the matrix: a person, an operation, and what it would do or tell. */
export interface Cell {
  readonly person: string;
  /** `api getOffer`, `verb groupOffers.enrol`, `table referral select`. */
  readonly operation: string;
  /** The object, and what of it. */
  readonly what: string;
  /** Whether the policies' sentences give it to the person. */
  readonly permitted: boolean;
  /** Whether the person got it. */
  readonly got: boolean;
  /** Whether the person must get what is permitted. A wall that also looks at a row's state may refuse more. */
  readonly exactly: boolean;
}

/** What was got without being permitted, or refused although it was: nothing else explains a cell. */
export function isUnexplained({ permitted, got, exactly }: Cell): boolean {
  return got !== permitted && (got || exactly);
}

/** What the matrix cannot be made for: a cell that stands for a gap in the matrix itself, and never explains. */
export interface Gap {
  readonly operation: string;
  readonly missing: string;
}
