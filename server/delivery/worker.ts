/** Runs passes such as delivery's: at once when poked, and now and then for what has become due meanwhile. */
export interface Worker {
  poke(): void;
  /** Pokes, and resolves when nothing more is due now. */
  drain(): Promise<void>;
  /** Ends after the pass that is under way. */
  stop(): Promise<void>;
}

/**
 * `pass` answers how much it took up; `failed` hears of a pass that could not be made. Without a poke one is made
 * every so many milliseconds, for the first time after `first`.
 */
export function startWorker(pass: () => Promise<number>, failed: (fault: unknown) => void, every = 1_000, first = every): Worker {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        if ((await pass()) > 0) again = true;
      } catch (fault) {
        failed(fault);
      }
    } while (again && !stopped);
    running = undefined;
  };
  const poke = (): void => {
    if (stopped) return;
    if (running === undefined) running = run();
    else again = true;
  };
  const look = (): void => {
    poke();
    timer = setTimeout(look, every).unref();
  };
  let timer = setTimeout(look, first).unref();
  return {
    poke,
    drain: async () => {
      poke();
      await running;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
