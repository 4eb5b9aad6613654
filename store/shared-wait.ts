/**
 * Lets many who wait for the same thing at once share one wait. Who comes while one is under way waits for the next, which
 * begins after they came; all who share one hear the same, also when it fails. Where the last one was shared, the next begins
 * when `gathered` lets it, so that it is shared by more; whoever comes alone waits for nobody.
 */
export function sharedWait(wait: () => Promise<void>, gathered?: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | undefined;
  let [sharing, sharedBefore] = [0, 0];
  const begin = (): Promise<void> => {
    next = undefined;
    [sharing, sharedBefore] = [0, sharing];
    const begun = wait();
    underWay = begun.catch(() => undefined);
    return begun;
  };
  return () => {
    sharing += 1;
    return (next ??= (gathered === undefined || sharedBefore < 2 ? underWay : underWay.then(gathered)).then(begin));
  };
}
