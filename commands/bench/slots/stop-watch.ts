/** How long it takes on average, in milliseconds. */
export function millisecondsOf(work: () => unknown, repeats: number): number {
  const begun = performance.now();
  for (let time = 0; time < repeats; time += 1) work();
  return (performance.now() - begun) / repeats;
}
