/**
 * One page out of a list that was asked for one thing more than the page holds: when that came, there is a next page,
 * and its cursor is the id of the last thing shown.
 */
export function pageFrom<Item extends { readonly id: string }>(
  items: readonly Item[],
  limit: number,
): { items: Item[]; nextCursor?: string } {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, ...(items.length > limit && last !== undefined ? { nextCursor: last.id } : {}) };
}

/** One page out of a whole short list, from behind the thing that the cursor names. */
export function pageAfter<Item extends { readonly id: string }>(
  items: readonly Item[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Item[]; nextCursor?: string } {
  return pageFrom(items.slice(items.findIndex(({ id }) => id === cursor) + 1), limit);
}
