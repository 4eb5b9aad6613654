import { useState } from 'react';
import type { z } from 'zod';
import type { ReferralStage } from '../../../contract/referral-stages';
import type { referralFilter } from '../../../contract/referrals';
import { useMe } from '../../app/me/me';

/** Which part of the list the reader has chosen, as it is asked for; what is not chosen is left out. */
export type ListFilter = z.input<typeof referralFilter>;

/** What each reader chose last, so that it stands when they come back from a referral. It holds no text and is gone with the window. */
const chosenLast = new Map<string, ListFilter>();

/** The reader's filter; a stage that they came with from the board begins a new one. */
export function useListFilter(stage: ReferralStage | undefined): readonly [ListFilter, (filter: ListFilter) => void] {
  const { personId } = useMe();
  const [filter, setFilter] = useState<ListFilter>(() => {
    const last = chosenLast.get(personId) ?? {};
    return stage === undefined || last.stage === stage ? last : { stage, ...(stage === 'ended' ? {} : { order: 'oldest' as const }) };
  });
  const choose = (next: ListFilter): void => {
    const named = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '' && value !== undefined));
    chosenLast.set(personId, named);
    setFilter(named);
  };
  return [filter, choose];
}

/** How many filters are chosen; the order is none. */
export function countChosen({ order: _order, ...filter }: ListFilter): number {
  return Object.keys(filter).length;
}
