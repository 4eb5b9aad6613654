/** Numbers in [0, 1) that look like chance and are the same in every run of the same seed, by the multiplicative congruential generator of Lehmer. */
export function chanceFrom(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (seed % (modulus - 1)) + 1;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
