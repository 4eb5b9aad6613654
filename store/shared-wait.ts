/**
 * Lets many who wait for the same thing at once share one wait. Who comes while one is under way waits for the next, which
 * begins after they came, and when `gathered` lets it; all who share one hear the same, also when it fails.
 */
export function sharedWait(wait: () => Promise<void>, gathered?: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    next = undefined;
    const begun = wait();
    underWay = begun.catch(() => undefined);
    return begun;
  };
  return () => (next ??= (gathered === undefined ? underWay : underWay.then(gathered)).then(begin));
}
