/** What the shelf of retention can refuse, besides what any use case can. */
export type RetentionRefusal = 'periodIsOutOfBounds';
