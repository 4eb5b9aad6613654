import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hoursOperations } from '../../contract/hours';
import { useRead } from '../app/api/api';
import type { Hold } from './held-hour';

/**
 * What the reader holds for a referral, also when the page is opened anew. When the time runs out the hold stays on the page as
 * lapsed, until it is forgotten or another hour is held: it can still be booked if nobody is quicker.
 */
export function useHold(referralId: string): { readonly hold: Hold | undefined; readonly lapsed: boolean; readonly forget: () => void } {
  const queries = useQueryClient();
  const { data, dataUpdatedAt } = useRead(hoursOperations.listHolds);
  const [ranOut, setRanOut] = useState<Hold>();
  const own = data?.items.find((hold) => hold.referralId === referralId);
  const secondsLeft = own?.secondsLeft;
  useEffect(() => {
    if (own === undefined || secondsLeft === undefined) return undefined;
    const left = secondsLeft * 1_000 - (Date.now() - dataUpdatedAt);
    const timer = setTimeout(() => {
      setRanOut(own);
      void queries.invalidateQueries();
    }, Math.max(0, left) + 1_000);
    return () => clearTimeout(timer);
  }, [own, secondsLeft, dataUpdatedAt, queries]);
  const standing = own ?? ranOut;
  return { hold: standing, lapsed: standing !== undefined && standing.id === ranOut?.id, forget: () => setRanOut(undefined) };
}
