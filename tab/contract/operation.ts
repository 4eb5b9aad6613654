import { z } from 'zod';

/** One operation of the API: what goes in, what comes out. The OpenAPI document is made from these. */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With parameters in braces: `/api/offers/{offerId}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
  /** The status of a good answer. */
  readonly status: 200 | 201;
  /** Whether the change must carry the version it was based on, in `If-Match`. */
  readonly needsVersion: boolean;
  /**
   * Whether nothing of the request may be kept: it takes no Idempotency-Key, since what is kept under one tells who sent what and
   * when. A repetition must be harmless by the operation's own rule.
   */
  readonly leavesNoTrace: boolean;
  /** Whether an account that is nobody's yet may call it. */
  readonly forStrangers: boolean;
}

const nothing = z.strictObject({});

interface Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  name: string;
  method: Operation['method'];
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  status?: 200 | 201;
  needsVersion?: boolean;
  leavesNoTrace?: boolean;
  forStrangers?: boolean;
}

/** Describes an operation; what is left out is empty. */
export function operation<
  A extends z.ZodType,
  P extends z.ZodType = typeof nothing,
  Q extends z.ZodType = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(parts: Parts<P, Q, B, A>): Operation<P, Q, B, A> {
  return {
    name: parts.name,
    method: parts.method,
    path: parts.path,
    summary: parts.summary,
    params: (parts.params ?? nothing) as P,
    query: (parts.query ?? nothing) as Q,
    body: (parts.body ?? nothing) as B,
    answer: parts.answer,
    status: parts.status ?? 200,
    needsVersion: parts.needsVersion ?? false,
    leavesNoTrace: parts.leavesNoTrace ?? false,
    forStrangers: parts.forStrangers ?? false,
  };
}

/** What a handler gets and gives, and what the client sends and receives. */
export type ParamsOf<O extends Operation> = z.output<O['params']>;
export type QueryOf<O extends Operation> = z.output<O['query']>;
export type BodyOf<O extends Operation> = z.output<O['body']>;
export type AnswerOf<O extends Operation> = z.output<O['answer']>;
