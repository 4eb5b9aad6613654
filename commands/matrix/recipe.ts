import type { z } from 'zod';
import type { AnswerOf, Operation } from '../../tab/contract/operation';
import type { Permission } from './permission';
import type { World } from './world';

/** Something that an answer does or tells, and whose it is to have it done or to know. */
export interface Telling<Answer> {
  readonly what: string;
  readonly to: Permission;
  /** Whether a good answer has it; a refusal has nothing. */
  readonly tells: (answer: Answer) => boolean;
}

/** One call of an operation, on one object. It says what is asked, and never how it will be answered. */
export interface Question<O extends Operation = Operation> {
  readonly params?: z.input<O['params']>;
  readonly query?: z.input<O['query']>;
  readonly body?: z.input<O['body']>;
  readonly basedOn?: number;
  readonly tellings: readonly Telling<AnswerOf<O>>[];
}

/** How an operation of the contract is asked, on every object of the world that it can be asked about. */
export interface Recipe {
  readonly operation: string;
  readonly questions: (world: World) => readonly Question[];
}

/** Ties questions to their operation; the types of both must agree. */
export function recipe<O extends Operation>(operation: O, questions: (world: World) => readonly Question<O>[]): Recipe {
  return { operation: operation.name, questions };
}

/** The call as a whole is given or refused. */
export function done(what: string, to: Permission): Telling<unknown> {
  return { what, to, tells: () => true };
}
