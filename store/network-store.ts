import type { NetworkPorts } from '../domain/network/ports';
import type { Transaction } from './database';

/** The network area's tables, seen as the actor of the transaction. */
export function networkStore(_tx: Transaction): NetworkPorts {
  return { area: 'network' };
}
