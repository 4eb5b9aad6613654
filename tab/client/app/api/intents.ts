import { Problem } from './problem';

/** The idempotency keys of what a reader wants to change. */
export interface Intents {
  /** Carries out one intent under its key. Rejects as `work` does. */
  readonly carryOut: <Answer>(input: unknown, work: (key: string) => Promise<Answer>) => Promise<Answer>;
  readonly isUnderWay: () => boolean;
}

/**
 * Gives every intent a key of its own. Only a try that got no clear answer keeps its key for the next one:
 * the change may have been made. A success or a refusal ends the intent, and other input is another intent.
 */
export function createIntents(newKey: () => string): Intents {
  let open: { readonly key: string; readonly input: string } | undefined;
  let underWay = 0;
  return {
    isUnderWay: () => underWay > 0,
    carryOut: async (input, work) => {
      const written = JSON.stringify(input);
      const intent = open?.input === written ? open : { key: newKey(), input: written };
      open = intent;
      underWay += 1;
      try {
        const answer = await work(intent.key);
        open = undefined;
        return answer;
      } catch (error) {
        if (error instanceof Problem && error.status < 500 && error.status !== 200) open = undefined;
        throw error;
      } finally {
        underWay -= 1;
      }
    },
  };
}
