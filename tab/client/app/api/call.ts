import type { z } from 'zod';
import type { AnswerOf, Operation } from '../../../contract/operation';
import type { Language } from '../language';
import type { Session } from '../session/session';
import { Problem, problemOf, Unreachable } from './problem';

/** What an operation is called with; what it does not take is left out. */
export interface Input<O extends Operation> {
  readonly params?: z.input<O['params']>;
  readonly query?: z.input<O['query']>;
  readonly body?: z.input<O['body']>;
  /** The version that the reader saw, for operations that need it. */
  readonly basedOn?: number;
  /** The same for every try of one intent, so that it takes effect once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Answers in the language that the person has chosen earlier, not in the page's. */
  readonly inChosenLanguage?: boolean;
}

/** Calls one operation of the API. Rejects with `Problem` or `Unreachable`. */
export type Call = <O extends Operation>(operation: O, input?: Input<O>) => Promise<AnswerOf<O>>;

interface Line {
  readonly fetch: typeof fetch;
  readonly language: () => Language;
  /** Absent for the operations that need no sign-in. */
  readonly session?: Session;
}

const patience = 20_000;

/** Makes the one function that speaks to the API. A 401 is answered by signing in anew and trying once more. */
export function createCall(line: Line): Call {
  return async (operation, input = {}) => {
    const token = await line.session?.token();
    let answer = await exchange(line, operation, input, token);
    if (answer.status === 401 && line.session !== undefined && token !== undefined) {
      answer = await exchange(line, operation, input, await line.session.renew(token));
    }
    if (answer.status >= 400) throw problemOf(answer.status, answer.body);
    return answerOf(operation, answer.body);
  };
}

/** Sends the request and reads the answer; whatever hinders that is `Unreachable`, but for the caller's own abort. */
async function exchange(line: Line, operation: Operation, input: Input<Operation>, token: string | undefined) {
  const end = new AbortController();
  const giveUp = () => end.abort();
  const timer = setTimeout(giveUp, patience);
  input.signal?.addEventListener('abort', giveUp);
  try {
    const answer = await line.fetch(addressOf(operation, input), requestOf(line, operation, input, token, end.signal));
    return { status: answer.status, body: json(await answer.text()) };
  } catch (error) {
    throw input.signal?.aborted === true ? error : new Unreachable();
  } finally {
    clearTimeout(timer);
    input.signal?.removeEventListener('abort', giveUp);
  }
}

function requestOf(
  line: Line, operation: Operation, input: Input<Operation>, token: string | undefined, signal: AbortSignal,
): RequestInit {
  const headers = new Headers({ 'Accept': 'application/json', 'Accept-Language': input.inChosenLanguage === true ? '*' : line.language() });
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (input.basedOn !== undefined) headers.set('If-Match', `"${input.basedOn}"`);
  if (input.idempotencyKey !== undefined) headers.set('Idempotency-Key', input.idempotencyKey);
  if (input.body !== undefined) headers.set('Content-Type', 'application/json');
  return {
    method: operation.method.toUpperCase(),
    headers,
    cache: 'no-store',
    signal,
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  };
}

/** The path with its parameters filled in, and the query behind it. */
export function addressOf(operation: Operation, input: Input<Operation>): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, string | number | undefined>)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function answerOf<O extends Operation>(operation: O, body: unknown): AnswerOf<O> {
  const parsed = operation.answer.safeParse(body);
  if (!parsed.success) throw new Problem('somethingFailed', '', 200, []);
  return parsed.data as AnswerOf<O>;
}
