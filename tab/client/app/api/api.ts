import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import type { z } from 'zod';
import type { AnswerOf, Operation } from '../../../contract/operation';
import type { Call, Input } from './call';
import { createIntents } from './intents';

export const CallContext = createContext<Call | undefined>(undefined);

/** The one function that speaks to the API, as the person who is signed in. */
export function useCall(): Call {
  const call = useContext(CallContext);
  if (call === undefined) throw new Error('no API around this page');
  return call;
}

/** How often a page asks again while it is looked at, so that it agrees with the cards. */
export const everyNowAndThen = 20_000;

/** Reads one answer, and reads it again now and then. */
export function useRead<O extends Operation>(
  operation: O,
  input: Pick<Input<O>, 'params' | 'query'> = {},
  how: { readonly every?: number | ((read: AnswerOf<O> | undefined) => number); readonly enabled?: boolean } = {},
) {
  const call = useCall();
  const { every = false } = how;
  return useQuery({
    queryKey: [operation.name, input.params ?? {}, input.query ?? {}],
    queryFn: ({ signal }) => call(operation, { ...input, signal }),
    refetchInterval: typeof every === 'function' ? (query) => every(query.state.data) : every,
    enabled: how.enabled ?? true,
  });
}

/** An operation that lists, page by page. */
type ListOperation<Item> = Operation<z.ZodType, z.ZodType, z.ZodType, z.ZodType<{ items: Item[]; nextCursor?: string | undefined }>>;

/** Reads a list from its beginning; `fetchNextPage` goes on where it stopped. While another part of it is fetched, the last one stands. */
export function useList<Item>(
  operation: ListOperation<Item>,
  how: { readonly every?: number; readonly enabled?: boolean; readonly query?: Readonly<Record<string, string | undefined>> } = {},
) {
  const call = useCall();
  const { query = {} } = how;
  return useInfiniteQuery({
    queryKey: [operation.name, query],
    queryFn: ({ pageParam, signal }) => call(operation, { query: pageParam === undefined ? query : { ...query, cursor: pageParam }, signal }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: how.every ?? false,
    enabled: how.enabled ?? true,
  });
}

/** A change that a page can make, and how it goes. */
export type Change<O extends Operation> = ReturnType<typeof useChange<O>>;

/**
 * Changes something. `send` does nothing while the last change is on its way, so a double click counts once;
 * a new try of what got no answer carries the same key, so it takes effect once. Afterwards all is read again.
 */
export function useChange<O extends Operation>(operation: O) {
  const call = useCall();
  const queries = useQueryClient();
  const [intents] = useState(() => createIntents(() => crypto.randomUUID()));
  const change = useMutation<AnswerOf<O>, Error, Pick<Input<O>, 'params' | 'body' | 'basedOn'>>({
    mutationFn: (input) => intents.carryOut(input, (idempotencyKey) => call(operation, { ...input, idempotencyKey })),
    // The change is under way until the page shows it: what is said and what is seen agree.
    onSettled: () => queries.invalidateQueries(),
  });
  return {
    /** `onDone` is told the answer, unless the reader has left the page. */
    send: (input: Pick<Input<O>, 'params' | 'body' | 'basedOn'>, onDone: (answer: AnswerOf<O>) => void = () => undefined) => {
      if (!intents.isUnderWay() && !change.isPending) change.mutate(input, { onSuccess: (answer) => onDone(answer) });
    },
    sending: change.isPending,
    error: change.error,
    answer: change.data,
    forget: change.reset,
  };
}
