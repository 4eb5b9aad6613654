import { createContext, useContext } from 'react';
import type { Host } from './host';

export const HostContext = createContext<Host | undefined>(undefined);

/** What the tab is shown in; only inside the app. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error('outside the app');
  return host;
}
