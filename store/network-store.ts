import type { NetworkPorts } from '../domain/network/ports';
import type { Transaction } from './database';
import { channelsIn } from './network/channels';
import { networksIn } from './network/overview';
import { peopleIn } from './network/people';
import { placesIn } from './network/places';

/** The network area's tables, seen as the actor of the transaction. */
export function networkStore(tx: Transaction): NetworkPorts {
  return {
    ...placesIn(tx),
    ...peopleIn(tx),
    ...channelsIn(tx),
    networks: (onDay) => networksIn(tx, onDay),
  };
}
