import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { overviewOperations, type planLine } from '../../../contract/overview';
import { useCall } from '../../app/api/api';

export type PlanLine = z.output<typeof planLine>;

/** What the plan is narrowed to; empty is everything. */
export interface PlanChoice {
  readonly year?: number;
  readonly networkId: string;
  readonly programmeKey: string;
}

/** Reads the plan of a year part by part. */
export function usePlan({ year, networkId, programmeKey }: PlanChoice) {
  const call = useCall();
  const query = {
    ...(year === undefined ? {} : { year }), ...(networkId === '' ? {} : { networkId }), ...(programmeKey === '' ? {} : { programmeKey }),
  };
  return useInfiniteQuery({
    queryKey: [overviewOperations.seeYearPlan.name, query],
    queryFn: ({ pageParam, signal }) => call(overviewOperations.seeYearPlan, { query: { ...query, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    // What is narrowed stands until the new answer comes, so that the choices do not vanish under the reader.
    placeholderData: (before) => before,
    select: ({ pages }) => {
      const [first] = pages;
      if (first === undefined) throw new Error('a plan without a part');
      return { ...first, items: pages.flatMap(({ items }) => items) };
    },
  });
}

/** The lines network by network, by name; within each by first session. */
export function byNetwork(lines: readonly PlanLine[]): readonly (readonly [name: string, lines: readonly PlanLine[]])[] {
  const groups = new Map<string, PlanLine[]>();
  for (const line of lines) {
    const group = groups.get(line.network.name);
    if (group === undefined) groups.set(line.network.name, [line]);
    else group.push(line);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other, 'nb'));
}

/** How far into the year an instant is, in per cent of it; outside the year it is its edge. */
export function shareOfYear(instant: string, year: number): number {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return Math.min(100, Math.max(0, ((Date.parse(instant) - start) / (end - start)) * 100));
}
