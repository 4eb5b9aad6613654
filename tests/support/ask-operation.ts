import type { Actor } from '../../domain/network/actor';
import type { AsActor } from '../../domain/unit-of-work';
import type { ApiHandler } from '../../tab/api/handler';
import type { AnswerOf, Operation } from '../../tab/contract/operation';

/** The parts of a request, as they come before the contract has read them. */
export interface Asked {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly basedOn?: number;
}

/** Asks an operation as somebody; request and answer are read by the contract's own schemas. */
export async function askOperation<O extends Operation>(
  through: { readonly handlers: readonly ApiHandler[]; readonly asActor: AsActor },
  operation: O,
  actor: Actor,
  request: Asked = {},
) {
  const found = through.handlers.find((one) => one.operation === operation);
  if (found === undefined) throw new Error(`nobody answers ${operation.name}`);
  const outcome = await found.handle({
    actor, language: actor.language, basedOn: request.basedOn ?? 0,
    params: operation.params.parse(request.params ?? {}), query: operation.query.parse(request.query ?? {}),
    body: operation.body.parse(request.body ?? {}),
    run: (work) => through.asActor(actor, work),
  });
  return outcome.ok ? { ...outcome, value: operation.answer.parse(outcome.value) as AnswerOf<O> } : outcome;
}
