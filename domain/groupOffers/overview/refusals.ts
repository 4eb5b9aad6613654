/** What the views over the year can refuse, besides what any use case can. */
export type OverviewRefusal = 'offerIsCopiedBefore' | 'offerIsNotOfTheYear';
