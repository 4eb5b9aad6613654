import { createHash } from 'node:crypto';
import { Router, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../domain/network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../../domain/outcome';
import type { RefusalName } from '../../domain/refusals';
import type { AsActor, Ports } from '../../domain/unit-of-work';
import type { ApiHandler, Run } from '../../tab/api/handler';
import type { Operation } from '../../tab/contract/operation';
import { refusalTexts } from '../../texts/refusals';
import { languageAsked, languageOf, sendProblem } from './problem';

export interface ApiParts {
  readonly handlers: readonly ApiHandler[];
  readonly asActor: AsActor;
  /**
   * Who a bearer token belongs to: nobody, an account of a tenant that is not admitted or that asks too much, a person who is not there any more, or an actor,
   * who may be a stranger: they are served what is for strangers alone.
   */
  readonly actorOf: (bearer: string) => Promise<Actor | 'tenantIsNotAdmitted' | 'tooManyRequests' | 'unknownPerson' | undefined>;
}

/** What is counted for a minute is forgotten after one. */
const secondsToWait = 60;

/** Every operation of the contract: who is it, is the input right, then the handler. */
export function apiRouter(parts: ApiParts): Router {
  const router = Router();
  // A brace sorts after every letter: what is fixed goes before what is an id in the same place of the path.
  const ordered = [...parts.handlers].sort((one, other) => (one.operation.path < other.operation.path ? -1 : 1));
  for (const { operation, handle } of ordered) {
    router[operation.method](operation.path.replace(/\{(\w+)\}/g, ':$1'), serve(parts, operation, handle));
  }
  return router;
}

function serve(parts: ApiParts, operation: Operation, handle: ApiHandler['handle']): RequestHandler {
  return async (request, response) => {
    const actor = await actorIn(parts, request);
    if (typeof actor === 'string') {
      if (actor === 'tooManyRequests') response.setHeader('Retry-After', String(secondsToWait));
      sendProblem(response, refuse(actor), languageOf(request));
      return;
    }
    const language = languageAsked(request) ?? actor.language;
    if (actor.stranger !== undefined && !operation.forStrangers) {
      sendProblem(response, refuse('notAMember'), language);
      return;
    }
    const outcome = await answer(parts, operation, handle, request, { ...actor, language });
    if (!outcome.ok) {
      sendProblem(response, outcome, language);
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    const version = (outcome.value as { version?: unknown }).version;
    if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
    response.status(operation.status).json(outcome.value);
  };
}

async function actorIn(parts: ApiParts, request: Request): Promise<Actor | 'signInIsMissing' | 'tenantIsNotAdmitted' | 'tooManyRequests' | 'notAMember'> {
  const bearer = bearerIn(request);
  const actor = bearer === undefined ? undefined : await parts.actorOf(bearer);
  if (actor === undefined) return 'signInIsMissing';
  return actor === 'unknownPerson' ? 'notAMember' : actor;
}

function bearerIn(request: Request): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
}

async function answer(
  parts: ApiParts,
  operation: Operation,
  handle: ApiHandler['handle'],
  request: Request,
  actor: Actor,
): Promise<Outcome<unknown, RefusalName>> {
  const input = inputIn(operation, request);
  if (!input.ok) return input;
  const plain: Run = (work) => parts.asActor(actor, work);
  const run = operation.method === 'get' || operation.leavesNoTrace ? plain : keyed(plain, operation, request, input.value);
  return run === undefined
    ? refuse('inputIsInvalid', 'Idempotency-Key')
    : handle({ actor, language: actor.language, run, bearer: bearerIn(request) ?? '', ...input.value });
}

type Input = Pick<Parameters<ApiHandler['handle']>[0], 'params' | 'query' | 'body' | 'basedOn'>;

/** Checks every part of the request; the faults of all of them are answered together. */
function inputIn(operation: Operation, request: Request): Outcome<Input, RefusalName> {
  const params = operation.params.safeParse(request.params);
  const query = operation.query.safeParse(request.query);
  const body = operation.body.safeParse(request.body ?? {});
  if (!params.success) return refuse('notFound');
  const faults = [query, body].flatMap((part) => (part.success ? [] : part.error.issues.map(faultOf)));
  const [first, ...rest] = faults;
  if (first !== undefined) return { ...refuseFields([first, ...rest]), refusal: 'inputIsInvalid' };
  const [, version] = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '') ?? [];
  if (operation.needsVersion && version === undefined) return refuse('inputIsInvalid', 'If-Match');
  return success({ params: params.data, query: query.data, body: body.data, basedOn: Number(version ?? 0) });
}

function faultOf(issue: z.core.$ZodIssue): FieldFault<RefusalName> {
  const named = Object.hasOwn(refusalTexts.nb, issue.message);
  return { field: issue.path.join('.'), fault: named ? (issue.message as RefusalName) : 'inputIsInvalid' };
}

/**
 * Under an Idempotency-Key the key is claimed and the answer kept in the change's own transaction:
 * a repeated request changes nothing and hears the same. Undefined when the key is no fit key.
 */
function keyed(plain: Run, operation: Operation, request: Request, input: Input): Run | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return plain;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) return undefined;
  const digest = createHash('sha256').update(JSON.stringify([operation.name, input])).digest('hex');
  const once = async <Value, Name extends string>(
    ports: Ports,
    work: (ports: Ports) => Promise<Outcome<Value, Name>>,
  ): Promise<Outcome<Value, Name | 'keyIsUsedForAnotherRequest'>> => {
    const claim = await ports.keptAnswers.claim(key, digest);
    if (claim === 'usedForAnother') return refuse('keyIsUsedForAnotherRequest');
    if (claim !== 'claimed') return success(claim.answer as Value);
    const outcome = await work(ports);
    if (outcome.ok) await ports.keptAnswers.keep(key, outcome.value);
    return outcome;
  };
  // The handler's own refusals and the key's are told apart by name alone, so the widening is safe.
  return ((work) => plain((ports) => once(ports, work))) as Run;
}
