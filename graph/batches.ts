/** The same things in order, at most `most` at a time. */
export function inBatches<Thing>(things: readonly Thing[], most: number): readonly (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / most) }, (_, at) => things.slice(at * most, (at + 1) * most));
}
