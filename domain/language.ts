/** The two written standards of Norwegian that every text of the product exists in. */
export type Language = 'nb' | 'nn';

/** What a municipality has decided (språklova § 11); neutral means that each person chooses. */
export type WrittenStandard = Language | 'neutral';

/** The language of a shared card: the municipality's decision, bokmål where there is none. */
export function sharedLanguage(standard: WrittenStandard): Language {
  return standard === 'nn' ? 'nn' : 'nb';
}
