import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hoursOperations } from '../../contract/hours';
import { useRead } from '../app/api/api';
import type { Hold } from './held-hour';
import { holdStanding, untilRunOut, type HoldStanding } from './hold-standing';

/**
 * What the reader holds for a referral, also when the page is opened anew. When the time runs out the hold stays on the page as
 * lapsed, until it is forgotten or another hour is held: it can still be booked if nobody is quicker.
 */
export function useHold(referralId: string): HoldStanding<Hold> & { readonly forget: () => void } {
  const queries = useQueryClient();
  const { data, dataUpdatedAt } = useRead(hoursOperations.listHolds);
  const [ranOut, setRanOut] = useState<Hold>();
  const own = data?.items.find((hold) => hold.referralId === referralId);
  useEffect(() => {
    if (own === undefined) return undefined;
    const timer = setTimeout(() => {
      setRanOut(own);
      void queries.invalidateQueries();
    }, untilRunOut(own, dataUpdatedAt, Date.now()));
    return () => clearTimeout(timer);
  }, [own, dataUpdatedAt, queries]);
  return { ...holdStanding(own, ranOut), forget: () => setRanOut(undefined) };
}
