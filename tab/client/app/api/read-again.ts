import { Unreachable } from './problem';

/**
 * How reads behave: what was read a little ago is shown at once and asked for again, a lost connection is tried
 * twice more, and a refusal is an answer.
 */
export const readAgain = {
  staleTime: 5_000,
  networkMode: 'always',
  retry: (failures: number, error: Error) => error instanceof Unreachable && failures < 2,
  retryDelay: (failures: number) => 1_000 * 2 ** failures,
} as const;
