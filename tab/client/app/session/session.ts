/** The reader's sign-in, as the API client needs it. */
export interface Session {
  /** The bearer token in use. */
  readonly token: () => Promise<string>;
  /**
   * A token instead of one that the server refused. Waits while the reader signs in again,
   * so that what was being sent is sent after all. Rejects when the reader gives up.
   */
  readonly renew: (refused: string) => Promise<string>;
}

/** A question to the reader to sign in again; the dialog shows it and answers it. */
export interface Renewal {
  readonly isAsked: () => boolean;
  readonly onChange: (changed: () => void) => () => void;
  /** Asks; everybody who asks meanwhile gets the same answer. */
  readonly ask: () => Promise<string>;
  readonly answer: (token: string) => void;
}

/** Makes the question, not yet asked. */
export function createRenewal(): Renewal {
  let asked: { readonly answer: Promise<string>; readonly give: (token: string) => void } | undefined;
  const listeners = new Set<() => void>();
  const tell = () => { for (const changed of listeners) changed(); };
  return {
    isAsked: () => asked !== undefined,
    onChange: (changed) => {
      listeners.add(changed);
      return () => { listeners.delete(changed); };
    },
    ask: () => {
      if (asked === undefined) {
        let give: (token: string) => void = () => undefined;
        const answer = new Promise<string>((resolve) => { give = resolve; });
        asked = { answer, give };
        tell();
      }
      return asked.answer;
    },
    answer: (token) => {
      asked?.give(token);
      asked = undefined;
      tell();
    },
  };
}

/**
 * A session over a token that is kept in memory.
 * @param fetchToken gets a fresh one without asking the reader; rejects when the reader must be asked
 */
export function createSession(first: string, fetchToken: () => Promise<string>, renewal: Renewal): Session {
  let current = Promise.resolve(first);
  let renewing: Promise<string> | undefined;
  return {
    token: () => current,
    renew: async (refused) => {
      const known = await current;
      if (known !== refused) return known;
      renewing ??= fetchToken()
        .then((token) => (token === refused ? renewal.ask() : token))
        .catch(() => renewal.ask())
        .then((token) => {
          current = Promise.resolve(token);
          renewing = undefined;
          return token;
        });
      return renewing;
    },
  };
}
