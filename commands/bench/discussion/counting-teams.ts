import express from 'express';
import { listening } from '../../../tests/support/listening';

/** Plays the Teams that the bot writes to, and notes when each message to a conversation came. */
export interface CountingTeams {
  readonly serviceUrl: string;
  /** In milliseconds, in the order they came. */
  readonly messages: readonly number[];
  stop(): Promise<void>;
}

/** Starts it on a free port; it takes everything at once. */
export async function startCountingTeams(): Promise<CountingTeams> {
  const messages: number[] = [];
  const app = express();
  app.use(express.json({ limit: '1mb' }));
  app.use('/v3/conversations/:chatId/activities', (_request, response) => {
    messages.push(performance.now());
    response.status(201).json({ id: `message-${messages.length}` });
  });
  const server = await listening(app);
  return { serviceUrl: server.url, messages, stop: () => server.stop() };
}

/** What Teams takes for one conversation: so many messages within so many milliseconds. */
const documented = [{ most: 7, within: 1_000 }, { most: 60, within: 30_000 }, { most: 1_800, within: 3_600_000 }] as const;

/** How many of the messages came when one of the documented rates was used up already. */
export function overTheRate(times: readonly number[]): number {
  return times.filter((time, at) => documented.some(({ most, within }) => {
    const before = times[at - most];
    return before !== undefined && time - before < within;
  })).length;
}
