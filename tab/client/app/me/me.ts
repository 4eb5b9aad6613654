import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { me } from '../../../contract/networks';

export type Me = z.output<typeof me>;

export const MeContext = createContext<Me | undefined>(undefined);

/** Who the reader is to the product, and what they may do. */
export function useMe(): Me {
  const reader = useContext(MeContext);
  if (reader === undefined) throw new Error('nobody is signed in around this page');
  return reader;
}
