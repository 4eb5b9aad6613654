import type { Id } from './identifiers';

/** Which part of a list is asked for: at most `limit` things, those that come after one already seen. */
export interface PageAsk<Noun extends string> {
  readonly after?: Id<Noun>;
  readonly limit: number;
}
