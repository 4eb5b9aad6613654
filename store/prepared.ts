import { Client } from 'pg';

/** How often a text is asked for before it is remembered, and how many are, by each connection that asks for them. */
export interface Remembering {
  readonly often: number;
  readonly most: number;
  /** Texts that are counted; a list of another length makes another text, so that there is no end to them. */
  readonly counted: number;
}

const usual: Remembering = { often: 20, most: 150, counted: 2_000 };

/**
 * Gives a statement a name, and so lets PostgreSQL read and plan it once for each connection, when it has been asked for often:
 * behind row level security planning costs more than answering (ADR 30). What is asked more seldom would only fill the server's
 * memory. A text has one name; anything but a plain statement comes back as it is.
 */
export function statementNames({ often, most, counted }: Remembering): (asked: unknown) => unknown {
  const times = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const asked = (times.get(text) ?? 0) + 1;
    if (asked < often) {
      if (asked > 1 || times.size < counted) times.set(text, asked);
      return undefined;
    }
    times.delete(text);
    const name = `often_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  return (asked) => {
    if (!isStatement(asked) || asked.name !== undefined) return asked;
    const name = nameOf(asked.text);
    return name === undefined ? asked : { ...asked, name };
  };
}

const named = statementNames(usual);

/**
 * A connection whose statements are named when they are asked for often, whoever asks. What is asked in one breath goes out in
 * one message: each message is a call to the system, and wakes the server.
 */
export class PreparingClient extends Client {
  constructor(...given: ConstructorParameters<typeof Client>) {
    super(...given);
    const ask = this.query.bind(this) as (...all: readonly unknown[]) => unknown;
    let isBreathing = false;
    this.query = ((first: unknown, ...rest: readonly unknown[]) => {
      if (!isBreathing) {
        const { stream } = this.connection;
        isBreathing = true;
        stream.cork();
        process.nextTick(() => {
          isBreathing = false;
          stream.uncork();
        });
      }
      return ask(named(first), ...rest);
    }) as typeof this.query;
  }
}

/** A statement in one piece, as the query builder hands it over; the driver's own objects are something else. */
function isStatement(asked: unknown): asked is { readonly text: string; readonly name?: string } {
  return typeof asked === 'object' && asked !== null && Object.getPrototypeOf(asked) === Object.prototype
    && 'text' in asked && typeof asked.text === 'string';
}
