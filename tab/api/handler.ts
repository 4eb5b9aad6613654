import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import type { Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import type { Ports, StoreRefusal } from '../../domain/unit-of-work';
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '../contract/operation';

/** One transaction under the request's actor. */
export type Run = <Value, Name extends string>(
  work: (ports: Ports) => Promise<Outcome<Value, Name>>,
) => Promise<Outcome<Value, Name | StoreRefusal>>;

/** A request that sign-on and the contract have let through. */
export interface ApiRequest<O extends Operation> {
  readonly actor: Actor;
  readonly language: Language;
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** What the request was signed in with. Only what acts on the person's behalf elsewhere uses it; it is kept and logged nowhere. */
  readonly bearer?: string;
  /** The version that a change is based on, from `If-Match`; 0 where the operation needs none. */
  readonly basedOn: number;
  /**
   * A handler that changes something calls this once, and what it answers is the answer:
   * under an Idempotency-Key the answer is kept in the same transaction as the change.
   */
  readonly run: Run;
}

/** An operation of the contract with the code that answers it. */
export interface ApiHandler {
  readonly operation: Operation;
  readonly handle: (request: ApiRequest<Operation>) => Promise<Outcome<unknown, RefusalName>>;
}

/** Ties a handler to its operation; the types of both must agree. */
export function handler<O extends Operation>(
  operation: O,
  handle: (request: ApiRequest<O>) => Promise<Outcome<AnswerOf<O>, RefusalName>>,
): ApiHandler {
  return { operation, handle: handle };
}
